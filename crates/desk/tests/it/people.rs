use desk::people::{self, Change, NewPerson};
use desk::testing::{CAST, PASSWORD, TestDesk};
use desk::{DeskError, Unfit};
use domain::ids::UnitCode;
use domain::people::{Actor, Opens, Role};

const NEW: &str = "sandi baru yang panjang";

pub fn someone(login: &str, role: Role, password: Option<&str>) -> NewPerson {
    NewPerson {
        login: login.to_owned(),
        name: "Orang Baru".to_owned(),
        position: "Staf".to_owned(),
        role,
        units: Vec::new(),
        password: password.map(str::to_owned),
    }
}

fn becomes(role: Role, units: &[&str]) -> Change {
    let units = units.iter().map(|unit| UnitCode::parse(unit).unwrap()).collect();
    Change { name: "Nama Baru".to_owned(), position: "Staf".to_owned(), role, units }
}

fn forbidden<T>(ended: Result<T, DeskError>) -> bool {
    matches!(ended, Err(DeskError::Forbidden))
}

fn unfit<T>(ended: Result<T, DeskError>) -> Option<Unfit> {
    match ended {
        Err(DeskError::Unfit { why, .. }) => Some(why),
        _ => None,
    }
}

desk::on_each_engine! {
    async fn who_was_taken_on_signs_in_and_is_listed(desk: &TestDesk) {
        let mut new = someone("Baru.1", Role::UnitHead, Some(NEW));
        new.units = vec![UnitCode::parse("IGD").unwrap()];
        let added = people::add(desk, &desk.actor("head"), new).await.unwrap();
        let known = people::sign_in(desk, "baru.1", NEW).await.unwrap();
        assert_eq!(known, added);
        let all = people::list(desk, &desk.actor("admin")).await.unwrap();
        assert_eq!(all.len(), CAST.len() + 1);
        people::disable(desk, &desk.actor("head"), added.id, true).await.unwrap();
        assert_eq!(people::list(desk, &desk.actor("head")).await.unwrap().len(), CAST.len() + 1);
        assert_eq!(people::directory(desk).await.unwrap().len(), CAST.len());
    }

    async fn what_does_not_fit_is_said_and_not_written(desk: &TestDesk) {
        let admin = desk.actor("admin");
        let add = |new| people::add(desk, &admin, new);
        let twice = add(someone("OFFICER", Role::Officer, None)).await;
        assert_eq!(unfit(twice), Some(Unfit::Taken));
        let wrong = add(someone("dua kata", Role::Officer, None)).await;
        assert_eq!(unfit(wrong), Some(Unfit::NotALogin));
        let short = add(someone("baru", Role::Officer, Some("pendek"))).await;
        assert_eq!(unfit(short), Some(Unfit::TooShort { min: 12 }));
        let unnamed = NewPerson { name: " ".to_owned(), ..someone("baru", Role::Officer, None) };
        assert!(matches!(add(unnamed).await, Err(DeskError::Invalid { field: "name", .. })));
        let units = vec![UnitCode::parse("TIDAK-ADA").unwrap()];
        let lost = NewPerson { units, ..someone("baru", Role::UnitHead, None) };
        assert!(matches!(add(lost).await, Err(DeskError::Unknown { field: "units" })));
        assert_eq!(people::directory(desk).await.unwrap().len(), CAST.len());
    }

    async fn nobody_raises_themselves_or_others_above_their_reach(desk: &TestDesk) {
        for (login, _, role, _) in CAST {
            let (actor, id) = (desk.actor(login), desk.person(login));
            let raised = people::change(desk, &actor, id, becomes(Role::Director, &[])).await;
            assert!(forbidden(raised), "{login}");
            let added = people::add(desk, &actor, someone("baru", Role::Director, None)).await;
            assert_eq!(forbidden(added), *role != Role::Admin, "{login}");
            assert!(forbidden(people::disable(desk, &actor, id, true).await), "{login}");
        }
        let (head, director) = (desk.actor("head"), desk.person("director"));
        assert!(forbidden(people::set_password(desk, &head, director, NEW).await));
        assert!(forbidden(people::disable(desk, &head, director, true).await));
        assert!(forbidden(people::change(desk, &head, director, becomes(Role::Officer, &[])).await));
        let outside = people::add(desk, &Actor::Complainant, someone("x1", Role::Officer, None));
        assert!(forbidden(outside.await));
    }

    async fn an_administrator_who_was_lowered_manages_nothing_with_an_old_page(desk: &TestDesk) {
        let old = desk.actor("admin");
        let lowered = becomes(Role::Operator, &[]);
        people::change(desk, &Actor::Desk, desk.person("admin"), lowered).await.unwrap();
        let added = people::add(desk, &old, someone("baru", Role::Admin, None)).await;
        assert!(forbidden(added));
        people::disable(desk, &Actor::Desk, desk.person("admin"), true).await.unwrap();
        let ended = people::disable(desk, &old, desk.person("officer"), true).await;
        assert!(matches!(ended, Err(DeskError::NotSignedIn)));
    }

    async fn two_administrators_who_switch_each_other_off_leave_one(desk: &TestDesk) {
        let (first, id) = (desk.actor("admin"), desk.person("admin"));
        let other = people::add(desk, &first, someone("admin_2", Role::Admin, None)).await.unwrap();
        let second = other.actor();
        let (one, other) = tokio::join!(
            people::disable(desk, &first, other.id, true),
            people::disable(desk, &second, id, true),
        );
        assert_eq!([one.is_ok(), other.is_ok()].iter().filter(|done| **done).count(), 1);
        let left = people::directory(desk).await.unwrap();
        assert_eq!(left.iter().filter(|person| person.role == Role::Admin).count(), 1);
    }

    async fn another_role_or_unit_ends_what_was_opened_under_the_old_one(desk: &TestDesk) {
        let (admin, id) = (desk.actor("admin"), desk.person("unit_igd"));
        let same = becomes(Role::UnitHead, &["IGD"]);
        for (change, ends) in [
            (same, false),
            (becomes(Role::UnitHead, &["FARMASI"]), true),
            (becomes(Role::Operator, &[]), true),
        ] {
            people::open_session(desk, id, [9; 32]).await.unwrap();
            people::change(desk, &admin, id, change.clone()).await.unwrap();
            let left = people::of_session(desk, [9; 32]).await.unwrap();
            assert_eq!(left.is_none(), ends, "{change:?}");
            people::close_session(desk, [9; 32]).await.unwrap();
        }
        let known = people::sign_in(desk, "unit_igd", PASSWORD).await.unwrap();
        assert_eq!((known.role, known.units.len()), (Role::Operator, 0));
        assert_eq!(known.name, "Nama Baru");
    }

    async fn a_new_password_ends_all_that_the_old_one_opened(desk: &TestDesk) {
        let id = desk.person("officer");
        for own in [true, false] {
            people::open_session(desk, id, [7; 32]).await.unwrap();
            let key = people::create_token(desk, "officer", "skrip", Opens::Everything).await.unwrap();
            if own {
                people::own_password(desk, id, PASSWORD, NEW).await.unwrap();
            } else {
                let other = "sandi dari admin 1";
                people::set_password(desk, &desk.actor("admin"), id, other).await.unwrap();
                assert!(people::sign_in(desk, "officer", other).await.is_ok());
            }
            assert_eq!(people::of_session(desk, [7; 32]).await.unwrap(), None);
            assert_eq!(people::of_token(desk, &key).await.unwrap(), None);
            assert!(people::sign_in(desk, "officer", PASSWORD).await.is_err());
        }
    }

    async fn the_own_password_needs_the_old_one_and_a_strong_new_one(desk: &TestDesk) {
        let id = desk.person("officer");
        let wrong = people::own_password(desk, id, "bukan yang lama", NEW).await;
        assert!(matches!(wrong, Err(DeskError::NotSignedIn)));
        let weak = people::own_password(desk, id, PASSWORD, "officer-2026!").await;
        assert_eq!(unfit(weak), Some(Unfit::TooEasy));
        let admin = desk.actor("admin");
        let weak = people::set_password(desk, &admin, id, "1officer 2026").await;
        assert_eq!(unfit(weak), Some(Unfit::TooEasy));
        assert!(people::sign_in(desk, "officer", PASSWORD).await.is_ok());
    }

    async fn only_those_who_manage_people_see_the_list(desk: &TestDesk) {
        for (login, _, role, _) in CAST {
            let shown = people::list(desk, &desk.actor(login)).await;
            assert_eq!(shown.is_ok(), matches!(role, Role::Admin | Role::Head), "{login}");
        }
    }
}

use desk::testing::{PASSWORD, TestDesk};
use desk::{Desk, DeskError, people};
use domain::calendar::Date;
use domain::people::Opens;
use domain::text::Invalid;

/// Whether name and key open the calendar.
async fn opens(desk: &Desk, login: &str, key: &str) -> bool {
    people::of_calendar_key(desk, login, key).await.unwrap().is_some()
}

desk::on_each_engine! {
    async fn a_key_acts_as_its_person_until_it_is_revoked(desk: &TestDesk) {
        let key = people::create_token(desk, "officer", " dasbor dinas ", Opens::Everything).await.unwrap();
        assert!(key.starts_with("jbt_") && key.len() == 4 + 64, "{key}");
        let person = people::of_token(desk, &key).await.unwrap().unwrap();
        assert_eq!(person.actor(), desk.actor("officer"));
        let listed = people::tokens(desk, "officer").await.unwrap();
        assert_eq!(listed[0].name, "dasbor dinas");
        assert!(!key.contains(&listed[0].id), "the list does not give the key away");
        people::revoke_token(desk, &listed[0].id).await.unwrap();
        assert_eq!(people::of_token(desk, &key).await.unwrap(), None);
        assert!(people::tokens(desk, "officer").await.unwrap()[0].revoked_at.is_some());
    }

    async fn what_is_no_key_opens_nothing(desk: &TestDesk) {
        let key = people::create_token(desk, "officer", "skrip", Opens::Everything).await.unwrap();
        let longer = format!("{key}0");
        let upper = key.to_uppercase();
        for wrong in ["", "jbt_", PASSWORD, &key[4..], &key[..60], &longer, &upper] {
            assert_eq!(people::of_token(desk, wrong).await.unwrap(), None, "{wrong}");
        }
    }

    async fn two_keys_are_two_keys(desk: &TestDesk) {
        let one = people::create_token(desk, "officer", "satu", Opens::Everything).await.unwrap();
        let other = people::create_token(desk, "auditor", "dua", Opens::Everything).await.unwrap();
        assert_ne!(one, other);
        assert_eq!(people::tokens(desk, "officer").await.unwrap().len(), 1);
        let id = people::tokens(desk, "officer").await.unwrap()[0].id.clone();
        people::revoke_token(desk, &id).await.unwrap();
        assert!(people::of_token(desk, &other).await.unwrap().is_some());
    }

    async fn a_key_is_for_somebody_who_is_there(desk: &TestDesk) {
        let off = desk.person("officer");
        people::disable(desk, &desk.actor("admin"), off, true).await.unwrap();
        for login in ["nobody", "officer"] {
            let made = people::create_token(desk, login, "skrip", Opens::Everything).await;
            assert!(matches!(made, Err(DeskError::Unknown { field: "login" })), "{login}");
        }
        let gone = people::revoke_token(desk, "000000000000").await;
        assert!(matches!(gone, Err(DeskError::NotFound)));
    }

    async fn a_calendar_key_opens_calendars_alone_and_only_with_its_name(desk: &TestDesk) {
        let officer = desk.actor("officer");
        let key = people::make_calendar_key(desk, &officer, " Telepon ", None).await.unwrap();
        let person = people::of_calendar_key(desk, " Officer", &key).await.unwrap().unwrap();
        assert_eq!(person.actor(), officer);
        assert_eq!(people::of_token(desk, &key).await.unwrap(), None, "it opens nothing else");
        let whole = people::create_token(desk, "officer", "skrip", Opens::Everything).await.unwrap();
        let (key, whole) = (key.as_str(), whole.as_str());
        for (login, wrong) in [("head", key), ("", key), ("officer", whole), ("officer", "")] {
            assert!(!opens(desk, login, wrong).await, "{login} {wrong}");
        }
        let listed = people::calendar_keys(desk, &officer).await.unwrap();
        assert_eq!((listed.len(), listed[0].name.as_str()), (1, "Telepon"));
        assert_eq!((listed[0].opens, &listed[0].id), (Opens::Calendar, &people::token_id(key)));
        assert_eq!(people::tokens(desk, "officer").await.unwrap().len(), 2);
    }

    async fn the_same_request_gives_the_same_calendar_key_until_it_is_revoked(desk: &TestDesk) {
        let (officer, head) = (desk.actor("officer"), desk.actor("head"));
        let key = people::make_calendar_key(desk, &officer, "Telepon", Some("satu")).await.unwrap();
        let again = people::make_calendar_key(desk, &officer, "Telepon", Some("satu")).await;
        assert_eq!(again.unwrap(), key);
        let other = people::make_calendar_key(desk, &head, "Telepon", Some("satu")).await.unwrap();
        let second = people::make_calendar_key(desk, &officer, "Telepon", Some("dua")).await.unwrap();
        assert!(other != key && second != key && second != other);
        let renamed = people::make_calendar_key(desk, &officer, "Laptop", Some("satu")).await;
        assert!(matches!(renamed, Err(DeskError::KeyReused)), "{renamed:?}");
        assert_eq!(people::calendar_keys(desk, &officer).await.unwrap().len(), 2);
        let id = people::token_id(&key);
        let strange = people::revoke_calendar_key(desk, &head, &id).await;
        assert!(matches!(strange, Err(DeskError::NotFound)), "another's key is not there");
        for _ in 0..2 {
            people::revoke_calendar_key(desk, &officer, &id).await.unwrap();
        }
        assert!(!opens(desk, "officer", &key).await && opens(desk, "officer", &second).await);
        let dead = people::make_calendar_key(desk, &officer, "Telepon", Some("satu")).await;
        assert!(matches!(dead, Err(DeskError::KeyReused)), "no dead key is shown as if it opened");
    }

    async fn an_own_key_to_everything_is_not_ended_as_one_to_the_calendar(desk: &TestDesk) {
        let whole = people::create_token(desk, "officer", "skrip", Opens::Everything).await.unwrap();
        let id = people::token_id(&whole);
        let ended = people::revoke_calendar_key(desk, &desk.actor("officer"), &id).await;
        assert!(matches!(ended, Err(DeskError::NotFound)), "{ended:?}");
        assert!(people::of_token(desk, &whole).await.unwrap().is_some());
    }

    async fn whoever_does_not_read_the_calendar_has_no_key_to_it(desk: &TestDesk) {
        for login in ["unit_igd", "owner", "admin"] {
            let actor = desk.actor(login);
            let made = people::make_calendar_key(desk, &actor, "Telepon", None).await;
            assert!(matches!(made, Err(DeskError::Forbidden)), "{login}");
            let listed = people::calendar_keys(desk, &actor).await;
            assert!(matches!(listed, Err(DeskError::Forbidden)), "{login}");
            let given = people::create_token(desk, login, "kalender", Opens::Calendar).await;
            assert!(matches!(given, Err(DeskError::Forbidden)), "{login}");
        }
        let nameless = people::make_calendar_key(desk, &desk.actor("officer"), " ", None).await;
        let empty = matches!(nameless, Err(DeskError::Invalid { field: "name", why: Invalid::Empty }));
        assert!(empty, "{nameless:?}");
    }

    async fn a_calendar_key_ends_with_the_standing_of_its_person(desk: &TestDesk) {
        let (officer, admin) = (desk.actor("officer"), desk.actor("admin"));
        let key = people::make_calendar_key(desk, &officer, "Telepon", None).await.unwrap();
        people::disable(desk, &admin, desk.person("officer"), true).await.unwrap();
        assert!(!opens(desk, "officer", &key).await);
        let late = people::make_calendar_key(desk, &officer, "Laptop", None).await;
        assert!(matches!(late, Err(DeskError::NotSignedIn)), "{late:?}");
        people::disable(desk, &admin, desk.person("officer"), false).await.unwrap();
        assert!(!opens(desk, "officer", &key).await, "it does not come back");
    }

    async fn a_subscription_holds_five_months_that_move_on(desk: &TestDesk) {
        let (first, last) = desk::content::calendar::subscribed(desk).await.unwrap();
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!((first, last), (day("2026-02-01"), day("2026-06-30")));
        desk.clock.advance_hours(24 * 31);
        let later = desk::content::calendar::subscribed(desk).await.unwrap();
        assert_eq!(later, (day("2026-03-01"), day("2026-07-31")));
    }
}

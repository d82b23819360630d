use std::time::Duration;

use desk::people;
use desk::testing::{CAST, PASSWORD, TestDesk};
use desk::{DeskError, Unfit};
use domain::people::{DelegateTitle, Delegation, Role};

const DAY: Duration = Duration::from_secs(86_400);

fn days(desk: &TestDesk, from: u32, until: u32) -> Delegation {
    let at = |days| desk.now() + DAY * days;
    Delegation { from: at(from), until: at(until), title: DelegateTitle::Plh }
}

async fn signs(desk: &TestDesk, login: &str) -> bool {
    let person = people::sign_in(desk, login, PASSWORD).await.unwrap();
    person.actor().is_director(desk.now())
}

desk::on_each_engine! {
    async fn a_stand_in_signs_from_the_first_day_to_the_last_and_not_longer(desk: &TestDesk) {
        let (director, person) = (desk.actor("director"), desk.person("management"));
        people::delegate(desk, &director, person, days(desk, 1, 3)).await.unwrap();
        assert!(!signs(desk, "management").await);
        desk.clock.advance(DAY);
        assert!(signs(desk, "management").await);
        people::open_session(desk, person, [1; 32]).await.unwrap();
        desk.clock.advance(DAY * 2);
        assert!(signs(desk, "management").await, "the last instant counts");
        desk.clock.advance(Duration::from_millis(1));
        assert!(!signs(desk, "management").await);
        assert!(people::delegations(desk, &director).await.unwrap()[0].delegation.until < desk.now());
    }

    async fn a_stand_in_signs_the_report_with_the_own_name_and_number(desk: &TestDesk) {
        let (director, person) = (desk.actor("director"), desk.person("management"));
        let month = domain::calendar::Month::new(2026, 3).unwrap();
        let signed = async || {
            let paper = paper::Paper::F4;
            let made = desk::report::monthly_document(desk, &director, month, locale::Language::Id, paper);
            made.await.unwrap().signatures.remove(0)
        };
        let own = signed().await;
        assert!(own.on_behalf.is_empty());
        people::set_own_nip(desk, person, "19800101 200501 1 001").await.unwrap();
        people::delegate(desk, &director, person, days(desk, 0, 3)).await.unwrap();
        let other = signed().await;
        assert_eq!((other.on_behalf.as_str(), other.nip.as_str()), ("Plh.", "19800101 200501 1 001"));
        assert!(other.name != own.name && other.position == own.position);
        desk.clock.advance(DAY * 4);
        assert_eq!(signed().await, own);
    }

    async fn a_delegation_that_is_ended_ends_at_once(desk: &TestDesk) {
        let (director, person) = (desk.actor("director"), desk.person("management"));
        people::delegate(desk, &director, person, days(desk, 0, 30)).await.unwrap();
        assert!(signs(desk, "management").await);
        let given = people::delegations(desk, &desk.actor("auditor")).await.unwrap();
        assert_eq!((given.len(), given[0].person), (1, person));
        people::end_delegation(desk, &director, &given[0].id).await.unwrap();
        assert!(!signs(desk, "management").await);
        for id in ["", "zz", "1234"] {
            let ended = people::end_delegation(desk, &director, id).await;
            assert!(matches!(ended, Err(DeskError::NotFound)), "{id}");
        }
    }

    async fn only_director_and_administrator_delegate_and_never_to_themselves(desk: &TestDesk) {
        let person = desk.person("management");
        people::delegate(desk, &desk.actor("director"), person, days(desk, 0, 9)).await.unwrap();
        let stand_in = people::sign_in(desk, "management", PASSWORD).await.unwrap().actor();
        let passed = people::delegate(desk, &stand_in, desk.person("head"), days(desk, 0, 9)).await;
        assert!(matches!(passed, Err(DeskError::Forbidden)));
        for (login, _, role, _) in CAST {
            let (actor, own) = (desk.actor(login), desk.person(login));
            let given = people::delegate(desk, &actor, person, days(desk, 0, 1)).await;
            assert_eq!(given.is_ok(), matches!(role, Role::Director | Role::Admin), "{login}");
            let taken = people::delegate(desk, &actor, own, days(desk, 0, 1)).await;
            assert!(matches!(taken, Err(DeskError::Forbidden)), "{login}");
        }
    }

    async fn a_delegation_has_a_person_and_a_time_that_make_sense(desk: &TestDesk) {
        let (admin, person) = (desk.actor("admin"), desk.person("management"));
        let backwards = people::delegate(desk, &admin, person, days(desk, 3, 1)).await;
        let why = |ended| match ended {
            Err(DeskError::Unfit { why, .. }) => Some(why),
            _ => None,
        };
        assert_eq!(why(backwards), Some(Unfit::EndsTooSoon));
        let (given, director) = (days(desk, 0, 1), desk.person("director"));
        let director = people::delegate(desk, &admin, director, given).await;
        assert!(matches!(director, Err(DeskError::Unknown { field: "person" })));
        desk.clock.advance(DAY * 2);
        assert_eq!(why(people::delegate(desk, &admin, person, given).await), Some(Unfit::EndsTooSoon));
        people::disable(desk, &admin, person, true).await.unwrap();
        let off = people::delegate(desk, &admin, person, days(desk, 0, 1)).await;
        assert!(matches!(off, Err(DeskError::Unknown { field: "person" })));
    }
}

use desk::people::{self, SESSION_HOURS};
use desk::testing::{PASSWORD, TestDesk};
use desk::{Desk, DeskError};
use domain::people::{Opens, Role};

const HASH: [u8; 32] = [42; 32];

async fn out(desk: &Desk, login: &str, password: &str) -> bool {
    matches!(people::sign_in(desk, login, password).await, Err(DeskError::NotSignedIn))
}

desk::on_each_engine! {
    async fn only_the_right_password_opens(desk: &TestDesk) {
        let person = people::sign_in(desk, "officer", PASSWORD).await.unwrap();
        assert_eq!((person.id, person.role), (desk.person("officer"), Role::Officer));
        assert_eq!(person.actor(), desk.actor("officer"));
        assert!(people::sign_in(desk, " Officer ", PASSWORD).await.is_ok());
        assert!(out(desk, "officer", "kata sandi Contoh").await);
        assert!(out(desk, "officer", "").await);
        assert!(out(desk, "officer", &"x".repeat(1_000_000)).await);
    }

    async fn unknown_switched_off_and_without_password_look_the_same(desk: &TestDesk) {
        let id = desk.person("officer");
        people::disable(desk, &desk.actor("admin"), id, true).await.unwrap();
        let new = crate::people::someone("tanpa_sandi", Role::Operator, None);
        people::add(desk, &desk.actor("admin"), new).await.unwrap();
        for login in ["nobody", "", "officer", "tanpa_sandi"] {
            assert!(out(desk, login, PASSWORD).await, "{login}");
            assert!(out(desk, login, "").await, "{login}");
            assert!(out(desk, login, "nobody has this password").await, "{login}");
        }
    }

    async fn a_session_ends_twelve_hours_after_it_began(desk: &TestDesk) {
        let id = desk.person("officer");
        people::open_session(desk, id, HASH).await.unwrap();
        let hours = u64::from(SESSION_HOURS);
        desk.clock.advance_hours(hours - 1);
        assert_eq!(people::of_session(desk, HASH).await.unwrap().unwrap().id, id);
        desk.clock.advance_hours(1);
        assert_eq!(people::of_session(desk, HASH).await.unwrap(), None);
    }

    async fn a_whole_shift_can_sign_in_at_once(desk: &TestDesk) {
        let id = desk.person("officer");
        let many = (0..40).map(|nth| people::open_session(desk, id, [nth; 32]));
        for opened in futures::future::join_all(many).await {
            opened.unwrap();
        }
        desk.clock.advance_hours(u64::from(SESSION_HOURS));
        people::open_session(desk, id, HASH).await.unwrap();
        people::sweep_sessions(desk).await.unwrap();
        assert!(people::of_session(desk, HASH).await.unwrap().is_some());
    }

    async fn a_session_that_was_closed_is_over(desk: &TestDesk) {
        people::open_session(desk, desk.person("officer"), HASH).await.unwrap();
        assert_eq!(people::of_session(desk, [0; 32]).await.unwrap(), None);
        people::close_session(desk, HASH).await.unwrap();
        assert_eq!(people::of_session(desk, HASH).await.unwrap(), None);
        people::close_session(desk, HASH).await.unwrap();
    }

    async fn whoever_is_switched_off_is_out_at_once_on_every_way(desk: &TestDesk) {
        let (id, admin) = (desk.person("officer"), desk.actor("admin"));
        people::open_session(desk, id, HASH).await.unwrap();
        let key = people::create_token(desk, "officer", "skrip", Opens::Everything).await.unwrap();
        people::disable(desk, &admin, id, true).await.unwrap();
        for _ in 0..2 {
            assert_eq!(people::of_session(desk, HASH).await.unwrap(), None);
            assert_eq!(people::of_token(desk, &key).await.unwrap(), None);
            // What was open before does not come back with the person.
            people::disable(desk, &admin, id, false).await.unwrap();
        }
        assert!(people::sign_in(desk, "officer", PASSWORD).await.is_ok());
        people::disable(desk, &admin, id, true).await.unwrap();
        let opened = people::open_session(desk, id, [43; 32]).await;
        assert!(matches!(opened, Err(DeskError::NotSignedIn)));
    }

    async fn a_role_card_opens_only_in_the_demonstration(desk: &TestDesk) {
        assert!(people::demo_cards(desk).await.unwrap().is_empty());
        let real = people::sign_in_demo(desk, "officer").await;
        assert!(matches!(real, Err(DeskError::NotSignedIn)));
        let demo = desk.as_demo();
        let cards = people::demo_cards(&demo).await.unwrap();
        assert!(cards.iter().map(|card| card.role).eq(Role::ALL.iter().copied()));
        assert_eq!(people::sign_in_demo(&demo, "director").await.unwrap().role, Role::Director);
        let second = people::sign_in_demo(&demo, "unit_igd").await.unwrap();
        assert_eq!(second.login, "unit_igd", "anybody of the demonstration can be tried");
        let nobody = people::sign_in_demo(&demo, "nobody").await;
        assert!(matches!(nobody, Err(DeskError::NotSignedIn)));
    }
}

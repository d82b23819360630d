use desk::testing::{PASSWORD, TestDesk};
use desk::{DeskError, people};

desk::on_each_engine! {
    async fn a_key_acts_as_its_person_until_it_is_revoked(desk: &TestDesk) {
        let key = people::create_token(desk, "officer", " dasbor dinas ").await.unwrap();
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
        let key = people::create_token(desk, "officer", "skrip").await.unwrap();
        let longer = format!("{key}0");
        let upper = key.to_uppercase();
        for wrong in ["", "jbt_", PASSWORD, &key[4..], &key[..60], &longer, &upper] {
            assert_eq!(people::of_token(desk, wrong).await.unwrap(), None, "{wrong}");
        }
    }

    async fn two_keys_are_two_keys(desk: &TestDesk) {
        let one = people::create_token(desk, "officer", "satu").await.unwrap();
        let other = people::create_token(desk, "auditor", "dua").await.unwrap();
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
            let made = people::create_token(desk, login, "skrip").await;
            assert!(matches!(made, Err(DeskError::Unknown { field: "login" })), "{login}");
        }
        let gone = people::revoke_token(desk, "000000000000").await;
        assert!(matches!(gone, Err(DeskError::NotFound)));
    }
}

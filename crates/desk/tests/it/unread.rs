use desk::DeskError;
use desk::arrival::{self, ArrivalDeed, ArrivalState};
use desk::testing::{INSTAGRAM, TestDesk};
use domain::ids::{ArrivalId, CaseNumber};
use domain::people::Role;

use crate::stage::{body, complaint};

/// Bytes that nobody can read, at the door and read in vain.
async fn unread(desk: &TestDesk, bytes: &[u8]) -> ArrivalId {
    arrival::arrive(desk, INSTAGRAM, Vec::new(), bytes.to_vec()).await.unwrap();
    arrival::read_all(desk).await.unwrap();
    let officer = desk.actor("officer");
    let (items, _) = arrival::list(desk, &officer, None, Some(ArrivalState::Unread)).await.unwrap();
    items[0].id
}

async fn deeds(desk: &TestDesk, id: ArrivalId) -> Vec<(ArrivalDeed, Option<String>)> {
    let (_, done) = arrival::about(desk, &desk.actor("auditor"), id).await.unwrap();
    done.into_iter().map(|one| (one.deed, one.why)).collect()
}

desk::on_each_engine! {
    async fn every_look_and_the_reason_for_putting_it_away_stand_in_the_journal(desk: &TestDesk) {
        let id = unread(desk, b"\xff\0 promo \x1b[2J").await;
        let officer = desk.actor("officer");
        assert_eq!(arrival::waiting(desk, &officer).await.unwrap(), 1);
        let opened = arrival::look(desk, &officer, id).await.unwrap();
        assert!(opened.text.contains("promo") && !opened.text.contains('\u{1b}'));
        let aside = || arrival::set_aside(desk, &officer, id, body("Promosi."));
        aside().await.unwrap();
        aside().await.unwrap();
        let wanted = [(ArrivalDeed::Looked, None), (ArrivalDeed::SetAside, Some("Promosi.".to_owned()))];
        assert_eq!(deeds(desk, id).await, wanted);
        assert_eq!(arrival::waiting(desk, &officer).await.unwrap(), 0);
        desk::audit::seal(desk).await.unwrap();
        assert!(desk::audit::verify(desk).await.unwrap().is_ok());
    }

    async fn what_was_settled_is_not_settled_otherwise(desk: &TestDesk) {
        let id = unread(desk, b"bukan json").await;
        let officer = desk.actor("officer");
        let number: CaseNumber = complaint(desk, "1").await;
        arrival::entered(desk, &officer, id, number).await.unwrap();
        let late = arrival::set_aside(desk, &officer, id, body("Terlambat.")).await;
        assert!(matches!(late, Err(DeskError::Stale { .. })));
        assert_eq!(deeds(desk, id).await, [(ArrivalDeed::Entered, None)]);
        let (item, _) = arrival::about(desk, &officer, id).await.unwrap();
        assert_eq!(item.became, Some(number.to_string()));
    }

    async fn only_the_office_opens_what_arrived(desk: &TestDesk) {
        let id = unread(desk, b"bukan json").await;
        for (login, _, role, _) in desk::testing::CAST {
            let opened = arrival::look(desk, &desk.actor(login), id).await;
            assert_eq!(opened.is_ok(), Role::is_humas(*role), "{login}");
        }
    }

    async fn much_is_shown_in_part(desk: &TestDesk) {
        let id = unread(desk, "a".repeat(50_000).as_bytes()).await;
        let opened = arrival::look(desk, &desk.actor("officer"), id).await.unwrap();
        assert!(opened.cut && opened.text.len() == 20_000);
    }
}

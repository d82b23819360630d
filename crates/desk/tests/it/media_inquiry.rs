//! What media ask: the card, the list of what is due, and whoever may write it.

use desk::DeskError;
use desk::media_inquiry::{View, describe, list, of_case};
use desk::testing::TestDesk;
use domain::ids::{CaseNumber, CollaboratorId, Version};
use domain::media_inquiry::Card;
use domain::rules::Kind;
use domain::text::Name;
use jiff::SignedDuration;

use crate::stage::{complaint, voice};

fn card(desk: &TestDesk, outlet: &str, hours: i64) -> Card {
    Card {
        outlet: Name::parse(outlet).unwrap(),
        journalist: None,
        deadline: Some(desk.now() + SignedDuration::from_hours(hours)),
    }
}

async fn does(
    desk: &TestDesk,
    login: &str,
    number: CaseNumber,
    card: Card,
) -> Result<View, DeskError> {
    describe(desk, &desk.actor(login), number, (card, None, None)).await
}

desk::on_each_engine! {
    async fn the_one_that_is_due_first_stands_in_front_and_late_is_said(desk: &TestDesk) {
        let bare = voice(desk, Kind::MediaInquiry, "1").await.number;
        let asked = voice(desk, Kind::MediaInquiry, "2").await.number;
        complaint(desk, "3").await;
        does(desk, "officer", asked, card(desk, "Harian Wanasari", 5)).await.unwrap();
        let found = list(desk, &desk.actor("head")).await.unwrap();
        let order: Vec<CaseNumber> = found.iter().map(|one| one.number).collect();
        assert_eq!(order, [asked, bare], "five hours go before a day");
        assert!(found.iter().all(|one| !one.late));
        desk.clock.advance_hours(6);
        let found = list(desk, &desk.actor("director")).await.unwrap();
        assert_eq!(found.iter().map(|one| one.late).collect::<Vec<_>>(), [true, false]);
        assert!(list(desk, &desk.actor("unit_igd")).await.unwrap().is_empty());
    }

    async fn a_card_is_written_anew_by_the_office_alone(desk: &TestDesk) {
        let number = voice(desk, Kind::MediaInquiry, "1").await.number;
        let first = does(desk, "officer", number, card(desk, "Koran", 5)).await.unwrap();
        assert_eq!(first.version, Version(1));
        let forbidden = does(desk, "director", number, card(desk, "Radio", 5)).await;
        assert!(matches!(forbidden, Err(DeskError::Forbidden)));
        let stale = describe(desk, &desk.actor("head"), number, (card(desk, "Radio", 5), Some(Version(9)), None)).await;
        assert!(matches!(stale, Err(DeskError::Stale { .. })), "{stale:?}");
        let early = does(desk, "head", number, card(desk, "Radio", -5)).await;
        assert!(matches!(early, Err(DeskError::Unfit { field: "deadline", .. })), "{early:?}");
        let stranger = Card { journalist: Some(CollaboratorId::new(9)), ..card(desk, "Radio", 5) };
        let unknown = does(desk, "head", number, stranger).await;
        assert!(matches!(unknown, Err(DeskError::Unknown { field: "journalist" })), "{unknown:?}");
        let second = does(desk, "head", number, card(desk, "Radio", 5)).await.unwrap();
        assert_eq!(second.card.map(|card| card.outlet.into_string()), Some("Radio".to_owned()));
    }

    async fn a_complaint_has_no_card(desk: &TestDesk) {
        let number = complaint(desk, "1").await;
        assert!(of_case(desk, &desk.actor("officer"), number).await.unwrap().is_none());
        let done = does(desk, "officer", number, card(desk, "Koran", 5)).await;
        assert!(matches!(done, Err(DeskError::NotFound)), "{done:?}");
    }
}

//! What media ask: the card, the list of what is due, and whoever may write it.

use desk::DeskError;
use desk::deliver::{OutboxState, outbox};
use desk::media_inquiry::{View, describe, list, of_case};
use desk::rules::{Wanted, enact};
use desk::testing::TestDesk;
use desk::tracking::{PublicStage, track};
use domain::approval::Embargo;
use domain::case::{Command, Screening};
use domain::ids::{CaseNumber, CollaboratorId, Version};
use domain::media_inquiry::Card;
use domain::rules::{About, Kind, Nature, Rules, Way};
use domain::text::Name;
use jiff::SignedDuration;

use crate::moves::{by_instagram, deliver};
use crate::quiet::drained;
use crate::stage::{body, complaint, does as acts, voice};

fn card(desk: &TestDesk, outlet: &str, hours: i64) -> Card {
    Card {
        outlet: Name::parse(outlet).unwrap(),
        journalist: None,
        deadline: Some(desk.now() + SignedDuration::from_hours(hours)),
        embargo: None,
    }
}

const ANSWER: &str = "Tidak ada korban. Gudang kosong sejak kemarin.";
const LINE: &str = "EMBARGO: tidak untuk disiarkan sebelum";

/// A card whose answer is not public for four hours.
fn held(desk: &TestDesk, ahead: bool) -> Card {
    let until = desk.now() + SignedDuration::from_hours(4);
    Card { embargo: Some(Embargo { until, ahead }), ..card(desk, "Harian Wanasari", 5) }
}

/// Screened as what it is taken for now.
async fn screened(desk: &TestDesk, number: CaseNumber, kind: Kind) {
    let seen = Screening {
        kind,
        nature: Nature::NonMedical,
        grade: None,
        why: None,
        topics: Vec::new(),
        about: About::Nobody,
        sealed: false,
    };
    acts(desk, "officer", number, Command::Screen(seen)).await;
}

/// Screened as a question of media, with this card, and answered on the spot.
async fn answered(desk: &TestDesk, number: CaseNumber, (card, way): (Card, Way)) {
    screened(desk, number, Kind::MediaInquiry).await;
    does(desk, "officer", number, card).await.unwrap();
    let words = body(ANSWER);
    acts(desk, "officer", number, Command::AnswerDirectly { words, way, note: None }).await;
    drained(desk).await;
}

/// The answers that left.
fn left(desk: &TestDesk) -> Vec<String> {
    let said = desk.door.kept().into_iter().map(|one| one.text);
    said.filter(|text| text.contains(ANSWER)).collect()
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
    async fn without_a_deadline_an_answer_is_due_by_the_rules_under_which_the_question_came(desk: &TestDesk) {
        let earlier = voice(desk, Kind::MediaInquiry, "1").await.number;
        desk.clock.advance(std::time::Duration::from_secs(60));
        let mut rules = Rules::clone(&desk.rules().await.unwrap());
        rules.media_hours = 6;
        let wanted = Wanted { rules, from: None, seen: None, replaces: None };
        enact(desk, &desk.actor("head"), wanted).await.unwrap();
        let later = voice(desk, Kind::MediaInquiry, "2").await.number;
        let found = list(desk, &desk.actor("head")).await.unwrap();
        let told: Vec<(CaseNumber, u8)> = found.iter().map(|one| (one.number, one.hours)).collect();
        assert_eq!(told, [(later, 6), (earlier, 24)]);
        assert_eq!(found[0].due, desk.now() + SignedDuration::from_hours(6));
        let view = of_case(desk, &desk.actor("head"), earlier).await.unwrap().unwrap();
        assert_eq!(view.due, view.received_at + SignedDuration::from_hours(24));
        let bare = Card { deadline: None, ..card(desk, "Koran", 1) };
        let described = does(desk, "officer", earlier, bare).await.unwrap();
        assert_eq!(described.due, view.due, "a card without a deadline changes nothing");
    }

    async fn an_answer_under_embargo_leaves_when_its_hour_has_come(desk: &TestDesk) {
        let number = by_instagram(desk).await;
        answered(desk, number, (held(desk, false), Way::Message)).await;
        assert!(left(desk).is_empty());
        let (waits, _) = outbox(desk, &desk.actor("officer"), Some(OutboxState::Queued), 9).await.unwrap();
        let reasons: Vec<_> = waits.iter().map(|one| one.reason.as_deref()).collect();
        assert_eq!(reasons, [Some("embargo")]);
        desk.clock.advance_hours(3);
        drained(desk).await;
        assert!(left(desk).is_empty());
        desk.clock.advance_hours(1);
        drained(desk).await;
        assert_eq!(left(desk), [ANSWER], "without a line");
    }

    async fn what_waits_goes_ahead_at_once_when_the_office_chooses_so(desk: &TestDesk) {
        let number = by_instagram(desk).await;
        answered(desk, number, (held(desk, false), Way::Message)).await;
        assert!(left(desk).is_empty());
        does(desk, "head", number, held(desk, true)).await.unwrap();
        drained(desk).await;
        let left = left(desk);
        assert_eq!(left.len(), 1);
        assert!(left[0].starts_with(LINE) && left[0].ends_with(ANSWER), "{left:?}");
    }

    async fn the_tracking_page_shows_an_answer_from_the_end_of_its_embargo_on(desk: &TestDesk) {
        let receipt = voice(desk, Kind::MediaInquiry, "1").await;
        let card = held(desk, false);
        let until = card.embargo.map(|embargo| embargo.until);
        answered(desk, receipt.number, (card, Way::TrackingPage)).await;
        let page = track(desk, receipt.code).await.unwrap();
        assert_eq!((page.answer, page.embargo), (None, until));
        assert_ne!(page.stage, PublicStage::Answered, "it has reached nobody");
        desk.clock.advance_hours(4);
        let page = track(desk, receipt.code).await.unwrap();
        assert_eq!((page.answer.as_deref(), page.embargo), (Some(ANSWER), None));
        assert_eq!(page.stage, PublicStage::Answered);
    }

    async fn on_the_tracking_page_too_it_goes_ahead_under_its_line(desk: &TestDesk) {
        let receipt = voice(desk, Kind::MediaInquiry, "1").await;
        answered(desk, receipt.number, (held(desk, true), Way::TrackingPage)).await;
        let answer = track(desk, receipt.code).await.unwrap().answer.unwrap();
        assert!(answer.starts_with(LINE) && answer.ends_with(ANSWER), "{answer}");
    }

    async fn an_embargo_holds_while_its_case_is_a_question_of_media_and_again_when_it_is_one_again(desk: &TestDesk) {
        let receipt = voice(desk, Kind::MediaInquiry, "1").await;
        let card = held(desk, false);
        let until = card.embargo.map(|embargo| embargo.until);
        answered(desk, receipt.number, (card, Way::TrackingPage)).await;
        screened(desk, receipt.number, Kind::Question).await;
        screened(desk, receipt.number, Kind::MediaInquiry).await;
        let page = track(desk, receipt.code).await.unwrap();
        assert_eq!((page.answer, page.embargo), (None, until));
        screened(desk, receipt.number, Kind::Question).await;
        let page = track(desk, receipt.code).await.unwrap();
        assert_eq!((page.answer.as_deref(), page.embargo), (Some(ANSWER), None));
    }

    async fn what_waited_for_an_embargo_leaves_at_once_when_its_case_is_no_question_of_media(desk: &TestDesk) {
        let number = by_instagram(desk).await;
        answered(desk, number, (held(desk, false), Way::PublicNotice)).await;
        acts(desk, "officer", number, deliver(Way::TrackingPage)).await;
        drained(desk).await;
        let before = desk.door.kept().len();
        screened(desk, number, Kind::Question).await;
        drained(desk).await;
        assert_eq!(desk.door.kept().len(), before + 1, "where the answer stands");
    }

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

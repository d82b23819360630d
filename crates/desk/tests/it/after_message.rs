//! A day after the end one message asks how it was: by the door of the complainant, at a decent hour,
//! and never the bereaved.

use channel::Terms;
use channel::fake::Gateway;
use desk::deliver::{OutboxState, outbox};
use desk::survey::{spare, standing};
use desk::testing::TestDesk;
use desk::{Desk, rounds};
use domain::ids::CaseNumber;
use domain::rules::Kind;

use crate::quiet::{at, drained, gateway, writes};
use crate::stage::{closed, does, solved, voice};

const FIRST: CaseNumber = CaseNumber { year: 2026, serial: 1 };
const TAKEN: &str = r#"{"status":true,"id":["1"]}"#;

/// A complaint through a gateway, answered and closed on its day.
async fn ended(desk: &TestDesk, fake: &Gateway) -> Desk {
    let house = gateway(desk, fake, |terms| Terms { pace: None, ..terms });
    writes(&house, "6281234567890", 1, "Antre lama.").await;
    drained(&house).await;
    solved(desk, FIRST).await;
    closed(desk, FIRST).await;
    house
}

/// So many hours later the rounds are walked, and what is due leaves.
async fn passes(desk: &TestDesk, house: &Desk, hours: u64) {
    desk.clock.advance_hours(hours);
    rounds::walk(house).await.unwrap();
    drained(house).await;
}

fn said(fake: &Gateway) -> Vec<String> {
    fake.came().into_iter().map(|one| format!("{one:?}")).collect()
}

desk::on_each_engine! {
    async fn a_day_after_the_end_one_message_asks_how_it_was(desk: &TestDesk) {
        let fake = Gateway::start(200, TAKEN).await.unwrap();
        let house = ended(desk, &fake).await;
        passes(desk, &house, 23).await;
        assert_eq!(fake.came().len(), 1, "thanks, and nothing yet");
        passes(desk, &house, 1).await;
        assert_eq!(fake.came().len(), 2);
        assert!(said(&fake)[1].contains("2026-00001"), "{:?}", said(&fake));
        for _ in 0..3 {
            passes(desk, &house, 24).await;
        }
        assert_eq!(fake.came().len(), 2, "once a case");
        let asked = standing(&house, &desk.actor("officer"), FIRST).await.unwrap().asked;
        assert!(asked, "the page goes on asking");
    }

    async fn it_waits_for_the_morning(desk: &TestDesk) {
        let fake = Gateway::start(200, TAKEN).await.unwrap();
        let house = ended(desk, &fake).await;
        desk.clock.set(at("2026-03-03T15:00:00Z"));
        passes(desk, &house, 0).await;
        assert_eq!(fake.came().len(), 1);
        desk.clock.set(at("2026-03-03T23:00:00Z"));
        drained(&house).await;
        assert_eq!(fake.came().len(), 2);
    }

    async fn the_bereaved_are_never_written_to(desk: &TestDesk) {
        let fake = Gateway::start(200, TAKEN).await.unwrap();
        let house = ended(desk, &fake).await;
        spare(&house, &desk.actor("officer"), FIRST, (true, None)).await.unwrap();
        passes(desk, &house, 24).await;
        assert_eq!(fake.came().len(), 1);
    }

    async fn a_death_that_is_told_at_night_stops_the_message_of_the_morning(desk: &TestDesk) {
        let fake = Gateway::start(200, TAKEN).await.unwrap();
        let house = ended(desk, &fake).await;
        desk.clock.set(at("2026-03-03T15:00:00Z"));
        passes(desk, &house, 0).await;
        let officer = desk.actor("officer");
        spare(&house, &officer, FIRST, (true, None)).await.unwrap();
        desk.clock.set(at("2026-03-03T23:00:00Z"));
        drained(&house).await;
        assert_eq!(fake.came().len(), 1);
        let (done, _) = outbox(&house, &officer, Some(OutboxState::Done), 9).await.unwrap();
        assert!(done.iter().any(|one| one.reason.as_deref() == Some("not_asked")), "{done:?}");
    }

    async fn a_case_that_was_opened_again_is_not_over(desk: &TestDesk) {
        let fake = Gateway::start(200, TAKEN).await.unwrap();
        let house = ended(desk, &fake).await;
        let again = domain::case::Command::Reopen { why: crate::stage::body("Belum selesai.") };
        does(desk, "officer", FIRST, again).await;
        passes(desk, &house, 24).await;
        assert_eq!(fake.came().len(), 1);
    }

    async fn without_a_door_the_tracking_page_asks_and_nobody_owes_anything(desk: &TestDesk) {
        let receipt = voice(desk, Kind::Complaint, "a").await;
        solved(desk, receipt.number).await;
        closed(desk, receipt.number).await;
        passes(desk, desk, 24).await;
        let officer = desk.actor("officer");
        let (all, _) = outbox(desk, &officer, None, 99).await.unwrap();
        let asked = all.iter().find(|one| one.purpose == "after_closing").unwrap();
        assert_eq!((asked.state, asked.reason.as_deref()), (OutboxState::Done, Some("tracking_page")));
        let (dead, _) = outbox(desk, &officer, Some(OutboxState::Dead), 99).await.unwrap();
        assert_eq!(dead.len(), 0, "{dead:?}");
    }
}

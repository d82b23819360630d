use channel::fake::hooks::whatsapp;
use desk::deliver::{OutboxState, retry};
use desk::testing::TestDesk;
use domain::case::{Event, Failure, Party, Stage, StageCode, owes};
use domain::rules::Way;

use super::{FIRST, answer_item, comes, door, drained, says, timeline, underway};
use crate::doors::{Next, with};
use crate::moves::{ANSWER, deliver, sql, stored};
use crate::stage::does;

/// The token of the answer's first part.
async fn token(desk: &TestDesk) -> String {
    let rows = sql(desk, "select key from outbox order by created_at desc, id desc limit 1").await;
    format!("{}:0", rows[0].text(0).unwrap())
}

async fn reports(desk: &TestDesk, token: &str, state: &str, code: Option<i64>) {
    let id = format!("taken-{token}");
    comes(desk, whatsapp::status(says(desk, &id, ""), state, token, code)).await;
}

async fn failures(desk: &TestDesk) -> Vec<Failure> {
    let (_, history) = stored(desk, FIRST).await;
    let failed = history.iter().filter_map(|entry| match entry.event {
        Event::DeliveryFailed { why, .. } => Some(why),
        _ => None,
    });
    failed.collect()
}

desk::on_each_engine! {
    async fn a_report_only_ever_leads_on_and_is_shown_where_people_look(desk: &TestDesk) {
        let (_, node) = door(desk, &[]);
        underway(desk, &node).await;
        let token = token(desk).await;
        drained(&node).await;
        assert_eq!(answer_item(desk).await.delivery.as_deref(), Some("sent"));
        for (told, shown) in [("delivered", "delivered"), ("sent", "delivered"), ("read", "read"), ("delivered", "read")] {
            desk.clock.advance_hours(1);
            reports(desk, &token, told, None).await;
            assert_eq!(answer_item(desk).await.delivery.as_deref(), Some(shown), "{told}");
        }
        let planned = timeline(desk).await.into_iter().find(|one| one.delivery == Some("read"));
        assert_eq!(planned.unwrap().entry.event.kind(), "delivery_planned");
        assert_eq!(answer_item(desk).await.state, OutboxState::Sent);
    }

    async fn a_message_reported_lost_comes_back_to_the_office_once_and_its_clock_runs_on(desk: &TestDesk) {
        let (_, node) = door(desk, &[]);
        underway(desk, &node).await;
        let token = token(desk).await;
        drained(&node).await;
        assert_eq!(stored(desk, FIRST).await.0.stage.code(), StageCode::Answered);
        for (state, code) in [("failed", Some(131_026)), ("delivered", None), ("failed", Some(131_026)), ("sent", None)] {
            desk.clock.advance_hours(1);
            reports(desk, &token, state, code).await;
        }
        assert_eq!(failures(desk).await, [Failure::Unreachable]);
        let (row, _) = stored(desk, FIRST).await;
        assert_eq!((owes(&row), row.first_reached), ([Party::Humas].into(), None));
        assert!(matches!(row.stage, Stage::Delivering { way: None, .. }));
        let item = answer_item(desk).await;
        assert_eq!((item.state, item.reason.as_deref()), (OutboxState::Dead, Some("recipient_gone")));
        assert_eq!(item.delivery.as_deref(), Some("failed"));
    }

    async fn a_closed_window_is_named_and_the_answer_can_leave_again(desk: &TestDesk) {
        let (door, node) = door(desk, &[]);
        underway(desk, &node).await;
        let token = token(desk).await;
        drained(&node).await;
        reports(desk, &token, "failed", Some(131_047)).await;
        assert_eq!(failures(desk).await, [Failure::WindowClosed]);
        does(desk, "officer", FIRST, deliver(Way::Message)).await;
        drained(&with(desk, &door)).await;
        let answers = door.given().into_iter().filter(|(_, text)| text == ANSWER);
        let tokens: std::collections::BTreeSet<_> = answers.map(|(token, _)| token).collect();
        assert_eq!(tokens.len(), 2, "the provider can tell the second from the first");
        assert_eq!(stored(desk, FIRST).await.0.stage.code(), StageCode::Answered);
    }

    async fn a_report_that_comes_before_the_call_returns_is_not_lost(desk: &TestDesk) {
        let (_, node) = door(desk, &[]);
        underway(desk, &node).await;
        let token = token(desk).await;
        reports(desk, &token, "read", None).await;
        assert_eq!(answer_item(desk).await.state, OutboxState::Queued);
        drained(&node).await;
        assert_eq!(answer_item(desk).await.delivery.as_deref(), Some("read"));
    }

    async fn a_failure_that_comes_before_the_call_returns_is_a_failure_all_the_same(desk: &TestDesk) {
        let (_, node) = door(desk, &[]);
        underway(desk, &node).await;
        let token = token(desk).await;
        reports(desk, &token, "failed", Some(131_026)).await;
        drained(&node).await;
        assert_eq!(failures(desk).await, [Failure::Unreachable]);
        assert_eq!(answer_item(desk).await.state, OutboxState::Dead);
    }

    async fn a_lost_acknowledgement_is_a_dead_letter_and_leaves_anew_under_another_token(desk: &TestDesk) {
        let (door, node) = door(desk, &[Next::Take]);
        comes(desk, whatsapp::message(says(desk, "w.1", crate::moves::COMPLAINT))).await;
        let first = token(desk).await;
        drained(&node).await;
        reports(desk, &first, "failed", Some(131_026)).await;
        let officer = desk.actor("officer");
        assert_eq!(desk::deliver::owed(desk, &officer).await.unwrap(), 1);
        let (items, _) = desk::deliver::outbox(desk, &officer, Some(OutboxState::Dead), 9).await.unwrap();
        retry(desk, &officer, &items[0].id).await.unwrap();
        drained(&node).await;
        let tokens: Vec<String> = door.given().into_iter().map(|(token, _)| token).collect();
        assert_eq!(tokens, [first.clone(), format!("{first}:1")]);
        reports(desk, &first, "failed", Some(131_026)).await;
        assert_eq!(desk::deliver::owed(desk, &officer).await.unwrap(), 0, "an old report says nothing of the new message");
    }
}

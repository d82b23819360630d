use channel::fake::hooks::{page, whatsapp};
use desk::arrival::notes;
use desk::testing::{PAGE, TestDesk};
use desk::{DeskError, deliver};
use domain::case::{Event, Sign};
use domain::rules::{Channel, Kind};
use serde_json::json;

use super::{ANI, FIRST, OURS, became, comes, comes_to, drained, says, timeline};
use crate::doors::with;
use crate::moves::{COMPLAINT, kinds, rows, stored};

fn about(desk: &TestDesk, more: serde_json::Value) -> Vec<u8> {
    let at = (desk.now().as_millisecond() / 1000).to_string();
    let mut message = json!({ "from": ANI, "timestamp": at });
    message.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    whatsapp::value(OURS, "messages", json!({ "messages": [message] }))
}

fn reaction(desk: &TestDesk, id: &str, emoji: &str) -> Vec<u8> {
    let reaction = json!({ "message_id": "w.1", "emoji": emoji });
    about(desk, json!({ "id": id, "type": "reaction", "reaction": reaction }))
}

async fn signs(desk: &TestDesk) -> Vec<Sign> {
    let seen = timeline(desk).await.into_iter().filter_map(|one| match one.entry.event {
        Event::Observed { sign, .. } => Some(sign),
        _ => None,
    });
    seen.collect()
}

fn call(desk: &TestDesk, event: &str) -> Vec<u8> {
    let at = (desk.now().as_millisecond() / 1000).to_string();
    let call = json!({
        "id": "call.1", "from": ANI, "to": "62811000", "event": event,
        "timestamp": at, "direction": "USER_INITIATED", "duration": 12, "status": "COMPLETED",
    });
    whatsapp::value(OURS, "calls", json!({ "calls": [call] }))
}

desk::on_each_engine! {
    async fn reactions_stand_on_the_timeline_of_what_they_are_about(desk: &TestDesk) {
        comes(desk, whatsapp::message(says(desk, "w.1", COMPLAINT))).await;
        desk.clock.advance_hours(1);
        comes(desk, reaction(desk, "w.r1", "😡")).await;
        desk.clock.advance_hours(1);
        comes(desk, reaction(desk, "w.r2", "")).await;
        assert_eq!(signs(desk).await, [Sign::Reacted, Sign::Unreacted]);
        assert_eq!(timeline(desk).await[1].texts[0].text.as_deref(), Some("😡"));
        assert_eq!(stored(desk, FIRST).await.0.unread, 0, "a reaction asks nothing of anybody");
    }

    async fn a_call_stands_on_the_case_and_somebody_has_to_call_back(desk: &TestDesk) {
        comes(desk, whatsapp::message(says(desk, "w.1", COMPLAINT))).await;
        desk.clock.advance_hours(1);
        comes(desk, call(desk, "connect")).await;
        comes(desk, call(desk, "terminate")).await;
        assert_eq!(signs(desk).await, [Sign::Called, Sign::CallEnded]);
        assert_eq!(stored(desk, FIRST).await.0.unread, 1);
    }

    async fn a_call_of_somebody_unknown_is_a_voice(desk: &TestDesk) {
        comes(desk, call(desk, "connect")).await;
        assert_eq!((rows(desk).await[0], became(desk).await.as_deref()), (1, Some("2026-00001")));
    }

    async fn an_edited_comment_asks_for_a_look_and_a_removed_one_is_noted(desk: &TestDesk) {
        for verb in ["add", "edited", "hide", "unhide", "remove"] {
            let words = channel::fake::hooks::Words { from: "77", ..says(desk, "c.1", COMPLAINT) };
            comes_to(desk, PAGE, page::comment(words, "p.1", verb)).await;
            desk.clock.advance_hours(1);
        }
        assert_eq!(signs(desk).await, [Sign::Edited, Sign::Hidden, Sign::Shown, Sign::Deleted]);
        let (row, _) = stored(desk, FIRST).await;
        assert_eq!((rows(desk).await[0], row.unread, row.intake.channel), (1, 1, Channel::Facebook));
    }

    async fn a_recommendation_is_thanks_and_its_contrary_a_complaint_without_a_private_answer(desk: &TestDesk) {
        for (id, from, recommends) in [("r.1", "77", true), ("r.2", "78", false)] {
            let words = channel::fake::hooks::Words { from, ..says(desk, id, "Pelayanan di loket.") };
            comes_to(desk, PAGE, page::rating(words, recommends)).await;
        }
        let kinds: Vec<Kind> = [
            stored(desk, FIRST).await.0.kind,
            stored(desk, domain::ids::CaseNumber { year: 2026, serial: 2 }).await.0.kind,
        ].into();
        assert_eq!(kinds, [Kind::Compliment, Kind::Complaint]);
        let door = crate::doors::Scripted::new(&[], 9999).at(PAGE);
        drained(&with(desk, &door)).await;
        assert_eq!(door.given(), [], "nothing public names a case or a tracking code");
    }

    async fn the_order_in_which_a_batch_is_told_says_nothing(desk: &TestDesk) {
        let first = whatsapp::message(says(desk, "w.1", COMPLAINT));
        desk.clock.advance_hours(1);
        let second = whatsapp::message(says(desk, "w.2", "Sudah empat jam."));
        desk.clock.advance_hours(1);
        let third = reaction(desk, "w.r1", "🙏");
        for body in [third, second, first] {
            desk::arrival::arrive(desk, desk::testing::WHATSAPP, Vec::new(), body).await.unwrap();
        }
        desk::arrival::read_all(desk).await.unwrap();
        assert_eq!(kinds(desk, FIRST).await, ["received", "replied", "observed"]);
        assert_eq!((rows(desk).await[0], timeline(desk).await[0].texts[0].text.as_deref()), (1, Some(COMPLAINT)));
    }

    async fn what_the_provider_says_of_our_account_is_a_note_that_the_office_sees(desk: &TestDesk) {
        let template = json!({
            "event": "REJECTED", "message_template_id": 7, "message_template_name": "jawaban_siap",
            "message_template_language": "id", "reason": "INVALID_FORMAT",
        });
        for _ in 0..2 {
            comes(desk, whatsapp::value(OURS, "message_template_status_update", template.clone())).await;
            desk.clock.advance_hours(1);
        }
        let kept = notes(desk, &desk.actor("officer"), None).await.unwrap();
        assert_eq!(kept.len(), 1);
        assert_eq!(kept[0].kind, "template_status");
        assert!(kept[0].words.contains("jawaban_siap") && kept[0].words.contains("REJECTED"), "{}", kept[0].words);
        let unit = notes(desk, &desk.actor("unit_igd"), None).await;
        assert!(matches!(unit, Err(DeskError::Forbidden)));
    }

    async fn answers_go_to_the_new_number_of_a_person(desk: &TestDesk) {
        let (door, node) = super::door(desk, &[]);
        comes(desk, whatsapp::message(says(desk, "w.1", COMPLAINT))).await;
        let system = json!({ "type": "user_changed_number", "wa_id": "628999" });
        comes(desk, about(desk, json!({ "id": "w.2", "type": "system", "system": system }))).await;
        assert_eq!(signs(desk).await, [Sign::Moved]);
        deliver::run(&node).await.unwrap();
        assert_eq!(door.to(), ["628999"]);
    }
}

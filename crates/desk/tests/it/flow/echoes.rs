use channel::fake::hooks::whatsapp;
use desk::testing::TestDesk;
use domain::case::{Command, Event, Screening, Sign, StageCode};
use domain::rules::{About, Kind, Nature};
use serde_json::json;

use super::{ANI, FIRST, OURS, became, comes, door, drained, says, timeline, underway};
use crate::doors::Next;
use crate::moves::{ANSWER, COMPLAINT, kinds, rows, stored};
use crate::stage::does;

/// Words of ours to Ani, as WhatsApp tells them back.
fn told_back(desk: &TestDesk, id: &str, text: &str) -> Vec<u8> {
    let at = (desk.now().as_millisecond() / 1000).to_string();
    let echo = json!({
        "from": "62811000", "to": ANI, "id": id, "timestamp": at,
        "type": "text", "text": { "body": text },
    });
    whatsapp::value(OURS, "smb_message_echoes", json!({ "message_echoes": [echo] }))
}

async fn asked(desk: &TestDesk) {
    comes(desk, whatsapp::message(says(desk, "w.1", "Jam besuk sampai pukul berapa?"))).await;
    let screening = Screening {
        kind: Kind::Question,
        nature: Nature::NonMedical,
        grade: None,
        why: None,
        topics: Vec::new(),
        about: About::Nobody,
        sealed: false,
    };
    does(desk, "officer", FIRST, Command::Screen(screening)).await;
}

desk::on_each_engine! {
    async fn words_typed_in_the_app_join_the_case_of_the_person_and_are_told_once(desk: &TestDesk) {
        comes(desk, whatsapp::message(says(desk, "w.1", COMPLAINT))).await;
        desk.clock.advance_hours(1);
        for _ in 0..2 {
            comes(desk, told_back(desk, "w.echo", "Baik, kami telusuri dahulu.")).await;
            desk.clock.advance_hours(1);
        }
        assert_eq!(kinds(desk, FIRST).await, ["received", "observed"]);
        assert_eq!(became(desk).await.as_deref(), Some("2026-00001"));
        let last = timeline(desk).await.pop().unwrap();
        let outside = matches!(last.entry.event, Event::Observed { sign: Sign::AnsweredOutside, reached: false, .. });
        assert!(outside, "{:?}", last.entry.event);
        assert_eq!(last.texts[0].text.as_deref(), Some("Baik, kami telusuri dahulu."));
        assert_eq!(last.provider_id.as_deref(), Some("w.echo"));
        let (row, _) = stored(desk, FIRST).await;
        assert_eq!(row.first_reached, None, "a complaint is owed a noted answer");
    }

    async fn an_answer_to_a_question_typed_in_the_app_stops_the_clock(desk: &TestDesk) {
        asked(desk).await;
        desk.clock.advance_hours(1);
        comes(desk, told_back(desk, "w.echo", "Sampai pukul 20.00.")).await;
        let (row, _) = stored(desk, FIRST).await;
        assert_eq!((row.stage.code(), row.first_reached), (StageCode::Answered, Some(desk.now())));
    }

    async fn what_the_desk_sent_is_not_told_a_second_time(desk: &TestDesk) {
        let (_, node) = door(desk, &[]);
        underway(desk, &node).await;
        drained(&node).await;
        let before = kinds(desk, FIRST).await;
        let given = super::super::moves::sql(desk, "select name from sending where own = 0").await;
        for row in given {
            comes(desk, told_back(desk, row.text(0).unwrap(), ANSWER)).await;
        }
        assert_eq!(kinds(desk, FIRST).await, before);
        assert_eq!(became(desk).await.as_deref(), Some("echo"));
    }

    async fn an_echo_after_a_crash_says_that_the_message_left_so_it_is_not_sent_again(desk: &TestDesk) {
        let (door, node) = door(desk, &[Next::Take, Next::TakeAndDie]);
        underway(desk, &node).await;
        let dying = node.clone();
        assert!(tokio::spawn(async move { desk::deliver::run(&dying).await }).await.is_err());
        comes(desk, told_back(desk, "w.777", ANSWER)).await;
        assert_eq!(became(desk).await.as_deref(), Some("echo"));
        desk.clock.advance(std::time::Duration::from_secs(61));
        drained(&node).await;
        assert_eq!(door.given().iter().filter(|(_, text)| text == ANSWER).count(), 1);
        assert_eq!(stored(desk, FIRST).await.0.stage.code(), StageCode::Answered);
        assert_eq!(super::answer_item(desk).await.provider_id.as_deref(), Some("w.777"));
    }

    async fn words_to_somebody_we_do_not_know_are_read_and_named(desk: &TestDesk) {
        comes(desk, told_back(desk, "w.echo", "Selamat pagi.")).await;
        assert_eq!(became(desk).await.as_deref(), Some("echo_no_case"));
        assert_eq!(rows(desk).await[0], 0);
    }

    async fn what_was_said_before_we_were_connected_opens_nothing(desk: &TestDesk) {
        let at = (desk.now().as_millisecond() / 1000 - 86_400).to_string();
        let message = json!({ "from": ANI, "id": "w.old", "timestamp": at, "type": "text", "text": { "body": COMPLAINT } });
        let thread = json!({ "id": ANI, "messages": [message] });
        let history = json!({ "history": [{ "metadata": { "phase": 0 }, "threads": [thread] }] });
        comes(desk, whatsapp::value(OURS, "history", history)).await;
        assert_eq!(became(desk).await.as_deref(), Some("history"));
        assert_eq!(rows(desk).await[0], 0);
    }
}

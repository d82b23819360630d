use std::time::Duration;

use channel::Why;
use desk::deliver::{OutboxState, outbox, retry, run};
use desk::testing::TestDesk;
use desk::{Desk, DeskError, Refused};
use domain::case::Party;
use domain::case::{Appointment, Command, Event, Failure, Refusal, Stage, StageCode, owes};
use domain::ids::CaseNumber;
use domain::rules::{Grade, Nature, Way};
use tokio::task::JoinSet;

use crate::doors::{Next, Scripted, with};
use crate::moves::{
    ANSWER, accept, accepted, answer, by_instagram, deliver, kinds, screening, sql, stored,
    to_unit, tries, underway,
};
use crate::stage::{body, complaint, does};

/// All that is due now.
async fn drained(desk: &Desk) {
    while run(desk).await.unwrap() > 0 {}
}

async fn states(desk: &TestDesk) -> Vec<(&'static str, OutboxState, Option<String>)> {
    let (items, _) = outbox(desk, &desk.actor("officer"), None, 99).await.unwrap();
    let mut found: Vec<_> =
        items.into_iter().map(|item| (item.purpose, item.state, item.reason)).collect();
    found.sort_by_key(|(purpose, ..)| *purpose);
    found
}

async fn failures(desk: &TestDesk, number: CaseNumber) -> Vec<Failure> {
    let (_, history) = stored(desk, number).await;
    let failure = |event: &Event| match event {
        Event::DeliveryFailed { why, .. } => Some(*why),
        _ => None,
    };
    history.iter().filter_map(|entry| failure(&entry.event)).collect()
}

desk::on_each_engine! {
    async fn the_acknowledgement_gives_the_code_that_opens_the_case(desk: &TestDesk) {
        let number = by_instagram(desk).await;
        drained(desk).await;
        let kept = desk.door.kept();
        assert_eq!(kept.len(), 1);
        assert_eq!(kept[0].to, crate::moves::SARI);
        assert!(kept[0].text.contains("2026-00001"), "{}", kept[0].text);
        let code = kept[0].text.split(|sign: char| !sign.is_ascii_digit() && sign != ' ')
            .find_map(desk::tracking::TrackingCode::parse)
            .unwrap_or_else(|| panic!("no code in: {}", kept[0].text));
        assert_eq!(desk::tracking::track(desk, code).await.unwrap().number, number);
    }

    async fn a_voice_without_a_door_is_acknowledged_on_its_page_only(desk: &TestDesk) {
        complaint(desk, "a").await;
        drained(desk).await;
        assert!(desk.door.kept().is_empty());
        assert_eq!(states(desk).await, [("acknowledgement", OutboxState::Done, None)]);
    }

    async fn the_answer_leaves_word_for_word_and_once(desk: &TestDesk) {
        let number = underway(desk).await;
        drained(desk).await;
        drained(desk).await;
        let said: Vec<_> = desk.door.kept().into_iter().map(|one| one.text).collect();
        assert_eq!(said.iter().filter(|text| *text == ANSWER).count(), 1, "{said:?}");
        assert_eq!(stored(desk, number).await.0.stage, Stage::Answered { at: desk.now() });
    }

    async fn many_workers_at_once_send_one_answer(desk: &TestDesk) {
        let number = underway(desk).await;
        let door = Scripted::new(&[], 9999);
        let mut racing = JoinSet::new();
        for _ in 0..8 {
            let node = with(desk, &door);
            racing.spawn(async move { run(&node).await });
        }
        racing.join_all().await;
        drained(&with(desk, &door)).await;
        let given = door.given();
        assert_eq!(given.iter().filter(|(_, text)| text == ANSWER).count(), 1, "{given:?}");
        assert_eq!(stored(desk, number).await.0.stage.code(), StageCode::Answered);
    }

    async fn a_machine_that_dies_after_sending_repeats_itself_under_the_same_token(desk: &TestDesk) {
        let number = underway(desk).await;
        let door = Scripted::new(&[Next::TakeAndDie], 9999);
        let node = with(desk, &door);
        let died = tokio::spawn(async move { run(&node).await }).await;
        assert!(died.is_err(), "the machine should have died");
        let node = with(desk, &door);
        assert_eq!(run(&node).await.unwrap(), 0, "the lease still holds");
        desk.clock.advance(Duration::from_secs(61));
        drained(&node).await;
        let tokens: Vec<String> = door.given().into_iter()
            .filter(|(_, text)| text == ANSWER).map(|(token, _)| token).collect();
        assert_eq!(tokens.len(), 2);
        assert_eq!(tokens[0], tokens[1], "the provider can tell that it is the same");
        let kinds = kinds(desk, number).await;
        assert_eq!(kinds.iter().filter(|kind| **kind == "delivered").count(), 1);
    }

    async fn a_machine_that_dies_after_recording_does_not_send_again_and_makes_no_dead_letter(desk: &TestDesk) {
        let number = underway(desk).await;
        let door = Scripted::new(&[], 9999);
        let node = with(desk, &door);
        drained(&node).await;
        sql(desk, "update outbox set state = 'waiting', leased_until = 0, ended_at = null").await;
        drained(&node).await;
        let given = door.given();
        assert_eq!(given.iter().filter(|(_, text)| text == ANSWER).count(), 1, "{given:?}");
        assert!(states(desk).await.iter().all(|(_, state, _)| *state == OutboxState::Sent));
        assert_eq!(failures(desk, number).await, []);
    }

    async fn a_refusal_of_the_provider_comes_back_to_the_officer_with_its_reason(desk: &TestDesk) {
        let number = underway(desk).await;
        let closed = Next::Refuse(Why::WindowClosed { since: None });
        let door = Scripted::new(&[closed], 9999);
        drained(&with(desk, &door)).await;
        assert_eq!(failures(desk, number).await, [Failure::WindowClosed]);
        let (row, _) = stored(desk, number).await;
        assert_eq!(owes(&row), [Party::Humas].into());
        assert!(matches!(row.stage, Stage::Delivering { way: None, .. }));
        let dead = states(desk).await;
        assert!(dead.contains(&("answer", OutboxState::Dead, Some("window_closed".to_owned()))), "{dead:?}");
        does(desk, "officer", number, deliver(Way::Message)).await;
        drained(&with(desk, &door)).await;
        assert_eq!(stored(desk, number).await.0.stage.code(), StageCode::Answered);
    }

    async fn a_letter_that_was_revived_after_another_way_was_taken_stays_in_the_house(desk: &TestDesk) {
        let number = underway(desk).await;
        let refused = Next::Refuse(Why::NotPermitted);
        let door = Scripted::new(&[refused], 9999);
        let node = with(desk, &door);
        drained(&node).await;
        does(desk, "officer", number, deliver(Way::Letter)).await;
        let officer = desk.actor("officer");
        let (items, _) = outbox(desk, &officer, Some(OutboxState::Dead), 9).await.unwrap();
        retry(desk, &officer, &items[0].id).await.unwrap();
        drained(&node).await;
        assert!(door.given().iter().all(|(_, text)| text != ANSWER), "{:?}", door.given());
        let (row, _) = stored(desk, number).await;
        assert!(matches!(row.stage, Stage::Delivering { way: Some(Way::Letter), .. }));
        assert_eq!(failures(desk, number).await.len(), 1, "the letter has not failed");
    }

    async fn a_provider_in_trouble_is_tried_later_and_later(desk: &TestDesk) {
        let number = underway(desk).await;
        let later = Next::Later(Duration::ZERO);
        let door = Scripted::new(&[later, later], 9999);
        let node = with(desk, &door);
        drained(&node).await;
        assert!(door.given().is_empty());
        desk.clock.advance(Duration::from_secs(9));
        assert_eq!(run(&node).await.unwrap(), 0);
        desk.clock.advance(Duration::from_secs(52));
        assert_eq!(run(&node).await.unwrap(), 1);
        desk.clock.advance(Duration::from_secs(59));
        assert_eq!(run(&node).await.unwrap(), 0);
        // An eighth of the pause is left to chance.
        desk.clock.advance(Duration::from_secs(9));
        assert_eq!(run(&node).await.unwrap(), 1);
        assert_eq!(door.given().last().unwrap().1, ANSWER);
        assert_eq!(stored(desk, number).await.0.stage.code(), StageCode::Answered);
    }

    async fn a_provider_that_stays_in_trouble_makes_a_dead_letter_in_the_end(desk: &TestDesk) {
        let number = underway(desk).await;
        let node = with(desk, &Scripted::new(&[Next::Later(Duration::ZERO); 20], 9999));
        for _ in 0..12 {
            drained(&node).await;
            desk.clock.advance_hours(25);
        }
        assert_eq!(failures(desk, number).await, [Failure::Unreachable]);
        let dead = states(desk).await;
        assert!(dead.contains(&("answer", OutboxState::Dead, Some("unreachable".to_owned()))), "{dead:?}");
    }

    async fn the_parts_of_a_long_answer_leave_once_each_across_a_fault(desk: &TestDesk) {
        let number = underway(desk).await;
        drained(desk).await;
        let long = "Satu. Dua. Tiga. Empat.";
        let more = Command::RecordReaction {
            reaction: domain::rules::Reaction::Dissatisfied, words: None, care_worse: false,
        };
        does(desk, "officer", number, more).await;
        does(desk, "officer", number, to_unit("IGD")).await;
        does(desk, "unit_igd", number, answer(long)).await;
        does(desk, "officer", number, accept()).await;
        does(desk, "director", number, Command::Approve {}).await;
        does(desk, "officer", number, deliver(Way::Message)).await;
        let door = Scripted::new(&[Next::Take, Next::Take, Next::Later(Duration::ZERO)], 6);
        let node = with(desk, &door);
        drained(&node).await;
        desk.clock.advance_hours(1);
        drained(&node).await;
        let given = door.given();
        let said: String = given.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(said, long);
        let mut tokens: Vec<_> = given.iter().map(|(token, _)| token).collect();
        tokens.dedup();
        assert_eq!(tokens.len(), given.len(), "a token for each part");
    }

    async fn without_its_door_an_answer_needs_another_way(desk: &TestDesk) {
        let number = underway(desk).await;
        let closed = crate::doors::node(desk, 5, Vec::new());
        drained(&closed).await;
        assert_eq!(failures(desk, number).await, [Failure::Unreachable]);
        let dead = states(desk).await;
        assert!(dead.contains(&("answer", OutboxState::Dead, Some("no_door".to_owned()))), "{dead:?}");
    }

    async fn a_case_that_cannot_be_read_keeps_no_other_message_from_leaving(desk: &TestDesk) {
        by_instagram(desk).await;
        complaint(desk, "b").await;
        sql(desk, "update case_row set state = '{}' where serial = 1").await;
        assert!(run(desk).await.is_err(), "it is said");
        let done = sql(desk, "select count(*) from outbox where state = 'done'").await;
        assert_eq!(done[0].int(0).unwrap(), 1);
        desk.clock.advance(Duration::from_secs(61));
        assert!(run(desk).await.is_err(), "and comes up again");
    }

    async fn nothing_leaves_without_the_approval_that_is_due(desk: &TestDesk) {
        let number = by_instagram(desk).await;
        drained(desk).await;
        accepted(desk, number).await;
        does(desk, "officer", number, Command::RequestApproval { words: None, neutral: true }).await;
        for login in ["officer", "head", "director"] {
            let ended = tries(desk, login, number, deliver(Way::Message)).await;
            assert!(matches!(ended, Err(DeskError::Refused(_))), "{login}: {ended:?}");
        }
        let recorded = tries(desk, "officer", number, crate::moves::delivered()).await;
        assert!(matches!(recorded, Err(DeskError::Refused(Refused::Case(Refusal::NotNow { .. } | Refusal::NoWayChosen)))));
        drained(desk).await;
        assert_eq!(desk.door.kept().len(), 1, "only the acknowledgement");
    }

    async fn a_row_that_claims_to_be_delivering_does_not_open_the_door(desk: &TestDesk) {
        let number = by_instagram(desk).await;
        drained(desk).await;
        does(desk, "officer", number, screening(Nature::NonMedical, Grade::Green)).await;
        does(desk, "officer", number, to_unit("FARMASI")).await;
        does(desk, "unit_farmasi", number, answer(ANSWER)).await;
        does(desk, "officer", number, accept()).await;
        does(desk, "officer", number, deliver(Way::Message)).await;
        // Round two by other hands: the rules of the row now ask for a signature that is not there.
        sql(desk, "update case_row set state = replace(state, '\"round\":1', '\"round\":2')").await;
        drained(desk).await;
        assert_eq!(desk.door.kept().len(), 1, "only the acknowledgement");
        let dead = states(desk).await;
        assert!(dead.contains(&("answer", OutboxState::Dead, Some("not_cleared".to_owned()))), "{dead:?}");
    }

    async fn an_approved_answer_leaves_in_the_words_that_were_signed(desk: &TestDesk) {
        let number = by_instagram(desk).await;
        accepted(desk, number).await;
        let words = Some(body("Kata-kata yang ditandatangani."));
        does(desk, "officer", number, Command::RequestApproval { words, neutral: true }).await;
        does(desk, "director", number, Command::Approve {}).await;
        does(desk, "officer", number, deliver(Way::Message)).await;
        drained(desk).await;
        let said: Vec<_> = desk.door.kept().into_iter().map(|one| one.text).collect();
        assert_eq!(said.last().map(String::as_str), Some("Kata-kata yang ditandatangani."));
        assert!(!said.iter().any(|text| text == ANSWER), "{said:?}");
    }

    async fn an_invitation_and_a_plea_for_time_leave_as_the_house_says_them(desk: &TestDesk) {
        let number = by_instagram(desk).await;
        let words = Some(body("Kami masih menelusuri."));
        does(desk, "officer", number, Command::AskForTime { until: None, words }).await;
        accepted(desk, number).await;
        let plan = Appointment {
            way: Way::Meeting,
            at: Some(crate::stage::wib("2026-03-04T10:00")),
            place: Some(body("Ruang Humas")),
            accompanied_by: Vec::new(),
        };
        does(desk, "officer", number, Command::Deliver(plan)).await;
        drained(desk).await;
        let said: Vec<_> = desk.door.kept().into_iter().map(|one| one.text).collect();
        assert!(said.iter().any(|text| text.contains("Kami masih menelusuri.") && text.contains("4 Maret 2026")), "{said:?}");
        let invited = format!("Tentang aduan {number}: kami mengundang Anda bertemu ");
        let invited = said.iter().find(|text| text.starts_with(&invited)).expect("an invitation");
        let (at, place) = (invited.find("4 Maret 2026"), invited.find(" di Ruang Humas "));
        assert!(at.is_some() && at < place, "{invited}");
        assert!(!said.iter().any(|text| text.contains(ANSWER)), "{said:?}");
    }

    async fn only_the_office_and_its_examiners_see_what_leaves(desk: &TestDesk) {
        by_instagram(desk).await;
        for login in ["unit_igd", "dpjp", "committee", "management", "owner"] {
            let ended = outbox(desk, &desk.actor(login), None, 9).await;
            assert!(matches!(ended, Err(DeskError::Forbidden)), "{login}");
            let ended = retry(desk, &desk.actor(login), "0").await;
            assert!(matches!(ended, Err(DeskError::Forbidden)), "{login}");
        }
    }
}

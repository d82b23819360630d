use desk::case::{Request, View, act};
use desk::testing::TestDesk;
use desk::{DeskError, Refused};
use domain::case::{Command, NewAsk, Refusal, StageCode};
use domain::ids::{CaseNumber, Version};
use domain::rules::{Grade, Nature, Way};
use domain::text::Body;
use tokio::task::JoinSet;

use crate::moves::{accept, answer, deliver, rows, screening, stored, to_unit, tries};
use crate::stage::{body, complaint, does};

fn note(text: &str) -> Command<Body> {
    Command::Note { words: body(text) }
}

async fn keyed(
    desk: &TestDesk,
    case: CaseNumber,
    command: Command<Body>,
    (seen, key): (Option<u32>, &str),
) -> Result<View, DeskError> {
    let seen = seen.map(Version);
    let request = Request { command, seen, key: Some(key.to_owned()) };
    act(desk, &desk.actor("officer"), case, request).await
}

fn green() -> Command<Body> {
    screening(Nature::NonMedical, Grade::Green)
}

/// Everybody at once, each over a handle of their own.
async fn race(
    desk: &TestDesk,
    number: CaseNumber,
    requests: Vec<Request>,
) -> Vec<Result<View, DeskError>> {
    let mut racing = JoinSet::new();
    for request in requests {
        let (desk, actor) = (desk.desk.clone(), desk.actor("officer"));
        racing.spawn(async move { act(&desk, &actor, number, request).await });
    }
    racing.join_all().await
}

desk::on_each_engine! {
    async fn a_replay_is_answered_before_anybody_looks_at_what_was_seen(desk: &TestDesk) {
        let case = complaint(desk, "a").await;
        let first = keyed(desk, case, note("Satu."), (Some(1), "k")).await.unwrap();
        does(desk, "head", case, note("Lain.")).await;
        let again = keyed(desk, case, note("Satu."), (Some(1), "k")).await.unwrap();
        assert_eq!((first.case.version.0, again.case.version.0), (2, 3));
        let notes = again.timeline.iter().filter(|one| one.entry.event.kind() == "noted");
        assert_eq!(notes.count(), 2, "one by each");
    }

    async fn a_key_that_was_used_for_another_request_is_refused(desk: &TestDesk) {
        let case = complaint(desk, "a").await;
        let other = complaint(desk, "b").await;
        keyed(desk, case, note("Satu."), (None, "k")).await.unwrap();
        let ended = keyed(desk, case, note("Dua."), (None, "k")).await;
        assert!(matches!(ended, Err(DeskError::KeyReused)));
        let ended = keyed(desk, other, note("Satu."), (None, "k")).await;
        assert!(matches!(ended, Err(DeskError::KeyReused)), "another case is another request");
        assert_eq!(stored(desk, other).await.1.len(), 1);
    }

    async fn two_people_may_choose_the_same_key(desk: &TestDesk) {
        let case = complaint(desk, "a").await;
        keyed(desk, case, note("Satu."), (None, "k")).await.unwrap();
        let request = Request { command: note("Dua."), seen: None, key: Some("k".to_owned()) };
        let view = act(desk, &desk.actor("head"), case, request).await.unwrap();
        assert_eq!(view.case.version.0, 3);
    }

    async fn an_old_page_hears_what_has_changed_since(desk: &TestDesk) {
        let case = complaint(desk, "a").await;
        does(desk, "officer", case, green()).await;
        does(desk, "officer", case, to_unit("FARMASI")).await;
        let ended = keyed(desk, case, note("Satu."), (Some(1), "k")).await;
        let Err(DeskError::Stale { now, kinds }) = ended else { panic!("{ended:?}") };
        assert_eq!((now.0, kinds), (3, vec!["screened", "routed"]));
        let ended = keyed(desk, case, Command::Approve {}, (Some(1), "k2")).await;
        assert!(matches!(ended, Err(DeskError::Stale { .. })), "stale comes before a refusal");
        let ended = keyed(desk, case, note("Satu."), (Some(99), "k3")).await;
        assert!(matches!(ended, Err(DeskError::Stale { .. })), "nobody has seen the future");
        assert!(keyed(desk, case, note("Satu."), (Some(3), "k")).await.is_ok());
    }

    async fn a_command_whose_result_holds_already_succeeds_on_an_old_page(desk: &TestDesk) {
        let case = complaint(desk, "a").await;
        does(desk, "officer", case, green()).await;
        does(desk, "officer", case, to_unit("FARMASI")).await;
        does(desk, "unit_farmasi", case, answer("Maaf.")).await;
        does(desk, "officer", case, accept()).await;
        let planned = does(desk, "officer", case, deliver(Way::Letter)).await;
        let before = rows(desk).await;
        let again = keyed(desk, case, deliver(Way::Letter), (Some(1), "k")).await.unwrap();
        assert_eq!(again.case, planned.case);
        assert_eq!(rows(desk).await, before);
    }

    async fn a_refusal_says_why_and_writes_nothing(desk: &TestDesk) {
        let case = complaint(desk, "a").await;
        let before = rows(desk).await;
        let routed = tries(desk, "officer", case, to_unit("FARMASI")).await;
        assert!(matches!(routed, Err(DeskError::Refused(Refused::Case(Refusal::Unscreened)))), "{routed:?}");
        let signed = keyed(desk, case, Command::Approve {}, (Some(1), "k")).await;
        assert!(matches!(signed, Err(DeskError::Refused(Refused::Case(Refusal::NotYours { .. })))));
        assert_eq!(rows(desk).await, before);
        keyed(desk, case, note("Satu."), (Some(1), "k")).await.unwrap();
    }

    async fn what_is_out_of_sight_and_what_is_not_there_look_the_same(desk: &TestDesk) {
        let case = complaint(desk, "a").await;
        let before = rows(desk).await;
        let nowhere = CaseNumber { year: 2026, serial: 99 };
        for number in [case, nowhere] {
            for login in ["unit_igd", "dpjp", "committee", "management", "owner", "admin"] {
                let ended = tries(desk, login, number, note("Saya lihat.")).await;
                assert!(matches!(ended, Err(DeskError::NotFound)), "{login}: {ended:?}");
                let ended = desk::case::open(desk, &desk.actor(login), number).await;
                assert!(matches!(ended, Err(DeskError::NotFound)), "{login}");
                let ended = desk::case::named(desk, &desk.actor(login), number).await;
                assert!(matches!(ended, Err(DeskError::Unknown { field: "case" })), "{login}");
            }
        }
        assert_eq!(rows(desk).await, before);
    }

    async fn twenty_equal_requests_at_once_have_one_effect(desk: &TestDesk) {
        let case = complaint(desk, "a").await;
        let request = Request { command: note("Satu."), seen: Some(Version(1)), key: Some("k".to_owned()) };
        let ended = race(desk, case, vec![request; 20]).await;
        let lost = ended.iter().filter(|one| one.is_err());
        for one in lost {
            assert!(matches!(one, Err(DeskError::Stale { .. })), "{one:?}");
        }
        assert!(ended.iter().any(Result::is_ok));
        assert_eq!(stored(desk, case).await.1.len(), 2);
    }

    async fn of_twenty_who_saw_the_same_page_one_acts(desk: &TestDesk) {
        let case = complaint(desk, "a").await;
        let request = |nth: usize| Request {
            command: note(&format!("Catatan {nth}.")),
            seen: Some(Version(1)),
            key: None,
        };
        let ended = race(desk, case, (0..20).map(request).collect()).await;
        assert_eq!(ended.iter().filter(|one| one.is_ok()).count(), 1);
        assert!(ended.iter().filter(|one| one.is_err()).all(|one| matches!(one, Err(DeskError::Stale { .. }))));
        assert_eq!(stored(desk, case).await.1.len(), 2);
    }

    async fn nobody_approves_twice_and_only_one_signature_stands(desk: &TestDesk) {
        let case = complaint(desk, "a").await;
        does(desk, "officer", case, green()).await;
        does(desk, "officer", case, to_unit("FARMASI")).await;
        does(desk, "unit_farmasi", case, answer("Maaf.")).await;
        does(desk, "officer", case, accept()).await;
        does(desk, "officer", case, Command::RequestApproval { words: None, neutral: true }).await;
        let mut racing = JoinSet::new();
        for _ in 0..10 {
            let (desk, actor) = (desk.desk.clone(), desk.actor("director"));
            let request = Request { command: Command::Approve {}, seen: None, key: None };
            racing.spawn(async move { act(&desk, &actor, case, request).await });
        }
        let ended = racing.join_all().await;
        // What the same hand signed already is signed.
        assert!(ended.iter().all(|one| one.is_ok()), "{ended:?}");
        let (row, history) = stored(desk, case).await;
        assert_eq!(row.stage.code(), StageCode::Delivering);
        assert_eq!(history.iter().filter(|entry| entry.event.kind() == "approved").count(), 1);
        assert_eq!(domain::case::fold(&history), Some(row));
    }

    async fn a_routing_to_very_many_keeps_every_question_apart(desk: &TestDesk) {
        let case = complaint(desk, "a").await;
        does(desk, "officer", case, green()).await;
        let ask = |nth: usize| NewAsk {
            to: domain::case::Addressee::Dpjp(Some(domain::ids::PersonId::new(nth as u128))),
            question: body(&format!("Pertanyaan ke-{nth}?")),
            nature: None,
        };
        let asks = (0..60).map(ask).collect();
        let view = does(desk, "officer", case, Command::Route { asks }).await;
        let said = &view.timeline.last().unwrap().texts;
        assert_eq!(said.len(), 60);
        for (nth, text) in said.iter().enumerate() {
            assert_eq!(text.text.as_deref(), Some(format!("Pertanyaan ke-{nth}?").as_str()));
        }
    }
}

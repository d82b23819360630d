//! Repeated complaints without new facts: what the office is told, and that no voice is kept out.

use std::time::Duration;

use desk::kin;
use desk::series::{
    Command, Reasons, Request, View, act, earlier, list, of_case, open, propose, waiting,
};
use desk::testing::TestDesk;
use desk::{DeskError, Refused};
use domain::case::StageCode;
use domain::ids::{CaseNumber, SeriesId};
use domain::series::{Refusal, Standing};

use crate::kin::by_form;
use crate::stage::{body, closed, date, sealed, solved};

const PHONE: &str = "0812-3456-7890";

const fn case(serial: u32) -> CaseNumber {
    CaseNumber { year: 2026, serial }
}

/// Another complaint of the same person; the office has said that it is one.
async fn again(desk: &TestDesk, serial: u32) -> CaseNumber {
    by_form(desk, &format!("k{serial}"), PHONE, false).await;
    let officer = desk.actor("officer");
    for one in kin::of_case(desk, &officer, case(1)).await.unwrap() {
        kin::decide(desk, &officer, case(1), (&one.id, true)).await.unwrap();
    }
    case(serial)
}

/// So many complaints of one person, answered and closed.
async fn answered(desk: &TestDesk, count: u32) -> Vec<CaseNumber> {
    let mut numbers = Vec::new();
    for serial in 1..=count {
        let number = again(desk, serial).await;
        solved(desk, number).await;
        closed(desk, number).await;
        numbers.push(number);
    }
    numbers
}

fn reasons(cases: &[CaseNumber]) -> Reasons {
    Reasons {
        cases: cases.to_vec(),
        answered: body("Loket ketiga sudah dibuka."),
        why: body("Isinya sama dengan aduan sebelumnya."),
        until: date("2026-06-30"),
    }
}

async fn proposed(desk: &TestDesk, cases: &[CaseNumber]) -> Result<View, DeskError> {
    propose(desk, &desk.actor("head"), (cases[0], reasons(cases)), Some("satu")).await
}

async fn does(
    desk: &TestDesk,
    login: &str,
    id: SeriesId,
    command: Command,
) -> Result<View, DeskError> {
    act(desk, &desk.actor(login), id, Request { command, seen: None, key: None }).await
}

#[track_caller]
fn why<T: std::fmt::Debug>(done: Result<T, DeskError>) -> Refusal {
    match done {
        Err(DeskError::Refused(Refused::Series(why))) => why,
        other => panic!("the rules of series refuse, not {other:?}"),
    }
}

desk::on_each_engine! {
    async fn fewer_than_three_answered_cases_are_no_series(desk: &TestDesk) {
        let cases = answered(desk, 2).await;
        assert_eq!(why(proposed(desk, &cases).await), Refusal::TooFew { least: 3 });
        let open = again(desk, 3).await;
        let mixed = [cases[0], cases[1], open];
        assert_eq!(why(proposed(desk, &mixed).await), Refusal::NotCounted);
        let head = desk.actor("head");
        assert_eq!(earlier(desk, &head, open).await.unwrap().len(), 2);
        assert!(!of_case(desk, &head, open).await.unwrap().proposable);
        let officer = earlier(desk, &desk.actor("officer"), open).await;
        assert!(matches!(officer, Err(DeskError::Forbidden)), "{officer:?}");
    }

    async fn a_series_is_proposed_once_and_decided_by_the_director(desk: &TestDesk) {
        let cases = answered(desk, 3).await;
        assert!(of_case(desk, &desk.actor("head"), cases[0]).await.unwrap().proposable);
        let one = proposed(desk, &cases).await.unwrap();
        let same = proposed(desk, &cases).await.unwrap();
        assert_eq!((one.series.id, same.series.version.0), (same.series.id, 1));
        let second = propose(desk, &desk.actor("head"), (cases[1], reasons(&cases)), None).await;
        assert_eq!(why(second), Refusal::AlreadyOpen);
        assert_eq!(waiting(desk, &desk.actor("director")).await.unwrap().len(), 1);
        let id = one.series.id;
        let forbidden = does(desk, "head", id, Command::Approve {}).await;
        assert!(matches!(forbidden, Err(DeskError::Forbidden)), "{forbidden:?}");
        let back = does(desk, "director", id, Command::Return { why: body("Ringkas lagi.") }).await;
        assert_eq!(back.unwrap().returned.as_deref(), Some("Ringkas lagi."));
        does(desk, "head", id, Command::Revise(Box::new(reasons(&cases)))).await.unwrap();
        let signed = does(desk, "director", id, Command::Approve {}).await.unwrap();
        assert_eq!(signed.approver.as_deref(), Some("dr. Ratna Puspita, M.Kes"));
        assert!(signed.notice.unwrap().contains("30 Juni 2026"));
        let told = does(desk, "officer", id, Command::Tell {}).await.unwrap();
        assert!(told.series.told.is_some());
    }

    async fn a_new_case_is_received_as_ever_and_shows_what_was_answered(desk: &TestDesk) {
        let cases = answered(desk, 3).await;
        let id = proposed(desk, &cases).await.unwrap().series.id;
        does(desk, "director", id, Command::Approve {}).await.unwrap();
        let new = again(desk, 4).await;
        let officer = desk.actor("officer");
        let shown = desk::case::open(desk, &officer, new).await.unwrap();
        assert_eq!(shown.case.stage.code(), StageCode::Received);
        let holding = of_case(desk, &officer, new).await.unwrap().holding.unwrap();
        assert_eq!(holding.why.as_deref(), Some("Isinya sama dengan aduan sebelumnya."));
        assert!(of_case(desk, &officer, cases[0]).await.unwrap().holding.is_none());
        assert!(of_case(desk, &desk.actor("operator"), new).await.unwrap().holding.is_none());
        solved(desk, new).await;
        desk.clock.advance(Duration::from_secs(200 * 24 * 3600));
        assert!(of_case(desk, &officer, new).await.unwrap().holding.is_none());
        let lapsed = open(desk, &officer, id).await.unwrap();
        assert_eq!((lapsed.standing, lapsed.notice), (Standing::Lapsed, None));
    }

    async fn a_protected_case_is_in_no_series(desk: &TestDesk) {
        let cases = answered(desk, 3).await;
        let protected = sealed(desk, "tertutup").await;
        let wanted = [cases[0], cases[1], protected];
        let hidden = proposed(desk, &wanted).await;
        assert!(matches!(hidden, Err(DeskError::Unknown { field: "cases" })), "{hidden:?}");
        let about = propose(desk, &desk.actor("head"), (protected, reasons(&cases)), None).await;
        assert!(matches!(about, Err(DeskError::NotFound)), "{about:?}");
    }

    async fn the_auditor_reads_the_list_without_the_reasons(desk: &TestDesk) {
        let cases = answered(desk, 3).await;
        proposed(desk, &cases).await.unwrap();
        let seen = list(desk, &desk.actor("auditor")).await.unwrap();
        assert_eq!((seen.len(), &seen[0].why, &seen[0].answered), (1, &None, &None));
        for login in ["operator", "unit_igd", "dpjp", "owner", "admin"] {
            let forbidden = list(desk, &desk.actor(login)).await;
            assert!(matches!(forbidden, Err(DeskError::Forbidden)), "{login}");
        }
    }
}

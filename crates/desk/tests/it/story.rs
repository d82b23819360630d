//! One complaint travels the whole procedure: from a signed post of the provider to the month's
//! report.

use desk::case::{Item, List, Owing, list, open};
use desk::deliver::run;
use desk::report::{daily, daily_document, indicator, monthly, monthly_document, pdf};
use desk::testing::{PRINTED, TestDesk};
use desk::tracking::{PublicStage, TrackingCode, track};
use desk::{audit, improvement, rounds};
use domain::calendar::Month;
use domain::case::{
    Appointment, Closing, Command, Escort, ImprovementPlan, Minutes, StageCode, fold,
};
use domain::compliance::Verdict;
use domain::ids::{CaseNumber, UnitCode};
use domain::rules::{Duty, Grade, Nature, Outcome, Reaction, Rung, Way};
use locale::Language;
use paper::Paper;

use crate::moves::{
    ANSWER, accept, answer, arrives, by_instagram, deliver, posted, screening, stored, to_unit,
};
use crate::stage::{body, date, does, wib};

async fn inbox(desk: &TestDesk, login: &str) -> Vec<CaseNumber> {
    let wanted = List { owes: Some(Owing::Me), ..List::default() };
    let page = list(desk, &desk.actor(login), &wanted, None, 9).await.unwrap();
    page.items.iter().map(|Item { summary, .. }| summary.number).collect()
}

async fn sent(desk: &TestDesk) -> Vec<String> {
    while run(desk).await.unwrap() > 0 {}
    desk.door.kept().into_iter().map(|one| one.text).collect()
}

fn ask_for_time() -> Command<domain::text::Body> {
    Command::AskForTime { until: None, words: None }
}

/// Screened, time asked, answered by the pharmacy and sent through Instagram.
async fn first_round(desk: &TestDesk, case: CaseNumber) {
    assert_eq!(inbox(desk, "officer").await, [case]);
    does(desk, "officer", case, screening(Nature::NonMedical, Grade::Yellow)).await;
    does(desk, "officer", case, ask_for_time()).await;
    does(desk, "officer", case, to_unit("FARMASI")).await;
    assert!(inbox(desk, "officer").await.is_empty());
    assert_eq!(inbox(desk, "unit_farmasi").await, [case]);
    assert!(inbox(desk, "unit_igd").await.is_empty());
    desk.clock.advance_hours(3);
    does(desk, "unit_farmasi", case, answer(ANSWER)).await;
    does(desk, "officer", case, accept()).await;
    does(desk, "officer", case, deliver(Way::Message)).await;
    let said = sent(desk).await;
    assert_eq!(said.len(), 3, "acknowledged, asked for time, answered: {said:?}");
    assert_eq!(said.iter().filter(|text| *text == ANSWER).count(), 1);
}

/// Not satisfied: another unit, the director's signature, a family meeting with the DPJP.
async fn second_round(desk: &TestDesk, case: CaseNumber) {
    desk.clock.advance_hours(1);
    arrives(desk, posted(desk, "mid.2", "Saya belum puas.")).await;
    assert_eq!(inbox(desk, "officer").await, [case]);
    let reaction = Reaction::Dissatisfied;
    let words = Some(body("Saya belum puas."));
    does(desk, "officer", case, Command::RecordReaction { reaction, words, care_worse: false })
        .await;
    does(desk, "officer", case, ask_for_time()).await;
    does(desk, "officer", case, to_unit("IGD")).await;
    does(desk, "unit_igd", case, answer("Alur resep kami perbaiki bersama farmasi.")).await;
    does(desk, "officer", case, accept()).await;
    assert_eq!(inbox(desk, "director").await, [case]);
    assert!(inbox(desk, "officer").await.is_empty());
    does(desk, "director", case, Command::Approve {}).await;
    let plan = Appointment {
        way: Way::Meeting,
        at: Some(wib("2026-03-02T15:00")),
        place: Some(body("Ruang Humas")),
        accompanied_by: vec![Escort::Dpjp, Escort::Unit(UnitCode::parse("IGD").unwrap())],
    };
    does(desk, "officer", case, Command::Deliver(plan)).await;
    assert!(sent(desk).await.iter().any(|text| text.contains("Ruang Humas")));
    desk.clock.set(wib("2026-03-02T16:00"));
    let minutes = Minutes {
        at: Some(wib("2026-03-02T15:30")),
        attendees: Some(body("Pelapor, DPJP, kepala IGD")),
        minutes: Some(body("Dijelaskan alur resep.")),
        result: Some(body("Pelapor menerima.")),
    };
    does(desk, "officer", case, Command::RecordDelivery(minutes)).await;
}

async fn ending(desk: &TestDesk, case: CaseNumber) {
    let reaction = Reaction::Satisfied;
    does(
        desk,
        "officer",
        case,
        Command::RecordReaction { reaction, words: None, care_worse: false },
    )
    .await;
    desk.clock.set(wib("2026-03-03T08:05"));
    rounds::walk(desk).await.unwrap();
    let closing = Closing {
        outcome: Outcome::Resolved,
        root_cause: Some(body("Satu loket untuk dua poliklinik.")),
        improvement: Some(ImprovementPlan {
            action: body("Membuka loket ketiga."),
            owner: Some(desk.person("unit_farmasi")),
            due: Some(date("2026-04-30")),
        }),
        no_improvement_reason: None,
        receiver: None,
        letter: None,
        neutral: false,
    };
    does(desk, "officer", case, Command::Close(closing)).await;
    sent(desk).await;
}

async fn whole(desk: &TestDesk) -> CaseNumber {
    desk.clock.set(wib("2026-03-02T09:00"));
    let case = by_instagram(desk).await;
    first_round(desk, case).await;
    second_round(desk, case).await;
    ending(desk, case).await;
    case
}

desk::on_each_engine! {
    async fn a_complaint_by_instagram_travels_the_whole_procedure(desk: &TestDesk) {
        let case = whole(desk).await;
        let (row, history) = stored(desk, case).await;
        assert_eq!((row.stage.code(), row.rung, row.round), (StageCode::Closed, Rung::OtherUnit, 2));
        assert_eq!(fold(&history), Some(row));
        let view = open(desk, &desk.actor("officer"), case).await.unwrap();
        assert_eq!(view.clauses.len(), 11);
        for result in &view.clauses {
            let expected = match result.clause.duty {
                Duty::MedicalOpinion => Verdict::NotApplicable,
                _ => Verdict::Kept,
            };
            assert_eq!(result.verdict, expected, "{:?}: {:?}", result.clause, result.why);
        }
        for clock in &view.clocks {
            let counted: i64 = clock.because.iter().map(|line| line.counted_seconds).sum();
            assert_eq!(counted, clock.elapsed_seconds, "{:?}", clock.name);
        }
        let begun = improvement::of_case(desk, &desk.actor("head"), view.case.id).await.unwrap();
        assert_eq!(begun.len(), 1);
        rounds::walk(desk).await.unwrap();
        let proven = audit::verify(desk).await.unwrap().unwrap();
        assert_eq!(proven.waiting, 0);
        assert!(proven.entries >= history.len() as u64);
    }

    async fn it_stands_in_tomorrows_report_and_in_the_months(desk: &TestDesk) {
        let case = whole(desk).await;
        let (director, march) = (desk.actor("director"), Month::of(date("2026-03-01")));
        let tomorrow = daily(desk, &director, date("2026-03-03")).await.unwrap();
        assert!(tomorrow.frozen && !tomorrow.report.nil);
        assert_eq!(tomorrow.report.received[0].number, case);
        let month = monthly(desk, &director, march).await.unwrap();
        assert_eq!(month.report.totals.complaints, 1);
        assert_eq!((month.report.reactions.satisfied, month.report.reactions.dissatisfied), (1, 1));
        assert_eq!((month.report.improvements.open, month.report.clauses.len()), (1, 11));
        assert_eq!(month.register[0].number, case);
        let sheet = indicator(desk, &director, march).await.unwrap();
        assert_eq!(sheet.pooled(), Some(domain::indicator::Percent::from_hundredths(10_000)));
        let document = monthly_document(desk, &director, march, Language::Id, Paper::F4);
        assert_eq!(pdf(desk, &document.await.unwrap()).await.unwrap(), PRINTED);
        let document = daily_document(desk, &director, date("2026-03-03"), Language::Id, Paper::A4);
        assert!(format!("{:?}", document.await.unwrap()).contains("2026-00001"));
    }

    async fn its_complainant_follows_it_with_the_code_from_the_first_message(desk: &TestDesk) {
        let case = by_instagram(desk).await;
        let first = sent(desk).await.remove(0);
        let digits = first.split(|sign: char| !sign.is_ascii_digit() && sign != ' ');
        let code = digits.filter_map(TrackingCode::parse).next().unwrap();
        assert_eq!(track(desk, code).await.unwrap().stage, PublicStage::Received);
        first_round_quietly(desk, case).await;
        assert_eq!(track(desk, code).await.unwrap().stage, PublicStage::Answered);
        second_round(desk, case).await;
        ending(desk, case).await;
        let page = track(desk, code).await.unwrap();
        assert_eq!((page.stage, page.reaction), (PublicStage::Done, Some(Reaction::Satisfied)));
        assert!(page.history.len() > 8);
    }
}

async fn first_round_quietly(desk: &TestDesk, case: CaseNumber) {
    crate::moves::accepted(desk, case).await;
    does(desk, "officer", case, deliver(Way::Message)).await;
    sent(desk).await;
}

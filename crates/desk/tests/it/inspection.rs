//! Audits: drawn, filled in, closed, and turned into action.

use desk::improvement::Promise;
use desk::inspection::{
    Command, Computed, Looked, New, Request, View, act, begin, checklist, document, list, open,
    plan, subjects,
};
use desk::testing::TestDesk;
use desk::{DeskError, Refused, improvement};
use domain::ids::{CaseNumber, InspectionId, Version};
use domain::improvement::Origin;
use domain::inspection::{Answer, Answered, Object, Question, Refusal, Sheet, Stage};
use domain::rules::Kind;
use domain::survey::{Period, Sentence};

use locale::{Language, words};
use paper::Paper;

use crate::stage::{body, closed, complaint, date, sealed, solved, voice};

fn question(asks: &str, clause: Option<u8>) -> Question {
    Question { asks: Sentence::parse(asks).unwrap(), clause }
}

fn new(size: usize, seed: Option<u64>) -> New {
    let day = date("2026-03-02");
    let questions = vec![question("Dijawab dalam dua hari?", Some(7)), question("Sopan?", None)];
    New {
        sop: None,
        period: Period { from: day, until: day },
        questions,
        size,
        occasions: false,
        seed,
    }
}

/// Some complaints of one day; one of them is protected.
async fn day(desk: &TestDesk) -> Vec<CaseNumber> {
    let mut all = Vec::new();
    for nth in 0..6 {
        all.push(complaint(desk, &format!("aduan-{nth}")).await);
    }
    sealed(desk, "tersegel").await;
    all
}

async fn begun(desk: &TestDesk, size: usize) -> View {
    begin(desk, &desk.actor("quality"), new(size, Some(7)), None).await.unwrap()
}

fn sheet(place: usize, answer: Answer, remark: Option<&str>) -> Command {
    let first = Answered { answer, remark: remark.map(body) };
    let second = Answered { answer: Answer::NotApplicable, remark: None };
    Command::Check(Sheet { place, answers: vec![first, second] })
}

async fn does(
    desk: &TestDesk,
    login: &str,
    id: InspectionId,
    command: Command,
) -> Result<View, DeskError> {
    let request = Request { command, seen: None, key: None };
    act(desk, &desk.actor(login), id, request).await
}

#[track_caller]
fn why(done: Result<View, DeskError>) -> Refusal {
    match done {
        Err(DeskError::Refused(Refused::Inspection(why))) => why,
        other => panic!("the rules of audits refuse, not {other:?}"),
    }
}

fn promise(desk: &TestDesk) -> Promise {
    let owner = desk.person("unit_igd");
    Promise { cause: None, action: body("Loket kedua."), owner, due: date("2026-03-20") }
}

fn number(looked: &Looked) -> Option<CaseNumber> {
    match looked.what {
        Object::Case(number) => Some(number),
        _ => None,
    }
}

fn numbers(view: &View) -> Vec<Option<CaseNumber>> {
    view.cases.iter().map(number).collect()
}

desk::on_each_engine! {
    async fn the_same_seed_draws_the_same_sample_and_protected_cases_stay_out(desk: &TestDesk) {
        let all = day(desk).await;
        let first = begun(desk, 3).await;
        let again = begun(desk, 3).await;
        assert_ne!(first.inspection.id(), again.inspection.id());
        let sample = &first.inspection.begun.sample;
        assert_eq!((sample.seed, sample.population, sample.withheld, sample.cases.len()), (7, 6, 1, 3));
        assert_eq!(sample.cases, again.inspection.begun.sample.cases);
        assert_eq!(numbers(&first).len(), 3);
        assert!(numbers(&first).iter().all(|number| number.is_some_and(|number| all.contains(&number))));
        // Drawn again as the manual says it, without the program's own drawing.
        let drawn: Vec<u32> = sample.cases.iter().map(|one| one.number.serial).collect();
        let mut lots = desk::inspection::lots(7);
        let mut all: Vec<(u64, u32)> = all.iter().map(|one| (lots(), one.serial)).collect();
        all.sort_unstable();
        let mut lowest: Vec<u32> = all.iter().take(3).map(|(_, serial)| *serial).collect();
        lowest.sort_unstable();
        assert_eq!(drawn, lowest);
        let whole = begin(desk, &desk.actor("head"), new(60, None), None).await.unwrap();
        assert_eq!(whole.inspection.begun.sample.cases.len(), 6);
        let fresh = begin(desk, &desk.actor("head"), new(1, None), None).await.unwrap();
        assert_ne!(fresh.inspection.begun.sample.seed, whole.inspection.begun.sample.seed);
    }

    async fn an_audit_begins_once_for_each_key_and_only_where_cases_are(desk: &TestDesk) {
        let quality = desk.actor("quality");
        let none = begin(desk, &quality, new(3, None), None).await;
        assert_eq!(why(none), Refusal::NoCases);
        day(desk).await;
        let one = begin(desk, &quality, new(3, None), Some("satu")).await.unwrap();
        let same = begin(desk, &quality, new(3, None), Some("satu")).await.unwrap();
        assert_eq!(one.inspection, same.inspection);
        let other = begin(desk, &quality, new(2, None), Some("satu")).await;
        assert!(matches!(other, Err(DeskError::KeyReused)), "{other:?}");
        let mut wrong = new(3, None);
        wrong.questions[0].clause = Some(99);
        assert_eq!(why(begin(desk, &quality, wrong, None).await), Refusal::NoSuchClause { clause: 99 });
        let absent = New { sop: Some(domain::ids::SopId::new(9)), ..new(3, None) };
        let absent = begin(desk, &quality, absent, None).await;
        assert!(matches!(absent, Err(DeskError::Unknown { field: "sop" })), "{absent:?}");
        for login in ["officer", "director", "auditor", "unit_igd"] {
            let forbidden = begin(desk, &desk.actor(login), new(3, None), None).await;
            assert!(matches!(forbidden, Err(DeskError::Forbidden)), "{login}");
        }
        assert_eq!(list(desk, &desk.actor("auditor")).await.unwrap().len(), 1);
        for login in ["unit_igd", "dpjp", "operator", "owner", "admin"] {
            let forbidden = list(desk, &desk.actor(login)).await;
            assert!(matches!(forbidden, Err(DeskError::Forbidden)), "{login}");
        }
    }

    async fn a_sheet_names_nobody_and_nobody_audits_their_own_work(desk: &TestDesk) {
        day(desk).await;
        let id = begun(desk, 6).await.inspection.id();
        let named = sheet(0, Answer::NotKept, Some("Rini Astuti lupa menjawab."));
        assert_eq!(why(does(desk, "quality", id, named).await), Refusal::NamesSomebody);
        let silent = sheet(0, Answer::NotKept, None);
        assert_eq!(why(does(desk, "quality", id, silent).await), Refusal::NoRemark);
        let done = does(desk, "quality", id, sheet(0, Answer::NotKept, Some("Lewat dua hari."))).await.unwrap();
        let told = &done.cases[0].sheet.as_ref().unwrap()[0];
        assert_eq!((told.answer, told.remark.as_deref()), (Answer::NotKept, Some("Lewat dua hari.")));
        let gone = does(desk, "quality", id, sheet(6, Answer::Kept, None)).await;
        assert!(matches!(gone, Err(DeskError::NotFound)), "{gone:?}");
        let number = number(&done.cases[1]).unwrap();
        let noted = domain::case::Command::Note { words: body("Dibaca kepala Humas.") };
        crate::stage::does(desk, "head", number, noted).await;
        assert_eq!(why(does(desk, "head", id, sheet(1, Answer::Kept, None)).await), Refusal::OwnWork);
        does(desk, "quality", id, sheet(1, Answer::Kept, None)).await.unwrap();
        does(desk, "head", id, sheet(2, Answer::Kept, None)).await.unwrap();
        let forbidden = does(desk, "officer", id, sheet(2, Answer::Kept, None)).await;
        assert!(matches!(forbidden, Err(DeskError::Forbidden)), "{forbidden:?}");
    }

    async fn what_became_protected_is_out_of_sight_with_its_remark(desk: &TestDesk) {
        day(desk).await;
        let view = begun(desk, 6).await;
        let id = view.inspection.id();
        let number = number(&view.cases[0]).unwrap();
        does(desk, "quality", id, sheet(0, Answer::NotKept, Some("Menunggu lama."))).await.unwrap();
        let screening = domain::case::Screening {
            kind: Kind::Complaint,
            nature: domain::rules::Nature::NonMedical,
            grade: Some(domain::rules::Grade::Green),
            why: None,
            topics: Vec::new(),
            about: domain::rules::About::Nobody,
            sealed: true,
        };
        crate::stage::does(desk, "officer", number, domain::case::Command::Screen(screening)).await;
        let seen = open(desk, &desk.actor("auditor"), id).await.unwrap();
        assert_eq!((seen.cases[0].what, &seen.cases[0].sheet), (Object::Protected, &None));
        assert_eq!(seen.inspection.tally(0).not_kept, 1);
        let hidden = does(desk, "quality", id, sheet(0, Answer::Kept, None)).await;
        assert!(matches!(hidden, Err(DeskError::NotFound)), "{hidden:?}");
    }

    async fn where_no_case_runs_the_service_itself_is_watched(desk: &TestDesk) {
        let watched = New { occasions: true, ..new(2, None) };
        let quality = desk.actor("quality");
        let view = begin(desk, &quality, watched, None).await.unwrap();
        let id = view.inspection.id();
        let seen: Vec<Object> = view.cases.iter().map(|one| one.what).collect();
        assert_eq!(seen, [Object::Occasion(1), Object::Occasion(2)]);
        assert_eq!(view.computed, [None, None], "the program saw nothing of it");
        does(desk, "quality", id, sheet(0, Answer::NotKept, Some("Tidak disapa."))).await.unwrap();
        let gone = does(desk, "quality", id, sheet(2, Answer::Kept, None)).await;
        assert!(matches!(gone, Err(DeskError::NotFound)), "{gone:?}");
        let done = does(desk, "quality", id, sheet(1, Answer::Kept, None)).await.unwrap();
        assert_eq!((done.inspection.left(), done.inspection.tally(0).not_kept), (0, 1));
        let closed = Command::Close { summary: body("Salam belum selalu diberikan.") };
        assert_eq!(does(desk, "quality", id, closed).await.unwrap().inspection.stage, Stage::Closed);
    }

    async fn the_program_says_beside_each_question_what_it_finds_itself(desk: &TestDesk) {
        let all = day(desk).await;
        solved(desk, all[0]).await;
        closed(desk, all[0]).await;
        let view = begun(desk, 6).await;
        assert_eq!(view.computed.len(), 2);
        let found = view.computed[0].unwrap();
        assert_eq!((found, view.computed[1]), (Computed { sample: (1, 1), all: (1, 1) }, None));
        desk.clock.advance_hours(72);
        let late = open(desk, &desk.actor("quality"), view.inspection.id()).await.unwrap();
        let found = late.computed[0].unwrap();
        assert_eq!((found.sample.0, found.all.0), (1, 1));
        assert!(found.all.1 >= found.sample.1 && found.sample.1 > 1, "{found:?}");
    }

    async fn an_audit_closes_with_its_summary_and_then_stands(desk: &TestDesk) {
        day(desk).await;
        let id = begun(desk, 2).await.inspection.id();
        let close = || Command::Close { summary: body("Satu dari dua lewat batas.") };
        assert_eq!(why(does(desk, "quality", id, close()).await), Refusal::Unchecked { left: 2 });
        does(desk, "quality", id, sheet(0, Answer::NotKept, Some("Lewat."))).await.unwrap();
        does(desk, "head", id, sheet(1, Answer::Kept, None)).await.unwrap();
        let stale = Request { command: close(), seen: Some(Version(1)), key: None };
        let stale = act(desk, &desk.actor("quality"), id, stale).await;
        assert!(matches!(stale, Err(DeskError::Stale { .. })), "{stale:?}");
        let view = does(desk, "quality", id, close()).await.unwrap();
        assert_eq!((view.inspection.stage, view.audits), (Stage::Closed, false));
        assert_eq!(view.summary.as_deref(), Some("Satu dari dua lewat batas."));
        let ended = does(desk, "head", id, sheet(1, Answer::Kept, None)).await;
        assert_eq!(why(ended), Refusal::Ended { stage: Stage::Closed });
        let made = document(desk, &desk.actor("director"), id, (Language::Id, Paper::A4)).await.unwrap();
        assert!(made.title.contains("Audit internal"));
        assert!(!desk::report::xlsx(&made).unwrap().is_empty());
    }

    async fn what_was_found_becomes_an_improvement_once(desk: &TestDesk) {
        day(desk).await;
        let id = begun(desk, 2).await.inspection.id();
        let head = desk.actor("head");
        let none = plan(desk, &head, (id, 0), (promise(desk), None)).await;
        assert!(matches!(none, Err(DeskError::Refused(Refused::Inspection(Refusal::NothingFound)))), "{none:?}");
        does(desk, "quality", id, sheet(0, Answer::NotKept, Some("Lewat."))).await.unwrap();
        let wanted = || (promise(desk), Some("satu".to_owned()));
        let first = plan(desk, &head, (id, 0), wanted()).await.unwrap();
        let again = plan(desk, &head, (id, 0), wanted()).await.unwrap();
        assert_eq!(first.improvement, again.improvement);
        let origin = Origin::Audit { inspection: id, question: 0, day: date("2026-03-02") };
        assert_eq!(first.improvement.origin, Some(origin));
        let seen = open(desk, &desk.actor("quality"), id).await.unwrap();
        assert_eq!(seen.improvements.len(), 1);
        let forbidden = plan(desk, &desk.actor("auditor"), (id, 0), (promise(desk), None)).await;
        assert!(matches!(forbidden, Err(DeskError::Forbidden)), "{forbidden:?}");
        let own = improvement::list(desk, &desk.actor("unit_igd"), None).await.unwrap();
        assert_eq!(own.len(), 1);
        let other = improvement::list(desk, &desk.actor("unit_farmasi"), None).await.unwrap();
        assert!(other.is_empty());
    }

    async fn the_questions_begin_with_the_clauses_of_the_procedure(desk: &TestDesk) {
        let t = words(Language::Id);
        let found = checklist(desk, &desk.actor("quality"), None, t).await.unwrap();
        assert_eq!((found.len(), found[0].0), (11, 1));
        assert!(subjects(desk, &desk.actor("auditor")).await.unwrap().is_empty());
        let forbidden = checklist(desk, &desk.actor("auditor"), None, t).await;
        assert!(matches!(forbidden, Err(DeskError::Forbidden)), "{forbidden:?}");
        let question = voice(desk, Kind::Question, "tanya").await;
        assert!(question.number.serial > 0);
        assert_eq!(begun(desk, 60).await.inspection.begun.sample.population, 1);
    }
}

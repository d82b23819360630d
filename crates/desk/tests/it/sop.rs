//! The SPO library: from the first draft to the rules of the cases that begin under it.

use std::time::Duration;

use desk::sop::{
    Habit, Looked, Request, Side, View, act, compare, compliance, document, draft, list, open,
    preview, readers, revision, set_habit, unread,
};
use desk::testing::TestDesk;
use desk::{DeskError, Refused, case, rules};
use domain::calendar::{Month, Span};
use domain::ids::{RulesRevision, SopId, UnitCode, Version};
use domain::people::{Actor, Role};
use domain::rules::{ClockName, Duty, Limit};
use domain::sop::{
    Act, Audience, Bond, Command, Content, Part, Place, Refusal, Standing, Step, Term, Tie, fold,
};
use locale::Language;
use paper::{Block, Paper};

use crate::stage::{body, complaint, date, graded};

/// An SPO with the least that a hospital can work by, the answer within `hours`.
pub fn wording(hours: u32) -> Content {
    let term = Term { clock: ClockName::NonMedicalAnswer, limit: Span::hours(hours) };
    let bonds = [
        Bond::of(Tie::Receive),
        Bond { term: Some(term), ..Bond::of(Tie::Answer) },
        Bond::of(Tie::Report),
        Bond::of(Tie::Improve),
        Bond::of(Tie::Guarantee),
    ];
    let step = |bond: Bond| Step { text: format!("Langkah {}", bond.tie.code()), bond: Some(bond) };
    let pause = Step { text: "Tarik napas".to_owned(), bond: None };
    Content {
        title: "Pengaduan melalui Instagram".to_owned(),
        number: None,
        texts: Part::texts().map(|part| (part, format!("Isi {}.", part.code()))).collect(),
        steps: [pause].into_iter().chain(bonds.map(step)).collect(),
        bases: Vec::new(),
        audience: Audience { roles: vec![Role::Officer, Role::Head], units: Vec::new() },
        questions: Vec::new(),
        aims: Vec::new(),
        review_months: 24,
    }
}

/// March 2026, or only the cases of one unit.
pub fn march(unit: Option<&str>) -> Looked {
    let unit = unit.map(|code| UnitCode::parse(code).expect("a lawful code"));
    Looked { month: Month::of(date("2026-03-02")), unit }
}

pub async fn does(
    desk: &TestDesk,
    login: &str,
    id: SopId,
    command: Command,
) -> Result<View, DeskError> {
    act(desk, &desk.actor(login), id, Request { command, seen: None, key: None }).await
}

fn refused(ended: Result<View, DeskError>) -> Option<Refusal> {
    match ended {
        Err(DeskError::Refused(Refused::Sop(refusal))) => Some(refusal),
        _ => None,
    }
}

pub async fn written(desk: &TestDesk, content: Content, key: &str) -> SopId {
    draft(desk, &desk.actor("officer"), content, key).await.unwrap().sop.id
}

pub async fn signed(desk: &TestDesk, id: SopId) -> View {
    let reviewers = vec![desk.person("head")];
    does(desk, "officer", id, Command::Submit { reviewers }).await.unwrap();
    does(desk, "director", id, Command::Approve { digest: None }).await.unwrap()
}

pub async fn in_force(desk: &TestDesk, id: SopId) -> View {
    signed(desk, id).await;
    does(desk, "head", id, Command::BringIntoForce { from: None }).await.unwrap()
}

desk::on_each_engine! {
    async fn what_the_director_signed_is_what_later_cases_run_by(desk: &TestDesk) {
        let earlier = complaint(desk, "1").await;
        let id = written(desk, wording(24), "a").await;
        let view = in_force(desk, id).await;
        assert_eq!(view.number.as_deref(), Some("001/SPO/HUMAS/2026"));
        assert_eq!((view.standing, view.in_force), (Standing::InForce, Some(1)));
        let force = view.force(1).unwrap();
        assert_eq!(force.signature.name, "dr. Ratna Puspita, M.Kes");
        assert_eq!(force.rules, Some(RulesRevision(2)));
        let later = complaint(desk, "2").await;
        let officer = desk.actor("officer");
        let (earlier, later) = (
            case::open(desk, &officer, earlier).await.unwrap(),
            case::open(desk, &officer, later).await.unwrap(),
        );
        let limit = |view: &case::View| {
            view.rules.clock(ClockName::NonMedicalAnswer).map(|clock| clock.limit)
        };
        assert_eq!(limit(&earlier), Some(Limit::Fixed(Span::hours(48))), "it keeps its own");
        assert_eq!(limit(&later), Some(Limit::Fixed(Span::hours(24))));
        let clauses: Vec<_> =
            later.rules.procedure.clauses.iter().map(|one| (one.number, one.duty)).collect();
        let wanted = [
            (2, Duty::Receive),
            (3, Duty::NonMedicalInTime),
            (4, Duty::Documented),
            (5, Duty::Improvement),
            (6, Duty::NoDiscrimination),
        ];
        assert_eq!(clauses, wanted, "a clause has the number of its step, in the database too");
        assert_eq!(later.rules.procedure.number, "001/SPO/HUMAS/2026");
        let listed = rules::list(desk, &officer).await.unwrap();
        assert!(listed[0].source.text.contains("001/SPO/HUMAS/2026"));
    }

    async fn the_row_is_its_history_and_a_stale_command_changes_nothing(desk: &TestDesk) {
        let id = written(desk, wording(24), "a").await;
        let view = in_force(desk, id).await;
        let entries: Vec<_> = view.timeline.iter().map(|moment| moment.entry.clone()).collect();
        assert_eq!(fold(&entries), Some(view.sop.clone()));
        let stale = Request {
            command: Command::Withdraw { why: body("Lama.") },
            seen: Some(Version(1)),
            key: None,
        };
        let ended = act(desk, &desk.actor("head"), id, stale).await;
        assert!(matches!(ended, Err(DeskError::Stale { .. })), "{ended:?}");
        assert_eq!(open(desk, &desk.actor("head"), id).await.unwrap().sop, view.sop);
    }

    async fn the_same_key_writes_one_draft_and_another_text_under_it_is_refused(desk: &TestDesk) {
        let officer = desk.actor("officer");
        let first = written(desk, wording(24), "a").await;
        assert_eq!(written(desk, wording(24), "a").await, first);
        let other = draft(desk, &officer, wording(12), "a").await;
        assert!(matches!(other, Err(DeskError::KeyReused)), "{other:?}");
        assert_eq!(list(desk, &officer, None).await.unwrap().len(), 1);
    }

    async fn the_register_gives_each_number_once_and_leaves_none_out(desk: &TestDesk) {
        let own = Content { number: Some("445/04-08.003".to_owned()), ..wording(48) };
        let brought = written(desk, own.clone(), "a").await;
        assert_eq!(signed(desk, brought).await.sop.draft.unwrap().number.as_deref(), Some("445/04-08.003"));
        let twin = written(desk, own, "b").await;
        let reviewers = vec![desk.person("head")];
        does(desk, "officer", twin, Command::Submit { reviewers }).await.unwrap();
        let approve = || Command::Approve { digest: None };
        let taken = does(desk, "director", twin, approve()).await;
        assert_eq!(refused(taken), Some(Refusal::NumberTaken));
        let mut numbers = Vec::new();
        for key in ["c", "d"] {
            let id = written(desk, wording(48), key).await;
            let reviewers = vec![desk.person("head")];
            does(desk, "officer", id, Command::Submit { reviewers }).await.unwrap();
            let place = Place::Step(1);
            let remark = Command::Comment { place, text: body("Mengapa?") };
            does(desk, "head", id, remark).await.unwrap();
            let open = does(desk, "director", id, approve()).await;
            assert_eq!(refused(open), Some(Refusal::OpenComments { count: 1 }));
            does(desk, "officer", id, Command::Resolve { comment: 1 }).await.unwrap();
            let view = does(desk, "director", id, approve()).await.unwrap();
            numbers.extend(view.sop.draft.unwrap().number);
            does(desk, "director", id, approve()).await.unwrap();
        }
        assert_eq!(numbers, ["001/SPO/HUMAS/2026", "002/SPO/HUMAS/2026"]);
        let habit = Habit { pattern: "445/{serial}/SPO/{month}/{year}".to_owned(), review_months: 12 };
        set_habit(desk, &desk.actor("head"), habit).await.unwrap();
        let id = written(desk, wording(48), "e").await;
        let draft = signed(desk, id).await.sop.draft.unwrap();
        assert_eq!(draft.number.as_deref(), Some("445/003/SPO/III/2026"));
    }

    async fn who_only_works_by_it_sees_neither_drafts_nor_what_was_replaced(desk: &TestDesk) {
        let id = written(desk, wording(24), "a").await;
        let nurse = desk.actor("unit_igd");
        assert!(list(desk, &nurse, None).await.unwrap().is_empty());
        assert!(matches!(open(desk, &nurse, id).await, Err(DeskError::NotFound)));
        let commanded = does(desk, "unit_igd", id, Command::acknowledge()).await;
        assert!(matches!(commanded, Err(DeskError::NotFound)), "{commanded:?}");
        in_force(desk, id).await;
        desk.clock.advance(Duration::from_secs(60));
        does(desk, "officer", id, revision(wording(12))).await.unwrap();
        let seen = open(desk, &nurse, id).await.unwrap();
        assert!(seen.sop.draft.is_none() && seen.timeline.is_empty());
        assert_eq!(seen.allowed, [Act::Acknowledge]);
        for ended in [
            compare(desk, &nurse, id, (1, 2)).await.map(drop),
            preview(desk, &nurse, id).await.map(drop),
            readers(desk, &nurse, (id, None)).await.map(drop),
        ] {
            assert!(matches!(ended, Err(DeskError::Forbidden)), "{ended:?}");
        }
        let kept = compliance(desk, &nurse, id, march(None)).await;
        assert!(matches!(kept, Err(DeskError::Forbidden)), "{kept:?}");
        assert!(list(desk, &Actor::Complainant, None).await.is_err());
    }

    async fn the_proof_of_reading_names_who_has_and_who_has_not(desk: &TestDesk) {
        let id = written(desk, wording(24), "a").await;
        in_force(desk, id).await;
        does(desk, "officer", id, Command::acknowledge()).await.unwrap();
        does(desk, "unit_igd", id, Command::acknowledge()).await.unwrap();
        let view = open(desk, &desk.actor("head"), id).await.unwrap();
        assert!(view.must_read && !view.has_read);
        let found = readers(desk, &desk.actor("auditor"), (id, None)).await.unwrap();
        let told: Vec<_> = found
            .iter()
            .map(|one| (one.name.as_str(), one.must, one.read_at.is_some()))
            .collect();
        let wanted = [
            ("Dewi Lestari", true, false),
            ("Rini Astuti", true, true),
            ("dr. Arif Nugroho", false, true),
        ];
        assert_eq!(told, wanted);
    }

    async fn who_has_not_read_what_they_must_is_listed_until_they_have(desk: &TestDesk) {
        let id = written(desk, wording(24), "a").await;
        let quality = desk.actor("quality");
        assert!(unread(desk, &quality).await.unwrap().is_empty(), "nothing is in force");
        in_force(desk, id).await;
        let found = unread(desk, &quality).await.unwrap();
        let names: Vec<_> = found[0].missing.iter().map(|one| one.name.as_str()).collect();
        assert_eq!((found[0].must, names), (2, vec!["Dewi Lestari", "Rini Astuti"]));
        does(desk, "officer", id, Command::acknowledge()).await.unwrap();
        assert_eq!(unread(desk, &quality).await.unwrap()[0].missing.len(), 1);
        does(desk, "head", id, Command::acknowledge()).await.unwrap();
        assert!(unread(desk, &quality).await.unwrap().is_empty());
        let nurse = unread(desk, &desk.actor("unit_igd")).await;
        assert!(matches!(nurse, Err(DeskError::Forbidden)), "{nurse:?}");
    }

    async fn two_editions_are_told_apart_and_what_a_draft_changes_is_known_before(desk: &TestDesk) {
        let id = written(desk, wording(48), "a").await;
        in_force(desk, id).await;
        let number = complaint(desk, "1").await;
        graded(desk, number, domain::rules::Grade::Green).await;
        desk.clock.advance(Duration::from_secs(30 * 3600));
        let mut next = wording(24);
        next.texts[0].1 = "Isi lain.".to_owned();
        does(desk, "officer", id, revision(next)).await.unwrap();
        let head = desk.actor("head");
        let found = compare(desk, &head, id, (1, 2)).await.unwrap();
        let parts: Vec<Part> = found.parts.iter().map(|(part, _)| *part).collect();
        assert_eq!(parts, [Part::Definition, Part::Procedure]);
        let sides: Vec<Side> = found.parts[0].1.iter().map(|line| line.side).collect();
        assert_eq!(sides, [Side::Gone, Side::Come]);
        assert_eq!(found.parts[1].1.iter().filter(|line| line.rebound.is_some()).count(), 1);
        let seen = preview(desk, &head, id).await.unwrap();
        assert_eq!((seen.preview.cases, seen.flaws.len()), (1, 0));
        let late: Vec<_> = seen.preview.late.iter().map(|one| (one.case, one.clock)).collect();
        assert_eq!(late, [(number, ClockName::NonMedicalAnswer)]);
        assert_eq!(seen.preview.changes[0].after, Some(Span::hours(24)));
    }

    async fn a_printed_copy_says_what_it_is_worth(desk: &TestDesk) {
        let id = written(desk, wording(24), "a").await;
        let wish = (Language::Id, Paper::A4);
        let officer = desk.actor("officer");
        let print = async |login: &str, edition, controlled| {
            document(desk, &desk.actor(login), (id, edition), controlled, wish).await
        };
        assert_eq!(print("officer", None, false).await.unwrap().watermark.as_deref(), Some("KONSEP"));
        in_force(desk, id).await;
        let sheet = print("unit_igd", None, false).await.unwrap();
        assert_eq!(sheet.watermark.as_deref(), Some("SALINAN TIDAK TERKENDALI"));
        let Some(Block::Form(form)) = sheet.blocks.first() else { panic!("no form") };
        assert_eq!(form.head.number.value, "001/SPO/HUMAS/2026");
        assert_eq!((form.head.revision.value.as_str(), form.head.name.as_str()), ("00", "dr. Ratna Puspita, M.Kes"));
        let labels: Vec<&str> = form.rows.iter().map(|row| row.label.as_str()).collect();
        assert_eq!(labels[..5], ["PENGERTIAN", "TUJUAN", "KEBIJAKAN", "PROSEDUR", "UNIT TERKAIT"]);
        assert_eq!(print("head", None, true).await.unwrap().watermark, None);
        assert!(matches!(print("officer", None, true).await, Err(DeskError::Forbidden)));
        desk.clock.advance(Duration::from_secs(60));
        does(desk, "officer", id, revision(wording(12))).await.unwrap();
        in_force(desk, id).await;
        let old = document(desk, &officer, (id, Some(1)), false, wish).await.unwrap();
        assert_eq!(old.watermark.as_deref(), Some("TIDAK BERLAKU"));
        assert!(matches!(print("head", Some(1), true).await, Err(DeskError::Forbidden)));
    }

    async fn a_day_to_come_changes_the_rules_on_that_day(desk: &TestDesk) {
        let id = written(desk, wording(24), "a").await;
        signed(desk, id).await;
        let from = Some(date("2026-03-10"));
        let view = does(desk, "quality", id, Command::BringIntoForce { from }).await.unwrap();
        assert_eq!(view.standing, Standing::Planned);
        assert_eq!(desk.rules().await.unwrap().revision, RulesRevision(1));
        desk.clock.advance(Duration::from_secs(8 * 24 * 3600));
        assert_eq!(desk.rules().await.unwrap().revision, RulesRevision(2));
        let view = open(desk, &desk.actor("unit_igd"), id).await.unwrap();
        assert_eq!(view.standing, Standing::InForce);
    }

    async fn a_reader_that_does_not_exist_and_a_wording_that_cannot_be_kept_are_refused(desk: &TestDesk) {
        let mut strange = wording(24);
        strange.audience.units = vec![domain::ids::UnitCode::parse("DAPUR").unwrap()];
        let officer = desk.actor("officer");
        let ended = draft(desk, &officer, strange, "a").await;
        assert!(matches!(ended, Err(DeskError::Unknown { field: "readers.units" })), "{ended:?}");
        let long = Content { title: "x".repeat(201), ..wording(24) };
        assert!(matches!(draft(desk, &officer, long, "b").await, Err(DeskError::FlawedSop(_))));
        let nurse = draft(desk, &desk.actor("unit_igd"), wording(24), "c").await;
        assert!(matches!(nurse, Err(DeskError::Refused(Refused::Sop(Refusal::NotYours { .. })))), "{nurse:?}");
    }
}

//! The table of stages and acts, as a file that a quality officer can read.

use domain::case::{Addressee, Command, Refusal, Screening};
use domain::ids::{CaseId, FileId};
use domain::people::Actor;
use domain::rules::{Act, Grade, Kind, Nature, Outcome, Reaction, Way};
use domain::text::Language;

use super::moves::{
    Cmd, accept, accuse, answer, answer_directly, approve, ask_for_time, by, cared, close,
    complaint, delivered, entitle, escalate, failed, give_back, in_company, inquire, note, reacts,
    recall_ask, reopen, reply, request_approval, reroute, route, screen, screen_medical, seen,
    withdraw,
};
use crate::cast::{
    Scene, committee, director, dpjp, emergency, head, management, officer, pharmacy, unit, words,
};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/case/matrix.txt");

const HEADER: &str = "\
What may be done to a complaint, stage by stage, under the rules of RSUD Banyumas.

A row is a case at a stage, a column is something that is done to it by the person whose part it
is, with everything that belongs to it. In the cell stands the stage in which the case is then;
`same` when it stays where it is; `-` when it is not done at this stage (not_now); or, in brackets,
another reason why the program refuses.
The case is a yellow non-medical complaint through Instagram unless the row says otherwise.
This file is compared at every test run; UPDATE_MATRIX=1 writes it anew.
";

fn rows() -> Vec<(&'static str, Scene)> {
    let screened = || complaint().screened();
    let green = Command::Screen(seen(Nature::NonMedical, Some(Grade::Green)));
    let medical_way = || complaint().medically_approved().then(&officer(), entitle());
    vec![
        ("received, not screened", complaint()),
        ("received", screened()),
        ("received, green", complaint().then(&officer(), green)),
        ("received, medical", complaint().medical()),
        ("received, a question", complaint().screened_as(Kind::Question)),
        ("received, dissatisfied once", screened().answered().dissatisfied()),
        ("received, dissatisfied twice", screened().answered_officially().dissatisfied()),
        ("received, past the ladder", screened().past_the_ladder()),
        ("routed to a unit", screened().routed()),
        ("routed to the DPJP", complaint().medical().asked_dpjp()),
        ("waiting for the complainant", screened().routed().then(&officer(), inquire())),
        ("review", screened().in_review()),
        ("review, medical, DPJP heard", complaint().dpjp_heard()),
        ("review, medical, unit only", complaint().medical().in_review()),
        ("approval", screened().in_approval()),
        ("delivering, no way chosen", screened().delivering()),
        (
            "delivering, message under way",
            screened().delivering().then(&officer(), by(Way::Message)),
        ),
        ("delivering, approved", screened().approved()),
        ("delivering, medical", complaint().medically_approved()),
        ("delivering, medical, entitled", medical_way()),
        ("answered", screened().answered()),
        (
            "answered, satisfied",
            screened().answered().then(&officer(), reacts(Reaction::Satisfied)),
        ),
        ("closed", screened().closed()),
        ("closed 31 days ago", screened().closed().after_days(31)),
    ]
}

/// The tables of the file: a heading and its acts.
const TABLES: [(&str, &[Act]); 5] = [
    (
        "Screening and asking",
        &[Act::Screen, Act::AskForTime, Act::Route, Act::Inquire, Act::Reply, Act::Escalate],
    ),
    (
        "Answering",
        &[
            Act::Answer,
            Act::Reroute,
            Act::RecallAsk,
            Act::AnswerDirectly,
            Act::Accept,
            Act::Return,
            Act::RequestApproval,
        ],
    ),
    (
        "Signing and delivering",
        &[Act::Approve, Act::Entitle, Act::Deliver, Act::RecordDelivery, Act::RecordFailure],
    ),
    (
        "Reaction and end",
        &[Act::RecordReaction, Act::RecordCare, Act::Close, Act::Withdraw, Act::Merge, Act::Reopen],
    ),
    (
        "At any time",
        &[
            Act::Note,
            Act::Link,
            Act::LinkBack,
            Act::NameAccused,
            Act::Reveal,
            Act::Hold,
            Act::ShowFile,
            Act::Enclose,
            Act::ChooseLanguage,
            Act::Remind,
            Act::Report,
            Act::Observe,
        ],
    ),
];

/// The one whose part it is: of those who were asked, the one who still owes.
fn actor(scene: &Scene, act: Act) -> Actor {
    let asked = [pharmacy(), emergency(), dpjp(), committee(), management()];
    let owes = |actor: &Actor| {
        let mine = domain::case::allowed(&scene.case, actor, &scene.facts());
        mine.contains(&Act::Answer)
    };
    match act {
        Act::Answer | Act::Reroute => asked.into_iter().find(owes).unwrap_or(pharmacy()),
        Act::Approve => director(),
        Act::Return if scene.case.stage.code() == domain::case::StageCode::Approval => director(),
        Act::Reply | Act::RecordReaction | Act::RecordCare | Act::Withdraw | Act::Reopen => {
            Actor::Complainant
        }
        Act::Remind | Act::Report => Actor::Clock,
        Act::Hold => head(),
        Act::Observe | Act::LinkBack => Actor::Desk,
        _ => officer(),
    }
}

/// The usual command, with everything that belongs to it.
fn command(scene: &Scene, act: Act) -> Cmd {
    let medical = scene.case.is_medical();
    match act {
        Act::Screen if medical => screen_medical(),
        Act::Screen if scene.case.kind != Kind::Complaint => {
            super::moves::screen_as(scene.case.kind)
        }
        Act::Screen => screen(),
        Act::AskForTime => ask_for_time(),
        Act::Route if medical => route(&[Addressee::Dpjp(None)]),
        Act::Route => route(&[Addressee::Unit(unit("MELATI")), Addressee::Management]),
        Act::Inquire => inquire(),
        Act::Reply => reply(),
        Act::Escalate => escalate(),
        Act::Answer => answer(30),
        Act::Reroute => reroute(None),
        Act::RecallAsk => recall_ask(scene.case.pending_asks().next().map_or(1, |ask| ask.no.0)),
        Act::AnswerDirectly => answer_directly(Way::Telephone),
        Act::Accept => accept(),
        Act::Return => give_back(),
        Act::RequestApproval => request_approval(Some(31)),
        Act::Approve => approve(),
        Act::Entitle => entitle(),
        Act::Deliver => in_company(Way::Meeting),
        Act::RecordDelivery => delivered(),
        Act::RecordFailure => failed(),
        act => at_the_end(scene, act),
    }
}

fn at_the_end(scene: &Scene, act: Act) -> Cmd {
    match act {
        Act::RecordCare => cared(true),
        Act::RecordReaction => reacts(Reaction::Dissatisfied),
        Act::Close if scene.case.rung == domain::rules::Rung::Past => with_letter(),
        Act::Close => close(Outcome::Resolved),
        Act::Withdraw => withdraw(),
        Act::Merge => Command::Merge { into: CaseId::new(2), same_person: false },
        Act::LinkBack => Command::LinkBack { with: CaseId::new(3), merged: false },
        Act::Reopen => reopen(),
        Act::Link => Command::Link { with: CaseId::new(2) },
        Act::NameAccused => accuse(7),
        Act::Reveal => Command::Reveal { why: words(32) },
        Act::Hold => Command::Hold { on: true, why: words(33) },
        Act::ShowFile => Command::ShowFile { file: FileId::new(1), on: true },
        Act::Enclose => Command::Enclose { file: FileId::new(1), on: true },
        Act::ChooseLanguage => Command::ChooseLanguage { language: Language::En },
        Act::Remind => Command::Remind {},
        Act::Report => Command::Report {},
        Act::Observe => super::moves::answered_outside(),
        _ => note(),
    }
}

fn with_letter() -> Cmd {
    let closing = super::moves::learned(Outcome::Unresolved);
    Command::Close(domain::case::Closing { letter: Some(words(34)), ..closing })
}

fn cell(scene: &Scene, act: Act) -> String {
    let mut scene = scene.clone();
    scene.same_person = true;
    let before = scene.stage();
    let (actor, command) = (actor(&scene, act), command(&scene, act));
    assert_eq!(command.act(), act);
    match scene.act(&actor, command) {
        Ok(_) if scene.stage() == before => "same".to_owned(),
        Ok(_) => scene.stage().code().to_owned(),
        Err(Refusal::NotNow { .. }) => "-".to_owned(),
        Err(refusal) => format!("({})", refusal.code()),
    }
}

fn table(title: &str, acts: &[Act], rows: &[(&str, Scene)]) -> String {
    let head = std::iter::once(String::new()).chain(acts.iter().map(|act| act.code().to_owned()));
    let mut lines: Vec<Vec<String>> = vec![head.collect()];
    for (name, scene) in rows {
        let cells = acts.iter().map(|act| cell(scene, *act));
        lines.push(std::iter::once((*name).to_owned()).chain(cells).collect());
    }
    let width = |at: usize| lines.iter().map(|line| line[at].len()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..=acts.len()).map(width).collect();
    let line = |cells: &Vec<String>| {
        let padded = cells.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}"));
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    format!("\n{title}\n\n{}\n", lines.iter().map(line).collect::<Vec<_>>().join("\n"))
}

#[test]
fn the_table_of_stages_and_acts_is_the_one_on_paper() {
    let rows = rows();
    let tables = TABLES.iter().map(|(title, acts)| table(title, acts, &rows));
    let found = format!("{HEADER}{}", tables.collect::<String>());
    #[expect(clippy::disallowed_methods, reason = "whoever changes a rule asks for a new table")]
    let renew = std::env::var("UPDATE_MATRIX").is_ok();
    if renew {
        std::fs::write(FILE, &found).unwrap();
    }
    let paper = std::fs::read_to_string(FILE).unwrap();
    for (line, (paper, found)) in (1..).zip(paper.lines().zip(found.lines())) {
        assert_eq!(paper, found, "line {line}; UPDATE_MATRIX=1 writes the table anew");
    }
    assert_eq!(paper, found);
}

#[test]
fn the_table_has_a_column_for_every_act_and_a_row_for_every_stage() {
    let mut acts: Vec<Act> = TABLES.iter().flat_map(|(_, acts)| acts.iter().copied()).collect();
    acts.sort_unstable();
    assert_eq!(acts, Act::ALL);
    let rows = rows();
    for stage in domain::case::StageCode::ALL {
        assert!(rows.iter().any(|(_, scene)| scene.stage() == *stage), "{stage:?}");
    }
}

/// A screening that changes nothing must still be lawful at every open stage before the answer.
#[test]
fn a_case_can_be_screened_again_until_its_answer_arrived() {
    for (name, mut scene) in rows() {
        let mut again = seen(Nature::NonMedical, scene.case.grade().or(Some(Grade::Yellow)));
        again = Screening { kind: scene.case.kind, ..again };
        let lawful = scene.act(&officer(), Command::Screen(again)).is_ok();
        let before = !name.starts_with("answered") && !name.starts_with("closed");
        assert_eq!(lawful, before, "{name}");
    }
}

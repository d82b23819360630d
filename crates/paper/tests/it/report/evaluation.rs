//! An audit and a meeting on paper.

use std::collections::BTreeMap;

use domain::calendar::Month;
use domain::ids::{CaseId, InspectionId, MeetingId, PersonId, Version, WordsId};
use domain::improvement::Stage as Done;
use domain::inspection::{
    Answer, Answered, Beginning, Drawn, Inspection, Method, Object, Question, Sample, Stage,
    Subject,
};
use domain::meeting::{Figure, Meeting, Plan, Point, Stage as Held};
use domain::survey::{Period, Sentence};
use domain::text::{Name, Words};
use paper::report::{AuditCase, AuditSheet, Deed, MinutesSheet, MinutesTopic, audit, minutes};

use super::cast::{House, at, number};
use super::golden;

fn words() -> Words {
    Words { id: WordsId::new(1), digest: [1; 32] }
}

fn deed() -> Deed {
    Deed {
        action: Some("Buka loket ketiga.".to_owned()),
        owner: Some("apt. Maya Kusuma".to_owned()),
        due: "2026-12-20".parse().ok(),
        stage: Done::Running,
    }
}

fn inspection() -> Inspection {
    let question = |asks: &str, clause| Question { asks: Sentence::parse(asks).unwrap(), clause };
    let drawn = |serial: u32| Drawn { number: number(serial), case: CaseId::new(serial.into()) };
    let sheet = |answer| vec![Answered { answer, remark: None }; 2];
    Inspection {
        version: Version(4),
        begun: Beginning {
            id: InspectionId::new(1),
            subject: Subject { sop: None, title: "445 · Keluhan".to_owned(), edition: None },
            period: Period::parse("2026-11").unwrap(),
            questions: vec![question("Dijawab dalam dua hari?", Some(7)), question("Sopan?", None)],
            sample: Sample {
                method: Method::ChaCha20,
                seed: 0xABCD,
                population: 40,
                withheld: 2,
                cases: [3, 8, 9].map(drawn).to_vec(),
            },
            lead: PersonId::new(1),
        },
        begun_at: at("2026-11-28T09:00"),
        stage: Stage::Closed,
        sheets: BTreeMap::from([
            (0, sheet(Answer::Kept)),
            (1, sheet(Answer::NotKept)),
            (2, sheet(Answer::NotApplicable)),
        ]),
        summary: Some(words()),
        ended_at: Some(at("2026-11-30T15:00")),
    }
}

#[test]
fn an_audit_reads_as_it_was_agreed_and_names_no_protected_case() {
    let house = House::new();
    let answers = |answer, remark: Option<&str>| vec![(answer, remark.map(str::to_owned)); 2];
    let sheet = AuditSheet {
        inspection: inspection(),
        lead: Some("Nur Aini".to_owned()),
        sampled: vec![Some((1, 2)), None],
        computed: vec![Some((30, 38)), None],
        cases: vec![
            AuditCase { what: Object::Case(number(3)), answers: answers(Answer::Kept, None) },
            AuditCase {
                what: Object::Case(number(8)),
                answers: answers(Answer::NotKept, Some("Lewat.")),
            },
            AuditCase { what: Object::Protected, answers: Vec::new() },
        ],
        summary: Some("Batas waktu belum selalu ditepati.".to_owned()),
        deeds: vec![deed()],
    };
    golden("audit", |language| audit(&sheet, &house.setting(language)));
}

fn meeting(stage: Held) -> MinutesSheet {
    let held = stage == Held::Closed;
    let point = |figure, count, of| Point { figure, count, of };
    MinutesSheet {
        meeting: Meeting {
            id: MeetingId::new(1),
            version: Version(3),
            plan: Plan {
                title: Name::parse("Evaluasi November").unwrap(),
                begins: at("2026-11-30T09:00"),
                ends: at("2026-11-30T10:00"),
                place: Name::parse("Aula").unwrap(),
                chair: PersonId::new(1),
                invited: [PersonId::new(2)].into(),
                month: Month::new(2026, 11).unwrap(),
            },
            stage,
            attended: Default::default(),
            agenda: Vec::new(),
            minutes: held.then(words),
            why_cancelled: None,
            signed_at: held.then(|| at("2026-11-30T11:00")),
        },
        chair: Some("dr. Ratna Puspita, M.Kes".to_owned()),
        guests: vec![("Dewi Lestari".to_owned(), true), ("dr. Arif Nugroho".to_owned(), false)],
        points: vec![
            point(Figure::LateCases, 3, Some(12)),
            point(Figure::Findings, 1, None),
            point(Figure::Decisions, 0, Some(1)),
        ],
        topics: vec![
            MinutesTopic::Finding {
                title: "445 · Keluhan".to_owned(),
                asks: "Dijawab dalam dua hari?".to_owned(),
                cases: 2,
            },
            MinutesTopic::Unsur { survey: "RJ-2026".to_owned(), unsur: "waktu".to_owned() },
        ],
        before: vec![deed()],
        minutes: held.then(|| "Loket obat dibahas.".to_owned()),
        decisions: if held { vec![deed()] } else { Vec::new() },
    }
}

#[test]
fn an_agenda_and_the_minutes_read_as_they_were_agreed() {
    let house = House::new();
    let (planned, closed) = (meeting(Held::Planned), meeting(Held::Closed));
    golden("agenda", |language| minutes(&planned, &house.setting(language)));
    golden("minutes", |language| minutes(&closed, &house.setting(language)));
}

//! Cases for tests of the room: one whole life with every event in it, and small ones by hand.

use domain::approval::Approval;
use domain::calendar::{Instant, Zone};
use domain::case::{
    Addressee, Answer, Appointment, Ask, AskState, Case, Closing, Entry, Escort, Event, Failure,
    ImprovementPlan, Minutes, Opening, Screening, Sign, clocks, fold,
};
use domain::clock::Reading;
use domain::ids::{
    AnswerNo, AskNo, BoxCode, CaseId, CaseNumber, FileId, OpeningId, PersonId, RulesRevision,
    SubjectId, UnitCode,
};
use domain::intake::{Complainant, Forwarded, Forwarder, FromBox, Intake, Reach};
use domain::people::{DelegateTitle, Who};
use domain::rules::{
    About, Basis, Channel, Grade, Hcat, Kind, Nature, Outcome, Preset, Reaction, Relation, Rung,
    Topic, Way, preset,
};
use domain::text::{Language, Words};
use store::StoreError;

use crate::setting::{CASE, HERE, SARI, minute, words, write};

pub const OFFICER: PersonId = PersonId::new(0x0F);
pub const DOCTOR: PersonId = PersonId::new(0xD0);

pub fn said(number: u128) -> Words {
    Words { id: words(number), digest: [number as u8; 32] }
}

pub fn unit(code: &str) -> UnitCode {
    UnitCode::parse(code).unwrap()
}

pub fn by(event: Event, at: i64) -> Entry {
    Entry { event, by: Who::Person(OFFICER), at: minute(at) }
}

/// A complaint that came in at `at` minutes.
pub fn intake(at: i64) -> Intake {
    Intake {
        kind: Kind::Complaint,
        channel: Channel::Web,
        words: said(9),
        unit: None,
        occurred_on: None,
        complainant: Complainant {
            subject: SARI,
            anonymous: false,
            relation: Relation::Patient,
            reach: Reach::default(),
        },
        patient: None,
        received_at: minute(at),
        recorded_at: minute(at),
        delay_reason: None,
        forwarded: None,
        sealed: false,
        suggestion_box: None,
        language: Language::Id,
    }
}

/// The first entry of case number `serial`.
pub fn received(serial: u32, intake: Intake) -> Entry {
    let number = CaseNumber { year: 2026, serial };
    let id = CaseId::new(CASE.bits() + u128::from(serial));
    let at = intake.recorded_at;
    let opening = Opening { id, number, rules: RulesRevision(1), intake };
    Entry { event: Event::Received(Box::new(opening)), by: Who::Complainant, at }
}

pub fn screening(about: About, sealed: bool) -> Event {
    Event::Screened(Screening {
        kind: Kind::Complaint,
        nature: Nature::NonMedical,
        grade: Some(Grade::Green),
        why: None,
        topics: Vec::new(),
        about,
        sealed,
    })
}

pub fn ask(no: u16, to: Addressee) -> Ask {
    Ask {
        no: AskNo(no),
        to,
        question: said(20 + u128::from(no)),
        nature: Nature::NonMedical,
        due: minute(2000),
        state: AskState::Open,
        lapsed: false,
    }
}

pub fn answer(no: u16) -> Answer {
    Answer {
        no: AnswerNo(no),
        by: Who::Person(DOCTOR),
        words: said(40 + u128::from(no)),
        medical: false,
        ask: None,
        follow_up: None,
    }
}

/// Everything that an intake can hold.
fn full_intake() -> Intake {
    Intake {
        channel: Channel::Forwarded,
        unit: Some(unit("IGD")),
        occurred_on: Some("2026-01-31".parse().unwrap()),
        complainant: Complainant {
            subject: SARI,
            anonymous: false,
            relation: Relation::Family,
            reach: Reach { thread: true, phone: false, email: true },
        },
        patient: Some(SubjectId::new(0xBA)),
        received_at: minute(-90),
        delay_reason: Some(said(10)),
        forwarded: Some(Forwarded {
            by: Forwarder::Lapor,
            number: "LAP-7".to_owned(),
            due: Some(minute(9000)),
        }),
        sealed: true,
        suggestion_box: Some(FromBox {
            code: BoxCode::parse("LOBI-1").unwrap(),
            opening: Some(OpeningId::new(0xB0)),
        }),
        language: Language::En,
        ..intake(0)
    }
}

fn beginning() -> Vec<Event> {
    vec![
        Event::Screened(Screening {
            kind: Kind::Complaint,
            nature: Nature::Medical,
            grade: Some(Grade::Red),
            why: Some(said(11)),
            topics: vec![Topic {
                category: "waktu-tunggu".to_owned(),
                hcat: Some(Hcat::Processes),
                severity: Some(3),
            }],
            about: About::Humas,
            sealed: true,
        }),
        Event::TimeAsked { until: minute(500), words: Some(said(12)) },
        Event::Routed {
            asks: vec![
                ask(1, Addressee::Unit(unit("IGD"))),
                Ask { nature: Nature::Medical, ..ask(2, Addressee::Dpjp(Some(DOCTOR))) },
                ask(3, Addressee::Dpjp(None)),
                ask(4, Addressee::Committee),
            ],
        },
        Event::Inquired { words: said(13) },
        Event::Reminded,
        Event::Replied { words: said(14) },
        Event::Rerouted {
            ask: AskNo(1),
            to: Some(Addressee::Management),
            why: said(15),
            due: minute(3000),
        },
        Event::Rerouted { ask: AskNo(3), to: None, why: said(16), due: minute(3001) },
    ]
}

fn middle() -> Vec<Event> {
    let medical =
        Answer { medical: true, ask: Some(AskNo(2)), follow_up: Some(said(17)), ..answer(1) };
    let edited = Answer { by: Who::Person(OFFICER), ..answer(2) };
    let signature = Approval {
        words: said(42),
        enclosed: vec![FileId::new(0xF2)],
        by: PersonId::new(0xD1),
        as_delegate: Some(DelegateTitle::Plh),
        at: minute(60),
    };
    let company =
        vec![Escort::Dpjp, Escort::Unit(unit("IGD")), Escort::Person(PersonId::new(0xE5))];
    vec![
        Event::AskAnswered { ask: AskNo(2), answer: medical },
        Event::AskAnswered { ask: AskNo(1), answer: answer(2) },
        Event::AskAnswered { ask: AskNo(4), answer: answer(3) },
        Event::Returned { why: said(18), to: None },
        Event::Accepted { answer: AnswerNo(3), edited: None, approval_due: false },
        Event::ApprovalRequested { answer: AnswerNo(3), edited: Some(edited) },
        Event::Approved(signature),
        Event::Entitled { basis: Basis::WrittenAuthority },
        Event::DeliveryPlanned(Appointment {
            way: Way::HomeVisit,
            at: Some(minute(700)),
            place: Some(said(30)),
            accompanied_by: company,
        }),
        Event::DeliveryFailed { why: Failure::NobodyHome, words: Some(said(31)) },
        Event::DeliveryPlanned(Appointment {
            way: Way::Message,
            at: None,
            place: None,
            accompanied_by: Vec::new(),
        }),
        Event::Delivered(Minutes {
            at: Some(minute(71)),
            attendees: Some(said(32)),
            minutes: Some(said(33)),
            result: Some(said(34)),
        }),
    ]
}

fn ending() -> Vec<Event> {
    vec![
        Event::Reacted {
            reaction: Reaction::Dissatisfied,
            words: Some(said(35)),
            care_worse: true,
            rung: Rung::OtherUnit,
        },
        Event::Escalated { to: Rung::Management, why: said(36) },
        Event::AnsweredDirectly {
            answer: answer(4),
            way: Way::InPerson,
            note: Some(said(37)),
            approval_due: false,
        },
        Event::Reacted {
            reaction: Reaction::Satisfied,
            words: None,
            care_worse: false,
            rung: Rung::Management,
        },
        Event::Linked { with: CaseId::new(0x11) },
        Event::AccusedNamed { person: DOCTOR, words: None },
        Event::AccusedReplied { person: DOCTOR, words: said(38) },
        Event::Noted { words: said(39) },
        Event::Revealed { why: said(50) },
        Event::Reported,
        Event::Held { on: true, why: said(51) },
        Event::Closed(Closing {
            outcome: Outcome::Resolved,
            root_cause: Some(said(52)),
            improvement: Some(ImprovementPlan {
                action: said(53),
                owner: Some(DOCTOR),
                due: Some("2026-12-01".parse().unwrap()),
            }),
            no_improvement_reason: Some(said(54)),
            receiver: None,
            letter: Some(said(55)),
            neutral: false,
        }),
        Event::Reopened { why: said(56), rung: Rung::Past },
        Event::Withdrawn { why: said(57) },
        Event::Reopened { why: said(58), rung: Rung::Past },
        Event::Recalled { answer: AnswerNo(3) },
        Event::Merged { into: CaseId::new(0x12), confirmed: false },
        Event::Observed { sign: Sign::Reacted, words: Some(said(60)), reached: false },
    ]
}

/// What came into the house later.
fn since() -> Vec<Event> {
    vec![
        Event::Reopened { why: said(61), rung: Rung::Past },
        Event::Routed { asks: vec![ask(5, Addressee::Unit(unit("IGD")))] },
        Event::AskAnswered { ask: AskNo(5), answer: Answer { ask: Some(AskNo(5)), ..answer(5) } },
        Event::Returned { why: said(62), to: Some((AskNo(5), minute(4000))) },
        Event::AskRecalled { ask: AskNo(5), why: Some(said(63)) },
        Event::CareHeard { worse: true, words: Some(said(64)) },
        Event::LinkedBack { with: CaseId::new(0x13), merged: false },
        Event::LinkedBack { with: CaseId::new(0x14), merged: true },
        Event::Closed(Closing {
            outcome: Outcome::Forwarded,
            root_cause: None,
            improvement: None,
            no_improvement_reason: None,
            receiver: Some(said(65)),
            letter: Some(said(66)),
            neutral: true,
        }),
        Event::Reopened { why: said(67), rung: Rung::Past },
        Event::Merged { into: CaseId::new(0x12), confirmed: true },
        Event::FileShown { file: FileId::new(0xF1), on: true },
        Event::LanguageChosen { language: Language::En },
        Event::Enclosed { file: FileId::new(0xF2), on: true },
    ]
}

/// A life in which everything happens that can happen, with every value that can be given.
pub fn life() -> Vec<Entry> {
    let events = beginning().into_iter().chain(middle()).chain(ending()).chain(since());
    let actors = [Who::Person(OFFICER), Who::Complainant, Who::Desk, Who::Clock];
    let later = (1..).zip(events).map(|(minutes, event)| Entry {
        event,
        by: actors[minutes as usize % actors.len()],
        at: minute(minutes),
    });
    std::iter::once(received(1, full_intake())).chain(later).collect()
}

/// The clocks as the desk hands them over, read at `now`.
pub fn counted(case: &Case, now: Instant) -> Vec<(Reading, bool)> {
    let rules = preset(Preset::RsudBanyumas, Zone::Wib);
    let warns = |reading: &Reading| rules.clock(reading.name).is_some_and(|rule| rule.only_warns);
    clocks(case, &rules, now).into_iter().map(|each| (each.clone(), warns(&each))).collect()
}

/// Saves a case whose newest entries are `new`.
pub async fn keep(db: &db::Db, case: &Case, new: &[Entry]) -> Result<(), StoreError> {
    let at = new.last().map_or(case.intake.recorded_at, |entry| entry.at);
    let (case, new) = (case.clone(), new.to_vec());
    let clocks = counted(&case, at);
    write!(db, [case, new, clocks], |tx| {
        store::case::save(tx, HERE, &case, &new, &clocks).await
    })
}

/// A case with all its entries, kept.
pub async fn kept(db: &db::Db, history: Vec<Entry>) -> Case {
    let case = fold(&history).unwrap();
    keep(db, &case, &history).await.unwrap();
    case
}

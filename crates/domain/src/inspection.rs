//! Internal audit (*audit internal*): people look again, case by case, whether a procedure was kept.
//!
//! A decider. An [`Inspection`] begins with a checklist and with a sample that was drawn at random;
//! each case of the sample gets a sheet, and the audit closes when every sheet is filled in. What the
//! program itself can judge stands in `compliance`; here stand the eyes of a person.

mod decide;
mod event;
mod refusal;
mod sample;

use std::collections::BTreeMap;

use crate::calendar::{Date, Instant};
use crate::ids::{InspectionId, PersonId, SopId, Version};
use crate::improvement::Origin;
use crate::people::{Actor, Role};
use crate::survey::{Period, Sentence};
use crate::text::{Words, coded};

pub use decide::{Facts, Sheet, begin, check, close, stop};
pub use event::{Beginning, Entry, Event, apply, fold};
pub use refusal::Refusal;
pub use sample::{Drawn, Method, Object, Sample, drawn};

/// More questions than this nobody answers with care for each case.
pub const MOST_QUESTIONS: usize = 30;
/// More cases than this nobody reads again in one audit.
pub const MOST_CASES: usize = 60;

coded! {
    /// One thing that somebody can do with audits.
    Act {
        /// Read audits and their sheets.
        See = "see",
        /// Begin an audit, end it, fill in its sheets.
        Audit = "audit",
    }
}

coded! {
    /// How far an audit is.
    Stage {
        Running = "running",
        Closed = "closed",
        /// Left without a result; it counts nowhere.
        Stopped = "stopped",
    }
}

coded! {
    /// What was found of one question in one case.
    Answer {
        Kept = "kept",
        NotKept = "not_kept",
        NotApplicable = "not_applicable",
    }
}

/// One question of the checklist, bound to a clause of the procedure or free.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub asks: Sentence,
    /// The number of the step in the document, from 1.
    pub clause: Option<u8>,
}

/// What is audited, as it was named then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// An SPO of the library; `None`: the complaint procedure, whichever edition a case ran under.
    pub sop: Option<SopId>,
    /// Number and title of the document.
    pub title: String,
    /// The edition in force when the audit began.
    pub edition: Option<u16>,
}

/// The answer to one question. `W` is a text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered<W> {
    pub answer: Answer,
    pub remark: Option<W>,
}

impl<W> Answered<W> {
    /// The same with its text put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Answered<V> {
        Answered { answer: self.answer, remark: self.remark.map(f) }
    }
}

/// An audit as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspection {
    pub version: Version,
    pub begun: Beginning,
    pub begun_at: Instant,
    pub stage: Stage,
    /// What was found, by the place of the case in the sample; one answer for each question.
    pub sheets: BTreeMap<usize, Vec<Answered<Words>>>,
    /// What it comes to, in words; none before it is closed.
    pub summary: Option<Words>,
    pub ended_at: Option<Instant>,
}

/// How often each answer was given to one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub kept: u32,
    pub not_kept: u32,
    pub not_applicable: u32,
}

impl Tally {
    /// The cases in which it was decided: kept or not.
    pub fn total(self) -> u32 {
        self.kept + self.not_kept
    }
}

impl Inspection {
    pub fn id(&self) -> InspectionId {
        self.begun.id
    }

    /// Cases or occasions of the sample without a sheet.
    pub fn left(&self) -> usize {
        self.begun.sample.places().saturating_sub(self.sheets.len())
    }

    /// How a question fared over the sheets that are filled in.
    pub fn tally(&self, question: usize) -> Tally {
        let answers = self.sheets.values().filter_map(|sheet| sheet.get(question));
        answers.fold(Tally::default(), |tally, one| match one.answer {
            Answer::Kept => Tally { kept: tally.kept + 1, ..tally },
            Answer::NotKept => Tally { not_kept: tally.not_kept + 1, ..tally },
            Answer::NotApplicable => Tally { not_applicable: tally.not_applicable + 1, ..tally },
        })
    }

    /// What an improvement remembers of the finding at this question; `None` where all was kept, or
    /// the audit was left.
    pub fn asks_for(&self, question: usize, today: Date) -> Option<Origin> {
        let amiss = self.tally(question).not_kept > 0 && self.stage != Stage::Stopped;
        let question = u8::try_from(question).ok().filter(|_| amiss)?;
        Some(Origin::Audit { inspection: self.begun.id, question, day: today })
    }

    /// How many questions were not kept in some case.
    pub fn findings(&self) -> usize {
        let all = 0..self.begun.questions.len();
        all.filter(|question| self.tally(*question).not_kept > 0).count()
    }
}

/// May this role do that? Whoever answers for quality and the head of the office audit; those who
/// handle cases every day and those above them read.
pub fn may(role: Role, act: Act) -> bool {
    let audits = matches!(role, Role::Quality | Role::Head);
    let office = role.is_humas() && role != Role::Operator;
    let reads = office || matches!(role, Role::Management | Role::Director | Role::Auditor);
    match act {
        Act::See => audits || reads,
        Act::Audit => audits,
    }
}

/// May this actor read audits? The house itself does, at its command line.
pub fn may_see(actor: &Actor) -> bool {
    *actor == Actor::Desk || actor.role().is_some_and(|role| may(role, Act::See))
}

/// The days of an audit end on the day on which it begins, or before.
fn lawful(period: &Period, today: Date) -> bool {
    period.from <= period.until && period.until <= today
}

/// The member of the staff who audits, if this actor may.
fn auditor(actor: &Actor) -> Result<PersonId, Refusal> {
    let staff = actor.staff().filter(|staff| may(staff.role, Act::Audit));
    staff.map(|staff| staff.id).ok_or(Refusal::NotYours { act: Act::Audit })
}

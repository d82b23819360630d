//! What has happened to an audit, and the row that it adds up to.

use std::collections::BTreeMap;

use super::{Answered, Inspection, Question, Sample, Stage, Subject};
use crate::calendar::Instant;
use crate::ids::{InspectionId, PersonId, Version};
use crate::survey::Period;
use crate::text::Words;

/// How an audit begins: with its checklist and its sample as they were then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beginning {
    pub id: InspectionId,
    pub subject: Subject,
    /// Cases that were received on these days.
    pub period: Period,
    pub questions: Vec<Question>,
    pub sample: Sample,
    pub lead: PersonId,
}

/// One thing that happened to an audit. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Begun(Box<Beginning>),
    /// The sheet of one case, also where it was filled in before.
    Checked {
        place: usize,
        answers: Vec<Answered<Words>>,
    },
    Closed {
        summary: Words,
    },
    Stopped,
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Inspection of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Begun(_) => "begun",
            Event::Checked { .. } => "checked",
            Event::Closed { .. } => "closed",
            Event::Stopped => "stopped",
        }
    }
}

/// The audit that a whole history adds up to; `None` if it does not begin with its beginning.
pub fn fold(history: &[Entry]) -> Option<Inspection> {
    history.iter().fold(None, apply)
}

/// The audit after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Inspection>, entry: &Entry) -> Option<Inspection> {
    if let Event::Begun(begun) = &entry.event {
        return Some(Inspection {
            version: Version(1),
            begun: (**begun).clone(),
            begun_at: entry.at,
            stage: Stage::Running,
            sheets: BTreeMap::new(),
            summary: None,
            ended_at: None,
        });
    }
    let mut known = known?;
    known.version.0 += 1;
    match &entry.event {
        Event::Begun(_) => {}
        Event::Checked { place, answers } => {
            known.sheets.insert(*place, answers.clone());
        }
        Event::Closed { summary } => {
            known.summary = Some(*summary);
            end(&mut known, Stage::Closed, entry.at);
        }
        Event::Stopped => end(&mut known, Stage::Stopped, entry.at),
    }
    Some(known)
}

fn end(known: &mut Inspection, stage: Stage, at: Instant) {
    known.stage = stage;
    known.ended_at = Some(at);
}

//! What has happened to an improvement, and the row that it adds up to.

use super::{Finding, Improvement, Observed, Origin, Stage};
use crate::calendar::{Date, Instant};
use crate::ids::{CaseId, ImprovementId, PersonId, Version};
use crate::people::Who;
use crate::text::Words;

/// One thing that happened. Never changed afterwards.
#[allow(clippy::large_enum_variant, reason = "each history has one opening")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Opened(Opening),
    Assigned { owner: PersonId, due: Date },
    Started,
    Reported { words: Words },
    Finished { words: Words },
    Verified { words: Words },
    SentBack { why: Words },
    Dropped { why: Words },
}

/// How an improvement begins: at the closing of a case, from what a survey showed, from what was
/// seen on a round, from an audit or a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    pub id: ImprovementId,
    pub case: Option<CaseId>,
    pub finding: Option<Box<Finding>>,
    pub observed: Option<Box<Observed>>,
    pub origin: Option<Origin>,
    pub cause: Option<Words>,
    pub action: Words,
    pub owner: Option<PersonId>,
    pub due: Option<Date>,
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { begun Improvement of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Opened(_) => "opened",
            Event::Assigned { .. } => "assigned",
            Event::Started => "started",
            Event::Reported { .. } => "reported",
            Event::Finished { .. } => "finished",
            Event::Verified { .. } => "verified",
            Event::SentBack { .. } => "sent_back",
            Event::Dropped { .. } => "dropped",
        }
    }
}

/// A new improvement, with the entry that begins its history.
pub fn open(opening: Opening, by: Who, at: Instant) -> (Improvement, Entry) {
    (begun(&opening, at), Entry { event: Event::Opened(opening), by, at })
}

/// The improvement that a whole history adds up to; `None` if it does not begin with its opening.
pub fn fold(history: &[Entry]) -> Option<Improvement> {
    let (first, rest) = history.split_first()?;
    let Event::Opened(opening) = &first.event else { return None };
    Some(rest.iter().fold(begun(opening, first.at), apply))
}

/// The improvement after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(mut improvement: Improvement, entry: &Entry) -> Improvement {
    improvement.version.0 += 1;
    match &entry.event {
        Event::Opened(_) | Event::Reported { .. } => {}
        Event::Assigned { owner, due } => {
            improvement.owner = Some(*owner);
            improvement.due = Some(*due);
        }
        Event::Started => improvement.stage = Stage::Running,
        Event::Finished { .. } => {
            improvement.stage = Stage::Done;
            improvement.finished_at = Some(entry.at);
            improvement.finished_by = Some(entry.by);
        }
        Event::SentBack { .. } => {
            improvement.stage = Stage::Running;
            improvement.finished_at = None;
            improvement.finished_by = None;
        }
        Event::Verified { .. } => end(&mut improvement, Stage::Verified, entry.at),
        Event::Dropped { .. } => end(&mut improvement, Stage::Dropped, entry.at),
    }
    improvement
}

fn end(improvement: &mut Improvement, stage: Stage, at: Instant) {
    improvement.stage = stage;
    improvement.ended_at = Some(at);
}

fn begun(opening: &Opening, at: Instant) -> Improvement {
    Improvement {
        id: opening.id,
        version: Version(1),
        case: opening.case,
        finding: opening.finding.clone(),
        observed: opening.observed.clone(),
        origin: opening.origin,
        cause: opening.cause,
        action: opening.action,
        owner: opening.owner,
        due: opening.due,
        stage: Stage::Planned,
        opened_at: at,
        finished_at: None,
        finished_by: None,
        ended_at: None,
    }
}

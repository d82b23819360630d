//! What has happened to a paper, and what it adds up to.

use super::{New, Stage};
use crate::calendar::Instant;
use crate::ids::Version;
use crate::people::Who;

/// One thing that happened. Never changed afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    Added(New),
    Confirmed,
    Removed,
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Attachment of Event }

/// A paper as its row holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attachment {
    pub version: Version,
    pub stage: Stage,
    pub added: New,
    pub by: Who,
    pub at: Instant,
}

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Added(_) => "added",
            Event::Confirmed => "confirmed",
            Event::Removed => "removed",
        }
    }
}

/// What a whole history adds up to; `None` if it does not begin with the adding.
pub fn fold(history: &[Entry]) -> Option<Attachment> {
    history.iter().fold(None, apply)
}

/// The row after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Attachment>, entry: &Entry) -> Option<Attachment> {
    if let Event::Added(added) = entry.event {
        let (by, at) = (entry.by, entry.at);
        return Some(Attachment { version: Version(1), stage: Stage::Added, added, by, at });
    }
    let mut known = known?;
    known.version.0 += 1;
    known.stage = match entry.event {
        Event::Added(_) => known.stage,
        Event::Confirmed => Stage::Confirmed,
        Event::Removed => Stage::Removed,
    };
    Some(known)
}

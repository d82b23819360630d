//! What has happened to a coaching note, and the row that it adds up to.

use std::collections::BTreeMap;

use super::{Agreed, Coaching, Reply};
use crate::ids::{CoachingId, PersonId, Version};
use crate::text::Words;

/// One thing that happened. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Written { id: CoachingId, coach: PersonId, agreed: Agreed<Words> },
    Acknowledged { person: PersonId },
    Replied { person: PersonId, words: Words },
    Ended,
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Coaching of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Written { .. } => "written",
            Event::Acknowledged { .. } => "acknowledged",
            Event::Replied { .. } => "replied",
            Event::Ended => "ended",
        }
    }
}

/// The note after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Coaching>, entry: &Entry) -> Option<Coaching> {
    if let Event::Written { id, coach, agreed } = &entry.event {
        return Some(Coaching {
            id: *id,
            version: Version(1),
            coach: *coach,
            agreed: agreed.clone(),
            at: entry.at,
            acknowledged: BTreeMap::new(),
            replies: Vec::new(),
            ended: None,
        });
    }
    let mut known = known?;
    known.version.0 += 1;
    match &entry.event {
        Event::Written { .. } => {}
        Event::Acknowledged { person } => {
            known.acknowledged.insert(*person, entry.at);
        }
        Event::Replied { person, words } => {
            known.replies.push(Reply { by: *person, words: *words, at: entry.at });
        }
        Event::Ended => known.ended = Some(entry.at),
    }
    Some(known)
}

/// The note that a whole history adds up to; `None` for an empty one.
pub fn fold(history: &[Entry]) -> Option<Coaching> {
    history.iter().fold(None, apply)
}

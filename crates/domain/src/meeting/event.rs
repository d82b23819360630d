//! What has happened to a meeting, and the row that it adds up to.

use std::collections::BTreeSet;

use super::{Meeting, Plan, Point, Stage};
use crate::ids::{MeetingId, PersonId, Version};
use crate::text::Words;

/// One thing that happened to a meeting. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Planned {
        id: MeetingId,
        plan: Plan,
    },
    Changed {
        plan: Plan,
    },
    /// Also where the minutes were written before.
    Held {
        attended: BTreeSet<PersonId>,
        agenda: Vec<Point>,
        minutes: Words,
    },
    Closed,
    Cancelled {
        why: Words,
    },
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Meeting of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Planned { .. } => "planned",
            Event::Changed { .. } => "changed",
            Event::Held { .. } => "held",
            Event::Closed => "closed",
            Event::Cancelled { .. } => "cancelled",
        }
    }
}

/// The meeting that a whole history adds up to; `None` if it does not begin with its planning.
pub fn fold(history: &[Entry]) -> Option<Meeting> {
    history.iter().fold(None, apply)
}

/// The meeting after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Meeting>, entry: &Entry) -> Option<Meeting> {
    if let Event::Planned { id, plan } = &entry.event {
        return Some(Meeting {
            id: *id,
            version: Version(1),
            plan: plan.clone(),
            stage: Stage::Planned,
            attended: BTreeSet::new(),
            agenda: Vec::new(),
            minutes: None,
            why_cancelled: None,
            signed_at: None,
        });
    }
    let mut known = known?;
    known.version.0 += 1;
    match &entry.event {
        Event::Planned { .. } => {}
        Event::Changed { plan } => known.plan = plan.clone(),
        Event::Held { attended, agenda, minutes } => {
            known.attended = attended.clone();
            known.agenda = agenda.clone();
            known.minutes = Some(*minutes);
            known.stage = Stage::Held;
        }
        Event::Closed => {
            known.stage = Stage::Closed;
            known.signed_at = Some(entry.at);
        }
        Event::Cancelled { why } => {
            known.stage = Stage::Cancelled;
            known.why_cancelled = Some(*why);
        }
    }
    Some(known)
}

//! What has happened to a series, and the row that it adds up to.

use super::{About, Grounds, Series, Stage};
use crate::ids::{SeriesId, Version};
use crate::text::Words;

/// One thing that happened to a series. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Proposed {
        id: SeriesId,
        about: About,
        grounds: Box<Grounds<Words>>,
    },
    Revised {
        grounds: Box<Grounds<Words>>,
    },
    Approved,
    Returned {
        why: Words,
    },
    /// The complainant was told.
    Told,
    Ended {
        why: Words,
    },
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Series of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Proposed { .. } => "proposed",
            Event::Revised { .. } => "revised",
            Event::Approved => "approved",
            Event::Returned { .. } => "returned",
            Event::Told => "told",
            Event::Ended { .. } => "ended",
        }
    }
}

/// The series that a whole history adds up to; `None` if it does not begin with its proposal.
pub fn fold(history: &[Entry]) -> Option<Series> {
    history.iter().fold(None, apply)
}

/// The series after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Series>, entry: &Entry) -> Option<Series> {
    if let Event::Proposed { id, about, grounds } = &entry.event {
        return Some(Series {
            id: *id,
            version: Version(1),
            about: *about,
            grounds: (**grounds).clone(),
            stage: Stage::Proposed,
            author: entry.by,
            proposed_at: entry.at,
            returned: None,
            approved: None,
            told: None,
            ended: None,
        });
    }
    let mut known = known?;
    known.version.0 += 1;
    follow(&mut known, entry);
    Some(known)
}

fn follow(known: &mut Series, entry: &Entry) {
    match &entry.event {
        Event::Proposed { .. } => {}
        Event::Revised { grounds } => {
            known.grounds = (**grounds).clone();
            known.author = entry.by;
            known.stage = Stage::Proposed;
        }
        Event::Approved => {
            known.approved = Some((entry.by, entry.at));
            known.stage = Stage::Approved;
        }
        Event::Returned { why } => {
            known.returned = Some(*why);
            known.stage = Stage::Returned;
        }
        Event::Told => known.told = Some(entry.at),
        Event::Ended { why } => {
            known.ended = Some((*why, entry.at));
            known.stage = Stage::Ended;
        }
    }
}

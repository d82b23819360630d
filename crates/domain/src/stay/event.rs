//! What has happened to a stay, and what it adds up to.

use super::Found;
use crate::calendar::Instant;
use crate::ids::{CaseId, PersonId, StayId, UnitCode, Version};
use crate::people::Who;

/// One thing that happened. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Admitted { id: StayId, case: CaseId, ward: UnitCode, asker: PersonId },
    Assigned { asker: PersonId },
    Asked { found: Found },
    Discharged,
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Stay of Event }

/// One time of asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heard {
    pub found: Found,
    pub by: Who,
    pub at: Instant,
}

/// A stay as its row holds it; a second stay of the same case goes on in the same row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stay {
    pub id: StayId,
    pub case: CaseId,
    pub version: Version,
    pub ward: UnitCode,
    /// Who is to ask.
    pub asker: PersonId,
    pub admitted_at: Instant,
    pub ended_at: Option<Instant>,
    /// The last time of asking in this stay.
    pub heard: Option<Heard>,
}

impl Stay {
    /// The patient is there, and nobody has had an answer yet.
    pub fn waits(&self) -> bool {
        let told = self.heard.is_some_and(|heard| heard.found != Found::CouldNot);
        self.ended_at.is_none() && !told
    }
}

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Admitted { .. } => "admitted",
            Event::Assigned { .. } => "assigned",
            Event::Asked { .. } => "asked",
            Event::Discharged => "discharged",
        }
    }
}

/// What a whole history adds up to; `None` if it does not begin with the admission.
pub fn fold(history: &[Entry]) -> Option<Stay> {
    history.iter().fold(None, apply)
}

/// The row after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Stay>, entry: &Entry) -> Option<Stay> {
    if let Event::Admitted { id, case, ward, asker } = &entry.event {
        return Some(Stay {
            id: *id,
            case: *case,
            version: Version(known.map_or(0, |known| known.version.0) + 1),
            ward: ward.clone(),
            asker: *asker,
            admitted_at: entry.at,
            ended_at: None,
            heard: None,
        });
    }
    let mut known = known?;
    known.version.0 += 1;
    match entry.event {
        Event::Admitted { .. } => {}
        Event::Assigned { asker } => known.asker = asker,
        Event::Asked { found } => known.heard = Some(Heard { found, by: entry.by, at: entry.at }),
        Event::Discharged => known.ended_at = Some(entry.at),
    }
    Some(known)
}

//! What has happened to a permission, and the row that it adds up to.

use super::{Cleared, Consent, Given, Place, Withdrawal};
use crate::ids::{ConsentId, Version};
use crate::text::Words;

/// One thing that happened to a permission. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Given {
        id: ConsentId,
        given: Box<Given<Words>>,
    },
    Withdrawn {
        said: Words,
        places: Vec<Place>,
    },
    TakenDown {
        place: u16,
        proof: Words,
    },
    /// It came to stand at one more place while it was taken back.
    Found {
        place: Place,
    },
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Consent of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Given { .. } => "given",
            Event::Withdrawn { .. } => "withdrawn",
            Event::TakenDown { .. } => "taken_down",
            Event::Found { .. } => "found",
        }
    }
}

/// The permission that a whole history adds up to; `None` if it does not begin with its giving.
pub fn fold(history: &[Entry]) -> Option<Consent> {
    history.iter().fold(None, apply)
}

/// The permission after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Consent>, entry: &Entry) -> Option<Consent> {
    if let Event::Given { id, given } = &entry.event {
        return Some(Consent {
            id: *id,
            version: Version(1),
            given: (**given).clone(),
            at: entry.at,
            by: entry.by,
            withdrawal: None,
        });
    }
    let mut known = known?;
    known.version.0 += 1;
    match &entry.event {
        Event::Given { .. } => {}
        Event::Withdrawn { said, places } => {
            let places = places.iter().map(|place| (place.clone(), None)).collect();
            known.withdrawal = Some(Withdrawal { at: entry.at, said: *said, places });
        }
        Event::Found { place } => {
            if let Some(withdrawal) = &mut known.withdrawal {
                withdrawal.places.push((place.clone(), None));
            }
        }
        Event::TakenDown { place, proof } => {
            let places = known.withdrawal.as_mut().map(|one| &mut one.places);
            if let Some((_, cleared)) = places.and_then(|all| all.get_mut(usize::from(*place))) {
                *cleared = Some(Cleared { at: entry.at, by: entry.by, proof: *proof });
            }
        }
    }
    Some(known)
}

//! A press conference (*konferensi pers*): when and where media are met, who speaks, who is invited, and
//! what came of it. What is said there is the text of the statement, approved like any other; it is
//! the office's own paper and never published.
//!
//! Three no's hold (PERHUMASRI, prindonesia.co 969): no delay, no lie, and no "no comment".

use crate::calendar::Instant;
use crate::ids::{CollaboratorId, PersonId};
use crate::text::Name;

/// Nobody invites more from the register than this.
pub const MOST_INVITED: usize = 200;

/// The meeting itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathering {
    pub at: Instant,
    pub place: Name,
    /// The one who speaks for the hospital.
    pub speaker: PersonId,
    /// Of the register of collaborators, each once.
    pub invited: Vec<CollaboratorId>,
}

impl Gathering {
    /// The same with nobody invited twice.
    pub fn of(mut self) -> Gathering {
        self.invited.sort_unstable();
        self.invited.dedup();
        self
    }
}

/// What came of it. `W` is the text: who came, what was asked, where it was told afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome<W> {
    /// How many people of media came.
    pub came: u16,
    pub notes: W,
}

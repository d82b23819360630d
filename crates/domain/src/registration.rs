//! Who comes to an activity: a place or the waiting list, a ticket, the door, a word afterwards.
//!
//! A decider for each who registered. How many places are taken is told with the facts, counted in
//! the same transaction, so that two who come at once never get one place.

mod command;
mod decide;
mod evaluation;
mod event;
mod guard;
mod notice;
mod places;
mod refusal;

pub use command::{Act, Command};
pub use decide::{Wanted, accepted, decide};
pub use evaluation::{Evaluated, Evaluation, Marks, Score, results};
pub use event::{Entry, Event, Opening, apply, fold, open};
pub use guard::{Facts, Terms, allowed, guard, holds_door, is_erasable, manages};
pub use notice::{Notice, due_notice};
pub use places::{Counted, Places};
pub use refusal::Refusal;

use std::collections::BTreeSet;

use crate::activity::Audience;
use crate::calendar::Instant;
use crate::ids::{ActivityId, RegistrationId, Version};
use crate::text::{Language, Words, coded};

coded! {
    /// Where somebody stands who registered.
    Stage {
        Seated = "seated",
        Waiting = "waiting",
        Present = "present",
        Cancelled = "cancelled",
    }
}

coded! {
    /// How somebody came onto the list.
    Source {
        /// By the public form.
        Form = "form",
        /// Written down by the office, for example at the telephone.
        Staff = "staff",
        /// Came to the door without having registered.
        WalkIn = "walk_in",
    }
}

coded! {
    /// What somebody needs to take part.
    Need { Wheelchair = "wheelchair", Interpreter = "interpreter" }
}

/// So many people may come on one ticket.
pub const MOST_PEOPLE: u16 = 5;
/// So many may be counted at once at the door.
pub const MOST_AT_DOOR: u16 = 500;
/// Names, contacts and words go so many days after the activity (a rule of the house; UU 27/2022,
/// article 43, asks that data go once their purpose is reached).
pub const KEPT_DAYS: i64 = 90;

/// Who came, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Came {
    pub at: Instant,
    pub people: u16,
}

/// By which ways the holder of a ticket can be written to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    pub phone: bool,
    pub email: bool,
}

/// One ticket as its row holds it. Name, contacts and words lie in the vault under its own key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registration {
    pub id: RegistrationId,
    pub activity: ActivityId,
    pub version: Version,
    pub source: Source,
    pub audience: Audience,
    pub people: u16,
    pub needs: BTreeSet<Need>,
    pub contact: Contact,
    /// In which the house writes to its holder.
    pub language: Language,
    /// For the speaker.
    pub question: Option<Words>,
    pub registered_at: Instant,
    pub seated: bool,
    /// Moved up from the waiting list, and nobody has told its holder yet.
    pub untold: bool,
    pub cancelled: bool,
    pub came: Option<Came>,
    pub evaluation: Option<Evaluation>,
    /// The beginning that its holder knows of.
    pub starts: Instant,
    /// What was sent, and for which beginning.
    pub notified: BTreeSet<(Notice, Instant)>,
    /// Name, contacts and words are gone.
    pub erased: bool,
}

impl Registration {
    /// Where it stands.
    pub fn stage(&self) -> Stage {
        match (self.cancelled, self.came, self.seated) {
            (true, ..) => Stage::Cancelled,
            (_, Some(_), _) => Stage::Present,
            (_, _, true) => Stage::Seated,
            _ => Stage::Waiting,
        }
    }
}

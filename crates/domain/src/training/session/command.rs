//! What somebody wants done to a session, and what has happened to it.

use std::collections::BTreeSet;

use super::{Plan, Tests};
use crate::ids::{PersonId, SessionId};
use crate::text::{Name, coded};

coded! {
    /// One thing that somebody can do with sessions.
    Act {
        Plan = "plan",
        Change = "change",
        SignIn = "sign_in",
        Attend = "attend",
        Test = "test",
        Close = "close",
        Cancel = "cancel",
    }
}

/// What somebody wants done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Plan {
        id: SessionId,
        door: u32,
        plan: Plan,
    },
    Change {
        plan: Plan,
    },
    /// Oneself, with what stands on the sign at the door.
    SignIn {
        door: u32,
    },
    /// All who were there, whether they signed in or not.
    Attend {
        people: BTreeSet<PersonId>,
    },
    Test {
        person: PersonId,
        tests: Tests,
    },
    Close {
        rating: Option<u8>,
    },
    Cancel {
        why: Name,
    },
}

impl Command {
    /// Which sort of thing it is.
    pub fn act(&self) -> Act {
        match self {
            Command::Plan { .. } => Act::Plan,
            Command::Change { .. } => Act::Change,
            Command::SignIn { .. } => Act::SignIn,
            Command::Attend { .. } => Act::Attend,
            Command::Test { .. } => Act::Test,
            Command::Close { .. } => Act::Close,
            Command::Cancel { .. } => Act::Cancel,
        }
    }
}

/// One thing that happened to a session. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Planned { id: SessionId, door: u32, plan: Plan },
    Changed { plan: Plan },
    SignedIn { person: PersonId },
    Attended { people: BTreeSet<PersonId> },
    Tested { person: PersonId, tests: Tests },
    Closed { rating: Option<u8> },
    Cancelled { why: Name },
}

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Planned { .. } => "planned",
            Event::Changed { .. } => "changed",
            Event::SignedIn { .. } => "signed_in",
            Event::Attended { .. } => "attended",
            Event::Tested { .. } => "tested",
            Event::Closed { .. } => "closed",
            Event::Cancelled { .. } => "cancelled",
        }
    }
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

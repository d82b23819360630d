//! What somebody wants done about one ticket.

use super::{Marks, Notice};
use crate::calendar::Instant;
use crate::text::coded;

coded! {
    /// One thing that can be done about a ticket.
    Act {
        Cancel = "cancel",
        /// From the waiting list to a place.
        Promote = "promote",
        CheckIn = "check_in",
        /// The check-in was a mistake.
        Undo = "undo",
        Evaluate = "evaluate",
        /// Its holder was told by telephone of the place that became free.
        Tell = "tell",
        /// A message of the house leaves.
        Notify = "notify",
        /// The time for which names are kept is over.
        Erase = "erase",
    }
}

/// One command. `W` is the text: as typed on the way in, [`crate::text::Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command<W> {
    Cancel {},
    Promote {},
    CheckIn {
        /// When the ticket was shown; the line may have been down.
        at: Instant,
        /// Of the people of the ticket, those who came; `None`: all.
        people: Option<u16>,
    },
    Undo {},
    Evaluate {
        marks: Marks,
        words: Option<W>,
    },
    Tell {},
    Notify {
        notice: Notice,
    },
    Erase {},
}

impl<W> Command<W> {
    /// What this command does.
    pub fn act(&self) -> Act {
        match self {
            Command::Cancel {} => Act::Cancel,
            Command::Promote {} => Act::Promote,
            Command::CheckIn { .. } => Act::CheckIn,
            Command::Undo {} => Act::Undo,
            Command::Evaluate { .. } => Act::Evaluate,
            Command::Tell {} => Act::Tell,
            Command::Notify { .. } => Act::Notify,
            Command::Erase {} => Act::Erase,
        }
    }

    /// The same command with its text put through `f`, or without it.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> Option<V>) -> Command<V> {
        match self {
            Command::Cancel {} => Command::Cancel {},
            Command::Promote {} => Command::Promote {},
            Command::CheckIn { at, people } => Command::CheckIn { at, people },
            Command::Undo {} => Command::Undo {},
            Command::Evaluate { marks, words } => {
                Command::Evaluate { marks, words: words.and_then(f) }
            }
            Command::Tell {} => Command::Tell {},
            Command::Notify { notice } => Command::Notify { notice },
            Command::Erase {} => Command::Erase {},
        }
    }
}

//! What somebody wants done to an answer of the bank.

use super::Category;
use crate::calendar::Date;
use crate::ids::PersonId;
use crate::text::coded;

coded! {
    /// One thing that somebody can do to an answer of the bank.
    Act { Revise = "revise", Approve = "approve", Withdraw = "withdraw" }
}

/// A wording on its way in. `W` is the text: as typed, [`crate::text::Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording<W> {
    pub category: Category,
    pub question: W,
    pub text: W,
    pub owner: PersonId,
    pub valid_until: Date,
}

impl<W> Wording<W> {
    /// The same wording with its texts put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Wording<V> {
        Wording {
            category: self.category,
            question: f(self.question),
            text: f(self.text),
            owner: self.owner,
            valid_until: self.valid_until,
        }
    }
}

/// One command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command<W> {
    Revise(Wording<W>),
    /// Names the edition that was read, so that nobody approves another one by chance.
    Approve {
        edition: u16,
    },
    Withdraw {
        why: W,
    },
}

impl<W> Command<W> {
    /// What this command does.
    pub fn act(&self) -> Act {
        match self {
            Command::Revise(_) => Act::Revise,
            Command::Approve { .. } => Act::Approve,
            Command::Withdraw { .. } => Act::Withdraw,
        }
    }

    /// The same command with its texts put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Command<V> {
        match self {
            Command::Revise(wording) => Command::Revise(wording.map(f)),
            Command::Approve { edition } => Command::Approve { edition },
            Command::Withdraw { why } => Command::Withdraw { why: f(why) },
        }
    }
}

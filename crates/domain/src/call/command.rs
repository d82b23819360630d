//! What somebody wants done about a call.

use super::Ending;
use crate::ids::CaseId;
use crate::text::coded;

coded! {
    /// One thing that somebody can do about a call.
    Act {
        /// Called back without reaching anybody.
        Try = "try",
        /// Write down what came of it.
        Settle = "settle",
        /// A case was written down from it.
        Become = "become",
    }
}

/// One command. `W` is the text: as typed on the way in, [`crate::text::Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command<W> {
    Try { words: Option<W> },
    Settle { ending: Ending, words: Option<W> },
    Become { case: CaseId },
}

impl<W> Command<W> {
    /// What this command does.
    pub fn act(&self) -> Act {
        match self {
            Command::Try { .. } => Act::Try,
            Command::Settle { .. } => Act::Settle,
            Command::Become { .. } => Act::Become,
        }
    }

    /// The same command with its text put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Command<V> {
        match self {
            Command::Try { words } => Command::Try { words: words.map(f) },
            Command::Settle { ending, words } => Command::Settle { ending, words: words.map(f) },
            Command::Become { case } => Command::Become { case },
        }
    }
}

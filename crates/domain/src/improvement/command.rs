//! What somebody wants done to an improvement.

use crate::calendar::Date;
use crate::ids::PersonId;
use crate::text::coded;

coded! {
    /// One thing that somebody can do to an improvement.
    Act {
        Assign = "assign",
        Start = "start",
        Report = "report",
        Finish = "finish",
        Verify = "verify",
        SendBack = "send_back",
        Drop = "drop",
    }
}

/// One command. `W` is the text: as typed on the way in, [`crate::text::Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command<W> {
    Assign { owner: PersonId, due: Date },
    Start {},
    Report { words: W },
    Finish { words: W },
    Verify { words: W },
    SendBack { why: W },
    Drop { why: W },
}

impl<W> Command<W> {
    /// What this command does.
    pub fn act(&self) -> Act {
        match self {
            Command::Assign { .. } => Act::Assign,
            Command::Start {} => Act::Start,
            Command::Report { .. } => Act::Report,
            Command::Finish { .. } => Act::Finish,
            Command::Verify { .. } => Act::Verify,
            Command::SendBack { .. } => Act::SendBack,
            Command::Drop { .. } => Act::Drop,
        }
    }

    /// The same command with its text put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Command<V> {
        match self {
            Command::Assign { owner, due } => Command::Assign { owner, due },
            Command::Start {} => Command::Start {},
            Command::Report { words } => Command::Report { words: f(words) },
            Command::Finish { words } => Command::Finish { words: f(words) },
            Command::Verify { words } => Command::Verify { words: f(words) },
            Command::SendBack { why } => Command::SendBack { why: f(why) },
            Command::Drop { why } => Command::Drop { why: f(why) },
        }
    }
}

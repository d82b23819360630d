//! The one way out: a cleared text, one message a call, and an honest account of what became of it.

use crate::whatsapp::Template;
use crate::{Checking, Handle, Publisher, Renewing};
use domain::approval::{Cleared, Enclosure};
use jiff::Timestamp;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

/// A way for words to leave.
pub trait Door: Send + Sync {
    fn name(&self) -> &str;

    /// The messages that this door makes of a text. Each is sent by a call of its own, so that a
    /// failure in the middle never sends the beginning twice.
    fn parts<'t>(&self, _way: &Way, text: &'t str) -> Vec<&'t str> {
        vec![text]
    }

    /// How this door takes a file that goes with a text.
    fn encloses(&self, _way: &Way, _file: &Enclosure) -> Encloses {
        Encloses::Not
    }

    /// Sends one part: first those of the text, then each file that travels apart. At most one
    /// message leaves.
    fn send<'a>(&'a self, outgoing: &'a Outgoing<'a>) -> Sending<'a>;

    /// Asks the provider how it stands with this door.
    fn checkup(&self) -> Checking<'_> {
        Box::pin(std::future::ready(None))
    }

    /// Asks the provider for a newer key to the same account, where keys end.
    fn renew(&self) -> Renewing<'_> {
        Box::pin(std::future::ready(Err(SendError::Refused(Why::NotPermitted))))
    }

    /// Hides a public comment from everybody but its author, or shows it again.
    fn hide<'a>(&'a self, _comment: &'a str, _hidden: bool) -> Hiding<'a> {
        Box::pin(std::future::ready(Err(SendError::Refused(Why::NotPermitted))))
    }

    /// Takes back what the house said in public under this name.
    fn take_back<'a>(&'a self, _said: &'a str) -> Hiding<'a> {
        Box::pin(std::future::ready(Err(SendError::Refused(Why::NotPermitted))))
    }

    /// Where the hospital lets this account show something to everybody.
    fn publisher(&self) -> Option<&dyn Publisher> {
        None
    }

    /// The messages that the provider approved beforehand; none where it knows no such thing.
    fn templates(&self) -> Listing<'_> {
        Box::pin(std::future::ready(Ok(Vec::new())))
    }
}

pub type Sending<'a> = Pin<Box<dyn Future<Output = Result<Receipt, SendError>> + Send + 'a>>;

pub type Hiding<'a> = Pin<Box<dyn Future<Output = Result<(), SendError>> + Send + 'a>>;

pub type Listing<'a> = Pin<Box<dyn Future<Output = Result<Vec<Template>, SendError>> + Send + 'a>>;

/// How a file travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encloses {
    /// In the first message itself.
    Within,
    /// As a message of its own, after the text.
    Apart,
    /// Not through this door.
    Not,
}

#[derive(Clone, Debug)]
pub struct Outgoing<'a> {
    pub to: Handle,
    pub way: Way,
    pub text: &'a Cleared,
    /// The files that this door takes, within or apart.
    pub files: &'a [Enclosure],
    /// Which of `parts`, from 0; behind them each file that travels apart.
    pub part: usize,
    /// Ours, one for each part; the same at every try.
    pub client_token: &'a str,
    /// A person typed this answer to this complainant.
    pub human: bool,
    pub window: Window,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    Direct,
    /// A direct message to the author of a comment, once for each comment.
    PrivateReply {
        comment: String,
    },
    PublicReply {
        comment: String,
    },
    /// A direct message that quotes one of the complainant's own, where the provider can.
    Quote {
        message: String,
    },
    /// A message that the provider approved before. `text` of the outgoing holds it filled in.
    Template(TemplateCall),
}

/// Which template, in which language, and the words for its gaps, each of them part of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateCall {
    pub name: String,
    pub language: String,
    pub parameters: Vec<String>,
}

/// From what the provider's window for answers is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    pub now: Timestamp,
    /// The complainant's last own message (for a private reply: the comment); never an echo,
    /// never a reaction.
    pub heard: Option<Timestamp>,
}

/// The provider took the message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub provider_id: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// Trying again as it is would not help; a person has to look.
    #[error("refused: {0:?}")]
    Refused(Why),
    #[error("not now: {why:?}")]
    Later { why: Trouble, after: Duration },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The provider allows no more messages since then.
    WindowClosed {
        since: Option<Timestamp>,
    },
    TooLong {
        max: usize,
    },
    NoSuchPart,
    BadRecipient,
    RecipientGone,
    TokenDead,
    NotPermitted,
    BadRequest,
    /// The same words stand there already.
    Duplicate,
    /// The account has no more credit with the provider.
    Unpaid,
    /// The provider has not audited this program: it takes nothing from it that everybody sees.
    Unaudited,
    StrangeAnswer {
        status: u16,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    RateLimited,
    ServerTrouble,
    /// Nothing left this machine.
    NoConnection,
    /// It left, and no answer came back.
    NoAnswer,
}

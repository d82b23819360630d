//! What a door heard, in one shape for every provider.

mod attachment;
mod identity;
mod reason;
mod status;

pub use attachment::{Attachment, AttachmentKind};
pub use identity::{Handle, Identity};
pub use reason::{Reason, Unread};
pub use status::{CallEvent, Price, State, later};

use jiff::Timestamp;
use std::collections::HashSet;

/// One thing that happened at a door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inbound {
    /// The account of ours that heard it; empty when the provider did not say.
    pub account: String,
    /// The provider's id of the message, comment or subject; never empty.
    pub provider_id: String,
    pub thread: Option<Thread>,
    /// Nobody is named in a mention until it has been looked up.
    pub from: Option<Handle>,
    /// Every other name by which the provider knows the same person: a contact is a set of them.
    pub also: Vec<Identity>,
    /// When it happened by the provider's clock; else the time of arrival is all that is known.
    pub at: Option<Timestamp>,
    pub what: What,
}

/// Where words belong together.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Thread {
    Direct {
        with: String,
    },
    Comments {
        media: Option<String>,
        /// The comment that began it.
        root: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    Message {
        /// What was written, or what stands under a picture.
        text: Option<String>,
        attachments: Vec<Attachment>,
        reply_to: Option<ReplyTo>,
    },
    /// Our own words, sent by us or typed in the provider's app; `thread` says to whom.
    Echo {
        text: Option<String>,
        attachments: Vec<Attachment>,
    },
    /// Said before this connection was made, and told now: it opens no window and starts no clock.
    History {
        own: bool,
        text: Option<String>,
        attachments: Vec<Attachment>,
    },
    /// Taken back by its author: `provider_id` is the message, comment or post.
    Deleted,
    Edited {
        text: String,
        /// How often it was edited by then, where the provider counts.
        count: Option<u32>,
    },
    /// `None`: a reaction was taken back.
    Reaction {
        emoji: Option<String>,
    },
    /// Public words; a visitor's own post is one too.
    Comment {
        /// Empty when there is only an attachment.
        text: String,
        attachments: Vec<Attachment>,
        live: bool,
    },
    /// A comment or post was hidden from the public, or shown again.
    Hidden {
        hidden: bool,
    },
    /// A public recommendation of our Page, or the contrary.
    Rating {
        recommends: Option<bool>,
        text: Option<String>,
    },
    /// Our account was named under somebody's post; where `text` is missing it has to be fetched.
    Mention {
        media: String,
        comment: Option<String>,
        text: Option<String>,
    },
    /// Somebody has read up to the message `provider_id`, or up to the instant `at`.
    Seen,
    /// What became of the message `provider_id` that we sent.
    Status {
        state: State,
        /// Ours, given when it was sent.
        token: Option<String>,
        price: Option<Price>,
    },
    Call {
        by_us: bool,
        event: CallEvent,
    },
    /// `from` has become somebody else for the provider; nothing in `now`: only the key of the
    /// encryption changed, so another telephone may be in use.
    IdentityChanged {
        now: Vec<Identity>,
    },
    /// Whether `from` wants advertising.
    Preference {
        marketing: bool,
    },
    TemplateState {
        name: String,
        language: String,
        change: TemplateChange,
    },
    /// Something about our own account: a limit, a ban, another quality.
    AccountState {
        event: String,
        /// The rest of it as the provider wrote it, in JSON.
        detail: String,
    },
    /// The provider reports a fault of its own, or of something that we asked.
    ProviderError {
        code: i64,
    },
    /// Kept as it came, for a person to look at.
    Unsupported(Reason),
    /// Words of a machine (an absence note, a newsletter): shown, never answered, stops no clock.
    Automatic {
        text: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateChange {
    /// `APPROVED`, `REJECTED`, `PAUSED`, ...; why, where the provider says so.
    Status {
        status: String,
        reason: Option<String>,
    },
    Category(String),
    Quality(String),
    /// The words of it.
    Content,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReplyTo {
    Message(String),
    Story { id: Option<String>, url: Option<String> },
}

impl Thread {
    /// The same text for the same thread, different for different ones.
    pub fn key(&self) -> String {
        match self {
            Self::Direct { with } => format!("direct:{with}"),
            Self::Comments { root, .. } => format!("comments:{root}"),
        }
    }
}

impl Inbound {
    /// Where an answer to it goes. For public words that is this very comment: another one of the
    /// same thread may be another person's.
    pub fn answer_to(&self) -> Option<String> {
        match self.thread.as_ref()? {
            direct @ Thread::Direct { .. } => Some(direct.key()),
            Thread::Comments { .. } => Some(format!("comments:{}", self.provider_id)),
        }
    }

    /// Every key under which its author is to be known again, the way back first.
    pub fn known_as(&self) -> Vec<String> {
        let public = matches!(self.thread, Some(Thread::Comments { .. }));
        let prefix = if public { "author" } else { "direct" };
        let author = self.from.iter().filter(|_| public).map(|from| from.id.as_str());
        let lasting = self.also.iter().filter_map(Identity::lasting);
        let names = author.chain(lasting).map(|id| format!("{prefix}:{id}"));
        let mut seen = HashSet::new();
        let all = self.answer_to().into_iter().chain(names);
        all.filter(|key| seen.insert(key.clone())).collect()
    }
}

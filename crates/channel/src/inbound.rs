//! What a door heard, in one shape for every provider.

use jiff::Timestamp;

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
    /// When it happened by the provider's clock; else the time of arrival is all that is known.
    pub at: Option<Timestamp>,
    pub what: What,
}

/// An account of a person at a door.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Handle {
    pub id: String,
    /// The public name there, where the provider tells it.
    pub name: Option<String>,
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

impl Thread {
    /// The same text for the same thread, different for different ones.
    pub fn key(&self) -> String {
        match self {
            Self::Direct { with } => format!("direct:{with}"),
            Self::Comments { root, .. } => format!("comments:{root}"),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    Message {
        text: Option<String>,
        attachments: Vec<Attachment>,
        reply_to: Option<ReplyTo>,
    },
    /// Our own words, sent by us or typed in the provider's app; `thread` says to whom.
    Echo {
        text: Option<String>,
        attachments: Vec<Attachment>,
    },
    /// Taken back by its author: `provider_id` is the message.
    Deleted,
    Edited {
        text: String,
        /// How often it was edited by then.
        count: Option<u32>,
    },
    /// `None`: a reaction was taken back.
    Reaction {
        emoji: Option<String>,
    },
    Comment {
        text: String,
        live: bool,
    },
    /// Our account was named under somebody's post; the words have to be fetched.
    Mention {
        media: String,
        comment: Option<String>,
    },
    /// Somebody has read up to the message `provider_id`.
    Seen,
    /// Kept as it came, for a person to look at.
    Unsupported(Reason),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    pub kind: AttachmentKind,
    pub url: Option<String>,
    pub title: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AttachmentKind {
    Image,
    Video,
    Audio,
    File,
    Post,
    Reel,
    Story,
    StoryMention,
    Sticker,
    Share,
    Other,
}

impl AttachmentKind {
    /// The provider forbids to store a story in which our account was named; only show it.
    pub fn may_be_kept(self) -> bool {
        !matches!(self, Self::StoryMention)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReplyTo {
    Message(String),
    Story { id: Option<String>, url: Option<String> },
}

/// Why a piece is not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    UnknownBody,
    UnknownEntry,
    UnknownField,
    UnknownEvent,
    /// Without an id two pieces could be taken for one.
    NoId,
    NoWords,
    /// The provider says that this sort of message cannot be shown outside its app.
    OnlyInApp,
    /// The account wrote to itself.
    ToSelf,
    /// Somebody came through a link or an advertisement, and has said nothing yet.
    Referral,
}

/// Why a whole body cannot be read. It stays stored as it came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unread {
    #[error("the body is not JSON")]
    NotJson,
    #[error("the body is about another kind of object")]
    OtherObject,
    #[error("the body has no entries")]
    NoEntry,
}

//! Mentions (*sebutan*): whatever is said of the hospital in public, written down once and given to
//! those who can do something about it.
//!
//! A decider. A mention is what a source says under one id; the same id again is the same mention.
//! Copies of one text stand in one group, so that a copied article does not count as many voices.
//! Of the author nothing is kept but a keyed digest: enough to count how many people speak.

mod decide;
mod event;
pub mod feed;
mod likeness;
pub mod query;
mod refusal;
pub mod reply;
pub mod watchlist;

use crate::calendar::Instant;
use crate::ids::{CaseId, IssueId, MentionId, Version};
use crate::people::{Actor, Role};
use crate::text::{Link, Name, Words, coded};

pub use decide::{Facts, allowed, decide, watches};
pub use event::{Entry, Event, apply, fold};
pub use likeness::{ALIKE_PERCENT, Likeness};
pub use refusal::Refusal;

coded! {
    /// One thing that somebody can do to a mention.
    Act {
        Note = "note",
        /// Say how it speaks of the hospital.
        Judge = "judge",
        /// It belongs to an issue.
        Join = "join",
        /// It does not belong to that issue.
        Leave = "leave",
        /// It becomes a case.
        Become = "become",
        SetAside = "set_aside",
        /// It is looked at again.
        Restore = "restore",
    }
}

coded! {
    /// Where it was found.
    Source {
        /// A link that somebody pasted.
        Link = "link",
        /// A picture of a screen, told in words.
        Screenshot = "screenshot",
        /// A tip from a group.
        Tip = "tip",
        /// An article, a broadcast.
        Clipping = "clipping",
        /// A review with stars.
        Review = "review",
        /// A news feed.
        Feed = "feed",
        /// A post or a comment, heard through an account.
        Post = "post",
        /// Any other.
        Other = "other",
    }
}

impl Source {
    /// Is this press or broadcast? Coverage by media suggests the yellow grade (INM 12: *kuning*,
    /// an immaterial harm that may spread); a person decides.
    pub fn is_media(self) -> bool {
        matches!(self, Source::Clipping | Source::Feed)
    }
}

coded! {
    /// How it speaks of the hospital, as a person reads it.
    Tone { Positive = "positive", Neutral = "neutral", Negative = "negative" }
}

coded! {
    /// What became of it.
    Fate {
        New = "new",
        Case = "case",
        Issue = "issue",
        Aside = "aside",
    }
}

/// What was found. `W` is the text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<W> {
    pub source: Source,
    /// A digest of the source and of its own id there: the same one is the same mention.
    pub key: [u8; 32],
    pub text: W,
    /// The medium or platform.
    pub outlet: Option<Name>,
    pub link: Option<Link>,
    /// A keyed digest of the author's name there.
    pub author: Option<[u8; 16]>,
    pub tone: Option<Tone>,
    /// How many people it reached, as told.
    pub reach: Option<u32>,
    pub published_at: Instant,
    /// The first of those that say nearly the same; its own id where it is the first.
    pub group: MentionId,
}

impl<W> Found<W> {
    /// The same with its text put through `f`.
    pub fn map<V>(self, f: impl FnOnce(W) -> V) -> Found<V> {
        Found {
            source: self.source,
            key: self.key,
            text: f(self.text),
            outlet: self.outlet,
            link: self.link,
            author: self.author,
            tone: self.tone,
            reach: self.reach,
            published_at: self.published_at,
            group: self.group,
        }
    }
}

/// One command. `W` is the text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command<W> {
    Note { id: MentionId, found: Found<W> },
    Judge { tone: Tone },
    Join { issue: IssueId },
    Leave {},
    Become { case: CaseId },
    SetAside { why: W },
    Restore {},
}

impl<W> Command<W> {
    /// What this command does.
    pub fn act(&self) -> Act {
        match self {
            Command::Note { .. } => Act::Note,
            Command::Judge { .. } => Act::Judge,
            Command::Join { .. } => Act::Join,
            Command::Leave {} => Act::Leave,
            Command::Become { .. } => Act::Become,
            Command::SetAside { .. } => Act::SetAside,
            Command::Restore {} => Act::Restore,
        }
    }

    /// The same command with its text put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Command<V> {
        match self {
            Command::Note { id, found } => Command::Note { id, found: found.map(f) },
            Command::Judge { tone } => Command::Judge { tone },
            Command::Join { issue } => Command::Join { issue },
            Command::Leave {} => Command::Leave {},
            Command::Become { case } => Command::Become { case },
            Command::SetAside { why } => Command::SetAside { why: f(why) },
            Command::Restore {} => Command::Restore {},
        }
    }
}

/// A mention as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    pub id: MentionId,
    pub version: Version,
    pub found: Found<Words>,
    pub noted_at: Instant,
    pub case: Option<CaseId>,
    pub issue: Option<IssueId>,
    pub aside: Option<Words>,
}

impl Mention {
    /// What became of it, as far as it went.
    pub fn fate(&self) -> Fate {
        match (self.case, self.issue, self.aside) {
            (Some(_), ..) => Fate::Case,
            (_, Some(_), _) => Fate::Issue,
            (.., Some(_)) => Fate::Aside,
            _ => Fate::New,
        }
    }
}

/// Does this actor read mentions? The office, quality and those above them do.
pub fn reads(actor: &Actor) -> bool {
    let role = |role: Role| {
        let above = [Role::Director, Role::Management, Role::Quality, Role::Auditor];
        role.is_humas() || above.contains(&role)
    };
    let stands_in = actor.staff().is_some_and(|staff| staff.delegation.is_some());
    *actor == Actor::Desk || stands_in || actor.role().is_some_and(role)
}

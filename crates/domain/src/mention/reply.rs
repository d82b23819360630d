//! Answers to reviews (*balasan ulasan*): what the hospital says, for everybody to read, under what
//! somebody said of it with stars.
//!
//! A decider. It is public and stands there for long: it names no patient and confirms of nobody that
//! they are one. The director signs the exact words where the rules ask for it; every change drops the
//! signature. Where an account of the hospital is connected, the words leave through the outbox; where
//! none is, a person takes them there and says where they stand.

mod decide;
mod event;
mod refusal;

use crate::approval::{Approval, Clearance, NotApproved, approved, routine};
use crate::calendar::Instant;
use crate::ids::{MentionId, PersonId, ReplyId, Version};
use crate::mention::{Source, Tone};
use crate::people::{Actor, Role};
use crate::rules::{ApprovalWhen, Rules};
use crate::text::{Link, Words, coded};

pub use decide::{Facts, allowed, decide};
pub use event::{Entry, Event, apply, fold};
pub use refusal::Refusal;

/// Google takes no more bytes in one answer (My Business API v4, `reviews.updateReply`).
pub const LONGEST: usize = 4_096;

coded! {
    /// One thing that somebody can do to an answer to a review.
    Act {
        Write = "write",
        /// Ask for approval where it is due; let it out where it is not.
        Submit = "submit",
        Approve = "approve",
        Return = "return",
        /// Say that a person put it under the review by hand.
        Mark = "mark",
        Withdraw = "withdraw",
        /// The desk itself: it stands under the review.
        RecordOut = "record_out",
    }
}

coded! {
    /// How far an answer is.
    Stage {
        Draft = "draft",
        /// The director has it.
        Approval = "approval",
        /// It may go out, and is on its way, or waits for whoever takes it there.
        Cleared = "cleared",
        /// It stands under the review.
        Answered = "answered",
        Withdrawn = "withdrawn",
    }
}

/// One command. `W` is the text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command<W> {
    Write {
        id: ReplyId,
        mention: MentionId,
        text: W,
    },
    Submit {},
    Approve {},
    Return {
        why: W,
    },
    Mark {
        link: Link,
    },
    Withdraw {},
    /// These words stand there now.
    RecordOut {
        words: Words,
    },
}

impl<W> Command<W> {
    /// What this command does.
    pub fn act(&self) -> Act {
        match self {
            Command::Write { .. } => Act::Write,
            Command::Submit {} => Act::Submit,
            Command::Approve {} => Act::Approve,
            Command::Return { .. } => Act::Return,
            Command::Mark { .. } => Act::Mark,
            Command::Withdraw {} => Act::Withdraw,
            Command::RecordOut { .. } => Act::RecordOut,
        }
    }

    /// The same command with its text put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Command<V> {
        match self {
            Command::Write { id, mention, text } => Command::Write { id, mention, text: f(text) },
            Command::Submit {} => Command::Submit {},
            Command::Approve {} => Command::Approve {},
            Command::Return { why } => Command::Return { why: f(why) },
            Command::Mark { link } => Command::Mark { link },
            Command::Withdraw {} => Command::Withdraw {},
            Command::RecordOut { words } => Command::RecordOut { words },
        }
    }
}

/// An answer as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    pub id: ReplyId,
    pub version: Version,
    pub mention: MentionId,
    pub text: Words,
    /// Whoever wrote these words.
    pub author: Option<PersonId>,
    pub stage: Stage,
    /// When it came to this stage.
    pub since: Instant,
    pub approval: Option<Approval>,
    /// Why the director gave it back.
    pub returned: Option<Words>,
    /// How often a text was let out: each time is a piece of work of its own.
    pub round: u32,
    /// What stands under the review, as far as we know.
    pub public: Option<Words>,
    /// Where a person put it.
    pub link: Option<Link>,
}

/// May this actor write answers to reviews and let them out?
pub fn answers(actor: &Actor) -> bool {
    matches!(actor.role(), Some(Role::Head | Role::Officer | Role::DutyManager))
}

/// Can this be answered at all? Only what stands there with stars.
pub fn answerable(source: Source) -> bool {
    source == Source::Review
}

/// Do the rules ask the director? Where every answer is the director's, and, where those after
/// dissatisfaction are, for a review that speaks ill: it is public, and its author is not satisfied.
pub fn approval_due(rules: &Rules, tone: Option<Tone>) -> bool {
    rules.director_approves.iter().any(|when| match when {
        ApprovalWhen::Always => true,
        ApprovalWhen::AfterDissatisfaction => tone == Some(Tone::Negative),
        ApprovalWhen::Medical | ApprovalWhen::Graded(_) | ApprovalWhen::MediaInquiry => false,
    })
}

/// The words may leave: signed where a signature was asked for, free where the rules let the office.
///
/// # Errors
/// [`NotApproved`] with what is missing.
pub fn cleared(known: &Reply) -> Result<Clearance, NotApproved> {
    match (known.stage, &known.approval) {
        (Stage::Cleared, Some(signature)) => {
            approved((known.text, &[]), known.author, Some(signature))
        }
        (Stage::Cleared, None) => Ok(routine((known.text, &[]))),
        _ => Err(NotApproved::Unsigned),
    }
}

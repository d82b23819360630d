//! What somebody wants done to an SPO.

use super::{Content, Part};
use crate::calendar::Date;
use crate::ids::PersonId;
use crate::text::{Body, coded};

coded! {
    /// One thing that somebody can do to an SPO.
    Act {
        Revise = "revise",
        Submit = "submit",
        Comment = "comment",
        Resolve = "resolve",
        Approve = "approve",
        Return = "return",
        BringIntoForce = "bring_into_force",
        Withdraw = "withdraw",
        Acknowledge = "acknowledge",
    }
}

/// The place that a comment is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A running text, and which of its paragraphs, from 1.
    Paragraph(Part, u16),
    /// A step, by its number.
    Step(u16),
}

/// The digest of exactly one wording.
pub type Digest = [u8; 32];

/// One command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// The whole wording anew, with its digest.
    Revise {
        content: Box<Content>,
        digest: Digest,
    },
    Submit {
        reviewers: Vec<PersonId>,
    },
    Comment {
        place: Place,
        text: Body,
    },
    Resolve {
        comment: u16,
    },
    /// Names the wording that was read, so that nobody approves another one by chance.
    Approve {
        digest: Option<Digest>,
    },
    Return {
        why: Body,
    },
    /// From the beginning of a day of the hospital; without one from now on.
    BringIntoForce {
        from: Option<Date>,
    },
    Withdraw {
        why: Body,
    },
    /// Read and understood; names the edition that was read, and the choice for each of its
    /// questions, from 1.
    Acknowledge {
        edition: Option<u16>,
        answers: Vec<u8>,
    },
}

impl Command {
    /// Read and understood, where the author asks nothing.
    pub fn acknowledge() -> Self {
        Command::Acknowledge { edition: None, answers: Vec::new() }
    }

    /// What this command does.
    pub fn act(&self) -> Act {
        match self {
            Command::Revise { .. } => Act::Revise,
            Command::Submit { .. } => Act::Submit,
            Command::Comment { .. } => Act::Comment,
            Command::Resolve { .. } => Act::Resolve,
            Command::Approve { .. } => Act::Approve,
            Command::Return { .. } => Act::Return,
            Command::BringIntoForce { .. } => Act::BringIntoForce,
            Command::Withdraw { .. } => Act::Withdraw,
            Command::Acknowledge { .. } => Act::Acknowledge,
        }
    }
}

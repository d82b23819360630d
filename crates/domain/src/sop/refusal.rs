//! Why the rules of the SPO library say no.

use super::{Act, Contradiction, Part};
use crate::rules::Flaw;

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This person does not do that.
    NotYours { act: Act },
    /// Not as it stands.
    NotNow { act: Act },
    /// Nobody approves what they wrote.
    OwnText,
    /// Parts are missing; all of them, in the order of the document.
    Incomplete(Vec<Part>),
    /// Steps contradict each other; all of them.
    Contradictory(Vec<Contradiction>),
    /// Bonds that mean nothing, by the numbers of their steps.
    Unsound(Vec<u16>),
    /// The hospital could not work by the rules that its steps would make.
    Unworkable(Vec<Flaw>),
    /// Somebody else than the author has to look at it.
    NoReviewer,
    /// So many comments are not resolved.
    OpenComments { count: usize },
    /// There is no such paragraph or step, or no such comment.
    NoSuchPlace,
    /// The wording that was read is not the one that waits.
    OtherText,
    /// The stored wording is not the one that was approved.
    Altered,
    /// The day is over already.
    FromPast,
    /// Another edition begins later than this one would.
    BeforePrevious,
    /// Each of the questions wants one of its choices.
    Unanswered { count: usize },
    /// The number stands on another document.
    NumberTaken,
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours { .. } => "not_yours",
            Refusal::NotNow { .. } => "not_now",
            Refusal::OwnText => "own_text",
            Refusal::Incomplete(_) => "incomplete",
            Refusal::Contradictory(_) => "contradictory",
            Refusal::Unsound(_) => "unsound",
            Refusal::Unworkable(_) => "unworkable",
            Refusal::NoReviewer => "no_reviewer",
            Refusal::OpenComments { .. } => "open_comments",
            Refusal::NoSuchPlace => "no_such_place",
            Refusal::OtherText => "other_text",
            Refusal::Altered => "altered",
            Refusal::FromPast => "from_past",
            Refusal::BeforePrevious => "before_previous",
            Refusal::Unanswered { .. } => "unanswered",
            Refusal::NumberTaken => "number_taken",
        }
    }
}

//! Why the rules of answers to reviews say no.

use super::{Act, Stage};

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This role does not do that.
    NotYours { act: Act },
    /// It is no review.
    NoReview,
    /// Nothing was written yet.
    NoReply,
    /// Not at this stage.
    NotNow { stage: Stage },
    /// Nobody signs what they wrote.
    OwnText,
    /// The words tell who a patient is.
    NamesPatient,
    /// Longer than the house of the review takes.
    TooLong,
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours { .. } => "not_yours",
            Refusal::NoReview => "no_review",
            Refusal::NoReply => "no_reply",
            Refusal::NotNow { .. } => "not_now",
            Refusal::OwnText => "own_text",
            Refusal::NamesPatient => "names_patient",
            Refusal::TooLong => "too_long",
        }
    }
}

//! Why the rules of the telephone say no.

use super::{Act, Stage};

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This person does not do that.
    NotYours { act: Act },
    /// Not at this stage.
    NotNow { act: Act, stage: Stage },
    /// A call that has not happened yet.
    Future,
    /// Longer than a day.
    TooLong,
    /// Nobody can be called back without a number.
    NumberMissing,
    /// Neither a number nor a word stands in it.
    Empty,
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours { .. } => "not_yours",
            Refusal::NotNow { .. } => "not_now",
            Refusal::Future => "future",
            Refusal::TooLong => "too_long",
            Refusal::NumberMissing => "number_missing",
            Refusal::Empty => "empty",
        }
    }
}

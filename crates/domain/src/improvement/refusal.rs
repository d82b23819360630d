//! Why the rules of improvements say no.

use super::{Act, Stage};

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This person does not do that.
    NotYours { act: Act },
    /// Not at this stage.
    NotNow { act: Act, stage: Stage },
    /// Nobody has been named who does the work.
    Unassigned,
    /// Nobody verifies their own work.
    OwnWork,
    /// The day by which it should be done is over already.
    DuePast,
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours { .. } => "not_yours",
            Refusal::NotNow { .. } => "not_now",
            Refusal::Unassigned => "unassigned",
            Refusal::OwnWork => "own_work",
            Refusal::DuePast => "due_past",
        }
    }
}

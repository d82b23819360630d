//! Why the rules of the answer bank say no.

use super::Act;
use crate::calendar::Date;

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This person does not do that.
    NotYours { act: Act },
    /// Not as it stands.
    NotNow { act: Act },
    /// Nobody approves their own text.
    OwnText,
    /// The edition that was read is not the one that waits.
    OtherEdition,
    /// The day until which it should hold is over already.
    ValidPast,
    /// Nobody approved it yet.
    NotApproved,
    /// Its last day is over.
    Expired { until: Date },
    /// It was taken out of use.
    Withdrawn,
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours { .. } => "not_yours",
            Refusal::NotNow { .. } => "not_now",
            Refusal::OwnText => "own_text",
            Refusal::OtherEdition => "other_edition",
            Refusal::ValidPast => "valid_past",
            Refusal::NotApproved => "not_approved",
            Refusal::Expired { .. } => "expired",
            Refusal::Withdrawn => "withdrawn",
        }
    }
}

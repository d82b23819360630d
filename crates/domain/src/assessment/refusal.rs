//! Why the rules of the sheet say no.

use super::Act;
use crate::calendar::Date;

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Only the head judges.
    NotYours { act: Act },
    /// It is signed; what was signed stays until it is opened again.
    Signed,
    /// Nobody has written a note yet.
    NothingWritten,
    /// The month is not over, its figures still change: from then on it can be signed.
    MonthRuns { from: Date },
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours { .. } => "not_yours",
            Refusal::Signed => "signed",
            Refusal::NothingWritten => "nothing_written",
            Refusal::MonthRuns { .. } => "month_runs",
        }
    }
}

//! Why the rules of series say no.

use super::{Act, Stage};

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This role does not do that.
    NotYours { act: Act },
    /// There is no such series.
    NoSuchSeries,
    /// Not at this stage.
    NotNow { stage: Stage },
    /// Too few cases were answered and closed.
    TooFew { least: usize },
    /// One of the cases is of somebody else, not answered, not closed, or protected.
    NotCounted,
    /// It would be about a protected case, or about nobody who is known.
    Protected,
    /// There is an open series about this complainant already.
    AlreadyOpen,
    /// Its last day is over, or is today.
    Past,
    /// Its last day lies too far ahead.
    TooFar { months: i32 },
    /// Whoever proposed it does not decide about it.
    OwnProposal,
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours { .. } => "not_yours",
            Refusal::NoSuchSeries => "no_such_series",
            Refusal::NotNow { .. } => "not_now",
            Refusal::TooFew { .. } => "too_few",
            Refusal::NotCounted => "not_counted",
            Refusal::Protected => "protected",
            Refusal::AlreadyOpen => "already_open",
            Refusal::Past => "past",
            Refusal::TooFar { .. } => "too_far",
            Refusal::OwnProposal => "own_proposal",
        }
    }
}

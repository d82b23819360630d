//! Why the rules of training say no.

use crate::calendar::Date;

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This is not this person's to say.
    NotYours,
    /// Nobody attests what they can do themselves.
    Own,
    /// The catalogue has no such competence.
    NoSuchCompetence,
    /// The competence is no longer asked for.
    Retired,
    /// Attested for a day that has not come.
    NotYet,
    /// It would be over before it begins.
    EndsTooSoon,
    /// A younger attestation is known.
    Older { on: Date },
    /// Valid for no month, or for more than anything is.
    Validity { most: u16 },
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours => "not_yours",
            Refusal::Own => "own",
            Refusal::NoSuchCompetence => "no_such_competence",
            Refusal::Retired => "retired",
            Refusal::NotYet => "not_yet",
            Refusal::EndsTooSoon => "ends_too_soon",
            Refusal::Older { .. } => "older",
            Refusal::Validity { .. } => "validity",
        }
    }
}

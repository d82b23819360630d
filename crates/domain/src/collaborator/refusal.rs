//! Why the rules of collaborators say no.

use super::Act;
use crate::calendar::Date;

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This role does not do that.
    NotYours { act: Act },
    /// There is no such entry.
    NoSuchCollaborator,
    /// It was put away; it is taken back first.
    PutAway,
    /// It would end before it begins.
    Backwards,
    /// Money, and no word that says so.
    Undisclosed,
    /// There is no agreement with this number.
    NoSuchAgreement,
    /// A day on which the agreement does not hold.
    Outside { from: Date, until: Date },
    /// More agreements than anybody has.
    TooMany,
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours { .. } => "not_yours",
            Refusal::NoSuchCollaborator => "no_such_collaborator",
            Refusal::PutAway => "put_away",
            Refusal::Backwards => "backwards",
            Refusal::Undisclosed => "undisclosed",
            Refusal::NoSuchAgreement => "no_such_agreement",
            Refusal::Outside { .. } => "outside",
            Refusal::TooMany => "too_many",
        }
    }
}

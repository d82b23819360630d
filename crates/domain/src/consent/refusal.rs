//! Why the rules of permissions say no.

use super::Act;

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This role does not do that.
    NotYours { act: Act },
    /// There is no such permission.
    NoSuchConsent,
    /// A child, and no guardian.
    NeedsGuardian,
    /// No purpose or no channel is named.
    NoUse,
    /// It ends before it begins.
    EndsTooSoon,
    /// What must be read out was not: no effect on the care, and the right to take it back.
    NotReadOut,
    /// It was signed on a day that has not come.
    SignedLater,
    /// Who writes it down is not the witness.
    WitnessRecords,
    /// The witness does not work here.
    NotThere,
    /// It was not taken back.
    NotWithdrawn,
    /// No such place is on the list.
    NoSuchPlace,
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours { .. } => "not_yours",
            Refusal::NoSuchConsent => "no_such_consent",
            Refusal::NeedsGuardian => "needs_guardian",
            Refusal::NoUse => "no_use",
            Refusal::EndsTooSoon => "ends_too_soon",
            Refusal::NotReadOut => "not_read_out",
            Refusal::SignedLater => "signed_later",
            Refusal::WitnessRecords => "witness_records",
            Refusal::NotThere => "not_there",
            Refusal::NotWithdrawn => "not_withdrawn",
            Refusal::NoSuchPlace => "no_such_place",
        }
    }
}

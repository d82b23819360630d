//! Why somebody is not erased, with the facts of it.

use super::State;
use crate::calendar::Instant;
use crate::ids::CaseNumber;

/// Why somebody is not erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This role has no part in it.
    NotYours,
    /// Whoever proposed does not confirm.
    OwnProposal,
    /// It was confirmed or declined before.
    Settled { state: State },
    /// The person is erased already.
    Erased,
    /// A case of theirs is open.
    Open { number: CaseNumber },
    /// A case of theirs is on hold.
    Held { number: CaseNumber },
    /// A case of theirs has to be kept until then, unless they ask for erasure themselves.
    Kept { number: CaseNumber, until: Instant },
    /// Something that this reader does not see stands in the way.
    Elsewhere,
    /// Something that they sent has not been read.
    Unread { count: u32 },
    /// What follows from a case has not been begun yet.
    Unfinished,
    /// The reason would keep the name that is to go.
    NamesThePerson,
}

impl Refusal {
    /// Stable key of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours => "not_yours",
            Refusal::OwnProposal => "own_proposal",
            Refusal::Settled { .. } => "settled",
            Refusal::Erased => "erased",
            Refusal::Open { .. } => "open",
            Refusal::Held { .. } => "held",
            Refusal::Kept { .. } => "kept",
            Refusal::Elsewhere => "elsewhere",
            Refusal::Unread { .. } => "unread",
            Refusal::Unfinished => "unfinished",
            Refusal::NamesThePerson => "names_the_person",
        }
    }
}

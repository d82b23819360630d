//! Why the rules of shifts say no.

/// A refusal. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This person does not do that.
    NotYours,
    /// A roster that was worked is not rewritten.
    TurnOver,
    /// More people than a turn can hold.
    TooMany,
    /// A turn that has not begun has nothing to hand over.
    NotBegun,
    /// Whoever hands over does not take over.
    OwnHandover,
    /// Somebody else has taken over already.
    AlreadyTaken,
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours => "not_yours",
            Refusal::TurnOver => "turn_over",
            Refusal::TooMany => "too_many",
            Refusal::NotBegun => "not_begun",
            Refusal::OwnHandover => "own_handover",
            Refusal::AlreadyTaken => "already_taken",
        }
    }
}

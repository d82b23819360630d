//! Why the rules of a stay say no.

use super::Act;

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This is not this person's to do.
    NotYours { act: Act },
    /// No complaint, a duplicate, or the house is in mourning: nobody asks.
    NotAsked,
    /// The patient is in the ward already, or is not.
    NotNow,
    /// The patient has answered in this stay.
    Told,
    /// Nobody is treated in this unit.
    NotAWard,
    /// Whoever asks belongs to the office.
    OutsideOffice,
    /// Whoever asks belongs neither to the ward nor to a unit that the complaint is about.
    OfTheWard,
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours { .. } => "not_yours",
            Refusal::NotAsked => "not_asked",
            Refusal::NotNow => "not_now",
            Refusal::Told => "told",
            Refusal::NotAWard => "not_a_ward",
            Refusal::OutsideOffice => "outside_office",
            Refusal::OfTheWard => "of_the_ward",
        }
    }
}

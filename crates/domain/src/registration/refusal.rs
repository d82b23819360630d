//! Why the rules of registration say no.

use super::{Act, Stage};

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This person does not do that.
    NotYours { act: Act },
    /// Not at this stage.
    NotNow { act: Act, stage: Stage },
    /// The activity takes no registrations, or none any more.
    Closed,
    /// It does not take place.
    Off,
    /// It has begun: a place is neither given back nor given.
    Begun,
    /// Neither a telephone number nor an address for mail.
    NoContact,
    /// Fewer than one, or more than may come on one ticket.
    People { most: u16 },
    /// No place is free for so many.
    Full { free: u32 },
    /// The door is not open at that time.
    DoorClosed,
    /// It is not over yet.
    NotOver,
    /// Its holder has said how it was.
    SaidBefore,
    /// This number or address has a ticket under another name.
    KnownOtherwise,
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours { .. } => "not_yours",
            Refusal::NotNow { .. } => "not_now",
            Refusal::Closed => "closed",
            Refusal::Off => "off",
            Refusal::Begun => "begun",
            Refusal::NoContact => "no_contact",
            Refusal::People { .. } => "people",
            Refusal::Full { .. } => "full",
            Refusal::DoorClosed => "door_closed",
            Refusal::NotOver => "not_over",
            Refusal::SaidBefore => "said_before",
            Refusal::KnownOtherwise => "known_otherwise",
        }
    }
}

//! Why the rules of the registers say no.

use crate::calendar::Date;

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This is not this person's to do.
    NotYours,
    /// There is no such entry.
    NoSuchEntry,
    /// It stands where this cannot be done any more, or not yet.
    NotNow,
    /// Another edition is being written already.
    DraftOpen,
    /// Nobody approves what they wrote.
    OwnText,
    /// It would begin on a day that is over.
    FromPast,
    /// It would begin before the edition that it follows.
    BeforePrevious { from: Date },
    /// Another decree has this number.
    NumberTaken,
    /// Signed, or looked at, on a day that has not come.
    NotYet,
    /// Over before it begins.
    EndsTooSoon,
    /// The membership lies outside of the days of its decree.
    OutsideDecree { from: Date },
    /// This person sits there already on one of these days.
    SeatTaken,
    /// Nobody sits on this seat.
    NoSuchSeat,
    /// The register holds as many entries as it may.
    Full { most: u16 },
    /// More members than any team has.
    TooMany { most: u16 },
    /// Another partner, or another item at this place, has this name.
    NameTaken,
    /// What is not in order says what is wrong with it.
    NoteMissing,
    /// A younger check is known.
    Older { on: Date },
    /// What nobody said, measured or saw is no expectation of anybody.
    EvidenceMissing,
    /// Neither words nor an SPO nor an improvement says what is done, or why nothing is.
    ActionMissing,
    /// It would be looked at again on a day that is over.
    ReviewPast,
    /// Checked more often than each month, or more seldom than each third year.
    Interval { most: u8 },
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours => "not_yours",
            Refusal::NoSuchEntry => "no_such_entry",
            Refusal::NotNow => "not_now",
            Refusal::DraftOpen => "draft_open",
            Refusal::OwnText => "own_text",
            Refusal::FromPast => "from_past",
            Refusal::BeforePrevious { .. } => "before_previous",
            Refusal::NumberTaken => "number_taken",
            Refusal::NotYet => "not_yet",
            Refusal::EndsTooSoon => "ends_too_soon",
            Refusal::OutsideDecree { .. } => "outside_decree",
            Refusal::SeatTaken => "seat_taken",
            Refusal::NoSuchSeat => "no_such_seat",
            Refusal::Full { .. } => "full",
            Refusal::TooMany { .. } => "too_many",
            Refusal::NameTaken => "name_taken",
            Refusal::NoteMissing => "note_missing",
            Refusal::Older { .. } => "older",
            Refusal::EvidenceMissing => "evidence_missing",
            Refusal::ActionMissing => "action_missing",
            Refusal::ReviewPast => "review_past",
            Refusal::Interval { .. } => "interval",
        }
    }
}

//! Why the rules of suggestion boxes say no.

use super::Act;

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This role does not do that.
    NotYours { act: Act },
    /// Another box has this code, perhaps one that was retired.
    CodeTaken,
    /// There is no such box.
    NoSuchBox,
    /// The box was taken down before it was opened.
    Retired,
    /// Opened later than now.
    NotYet,
    /// Longer ago than any slip may have been heard: a slip of the hand in the year.
    TooLongAgo,
    /// The box did not hang there yet.
    BeforePlaced,
    /// The two witnesses and the opener are three people.
    WitnessesAlike,
    /// More slips than any box holds: a slip of the hand.
    TooManySlips { most: u16 },
    /// Fewer slips than have been transcribed already.
    FewerThanTranscribed { transcribed: u16 },
    /// Nobody makes the number smaller that they counted themselves.
    OwnCount,
    /// Every slip that was found is transcribed.
    AllTranscribed { slips: u16 },
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours { .. } => "not_yours",
            Refusal::CodeTaken => "code_taken",
            Refusal::NoSuchBox => "no_such_box",
            Refusal::Retired => "retired",
            Refusal::NotYet => "not_yet",
            Refusal::TooLongAgo => "too_long_ago",
            Refusal::BeforePlaced => "before_placed",
            Refusal::WitnessesAlike => "witnesses_alike",
            Refusal::TooManySlips { .. } => "too_many_slips",
            Refusal::FewerThanTranscribed { .. } => "fewer_than_transcribed",
            Refusal::OwnCount => "own_count",
            Refusal::AllTranscribed { .. } => "all_transcribed",
        }
    }
}

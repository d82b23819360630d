//! Why the rules of meetings say no.

use super::{Act, Stage};

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This role does not do that.
    NotYours { act: Act },
    /// There is no such meeting.
    NoSuchMeeting,
    /// Not at this stage.
    NotNow { stage: Stage },
    /// It ends before it begins.
    EndsTooSoon,
    /// Nobody is asked to come, or more than a meeting holds.
    People { most: usize },
    /// Somebody who does not work here.
    NotThere,
    /// It has not begun yet.
    NotBegun,
    /// Only the chair signs the minutes.
    NotTheChair,
    /// Minutes are signed only when the meeting was held.
    NoMinutes,
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours { .. } => "not_yours",
            Refusal::NoSuchMeeting => "no_such_meeting",
            Refusal::NotNow { .. } => "not_now",
            Refusal::EndsTooSoon => "ends_too_soon",
            Refusal::People { .. } => "people",
            Refusal::NotThere => "not_there",
            Refusal::NotBegun => "not_begun",
            Refusal::NotTheChair => "not_the_chair",
            Refusal::NoMinutes => "no_minutes",
        }
    }
}

//! Why the rules of campaigns say no.

use super::{Act, Stage};
use crate::calendar::Date;
use crate::text::coded;

coded! {
    /// What a plan cannot be without.
    Part {
        Segment = "segment",
        Message = "message",
        Outlet = "outlet",
    }
}

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This role does not do that.
    NotYours { act: Act },
    /// Nobody approves what they wrote.
    OwnWork,
    /// There is no such campaign.
    NoSuchCampaign,
    /// Not at this stage.
    NotNow { stage: Stage },
    /// More key messages than anybody remembers.
    TooManyMessages,
    /// It would end before it begins.
    Backwards,
    /// The goal is due before the campaign begins.
    GoalBefore,
    /// The goal is due more than a year after the campaign ends.
    GoalLate { latest: Date },
    /// Start and target are the same.
    NoChange,
    /// The plan lacks something.
    Lacking { part: Part },
    /// It begins later.
    TooEarly { from: Date },
    /// The item belongs to another campaign.
    Elsewhere,
    /// They were put away in the register.
    PutAway,
    /// A day that has not come.
    Later,
    /// There is no spending with this number.
    NoSuchSpending,
    /// Nothing was counted by the goal's own measure.
    NoReading,
    /// More entries than a campaign has.
    TooMany,
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours { .. } => "not_yours",
            Refusal::OwnWork => "own_work",
            Refusal::NoSuchCampaign => "no_such_campaign",
            Refusal::NotNow { .. } => "not_now",
            Refusal::TooManyMessages => "too_many_messages",
            Refusal::Backwards => "backwards",
            Refusal::GoalBefore => "goal_before",
            Refusal::GoalLate { .. } => "goal_late",
            Refusal::NoChange => "no_change",
            Refusal::Lacking { .. } => "lacking",
            Refusal::TooEarly { .. } => "too_early",
            Refusal::Elsewhere => "elsewhere",
            Refusal::PutAway => "put_away",
            Refusal::Later => "later",
            Refusal::NoSuchSpending => "no_such_spending",
            Refusal::NoReading => "no_reading",
            Refusal::TooMany => "too_many",
        }
    }
}

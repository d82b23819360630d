//! What a clock listens to. Reading one is the matter of `crate::clock`.

use super::{Channel, Grade, Kind, Nature, Source};
use crate::calendar::Span;
use crate::text::coded;

coded! {
    /// Things that happen to a case and start, stop, pause or renew its clocks.
    MarkKind {
        Received = "received",
        Recorded = "recorded",
        Screened = "screened",
        TimeAsked = "time_asked",
        Routed = "routed",
        UnitAnswered = "unit_answered",
        /// What was asked was handed back or taken back, and nobody answered.
        AsksEnded = "asks_ended",
        Inquired = "inquired",
        Replied = "replied",
        Approved = "approved",
        AnswerReached = "answer_reached",
        FollowedUp = "followed_up",
        Reported = "reported",
        Dissatisfied = "dissatisfied",
        Reopened = "reopened",
        Closed = "closed",
    }
}

coded! {
    /// The clocks of the first set.
    ClockName {
        Screening = "screening",
        Response = "response",
        NonMedicalAnswer = "non_medical_answer",
        PromisedTime = "promised_time",
        ManagementReport = "management_report",
        UnitTarget = "unit_target",
        LaporFollowUp = "lapor_follow_up",
        OuterCeiling = "outer_ceiling",
        ForwardedDue = "forwarded_due",
    }
}

/// How long a clock may run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    Fixed(Span),
    ByGrade {
        red: Span,
        yellow: Span,
        green: Span,
    },
    /// The instant that a person gave: a promise, or the date on a forwarding letter.
    Given,
}

impl Limit {
    /// The span for a grade; `None` where the grade is missing or the instant is given.
    pub fn span(&self, grade: Option<Grade>) -> Option<Span> {
        match (self, grade) {
            (Limit::Fixed(span), _) => Some(*span),
            (Limit::ByGrade { red, .. }, Some(Grade::Red)) => Some(*red),
            (Limit::ByGrade { yellow, .. }, Some(Grade::Yellow)) => Some(*yellow),
            (Limit::ByGrade { green, .. }, Some(Grade::Green)) => Some(*green),
            _ => None,
        }
    }
}

/// The cases to which a clock applies; an empty list or `None` means any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applies {
    pub kinds: Vec<Kind>,
    pub nature: Option<Nature>,
    pub channels: Vec<Channel>,
}

impl Applies {
    pub fn to(&self, kind: Kind, nature: Option<Nature>, channel: Channel) -> bool {
        (self.kinds.is_empty() || self.kinds.contains(&kind))
            && self.nature.is_none_or(|wanted| Some(wanted) == nature)
            && (self.channels.is_empty() || self.channels.contains(&channel))
    }
}

/// One clock of the hospital's rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockRule {
    pub name: ClockName,
    pub starts: Vec<MarkKind>,
    pub stops: Vec<MarkKind>,
    pub limit: Limit,
    pub applies: Applies,
    /// A pair of marks between which the clock stands still.
    pub pauses: Option<(MarkKind, MarkKind)>,
    /// A new round: the clock begins anew.
    pub restarts: Vec<MarkKind>,
    /// A warning colours nothing and enters no percentage.
    pub only_warns: bool,
    pub source: Source,
}

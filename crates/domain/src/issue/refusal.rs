//! Why the rules of issues say no.

use super::{Act, Level};

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This role does not do that.
    NotYours { act: Act },
    /// There is no such issue.
    NoSuchIssue,
    /// It would have been seen later than now.
    NotYetThere,
    /// It was seen longer ago than anybody follows.
    LongAgo { days: u16 },
    /// Somebody else leads at this level, and closes it.
    NotLeading { level: Level },
    /// It is closed; first it is opened again.
    Closed,
    /// Nobody has judged it yet.
    NotAssessed,
    /// Only what was judged false, wholly or partly, is refuted.
    NotFalse,
    /// Somebody who does not work here.
    NotThere,
    /// A task that is due before now.
    DuePast,
    /// There is no task of this number.
    NoSuchTask,
    /// Tasks that are not done.
    OpenTasks { count: usize },
    /// More tasks or updates than an issue holds.
    TooMuch { most: usize },
    /// An exercise touches nothing outside of itself.
    Drill,
    /// Only an exercise is scored.
    NoDrill,
    /// A score is 0 to 100.
    NoScore,
    /// The register knows no such partner, or they rest.
    NoSuchPartner,
    /// The register holds no e-mail address of this partner.
    NoAddress,
    /// No partner was asked under this number.
    NoSuchReferral,
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours { .. } => "not_yours",
            Refusal::NoSuchIssue => "no_such_issue",
            Refusal::NotYetThere => "not_yet_there",
            Refusal::LongAgo { .. } => "long_ago",
            Refusal::NotLeading { .. } => "not_leading",
            Refusal::Closed => "closed",
            Refusal::NotAssessed => "not_assessed",
            Refusal::NotFalse => "not_false",
            Refusal::NotThere => "not_there",
            Refusal::DuePast => "due_past",
            Refusal::NoSuchTask => "no_such_task",
            Refusal::OpenTasks { .. } => "open_tasks",
            Refusal::TooMuch { .. } => "too_much",
            Refusal::Drill => "drill",
            Refusal::NoDrill => "no_drill",
            Refusal::NoScore => "no_score",
            Refusal::NoSuchPartner => "no_such_partner",
            Refusal::NoAddress => "no_address",
            Refusal::NoSuchReferral => "no_such_referral",
        }
    }
}

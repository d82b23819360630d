//! Why the rules of observation say no.

use super::Act;
use super::round::Stage;

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This role does not do that.
    NotYours { act: Act },
    /// Another checklist has this code.
    CodeTaken,
    /// There is no such checklist.
    NoSuchChecklist,
    /// A checklist asks for something, and for no more than a person can look at.
    Items { most: usize },
    /// An interview does not become an observation.
    OtherKind,
    /// No round begins with a checklist that was put away.
    Retired,
    /// Only whoever began a round ends it.
    OthersRound,
    /// The round has ended.
    Ended { stage: Stage },
    /// It began so long ago that its duration would say nothing.
    TooLong { hours: u8 },
    /// Each thing on the checklist is answered, also with "not seen".
    Unanswered,
    /// A "no" says what was seen.
    NoWithoutRemark,
    /// More findings of one's own than a round can have.
    TooManyFindings { most: usize },
    /// A remark names somebody of the staff: rounds are about the service, not about people.
    NamesSomebody,
    /// Nothing was found at this place that asks for an improvement.
    NothingFound,
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours { .. } => "not_yours",
            Refusal::CodeTaken => "code_taken",
            Refusal::NoSuchChecklist => "no_such_checklist",
            Refusal::Items { .. } => "items",
            Refusal::OtherKind => "other_kind",
            Refusal::Retired => "retired",
            Refusal::OthersRound => "others_round",
            Refusal::Ended { .. } => "ended",
            Refusal::TooLong { .. } => "too_long_ago",
            Refusal::Unanswered => "unanswered",
            Refusal::NoWithoutRemark => "no_without_remark",
            Refusal::TooManyFindings { .. } => "too_many_findings",
            Refusal::NamesSomebody => "names_somebody",
            Refusal::NothingFound => "nothing_found",
        }
    }
}

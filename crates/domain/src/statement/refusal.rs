//! Why the rules of statements say no.

use super::{Act, Stage};

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This role does not do that.
    NotYours { act: Act },
    /// There is no such statement.
    NoSuchStatement,
    /// Not at this stage.
    NotNow { stage: Stage },
    /// Nobody approves what they wrote.
    OwnText,
    /// The director has not signed exactly these words.
    NotApproved,
    /// A reply or correction says what it answers.
    NoCoverage,
    /// It answers no medium.
    NoMedium,
    /// A day that has not come.
    NotYet,
    /// An embargo that would be over before it began.
    EmbargoPast,
    /// What belongs to an exercise is never published.
    Drill,
    /// A press conference says when, where and by whom.
    NoGathering,
    /// It is no press conference.
    NoConference,
    /// The kit of a press conference is the office's own.
    Internal,
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours { .. } => "not_yours",
            Refusal::NoSuchStatement => "no_such_statement",
            Refusal::NotNow { .. } => "not_now",
            Refusal::OwnText => "own_text",
            Refusal::NotApproved => "not_approved",
            Refusal::NoCoverage => "no_coverage",
            Refusal::NoMedium => "no_medium",
            Refusal::NotYet => "not_yet",
            Refusal::EmbargoPast => "embargo_past",
            Refusal::Drill => "drill",
            Refusal::NoGathering => "no_gathering",
            Refusal::NoConference => "no_conference",
            Refusal::Internal => "internal",
        }
    }
}

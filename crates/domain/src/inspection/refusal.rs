//! Why the rules of audits say no.

use super::{Act, Stage};

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This role does not do that.
    NotYours { act: Act },
    /// A checklist asks for something, and for no more than a person can look at.
    Questions { most: usize },
    /// The document has no such step.
    NoSuchClause { clause: u8 },
    /// A sample has a case, and no more than a person can read again.
    Size { most: usize },
    /// The days have not all come, or end before they begin.
    Days,
    /// No case of these days ran under this procedure, as far as this actor may see.
    NoCases,
    /// The audit has ended.
    Ended { stage: Stage },
    /// There is no such case in the sample.
    NotInSample,
    /// Nobody audits what they did themselves.
    OwnWork,
    /// Each question is answered, also with "not applicable".
    Unanswered,
    /// A "not kept" says what was found.
    NoRemark,
    /// A remark names somebody of the staff: an audit is about the procedure, not about people.
    NamesSomebody,
    /// Some cases of the sample have no sheet yet.
    Unchecked { left: usize },
    /// Nothing was found at this question that asks for an improvement.
    NothingFound,
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours { .. } => "not_yours",
            Refusal::Questions { .. } => "questions",
            Refusal::NoSuchClause { .. } => "no_such_clause",
            Refusal::Size { .. } => "size",
            Refusal::Days => "days",
            Refusal::NoCases => "no_cases",
            Refusal::Ended { .. } => "ended",
            Refusal::NotInSample => "not_in_sample",
            Refusal::OwnWork => "own_work",
            Refusal::Unanswered => "unanswered",
            Refusal::NoRemark => "no_remark",
            Refusal::NamesSomebody => "names_somebody",
            Refusal::Unchecked { .. } => "unchecked",
            Refusal::NothingFound => "nothing_found",
        }
    }
}

//! Why the rules of mentions say no.

use super::Act;

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This role does not do that.
    NotYours { act: Act },
    /// There is no such mention.
    NoSuchMention,
    /// It would have been published later than now.
    NotYetSaid,
    /// It was set aside; first it is looked at again.
    SetAside,
    /// It belongs to another issue.
    OtherIssue,
    /// It is a case already.
    OtherCase,
    /// What is a case or part of an issue is not set aside.
    InUse,
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours { .. } => "not_yours",
            Refusal::NoSuchMention => "no_such_mention",
            Refusal::NotYetSaid => "not_yet_said",
            Refusal::SetAside => "set_aside",
            Refusal::OtherIssue => "other_issue",
            Refusal::OtherCase => "other_case",
            Refusal::InUse => "in_use",
        }
    }
}

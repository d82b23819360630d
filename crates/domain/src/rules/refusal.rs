//! Why new rules are not enacted, though a hospital could work by them.

use crate::calendar::Date;
use crate::ids::RulesRevision;

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A revision is planned that says nothing of these: its first day would undo them.
    Planned {
        revision: RulesRevision,
        /// The day of the hospital on which it begins.
        from: Date,
    },
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::Planned { .. } => "rules_planned",
        }
    }
}

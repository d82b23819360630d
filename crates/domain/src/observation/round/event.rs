//! What has happened to a round, and the row that it adds up to.

use super::{Beginning, Findings, Round, Stage};
use crate::ids::Version;
use crate::text::Words;

/// One thing that happened to a round. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Begun(Box<Beginning>),
    Finished(Findings<Words>),
    Stopped,
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Round of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Begun(_) => "begun",
            Event::Finished(_) => "finished",
            Event::Stopped => "stopped",
        }
    }
}

/// The round that a whole history adds up to; `None` if it does not begin with its beginning.
pub fn fold(history: &[Entry]) -> Option<Round> {
    history.iter().fold(None, apply)
}

/// The round after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Round>, entry: &Entry) -> Option<Round> {
    if let Event::Begun(begun) = &entry.event {
        return Some(Round {
            version: Version(1),
            begun: (**begun).clone(),
            begun_at: entry.at,
            ended_at: None,
            stage: Stage::Running,
            findings: None,
        });
    }
    let mut known = known?;
    known.version.0 += 1;
    known.ended_at = Some(entry.at);
    match &entry.event {
        Event::Begun(_) => {}
        Event::Finished(findings) => {
            known.findings = Some(findings.clone());
            known.stage = Stage::Finished;
        }
        Event::Stopped => known.stage = Stage::Stopped,
    }
    Some(known)
}

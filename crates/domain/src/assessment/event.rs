//! What has happened to a sheet, and the row that it adds up to.

use std::collections::BTreeMap;

use super::{Aspect, Assessment, Figure, Signed, Stage, id};
use crate::calendar::Month;
use crate::ids::Version;
use crate::text::Words;

/// One thing that happened to a sheet. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Written { month: Month, notes: BTreeMap<Aspect, Words> },
    Signed { figures: Vec<Figure>, edition: u32 },
    Reopened { why: Words },
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Assessment of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Written { .. } => "written",
            Event::Signed { .. } => "signed",
            Event::Reopened { .. } => "reopened",
        }
    }
}

/// The sheet that a whole history adds up to; `None` before its first word.
pub fn fold(history: &[Entry]) -> Option<Assessment> {
    history.iter().fold(None, apply)
}

/// The sheet after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Assessment>, entry: &Entry) -> Option<Assessment> {
    let Some(known) = known else {
        return match &entry.event {
            Event::Written { month, notes } => Some(Assessment {
                id: id(*month),
                version: Version(1),
                month: *month,
                stage: Stage::Draft,
                notes: notes.clone(),
                signed: None,
                why: None,
            }),
            _ => None,
        };
    };
    let version = Version(known.version.0 + 1);
    Some(match &entry.event {
        Event::Written { notes, .. } => Assessment { version, notes: notes.clone(), ..known },
        Event::Signed { figures, edition } => {
            let (by, at) = (entry.by, entry.at);
            let signed = Signed { by, at, figures: figures.clone(), edition: *edition };
            Assessment { version, stage: Stage::Signed, signed: Some(signed), ..known }
        }
        Event::Reopened { why } => {
            Assessment { version, stage: Stage::Draft, signed: None, why: Some(*why), ..known }
        }
    })
}

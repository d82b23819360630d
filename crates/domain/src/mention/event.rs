//! What has happened to a mention, and the row that it adds up to.

use super::{Found, Mention, Tone};
use crate::ids::{CaseId, IssueId, MentionId, Version};
use crate::text::Words;

/// One thing that happened to a mention. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Noted { id: MentionId, found: Found<Words> },
    Judged { tone: Tone },
    Joined { issue: IssueId },
    Left,
    Became { case: CaseId },
    PutAside { why: Words },
    Restored,
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Mention of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Noted { .. } => "noted",
            Event::Judged { .. } => "judged",
            Event::Joined { .. } => "joined",
            Event::Left => "left",
            Event::Became { .. } => "became",
            Event::PutAside { .. } => "put_aside",
            Event::Restored => "restored",
        }
    }
}

/// The mention that a whole history adds up to; `None` if it does not begin with its noting.
pub fn fold(history: &[Entry]) -> Option<Mention> {
    history.iter().fold(None, apply)
}

/// The mention after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Mention>, entry: &Entry) -> Option<Mention> {
    if let Event::Noted { id, found } = &entry.event {
        return Some(Mention {
            id: *id,
            version: Version(1),
            found: found.clone(),
            noted_at: entry.at,
            case: None,
            issue: None,
            aside: None,
        });
    }
    let mut known = known?;
    known.version.0 += 1;
    match &entry.event {
        Event::Noted { .. } => {}
        Event::Judged { tone } => known.found.tone = Some(*tone),
        Event::Joined { issue } => known.issue = Some(*issue),
        Event::Left => known.issue = None,
        Event::Became { case } => known.case = Some(*case),
        Event::PutAside { why } => known.aside = Some(*why),
        Event::Restored => known.aside = None,
    }
    Some(known)
}

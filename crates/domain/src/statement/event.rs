//! What has happened to a statement, and the row that it adds up to.

use super::{Draft, MediaAnswer, Outcome, Sending, Stage, Statement};
use crate::approval::Approval;
use crate::calendar::{Date, Instant};
use crate::ids::{CollaboratorId, PersonId, StatementId, Version};
use crate::people::Who;
use crate::text::Words;

/// One thing that happened to a statement. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Drafted {
        id: StatementId,
        draft: Draft<Words>,
    },
    /// A signature under other words is gone with it.
    Edited {
        draft: Draft<Words>,
    },
    Submitted,
    Approved {
        approval: Approval,
    },
    Returned {
        why: Words,
    },
    Published,
    Withdrawn {
        why: Words,
    },
    Answered {
        answer: MediaAnswer,
        on: Date,
    },
    /// The press conference was held, with what came of it.
    Held {
        outcome: Outcome<Words>,
    },
    /// To these of the register, who had not got it before: when its embargo is over, or ahead of it.
    Sent {
        to: Vec<CollaboratorId>,
        ahead: bool,
    },
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Statement of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Drafted { .. } => "drafted",
            Event::Edited { .. } => "edited",
            Event::Submitted => "submitted",
            Event::Approved { .. } => "approved",
            Event::Returned { .. } => "returned",
            Event::Published => "published",
            Event::Withdrawn { .. } => "withdrawn",
            Event::Answered { .. } => "answered",
            Event::Held { .. } => "held",
            Event::Sent { .. } => "sent",
        }
    }
}

/// The statement that a whole history adds up to; `None` if it does not begin with its draft.
pub fn fold(history: &[Entry]) -> Option<Statement> {
    history.iter().fold(None, apply)
}

/// The statement after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Statement>, entry: &Entry) -> Option<Statement> {
    if let Event::Drafted { id, draft } = &entry.event {
        return Some(begun(*id, draft.clone(), author(entry)));
    }
    let mut known = known?;
    known.version.0 += 1;
    match &entry.event {
        Event::Drafted { .. } => {}
        Event::Edited { draft } => {
            let fresh = begun(known.id, draft.clone(), author(entry));
            known = Statement { version: known.version, ..fresh };
        }
        Event::Submitted => {
            known.stage = Stage::Approval;
            known.submitted_at = Some(entry.at);
        }
        Event::Approved { approval } => {
            known.stage = Stage::Approved;
            known.approval = Some(approval.clone());
        }
        Event::Returned { why } => {
            known.stage = Stage::Draft;
            known.returned = Some(*why);
        }
        Event::Published => {
            known.stage = Stage::Published;
            known.published_at = Some(entry.at);
        }
        Event::Withdrawn { why } => {
            known.stage = Stage::Withdrawn;
            known.withdrawn = Some((*why, entry.at));
        }
        Event::Answered { answer, on } => known.answer = Some((*answer, *on)),
        Event::Held { outcome } => {
            known.stage = Stage::Held;
            known.held = Some((*outcome, entry.at));
        }
        Event::Sent { to, ahead } => sent(&mut known, to, (entry.at, *ahead)),
    }
    Some(known)
}

/// Whoever waited for the end of an embargo and has it ahead of that keeps the place in the list.
fn sent(known: &mut Statement, to: &[CollaboratorId], (at, ahead): (Instant, bool)) {
    for to in to {
        match known.sent.iter_mut().find(|one| one.to == *to) {
            Some(one) => one.ahead = ahead,
            None => known.sent.push(Sending { to: *to, at, ahead }),
        }
    }
}

fn begun(id: StatementId, draft: Draft<Words>, author: Option<PersonId>) -> Statement {
    Statement {
        id,
        version: Version(1),
        draft,
        author,
        stage: Stage::Draft,
        approval: None,
        returned: None,
        submitted_at: None,
        published_at: None,
        withdrawn: None,
        answer: None,
        held: None,
        sent: Vec::new(),
    }
}

fn author(entry: &Entry) -> Option<PersonId> {
    match entry.by {
        Who::Person(person) => Some(person),
        _ => None,
    }
}

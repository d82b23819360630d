//! What has happened to an answer to a review, and the row that it adds up to.

use super::{Reply, Stage};
use crate::approval::Approval;
use crate::ids::{MentionId, PersonId, ReplyId, Version};
use crate::people::Who;
use crate::text::{Link, Words};

/// One thing that happened to an answer. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Written {
        id: ReplyId,
        mention: MentionId,
        text: Words,
    },
    Submitted,
    Approved {
        approval: Approval,
    },
    /// The rules ask nobody.
    Freed,
    Returned {
        why: Words,
    },
    /// The house of the review took these words.
    WentOut {
        words: Words,
    },
    /// A person put it there.
    Marked {
        link: Link,
    },
    Withdrawn,
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Reply of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Written { .. } => "written",
            Event::Submitted => "submitted",
            Event::Approved { .. } => "approved",
            Event::Freed => "freed",
            Event::Returned { .. } => "returned",
            Event::WentOut { .. } => "went_out",
            Event::Marked { .. } => "marked",
            Event::Withdrawn => "withdrawn",
        }
    }

    /// The words may leave from now on.
    pub fn clears(&self) -> bool {
        matches!(self, Event::Approved { .. } | Event::Freed)
    }
}

/// The answer that a whole history adds up to; `None` if it does not begin with its writing.
pub fn fold(history: &[Entry]) -> Option<Reply> {
    history.iter().fold(None, apply)
}

/// The answer after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Reply>, entry: &Entry) -> Option<Reply> {
    let (at, author) = (entry.at, person(entry.by));
    let mut known = match (&entry.event, known) {
        (Event::Written { id, mention, text }, None) => {
            return Some(Reply {
                id: *id,
                version: Version(1),
                mention: *mention,
                text: *text,
                author,
                stage: Stage::Draft,
                since: at,
                approval: None,
                returned: None,
                round: 0,
                public: None,
                link: None,
            });
        }
        (_, known) => known?,
    };
    known.version.0 += 1;
    let before = known.stage;
    happened(&mut known, &entry.event, author);
    if known.stage != before {
        known.since = at;
    }
    Some(known)
}

fn happened(known: &mut Reply, event: &Event, author: Option<PersonId>) {
    match event {
        Event::Written { text, .. } => {
            (known.text, known.author, known.stage) = (*text, author, Stage::Draft);
            known.approval = None;
        }
        Event::Submitted => (known.stage, known.returned) = (Stage::Approval, None),
        Event::Approved { approval } => {
            known.approval = Some(approval.clone());
            (known.stage, known.round) = (Stage::Cleared, known.round + 1);
        }
        Event::Freed => {
            (known.stage, known.round, known.returned) = (Stage::Cleared, known.round + 1, None);
        }
        Event::Returned { why } => (known.stage, known.returned) = (Stage::Draft, Some(*why)),
        Event::WentOut { words } => {
            known.public = Some(*words);
            if known.stage == Stage::Cleared && known.text == *words {
                known.stage = Stage::Answered;
            }
        }
        Event::Marked { link } => {
            (known.stage, known.public) = (Stage::Answered, Some(known.text));
            known.link = Some(link.clone());
        }
        Event::Withdrawn => {
            (known.stage, known.public, known.link) = (Stage::Withdrawn, None, None);
            known.approval = None;
        }
    }
}

fn person(by: Who) -> Option<PersonId> {
    match by {
        Who::Person(person) => Some(person),
        _ => None,
    }
}

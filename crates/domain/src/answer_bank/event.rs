//! What has happened to an answer of the bank, and the row that it adds up to.

use super::{Approved, BankAnswer, Edition};
use crate::calendar::Instant;
use crate::ids::{BankAnswerId, Version};
use crate::text::Words;

/// One thing that happened. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Drafted { id: BankAnswerId, edition: Edition },
    Revised(Edition),
    Approved { edition: u16 },
    Withdrawn { why: Words },
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { begun BankAnswer of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Drafted { .. } => "drafted",
            Event::Revised(_) => "revised",
            Event::Approved { .. } => "approved",
            Event::Withdrawn { .. } => "withdrawn",
        }
    }
}

/// A new answer, with the entry that begins its history.
pub fn open(id: BankAnswerId, edition: Edition, at: Instant) -> (BankAnswer, Entry) {
    let by = edition.author;
    (begun(id, &edition, at), Entry { event: Event::Drafted { id, edition }, by, at })
}

/// The answer that a whole history adds up to; `None` if it does not begin with its draft.
pub fn fold(history: &[Entry]) -> Option<BankAnswer> {
    let (first, rest) = history.split_first()?;
    let Event::Drafted { id, edition } = &first.event else { return None };
    Some(rest.iter().fold(begun(*id, edition, first.at), apply))
}

/// The answer after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(mut answer: BankAnswer, entry: &Entry) -> BankAnswer {
    answer.version.0 += 1;
    match &entry.event {
        Event::Drafted { .. } => {}
        Event::Revised(edition) => {
            answer.editions = edition.no;
            answer.draft = Some(edition.clone());
            // A new edition of a withdrawn answer begins it anew; only an approval brings it back.
            if answer.withdrawn_at.take().is_some() {
                answer.approved = None;
            }
        }
        Event::Approved { .. } => {
            let draft = answer.draft.take();
            let fresh = draft.map(|edition| Approved { edition, by: entry.by, at: entry.at });
            answer.approved = fresh.or(answer.approved);
        }
        Event::Withdrawn { .. } => {
            answer.withdrawn_at = Some(entry.at);
            answer.draft = answer.draft.filter(|_| answer.approved.is_none());
        }
    }
    answer
}

fn begun(id: BankAnswerId, edition: &Edition, at: Instant) -> BankAnswer {
    BankAnswer {
        id,
        version: Version(1),
        approved: None,
        draft: Some(edition.clone()),
        editions: edition.no,
        opened_at: at,
        withdrawn_at: None,
    }
}

//! What has happened to an entry of the register, and the row that it adds up to.

use std::collections::BTreeSet;

use super::{Agreement, Card, Collaborator};
use crate::calendar::Date;
use crate::ids::{CollaboratorId, ContentId, Version};
use crate::text::Words;

/// One thing that happened to an entry of the register. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Registered { id: CollaboratorId, card: Card<Words> },
    Edited { card: Card<Words> },
    Agreed(Agreement),
    Ended { nth: u16, on: Date },
    Credited { content: ContentId },
    Uncredited { content: ContentId },
    Archived,
    Restored,
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Collaborator of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Registered { .. } => "registered",
            Event::Edited { .. } => "edited",
            Event::Agreed(_) => "agreed",
            Event::Ended { .. } => "ended",
            Event::Credited { .. } => "credited",
            Event::Uncredited { .. } => "uncredited",
            Event::Archived => "archived",
            Event::Restored => "restored",
        }
    }
}

/// What a whole history adds up to; `None` if it does not begin with the registration.
pub fn fold(history: &[Entry]) -> Option<Collaborator> {
    history.iter().fold(None, apply)
}

/// The row after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Collaborator>, entry: &Entry) -> Option<Collaborator> {
    if let Event::Registered { id, card } = &entry.event {
        return Some(Collaborator {
            id: *id,
            version: Version(1),
            card: card.clone(),
            agreements: Vec::new(),
            items: BTreeSet::new(),
            archived: false,
            at: entry.at,
            by: entry.by,
        });
    }
    let mut known = known?;
    known.version.0 += 1;
    match &entry.event {
        Event::Registered { .. } => {}
        Event::Edited { card } => known.card = card.clone(),
        Event::Agreed(agreement) => known.agreements.push(agreement.clone()),
        Event::Ended { nth, on } => {
            if let Some(one) = known.agreements.get_mut(usize::from(*nth)) {
                one.until = *on;
            }
        }
        Event::Credited { content } => {
            known.items.insert(*content);
        }
        Event::Uncredited { content } => {
            known.items.remove(content);
        }
        Event::Archived => known.archived = true,
        Event::Restored => known.archived = false,
    }
    Some(known)
}

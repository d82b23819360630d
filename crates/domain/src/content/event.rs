//! What has happened to a content item, and the row that it adds up to.

use std::collections::BTreeMap;

use super::media::{Medium, Rights};
use super::{Approved, Content, Draft, Failure, Judged, Outcome, Post, Stage};
use crate::calendar::Instant;
use crate::consent::{Link, Outlet};
use crate::ids::{ContentId, FileId, Version};
use crate::people::Who;
use crate::text::{Name, Words};

/// One thing that happened to an item. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Proposed {
        id: ContentId,
        draft: Draft<Words>,
    },
    Edited {
        draft: Draft<Words>,
    },
    MediumAdded {
        medium: Box<Medium<Words>>,
    },
    MediumDescribed {
        id: FileId,
        alt: Option<Words>,
        rights: Rights,
    },
    MediumPlaced {
        id: FileId,
        to: usize,
    },
    MediumDropped {
        id: FileId,
    },
    Submitted {
        judged: Vec<Judged>,
        to: Stage,
    },
    FactChecked,
    /// Language and ethics were looked at; the director decides.
    Reviewed,
    Approved {
        texts: BTreeMap<Outlet, Words>,
        media: Vec<Medium<Words>>,
    },
    Returned {
        why: Words,
    },
    Scheduled {
        at: Instant,
    },
    Published {
        outlet: Outlet,
        link: Link,
        words: Words,
    },
    Failed {
        outlet: Outlet,
        why: Name,
    },
    /// The program tries it once more.
    Retried {
        outlet: Outlet,
    },
    ResultRecorded(Outcome),
    Withdrawn {
        why: Words,
    },
}

/// An event with who and when: one entry of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub event: Event,
    pub by: Who,
    pub at: Instant,
}

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Proposed { .. } => "proposed",
            Event::Edited { .. } => "edited",
            Event::MediumAdded { .. } => "medium_added",
            Event::MediumDescribed { .. } => "medium_described",
            Event::MediumPlaced { .. } => "medium_placed",
            Event::MediumDropped { .. } => "medium_dropped",
            Event::Submitted { .. } => "submitted",
            Event::FactChecked => "fact_checked",
            Event::Reviewed => "reviewed",
            Event::Approved { .. } => "approved",
            Event::Returned { .. } => "returned",
            Event::Scheduled { .. } => "scheduled",
            Event::Published { .. } => "published",
            Event::Failed { .. } => "failed",
            Event::Retried { .. } => "retried",
            Event::ResultRecorded(_) => "result_recorded",
            Event::Withdrawn { .. } => "withdrawn",
        }
    }
}

/// The item that a whole history adds up to; `None` if it does not begin with its proposal.
pub fn fold(history: &[Entry]) -> Option<Content> {
    history.iter().fold(None, apply)
}

/// The item after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Content>, entry: &Entry) -> Option<Content> {
    if let Event::Proposed { id, draft } = &entry.event {
        return Some(Content {
            id: *id,
            version: Version(1),
            author: entry.by,
            stage: begun(draft),
            draft: draft.clone(),
            media: Vec::new(),
            judged: Vec::new(),
            checked: None,
            approved: None,
            due: None,
            posts: BTreeMap::new(),
            failures: BTreeMap::new(),
            outcomes: BTreeMap::new(),
            why: None,
        });
    }
    let mut known = known?;
    known.version.0 += 1;
    match &entry.event {
        Event::Published { .. }
        | Event::Failed { .. }
        | Event::Retried { .. }
        | Event::ResultRecorded(_) => out(&mut known, entry),
        Event::MediumAdded { .. }
        | Event::MediumDescribed { .. }
        | Event::MediumPlaced { .. }
        | Event::MediumDropped { .. } => pictured(&mut known, entry),
        _ => prepared(&mut known, entry),
    }
    Some(known)
}

fn begun(draft: &Draft<Words>) -> Stage {
    if draft.texts.is_empty() { Stage::Idea } else { Stage::Draft }
}

/// Back at its author: whatever was checked and approved counts no more.
fn back(known: &mut Content, why: Option<Words>) {
    known.stage = begun(&known.draft);
    known.judged = Vec::new();
    known.checked = None;
    known.approved = None;
    known.due = None;
    known.failures = BTreeMap::new();
    known.why = why;
}

/// Other pictures are another item: it goes back to its author, as after every change.
fn pictured(known: &mut Content, entry: &Entry) {
    let media = &mut known.media;
    match &entry.event {
        Event::MediumAdded { medium } => media.push((**medium).clone()),
        Event::MediumDescribed { id, alt, rights } => {
            for one in media.iter_mut().filter(|one| one.id == *id) {
                (one.alt, one.rights) = (*alt, rights.clone());
            }
        }
        Event::MediumPlaced { id, to } => {
            if let Some(nth) = media.iter().position(|one| one.id == *id) {
                let one = media.remove(nth);
                media.insert((*to).min(media.len()), one);
            }
        }
        Event::MediumDropped { id } => media.retain(|one| one.id != *id),
        _ => {}
    }
    back(known, known.why);
    known.author = entry.by;
}

fn prepared(known: &mut Content, entry: &Entry) {
    match &entry.event {
        Event::Edited { draft } => {
            known.draft = draft.clone();
            back(known, known.why);
            known.author = entry.by;
        }
        Event::Submitted { judged, to } => {
            known.judged = judged.clone();
            known.stage = *to;
            known.why = None;
        }
        Event::FactChecked => {
            known.checked = Some(entry.by);
            known.stage = Stage::Review;
        }
        Event::Reviewed => known.stage = Stage::Approval,
        Event::Approved { texts, media } => {
            let (texts, media) = (texts.clone(), media.clone());
            known.approved = Some(Approved { by: entry.by, at: entry.at, texts, media });
            known.stage = Stage::Approved;
        }
        Event::Returned { why } => back(known, Some(*why)),
        Event::Scheduled { at } => {
            known.due = Some(*at);
            known.stage = Stage::Scheduled;
        }
        Event::Withdrawn { why } => {
            known.why = Some(*why);
            known.stage = Stage::Withdrawn;
        }
        _ => {}
    }
}

fn out(known: &mut Content, entry: &Entry) {
    match &entry.event {
        Event::Published { outlet, link, words } => {
            let post = Post { link: link.clone(), words: *words, at: entry.at, by: entry.by };
            known.posts.insert(*outlet, post);
            known.failures.remove(outlet);
            if known.open().next().is_none() {
                known.stage = Stage::Published;
            }
        }
        Event::Failed { outlet, why } => {
            known.failures.insert(*outlet, Failure { why: why.clone(), at: entry.at });
        }
        Event::Retried { outlet } => {
            known.failures.remove(outlet);
        }
        Event::ResultRecorded(outcome) => {
            known.outcomes.insert(outcome.outlet, outcome.clone());
            if known.stage == Stage::Published {
                known.stage = Stage::Evaluated;
            }
        }
        _ => {}
    }
}

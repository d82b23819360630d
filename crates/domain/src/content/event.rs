//! What has happened to a content item, and the row that it adds up to.

use std::collections::BTreeMap;

use super::media::{Copied, Look, Medium, Rights};
use super::{Approved, Content, Draft, Failure, Judged, Outcome, Post, Stage, insight};
use crate::calendar::Instant;
use crate::consent::{Outlet, Permalink};
use crate::ids::{ContentId, FileId, Version};
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
    /// Somebody has looked at it.
    MediumExamined {
        id: FileId,
        look: Look,
    },
    /// A copy was made as one channel takes it.
    MediumFitted {
        id: FileId,
        outlet: Outlet,
        copy: Copied,
    },
    CopyDropped {
        id: FileId,
        outlet: Outlet,
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
    /// With why, where its hour is a quiet one.
    Scheduled {
        at: Instant,
        why: Option<Words>,
    },
    Published {
        outlet: Outlet,
        link: Permalink,
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

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Content of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Proposed { .. } => "proposed",
            Event::Edited { .. } => "edited",
            Event::MediumAdded { .. } => "medium_added",
            Event::MediumDescribed { .. } => "medium_described",
            Event::MediumPlaced { .. } => "medium_placed",
            Event::MediumExamined { .. } => "medium_examined",
            Event::MediumFitted { .. } => "medium_fitted",
            Event::CopyDropped { .. } => "copy_dropped",
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
            quiet: None,
            posts: BTreeMap::new(),
            failures: BTreeMap::new(),
            readings: Vec::new(),
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
        | Event::MediumExamined { .. }
        | Event::MediumFitted { .. }
        | Event::CopyDropped { .. }
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
    known.quiet = None;
    known.failures = BTreeMap::new();
    known.why = why;
}

/// Other pictures are another item: it goes back to its author, as after every change.
fn pictured(known: &mut Content, entry: &Entry) {
    let media = &mut known.media;
    match &entry.event {
        Event::MediumAdded { medium } => media.push((**medium).clone()),
        Event::MediumDescribed { id, alt, rights } => changed(media, *id, |one| {
            (one.alt, one.rights) = (*alt, rights.clone());
        }),
        Event::MediumExamined { id, look } => changed(media, *id, |one| one.look = Some(*look)),
        Event::MediumFitted { id, outlet, copy } => changed(media, *id, |one| {
            one.copies.insert(*outlet, *copy);
        }),
        Event::CopyDropped { id, outlet } => changed(media, *id, |one| {
            one.copies.remove(outlet);
        }),
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

fn changed(media: &mut [Medium<Words>], id: FileId, change: impl FnOnce(&mut Medium<Words>)) {
    if let Some(one) = media.iter_mut().find(|one| one.id == id) {
        change(one);
    }
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
        Event::Scheduled { at, why } => {
            known.due = Some(*at);
            known.quiet = *why;
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
            insight::keep(&mut known.readings, outcome);
            if known.stage == Stage::Published {
                known.stage = Stage::Evaluated;
            }
        }
        _ => {}
    }
}

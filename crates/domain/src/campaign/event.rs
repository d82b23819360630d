//! What has happened to a campaign, and the row that it adds up to.

use std::collections::BTreeSet;

use super::{Approved, Campaign, Plan, Reading, Spending, Stage};
use crate::approval::Approval;
use crate::ids::{CampaignId, CollaboratorId, ContentId, Version};
use crate::text::Words;

/// One thing that happened to a campaign. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Proposed { id: CampaignId, plan: Box<Plan<Words>> },
    Edited { plan: Box<Plan<Words>> },
    Submitted,
    Approved { signature: Option<Approval> },
    Returned { why: Words },
    Begun,
    ItemAdded { content: ContentId },
    ItemDropped { content: ContentId },
    Engaged { collaborator: CollaboratorId },
    Released { collaborator: CollaboratorId },
    Spent(Spending),
    Struck { nth: u16 },
    Recorded(Reading),
    Evaluated { lessons: Words },
    Closed,
    Withdrawn { why: Words },
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Campaign of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Proposed { .. } => "proposed",
            Event::Edited { .. } => "edited",
            Event::Submitted => "submitted",
            Event::Approved { .. } => "approved",
            Event::Returned { .. } => "returned",
            Event::Begun => "begun",
            Event::ItemAdded { .. } => "item_added",
            Event::ItemDropped { .. } => "item_dropped",
            Event::Engaged { .. } => "engaged",
            Event::Released { .. } => "released",
            Event::Spent(_) => "spent",
            Event::Struck { .. } => "struck",
            Event::Recorded(_) => "recorded",
            Event::Evaluated { .. } => "evaluated",
            Event::Closed => "closed",
            Event::Withdrawn { .. } => "withdrawn",
        }
    }
}

/// The campaign that a whole history adds up to; `None` if it does not begin with its proposal.
pub fn fold(history: &[Entry]) -> Option<Campaign> {
    history.iter().fold(None, apply)
}

/// The campaign after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Campaign>, entry: &Entry) -> Option<Campaign> {
    if let Event::Proposed { id, plan } = &entry.event {
        return Some(Campaign {
            id: *id,
            version: Version(1),
            author: entry.by,
            plan: (**plan).clone(),
            stage: Stage::Plan,
            approved: None,
            items: BTreeSet::new(),
            collaborators: BTreeSet::new(),
            spent: Vec::new(),
            readings: Vec::new(),
            lessons: None,
            why: None,
        });
    }
    let mut known = known?;
    known.version.0 += 1;
    match &entry.event {
        Event::ItemAdded { .. }
        | Event::ItemDropped { .. }
        | Event::Engaged { .. }
        | Event::Released { .. }
        | Event::Spent(_)
        | Event::Struck { .. }
        | Event::Recorded(_) => gathered(&mut known, &entry.event),
        _ => moved(&mut known, entry),
    }
    Some(known)
}

fn moved(known: &mut Campaign, entry: &Entry) {
    match &entry.event {
        Event::Edited { plan } => {
            known.plan = (**plan).clone();
            known.author = entry.by;
            known.stage = Stage::Plan;
            known.approved = None;
        }
        Event::Submitted => {
            known.stage = Stage::Approval;
            known.why = None;
        }
        Event::Approved { signature } => {
            known.stage = Stage::Approved;
            let signature = signature.clone();
            known.approved = Some(Approved { by: entry.by, at: entry.at, signature });
        }
        Event::Returned { why } => {
            known.stage = Stage::Plan;
            known.approved = None;
            known.why = Some(*why);
        }
        Event::Begun => known.stage = Stage::Running,
        Event::Evaluated { lessons } => {
            known.stage = Stage::Evaluated;
            known.lessons = Some(*lessons);
        }
        Event::Closed => known.stage = Stage::Closed,
        Event::Withdrawn { why } => {
            known.stage = Stage::Withdrawn;
            known.why = Some(*why);
        }
        _ => {}
    }
}

fn gathered(known: &mut Campaign, event: &Event) {
    match event {
        Event::ItemAdded { content } => {
            known.items.insert(*content);
        }
        Event::ItemDropped { content } => {
            known.items.remove(content);
        }
        Event::Engaged { collaborator } => {
            known.collaborators.insert(*collaborator);
        }
        Event::Released { collaborator } => {
            known.collaborators.remove(collaborator);
        }
        Event::Spent(spending) => known.spent.push((spending.clone(), false)),
        Event::Struck { nth } => {
            if let Some((_, struck)) = known.spent.get_mut(usize::from(*nth)) {
                *struck = true;
            }
        }
        Event::Recorded(reading) => known.readings.push(reading.clone()),
        _ => {}
    }
}

//! What has happened to an SPO, and the row that it adds up to.

use super::{
    Comment, Content, Digest, Draft, Edition, Force, Place, Read, Return, Signature, Sop, Stage,
    Tries,
};
use crate::calendar::{Date, Instant};
use crate::ids::{PersonId, RulesRevision, SopId, Version};
use crate::people::Who;

/// One thing that happened. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Drafted {
        id: SopId,
        content: Box<Content>,
        digest: Digest,
    },
    Revised {
        content: Box<Content>,
        digest: Digest,
    },
    Submitted {
        reviewers: Vec<PersonId>,
    },
    Commented {
        no: u16,
        place: Place,
        text: String,
    },
    Resolved {
        no: u16,
    },
    Approved {
        digest: Digest,
        number: String,
        signature: Signature,
    },
    Returned {
        why: String,
    },
    BroughtIntoForce {
        digest: Digest,
        from: Instant,
        review_on: Date,
        rules: Option<RulesRevision>,
    },
    Withdrawn {
        why: String,
    },
    Acknowledged {
        edition: u16,
    },
    /// Somebody answered the questions of an edition; empty where all answers were right.
    Tried {
        edition: u16,
        wrong: Vec<u8>,
    },
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { begun Sop of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Drafted { .. } => "drafted",
            Event::Revised { .. } => "revised",
            Event::Submitted { .. } => "submitted",
            Event::Commented { .. } => "commented",
            Event::Resolved { .. } => "resolved",
            Event::Approved { .. } => "approved",
            Event::Returned { .. } => "returned",
            Event::BroughtIntoForce { .. } => "brought_into_force",
            Event::Withdrawn { .. } => "withdrawn",
            Event::Acknowledged { .. } => "acknowledged",
            Event::Tried { .. } => "tried",
        }
    }
}

/// A new SPO, with the entry that begins its history.
pub fn open(id: SopId, content: Content, digest: Digest, (by, at): (Who, Instant)) -> (Sop, Entry) {
    let entry = Entry { event: Event::Drafted { id, content: Box::new(content), digest }, by, at };
    (apply(blank(id, at), &entry), entry)
}

/// The SPO that a whole history adds up to; `None` if it does not begin with its draft.
pub fn fold(history: &[Entry]) -> Option<Sop> {
    let first = history.first()?;
    let Event::Drafted { id, .. } = &first.event else { return None };
    Some(history.iter().fold(blank(*id, first.at), apply))
}

/// The SPO after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(mut sop: Sop, entry: &Entry) -> Sop {
    sop.version.0 += 1;
    match &entry.event {
        Event::Drafted { content, digest, .. } | Event::Revised { content, digest } => {
            written(&mut sop, content, *digest, entry.by);
        }
        Event::BroughtIntoForce { digest, from, review_on, rules } => {
            let end = (*from, *review_on, *rules);
            into_force(&mut sop, *digest, end, entry);
        }
        Event::Withdrawn { .. } => {
            for force in &mut sop.forces {
                force.withdrawn_at = force.withdrawn_at.or(Some(entry.at));
            }
        }
        Event::Acknowledged { edition } => {
            if let Who::Person(person) = entry.by {
                sop.reads.push(Read { person, edition: *edition, at: entry.at });
            }
        }
        Event::Tried { edition, wrong } => {
            if let Who::Person(person) = entry.by {
                tried(&mut sop, (person, *edition), wrong, entry.at);
            }
        }
        event => {
            if let Some(draft) = &mut sop.draft {
                reviewed(draft, event, entry);
            }
        }
    }
    sop
}

fn tried(sop: &mut Sop, (person, edition): (PersonId, u16), wrong: &[u8], at: Instant) {
    let known = sop.tries.iter_mut().find(|one| (one.person, one.edition) == (person, edition));
    match known {
        Some(known) => {
            known.count = known.count.saturating_add(1);
            known.wrong = wrong.to_vec();
            known.at = at;
        }
        None => sop.tries.push(Tries { person, edition, count: 1, wrong: wrong.to_vec(), at }),
    }
}

/// What happens to a draft between its submission and its signature.
fn reviewed(draft: &mut Draft, event: &Event, entry: &Entry) {
    match event {
        Event::Submitted { reviewers } => {
            draft.reviewers.clone_from(reviewers);
            draft.stage = Stage::Review;
            draft.returned = None;
        }
        Event::Commented { no, place, text } => draft.comments.push(Comment {
            no: *no,
            place: *place,
            text: text.clone(),
            by: entry.by,
            at: entry.at,
            resolved: None,
        }),
        Event::Resolved { no } => {
            let comment = draft.comments.iter_mut().find(|comment| comment.no == *no);
            if let Some(comment) = comment {
                comment.resolved = Some((entry.by, entry.at));
            }
        }
        Event::Approved { number, signature, .. } => {
            draft.stage = Stage::Approved;
            draft.number = Some(number.clone());
            draft.signature = Some(signature.clone());
        }
        Event::Returned { why } => {
            draft.stage = Stage::Draft;
            draft.signature = None;
            draft.returned = Some(Return { why: why.clone(), by: entry.by, at: entry.at });
        }
        _ => {}
    }
}

fn written(sop: &mut Sop, content: &Content, digest: Digest, by: Who) {
    match &mut sop.draft {
        Some(draft) => {
            draft.edition = Edition { no: draft.edition.no, content: content.clone(), digest };
            if !draft.authors.contains(&by) {
                draft.authors.push(by);
            }
        }
        None => {
            sop.editions += 1;
            let edition = Edition { no: sop.editions, content: content.clone(), digest };
            sop.draft = Some(Draft::of(edition, by, sop.forces.last()));
        }
    }
}

fn into_force(
    sop: &mut Sop,
    digest: Digest,
    (from, review_on, rules): (Instant, Date, Option<RulesRevision>),
    entry: &Entry,
) {
    let ready = sop.draft.take_if(|draft| draft.edition.digest == digest);
    let Some(Draft { edition, authors, number, signature: Some(signature), reviewers, .. }) = ready
    else {
        return;
    };
    let number = number.unwrap_or_default();
    sop.forces.push(Force {
        edition,
        number,
        authors,
        reviewers,
        signature,
        from,
        review_on,
        rules,
        by: entry.by,
        withdrawn_at: None,
    });
}

fn blank(id: SopId, opened_at: Instant) -> Sop {
    Sop {
        id,
        version: Version(0),
        draft: None,
        forces: Vec::new(),
        editions: 0,
        reads: Vec::new(),
        tries: Vec::new(),
        opened_at,
    }
}

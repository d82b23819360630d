//! The row of an SPO: its draft, the editions that came into force, and who has read them.

use super::{Content, Digest, Place};
use crate::calendar::{Date, Instant, days_after};
use crate::ids::{PersonId, RulesRevision, SopId, Version};
use crate::people::{DelegateTitle, Who};
use crate::rules::Rules;
use crate::text::coded;

/// So many days before its review an SPO is shown as due.
pub const WARNED_DAYS: i32 = 60;
/// More comments than this are a conversation for a meeting.
pub const MOST_COMMENTS: usize = 300;

coded! {
    /// Where a draft stands.
    Stage { Draft = "draft", Review = "review", Approved = "approved" }
}

coded! {
    /// Where an SPO stands at a moment. Due for review is derived from the day, never stored.
    Standing {
        Draft = "draft",
        Review = "review",
        Approved = "approved",
        /// Signed, and its first day is yet to come.
        Planned = "planned",
        InForce = "in_force",
        /// In force, and to be looked at again within [`WARNED_DAYS`] days or already.
        DueForReview = "due_for_review",
        Withdrawn = "withdrawn",
    }
}

/// One wording. Approved, it never changes again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// 1, 2, 3 in the order of writing; the form counts revisions from 00.
    pub no: u16,
    pub content: Content,
    pub digest: Digest,
}

/// Who signed, as it is printed: name and NIP as they were on that day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    pub by: PersonId,
    pub name: String,
    pub nip: String,
    /// Set when a stand-in signed.
    pub as_delegate: Option<DelegateTitle>,
    pub at: Instant,
}

/// A remark at a paragraph or step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    pub no: u16,
    pub place: Place,
    pub text: String,
    pub by: Who,
    pub at: Instant,
    pub resolved: Option<(Who, Instant)>,
}

/// Why a draft went back to its author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Return {
    pub why: String,
    pub by: Who,
    pub at: Instant,
}

/// What is being written, reviewed or waits for its first day to be set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub edition: Edition,
    pub stage: Stage,
    /// Everybody who wrote in it; none of them approves it.
    pub authors: Vec<Who>,
    pub reviewers: Vec<PersonId>,
    pub comments: Vec<Comment>,
    pub returned: Option<Return>,
    pub number: Option<String>,
    pub signature: Option<Signature>,
}

impl Draft {
    /// A fresh one; a document keeps its number.
    pub(super) fn of(edition: Edition, author: Who, before: Option<&Force>) -> Draft {
        Draft {
            edition,
            stage: Stage::Draft,
            authors: vec![author],
            reviewers: Vec::new(),
            comments: Vec::new(),
            returned: None,
            number: before.map(|force| force.number.clone()),
            signature: None,
        }
    }

    /// How many comments are not resolved.
    pub fn open_comments(&self) -> usize {
        self.comments.iter().filter(|comment| comment.resolved.is_none()).count()
    }
}

/// An edition that is, was or will be in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Force {
    pub edition: Edition,
    pub number: String,
    pub authors: Vec<Who>,
    pub reviewers: Vec<PersonId>,
    pub signature: Signature,
    pub from: Instant,
    pub review_on: Date,
    /// The revision of the rules that its bound steps made.
    pub rules: Option<RulesRevision>,
    pub by: Who,
    /// Taken out of use; nobody works by it any more.
    pub withdrawn_at: Option<Instant>,
}

/// Somebody has read and understood an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Read {
    pub person: PersonId,
    pub edition: u16,
    pub at: Instant,
}

/// How often somebody answered the questions of an edition, and what was wrong the last time. It is
/// shown beside the reading that it proves; nobody is ranked by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tries {
    pub person: PersonId,
    pub edition: u16,
    pub count: u16,
    /// Numbers of questions, from 1; empty when all was right.
    pub wrong: Vec<u8>,
    pub at: Instant,
}

/// An SPO as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sop {
    pub id: SopId,
    pub version: Version,
    pub draft: Option<Draft>,
    /// Every edition that came into force, in order.
    pub forces: Vec<Force>,
    /// How many editions were written.
    pub editions: u16,
    pub reads: Vec<Read>,
    /// One for each person and edition, in the order of their first tries.
    pub tries: Vec<Tries>,
    pub opened_at: Instant,
}

impl Sop {
    /// The edition in force at a moment.
    pub fn in_force(&self, at: Instant) -> Option<&Force> {
        let latest = self.forces.iter().rev().find(|force| force.from <= at);
        latest.filter(|force| force.withdrawn_at.is_none_or(|withdrawn| at < withdrawn))
    }

    /// Is this the procedure of these rules? Those that followed the ones it made, and changed
    /// something else, still run by it; those before it were somebody else's, even under its number.
    pub fn governs(&self, rules: &Rules) -> bool {
        self.forces.iter().any(|force| {
            let since = force.rules.is_some_and(|made| made <= rules.revision);
            since && force.number == rules.procedure.number
        })
    }

    /// Was it taken out of use, with nothing new signed since?
    pub fn is_withdrawn(&self) -> bool {
        self.forces.last().is_some_and(|force| force.withdrawn_at.is_some())
    }

    /// The wording that is shown first: what is in force, else what is planned, written or withdrawn.
    pub fn shown(&self, at: Instant) -> Option<&Edition> {
        let force = self.in_force(at).or(self.forces.last()).map(|force| &force.edition);
        force.or(self.draft.as_ref().map(|draft| &draft.edition))
    }

    /// The wording of an edition, if it is kept.
    pub fn edition(&self, no: u16) -> Option<&Edition> {
        let forces = self.forces.iter().map(|force| &force.edition);
        let draft = self.draft.as_ref().map(|draft| &draft.edition);
        forces.chain(draft).find(|edition| edition.no == no)
    }

    /// Has this person read what is in force?
    pub fn has_read(&self, person: PersonId, at: Instant) -> bool {
        self.in_force(at).is_some_and(|force| {
            let same = |read: &&Read| read.person == person && read.edition == force.edition.no;
            self.reads.iter().any(|read| same(&read))
        })
    }

    /// How this person fared with the questions of an edition; `None` who never tried.
    pub fn tries(&self, person: PersonId, edition: u16) -> Option<&Tries> {
        self.tries.iter().find(|one| (one.person, one.edition) == (person, edition))
    }

    /// Where it stands at a moment, for a day of the hospital.
    pub fn standing(&self, at: Instant, today: Date) -> Standing {
        let soon = days_after(today, WARNED_DAYS);
        match (self.in_force(at), &self.draft) {
            (Some(force), _) if force.review_on <= soon => Standing::DueForReview,
            (Some(_), _) => Standing::InForce,
            (None, Some(draft)) => match draft.stage {
                Stage::Draft => Standing::Draft,
                Stage::Review => Standing::Review,
                Stage::Approved => Standing::Approved,
            },
            (None, None) if self.is_withdrawn() => Standing::Withdrawn,
            (None, None) => Standing::Planned,
        }
    }
}

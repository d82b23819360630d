//! A vexatious series (*laporan berulang*): somebody says again, without new facts, what was
//! answered several times. The head proposes how it is handled, with reasons; the director decides;
//! it ends by itself on its day.
//!
//! A decider. It never keeps a voice out: while it holds, each new case is received, read and
//! screened by a person as ever; it only tells that person what was answered before.

mod decide;
mod event;
mod refusal;

use std::collections::BTreeSet;

use jiff::ToSpan;

use crate::calendar::{Date, Instant};
use crate::case::Case;
use crate::ids::{CaseId, SeriesId, SubjectId, Version};
use crate::people::{Actor, Role, Who};
use crate::rules::Kind;
use crate::text::{Words, coded};

pub use decide::{Facts, allowed, decide};
pub use event::{Entry, Event, apply, fold};
pub use refusal::Refusal;

/// So many cases of one complainant, answered and closed, make a series; fewer make none.
pub const LEAST: usize = 3;

/// A series is looked at again after so many months at the latest.
pub const MONTHS: i32 = 6;

coded! {
    /// One thing that somebody can do to a series.
    Act {
        Propose = "propose",
        Revise = "revise",
        Approve = "approve",
        Return = "return",
        /// Say that the complainant was told.
        Tell = "tell",
        End = "end",
    }
}

coded! {
    /// What was decided about a series.
    Stage {
        Proposed = "proposed",
        Returned = "returned",
        Approved = "approved",
        Ended = "ended",
    }
}

coded! {
    /// How a series stands on a day.
    Standing {
        Proposed = "proposed",
        Returned = "returned",
        Holding = "holding",
        /// Somebody ended it, with a reason.
        Ended = "ended",
        /// Its day is over.
        Lapsed = "lapsed",
    }
}

/// On what it rests. `W` is the text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grounds<W> {
    /// The earlier cases of the same complainant.
    pub cases: BTreeSet<CaseId>,
    /// What was answered in them.
    pub answered: W,
    /// Why there are no new facts.
    pub why: W,
    /// The last day on which it holds.
    pub until: Date,
}

impl<W> Grounds<W> {
    /// The same with its texts put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Grounds<V> {
        let Grounds { cases, answered, why, until } = self;
        Grounds { cases, answered: f(answered), why: f(why), until }
    }
}

/// Whom a series is about, and on the page of which case it was proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    pub subject: SubjectId,
    pub case: CaseId,
}

/// One command. `W` is the text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command<W> {
    Propose { id: SeriesId, about: About, grounds: Grounds<W> },
    Revise { grounds: Grounds<W> },
    Approve {},
    Return { why: W },
    Tell {},
    End { why: W },
}

impl<W> Command<W> {
    /// What this command does.
    pub fn act(&self) -> Act {
        match self {
            Command::Propose { .. } => Act::Propose,
            Command::Revise { .. } => Act::Revise,
            Command::Approve {} => Act::Approve,
            Command::Return { .. } => Act::Return,
            Command::Tell {} => Act::Tell,
            Command::End { .. } => Act::End,
        }
    }

    /// The same command with its texts put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Command<V> {
        match self {
            Command::Propose { id, about, grounds } => {
                Command::Propose { id, about, grounds: grounds.map(f) }
            }
            Command::Revise { grounds } => Command::Revise { grounds: grounds.map(f) },
            Command::Approve {} => Command::Approve {},
            Command::Return { why } => Command::Return { why: f(why) },
            Command::Tell {} => Command::Tell {},
            Command::End { why } => Command::End { why: f(why) },
        }
    }
}

/// A series as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    pub id: SeriesId,
    pub version: Version,
    pub about: About,
    pub grounds: Grounds<Words>,
    pub stage: Stage,
    /// Who proposed it, or revised it last.
    pub author: Who,
    pub proposed_at: Instant,
    /// Why the director gave it back.
    pub returned: Option<Words>,
    pub approved: Option<(Who, Instant)>,
    /// When the complainant had been told.
    pub told: Option<Instant>,
    pub ended: Option<(Words, Instant)>,
}

impl Series {
    /// How it stands on a day.
    pub fn standing(&self, today: Date) -> Standing {
        match self.stage {
            Stage::Ended => Standing::Ended,
            _ if today > self.grounds.until => Standing::Lapsed,
            Stage::Proposed => Standing::Proposed,
            Stage::Returned => Standing::Returned,
            Stage::Approved => Standing::Holding,
        }
    }

    /// Was it approved, and is it still?
    pub fn holds(&self, today: Date) -> bool {
        self.standing(today) == Standing::Holding
    }

    /// Somebody decides about it, or it holds: there is no second one beside it.
    pub fn is_open(&self, today: Date) -> bool {
        !matches!(self.standing(today), Standing::Ended | Standing::Lapsed)
    }
}

/// May this case be one of a series? A complaint that was answered and closed, of somebody who gave
/// a name, and never one of the sealed track.
pub fn counts(case: &Case) -> bool {
    let answered = case.is_closed() && !case.answers.is_empty() && case.merged_into.is_none();
    case.kind == Kind::Complaint && answered && !unfit(case)
}

/// A protected case, or one whose complainant nobody knows: no series is about it.
pub fn unfit(case: &Case) -> bool {
    case.sealed || case.intake.complainant.anonymous
}

/// The last day on which a series that is proposed today may hold.
pub fn latest(today: Date) -> Date {
    today.saturating_add(MONTHS.months())
}

/// May this actor propose a series, and revise it?
pub fn proposes(actor: &Actor) -> bool {
    actor.role() == Some(Role::Head)
}

/// May this actor say that the complainant was told?
pub fn tells(actor: &Actor) -> bool {
    matches!(
        actor.role(),
        Some(Role::Head | Role::Officer | Role::CustomerCare | Role::DutyManager)
    )
}

/// May this actor read the list of series?
pub fn reads(actor: &Actor, now: Instant) -> bool {
    tells(actor) || actor.is_director(now) || actor.role() == Some(Role::Auditor)
}

/// May this actor read the reasons? Whoever audits looks at the list, not at complainants.
pub fn reads_words(actor: &Actor, now: Instant) -> bool {
    tells(actor) || actor.is_director(now)
}

//! Evaluation meetings (*rapat evaluasi*): planned, invited to, held with the figures of a month before
//! everybody's eyes, and closed by the signature of whoever was in the chair.
//!
//! A decider. What a meeting decides is an improvement with an owner and a day, begun from it: a
//! decision is written once, and its state is never copied.

mod decide;
mod event;
mod refusal;

use std::collections::BTreeSet;

use crate::calendar::{Instant, Month};
use crate::ids::{MeetingId, PersonId, Version};
use crate::people::{Actor, Role};
use crate::text::{Name, Words, coded};

pub use decide::{Facts, allowed, decide, runs};
pub use event::{Entry, Event, apply, fold};
pub use refusal::Refusal;

/// More people than this are no meeting.
pub const MOST_PEOPLE: usize = 60;

coded! {
    /// One thing that somebody can do to a meeting.
    Act {
        Plan = "plan",
        Change = "change",
        /// Write down who was there and what was said.
        Hold = "hold",
        /// Sign the minutes.
        Close = "close",
        Cancel = "cancel",
    }
}

coded! {
    /// How far a meeting is.
    Stage {
        Planned = "planned",
        Held = "held",
        /// The minutes are signed.
        Closed = "closed",
        Cancelled = "cancelled",
    }
}

coded! {
    /// A figure that a meeting looks at.
    Figure {
        /// Late among the cases that are open.
        LateCases = "late_cases",
        /// Complaints answered and followed up on time (INM 12).
        OnTime = "on_time",
        /// Clauses of the procedure that were kept, of those that are decided.
        Clauses = "clauses",
        /// Late among the improvements that are open.
        Improvements = "improvements",
        /// Questions of internal audits that were not kept in some case.
        Findings = "findings",
        /// Unsur of the running surveys that scored lowest.
        LowUnsur = "low_unsur",
        /// What the meeting before decided: verified, of all.
        Decisions = "decisions",
    }
}

/// One line of the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    pub figure: Figure,
    pub count: u32,
    /// Of how many; `None` where the count stands alone.
    pub of: Option<u32>,
}

/// All that is decided beforehand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub title: Name,
    pub begins: Instant,
    pub ends: Instant,
    pub place: Name,
    /// Who signs the minutes.
    pub chair: PersonId,
    pub invited: BTreeSet<PersonId>,
    /// Whose figures are looked at.
    pub month: Month,
}

/// One command. `W` is the text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command<W> {
    Plan { id: MeetingId, plan: Plan },
    Change { plan: Plan },
    Hold { attended: BTreeSet<PersonId>, agenda: Vec<Point>, minutes: W },
    Close {},
    Cancel { why: W },
}

impl<W> Command<W> {
    /// What this command does.
    pub fn act(&self) -> Act {
        match self {
            Command::Plan { .. } => Act::Plan,
            Command::Change { .. } => Act::Change,
            Command::Hold { .. } => Act::Hold,
            Command::Close {} => Act::Close,
            Command::Cancel { .. } => Act::Cancel,
        }
    }

    /// The same command with its text put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Command<V> {
        match self {
            Command::Plan { id, plan } => Command::Plan { id, plan },
            Command::Change { plan } => Command::Change { plan },
            Command::Hold { attended, agenda, minutes } => {
                Command::Hold { attended, agenda, minutes: f(minutes) }
            }
            Command::Close {} => Command::Close {},
            Command::Cancel { why } => Command::Cancel { why: f(why) },
        }
    }
}

/// A meeting as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    pub id: MeetingId,
    pub version: Version,
    pub plan: Plan,
    pub stage: Stage,
    pub attended: BTreeSet<PersonId>,
    /// The figures as they stood when the minutes were written; empty before.
    pub agenda: Vec<Point>,
    pub minutes: Option<Words>,
    pub why_cancelled: Option<Words>,
    /// When the chair signed.
    pub signed_at: Option<Instant>,
}

impl Meeting {
    /// Is this one of those who are asked to come, or came, or the chair?
    pub fn concerns(&self, person: PersonId) -> bool {
        let among = |people: &BTreeSet<PersonId>| people.contains(&person);
        self.plan.chair == person || among(&self.plan.invited) || among(&self.attended)
    }

    /// Its minutes can be read.
    pub fn was_held(&self) -> bool {
        matches!(self.stage, Stage::Held | Stage::Closed)
    }
}

/// Does this actor read every meeting? The office, quality and those above them do; everybody else
/// reads those to which they were asked.
pub fn reads_all(actor: &Actor) -> bool {
    let above = |role: Role| {
        matches!(role, Role::Quality | Role::Management | Role::Director | Role::Auditor)
    };
    let office = |role: Role| role.is_humas() && role != Role::Operator;
    *actor == Actor::Desk || actor.role().is_some_and(|role| office(role) || above(role))
}

/// May this actor read this meeting?
pub fn may_read(known: &Meeting, actor: &Actor) -> bool {
    reads_all(actor) || actor.staff().is_some_and(|staff| known.concerns(staff.id))
}

//! What is made better after a complaint, a survey, an observation, an audit or a meeting: by whom, until when, and whether it worked.
//!
//! A decider like `case`: [`decide`] holds every rule, [`apply`] holds none. An improvement is
//! done when its owner says so and verified when somebody else has seen it.

mod begin;
mod command;
mod event;
mod finding;
mod guard;
mod observed;
mod origin;
mod refusal;

pub use begin::{begin, may_begin};
pub use command::{Act, Command};
pub use event::{Entry, Event, Opening, apply, fold, open};
pub use finding::Finding;
pub use guard::{allowed, guard};
pub use observed::Observed;
pub use origin::Origin;
pub use refusal::Refusal;

use crate::calendar::{Calendar, Date, Instant};
use crate::ids::{CaseId, ImprovementId, PersonId, Version};
use crate::people::{Actor, Who};
use crate::text::{Words, coded};

coded! {
    /// Where an improvement stands. Late is not a stage: it is derived.
    Stage {
        Planned = "planned",
        Running = "running",
        Done = "done",
        Verified = "verified",
        Dropped = "dropped",
    }
}

impl Stage {
    /// Nothing more happens to it.
    pub fn is_ended(self) -> bool {
        matches!(self, Stage::Verified | Stage::Dropped)
    }
}

/// An improvement as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Improvement {
    pub id: ImprovementId,
    pub version: Version,
    /// The complaint that it was learned from, if it was one.
    pub case: Option<CaseId>,
    /// What a survey showed, if it was learned from one.
    pub finding: Option<Box<Finding>>,
    /// What was seen on a round, if it was learned from one.
    pub observed: Option<Box<Observed>>,
    /// The audit or the meeting that it was begun from, if it was one.
    pub origin: Option<Origin>,
    pub cause: Option<Words>,
    pub action: Words,
    pub owner: Option<PersonId>,
    /// The last day on which it is in time.
    pub due: Option<Date>,
    pub stage: Stage,
    pub opened_at: Instant,
    pub finished_at: Option<Instant>,
    pub finished_by: Option<Who>,
    /// When it was verified or dropped.
    pub ended_at: Option<Instant>,
}

/// All that a decision needs from outside.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    pub now: Instant,
    pub calendar: &'a Calendar,
}

/// Who owes the next step of an improvement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owing {
    /// The head of Humas, who names an owner and a day.
    Head,
    Owner(PersonId),
    /// Somebody of quality, Humas or the director who did not do the work.
    Verifier,
}

impl Owing {
    /// The stable code of this party.
    pub fn code(self) -> &'static str {
        match self {
            Owing::Head => "head",
            Owing::Owner(_) => "owner",
            Owing::Verifier => "verifier",
        }
    }
}

impl Improvement {
    /// Late: finished after its day, or not finished and its day is over. A dropped one is not.
    pub fn is_late(&self, calendar: &Calendar, now: Instant) -> bool {
        let until = calendar.day_of(self.finished_at.unwrap_or(now));
        self.stage != Stage::Dropped && self.due.is_some_and(|due| due < until)
    }

    /// Did this person do the work?
    pub fn is_work_of(&self, person: PersonId) -> bool {
        self.owner == Some(person) || self.finished_by == Some(Who::Person(person))
    }
}

/// Who owes the next step; `None` only when the improvement has ended.
pub fn owes(improvement: &Improvement) -> Option<Owing> {
    match improvement.stage {
        Stage::Planned | Stage::Running => {
            Some(improvement.owner.map_or(Owing::Head, Owing::Owner))
        }
        Stage::Done => Some(Owing::Verifier),
        Stage::Verified | Stage::Dropped => None,
    }
}

/// What follows from a command: nothing new, some events, or a refusal that says why.
///
/// # Errors
/// The [`Refusal`] of the first rule that stands in the way; then nothing happens.
pub fn decide(
    improvement: &Improvement,
    actor: &Actor,
    command: Command<Words>,
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    let guarded = guard(improvement, actor, command.act(), facts);
    if holds_already(improvement, &command) && !matches!(guarded, Err(Refusal::NotYours { .. })) {
        return Ok(Vec::new());
    }
    guarded?;
    let event = match command {
        Command::Assign { owner, due } => assign(owner, due, facts)?,
        Command::Start {} => Event::Started,
        Command::Report { words } => Event::Reported { words },
        Command::Finish { words } => Event::Finished { words },
        Command::Verify { words } => Event::Verified { words },
        Command::SendBack { why } => Event::SentBack { why },
        Command::Drop { why } => Event::Dropped { why },
    };
    Ok(vec![event])
}

fn assign(owner: PersonId, due: Date, facts: &Facts<'_>) -> Result<Event, Refusal> {
    match due < facts.calendar.day_of(facts.now) {
        true => Err(Refusal::DuePast),
        false => Ok(Event::Assigned { owner, due }),
    }
}

/// A command whose result already holds succeeds and changes nothing.
fn holds_already(improvement: &Improvement, command: &Command<Words>) -> bool {
    match command {
        Command::Assign { owner, due } => {
            improvement.owner == Some(*owner) && improvement.due == Some(*due)
        }
        Command::Start {} => improvement.stage == Stage::Running,
        _ => false,
    }
}

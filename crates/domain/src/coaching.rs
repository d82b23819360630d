//! Coaching: what a coach and those who are coached agree on, and nobody else reads.
//!
//! A note holds goals, the next step and its day, and things to learn from. Whoever is coached
//! acknowledges it and may reply. A [`suggestion`] to coach is raised by answers that came back, for a
//! unit and never for a person.

mod event;
mod refusal;
pub mod suggestion;

use std::collections::{BTreeMap, BTreeSet};

use crate::calendar::{Date, Instant};
use crate::ids::{CoachingId, CompetenceCode, PersonId, SessionId, SopId, Version};
use crate::people::{Actor, Role};
use crate::text::{Name, Words, coded};
use crate::training::{Trainee, attests};

pub use event::{Entry, Event, apply, fold};
pub use refusal::Refusal;

/// A group is not larger than this.
pub const MOST_COACHED: usize = 30;
/// So many things to learn from stand in one note, and so many replies beneath it.
pub const MOST_RESOURCES: usize = 10;
pub const MOST_REPLIES: usize = 200;

coded! {
    /// One thing that somebody does with a note.
    Act { Write = "write", Acknowledge = "acknowledge", Reply = "reply", End = "end" }
}

/// Something to learn from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resource {
    Competence(CompetenceCode),
    Sop(SopId),
    Session(SessionId),
    /// An address on the web.
    Link(Name),
}

/// What is agreed. `W` is a text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed<W> {
    pub people: BTreeSet<PersonId>,
    pub goals: W,
    pub step: W,
    /// The day by which the next step is done.
    pub until: Date,
    pub resources: Vec<Resource>,
}

/// What somebody wrote beneath a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reply {
    pub by: PersonId,
    pub words: Words,
    pub at: Instant,
}

/// A note as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coaching {
    pub id: CoachingId,
    pub version: Version,
    pub coach: PersonId,
    pub agreed: Agreed<Words>,
    pub at: Instant,
    pub acknowledged: BTreeMap<PersonId, Instant>,
    pub replies: Vec<Reply>,
    pub ended: Option<Instant>,
}

/// Who coaches: the head of public relations and the head of a unit, those whom they lead.
pub fn coaches(actor: &Actor) -> bool {
    matches!(actor.role(), Some(Role::Head | Role::UnitHead))
}

/// May this actor coach this person?
pub fn may_coach(actor: &Actor, trainee: &Trainee) -> bool {
    coaches(actor) && attests(actor, trainee).is_ok()
}

/// May this actor read it? Coach and coached, and nobody else: no administrator, no auditor, not the
/// house itself.
pub fn reads(known: &Coaching, actor: &Actor) -> bool {
    actor.staff().is_some_and(|staff| takes_part(known, staff.id))
}

fn takes_part(known: &Coaching, person: PersonId) -> bool {
    known.coach == person || known.agreed.people.contains(&person)
}

/// Everything that this actor may do with a note now.
pub fn allowed(known: &Coaching, actor: &Actor) -> Vec<Act> {
    let may = |act: &&Act| match act {
        Act::Write => false,
        Act::Acknowledge => acknowledge(known, actor).is_ok_and(|events| !events.is_empty()),
        Act::Reply => replies(known, actor).is_ok(),
        Act::End => end(known, actor).is_ok_and(|events| !events.is_empty()),
    };
    Act::ALL.iter().filter(may).copied().collect()
}

/// Writes a note. `trainees` are those of its people who work here; `today` is the hospital's day.
///
/// # Errors
/// `NotYours`, `Nobody`, `NotLed` for somebody whom this actor does not lead, `TooMany`, `Over`.
pub fn write(
    actor: &Actor,
    (id, agreed): (CoachingId, Agreed<Words>),
    (trainees, today): (&[Trainee], Date),
) -> Result<Event, Refusal> {
    let coach = actor.staff().filter(|_| coaches(actor)).ok_or(Refusal::NotYours)?;
    let led =
        |person: &PersonId| trainees.iter().any(|one| one.id == *person && may_coach(actor, one));
    match () {
        () if agreed.people.is_empty() => Err(Refusal::Nobody),
        () if !agreed.people.iter().all(led) => Err(Refusal::NotLed),
        () if agreed.people.len() > MOST_COACHED => Err(Refusal::TooMany { most: MOST_COACHED }),
        () if agreed.resources.len() > MOST_RESOURCES => {
            Err(Refusal::TooMany { most: MOST_RESOURCES })
        }
        () if agreed.until < today => Err(Refusal::Over),
        () => Ok(Event::Written { id, coach: coach.id, agreed }),
    }
}

/// Whoever is coached has read it; twice is once.
///
/// # Errors
/// `NotYours`, `Ended`.
pub fn acknowledge(known: &Coaching, actor: &Actor) -> Result<Vec<Event>, Refusal> {
    let coached = actor.staff().filter(|staff| known.agreed.people.contains(&staff.id));
    let coached = coached.ok_or(Refusal::NotYours)?;
    match (known.acknowledged.contains_key(&coached.id), known.ended) {
        (true, _) => Ok(Vec::new()),
        (false, Some(_)) => Err(Refusal::Ended),
        (false, None) => Ok(vec![Event::Acknowledged { person: coached.id }]),
    }
}

/// Who may write beneath it.
///
/// # Errors
/// `NotYours`, `Ended`, `TooMany`.
pub fn replies(known: &Coaching, actor: &Actor) -> Result<PersonId, Refusal> {
    let person = actor.staff().map(|staff| staff.id);
    let person = person.filter(|person| takes_part(known, *person)).ok_or(Refusal::NotYours)?;
    match () {
        () if known.ended.is_some() => Err(Refusal::Ended),
        () if known.replies.len() >= MOST_REPLIES => Err(Refusal::TooMany { most: MOST_REPLIES }),
        () => Ok(person),
    }
}

/// The coach ends it; twice is once.
///
/// # Errors
/// `NotYours`.
pub fn end(known: &Coaching, actor: &Actor) -> Result<Vec<Event>, Refusal> {
    match actor.staff() {
        Some(staff) if staff.id == known.coach => {
            Ok(if known.ended.is_some() { Vec::new() } else { vec![Event::Ended] })
        }
        _ => Err(Refusal::NotYours),
    }
}

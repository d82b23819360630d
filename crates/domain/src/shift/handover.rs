//! Serah terima: what is open at the end of a shift, frozen as it was handed over.

use super::{Facts, Refusal, Turn, turn_span};
use crate::calendar::Instant;
use crate::call::Stage as CallStage;
use crate::case::StageCode;
use crate::ids::{CallId, CaseId, CaseNumber, HandoverId, PersonId, Version};
use crate::people::{Actor, Role, Who};
use crate::rules::Grade;
use crate::text::{Words, coded};

coded! {
    /// One thing that somebody can do to a hand-over.
    Act { HandOver = "hand_over", TakeOver = "take_over" }
}

/// A case that the office owes a step in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenCase {
    pub id: CaseId,
    pub number: CaseNumber,
    pub stage: StageCode,
    pub grade: Option<Grade>,
    pub due: Option<Instant>,
}

/// A call that the office owes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenCall {
    pub id: CallId,
    pub at: Instant,
    pub stage: CallStage,
}

/// What was open, compiled by the program at one instant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    pub cases: Vec<OpenCase>,
    /// There were more cases than a list holds.
    pub more_cases: bool,
    pub calls: Vec<OpenCall>,
    /// What arrived at a door and could not be read.
    pub unread_arrivals: u32,
}

/// A hand-over as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    pub id: HandoverId,
    pub version: Version,
    pub turn: Turn,
    pub by: PersonId,
    pub at: Instant,
    pub open: Snapshot,
    pub notes: Option<Words>,
    /// Who took over, and when.
    pub taken: Option<(PersonId, Instant)>,
}

/// How a hand-over begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    pub id: HandoverId,
    pub turn: Turn,
    pub by: PersonId,
    pub open: Snapshot,
    pub notes: Option<Words>,
}

/// One thing that happened. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    HandedOver(Opening),
    TakenOver { by: PersonId },
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { begun Handover of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::HandedOver(_) => "handed_over",
            Event::TakenOver { .. } => "taken_over",
        }
    }
}

/// Somebody of the office who may hand this turn over now: one that has begun.
///
/// # Errors
/// `NotYours` or `NotBegun`.
pub fn hand_over(turn: Turn, actor: &Actor, facts: &Facts<'_>) -> Result<PersonId, Refusal> {
    let staff = actor.staff().filter(|staff| staff.role.is_humas()).ok_or(Refusal::NotYours)?;
    match turn_span(turn, facts).is_some_and(|(from, _)| from <= facts.now) {
        true => Ok(staff.id),
        false => Err(Refusal::NotBegun),
    }
}

/// May this actor take over? Gives who they are.
///
/// # Errors
/// `NotYours`, `AlreadyTaken` or `OwnHandover`, in this order.
pub fn guard(handover: &Handover, actor: &Actor) -> Result<PersonId, Refusal> {
    let staff = actor.staff().filter(|staff| Role::is_humas(staff.role));
    let staff = staff.ok_or(Refusal::NotYours)?;
    match handover.taken {
        Some(_) => Err(Refusal::AlreadyTaken),
        None if handover.by == staff.id => Err(Refusal::OwnHandover),
        None => Ok(staff.id),
    }
}

/// The event of taking over; `None` when this very person has done so already.
///
/// # Errors
/// As [`guard`].
pub fn take_over(handover: &Handover, actor: &Actor) -> Result<Option<Event>, Refusal> {
    let own = actor.staff().map(|staff| staff.id);
    if own.is_some() && handover.taken.map(|(by, _)| by) == own {
        return Ok(None);
    }
    guard(handover, actor).map(|by| Some(Event::TakenOver { by }))
}

/// A new hand-over, with the entry that begins its history.
pub fn open(opening: Opening, at: Instant) -> (Handover, Entry) {
    let by = Who::Person(opening.by);
    (begun(&opening, at), Entry { event: Event::HandedOver(opening), by, at })
}

/// The hand-over that a whole history adds up to; `None` if it does not begin with its opening.
pub fn fold(history: &[Entry]) -> Option<Handover> {
    let (first, rest) = history.split_first()?;
    let Event::HandedOver(opening) = &first.event else { return None };
    Some(rest.iter().fold(begun(opening, first.at), apply))
}

/// The hand-over after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(mut handover: Handover, entry: &Entry) -> Handover {
    handover.version.0 += 1;
    if let Event::TakenOver { by } = entry.event {
        handover.taken = Some((by, entry.at));
    }
    handover
}

fn begun(opening: &Opening, at: Instant) -> Handover {
    Handover {
        id: opening.id,
        version: Version(1),
        turn: opening.turn,
        by: opening.by,
        at,
        open: opening.open.clone(),
        notes: opening.notes,
        taken: None,
    }
}

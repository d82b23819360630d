//! Shifts: who is on duty, who is on call for a red case, and what one shift hands to the next.

mod handover;
mod refusal;
mod turn;

pub use handover::{
    Act as HandoverAct, Entry as HandoverEntry, Event as HandoverEvent, Handover, OpenCall,
    OpenCase, Opening, Snapshot, apply as apply_handover, fold as fold_handover,
    guard as guard_handover, hand_over, open as open_handover, take_over,
};
pub use refusal::Refusal;
pub use turn::{Turn, ended, hours_of, turn_at, turn_before, turn_span, week_of};

use crate::calendar::{Calendar, Instant};
use crate::ids::{PersonId, Version};
use crate::people::{Actor, Role, Who};
use crate::rules::ShiftHours;

/// More people than this on one turn is a slip of the hand.
pub const MOST: usize = 20;

/// Who is on duty in one turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roster {
    pub turn: Turn,
    /// 0 for a turn that nobody has filled.
    pub version: Version,
    pub people: Vec<PersonId>,
    /// Who is called when a case is red.
    pub on_call: Option<PersonId>,
}

impl Roster {
    /// A turn that nobody has filled yet.
    pub fn empty(turn: Turn) -> Self {
        Self { turn, version: Version(0), people: Vec::new(), on_call: None }
    }
}

/// What has happened to the roster of a turn: it was set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set {
    pub people: Vec<PersonId>,
    pub on_call: Option<PersonId>,
    pub by: Who,
    pub at: Instant,
}

/// All that a decision needs from outside.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    pub now: Instant,
    pub calendar: &'a Calendar,
    pub shifts: &'a [ShiftHours],
}

/// May this actor write the roster? The head of Humas does.
pub fn may_set(actor: &Actor) -> bool {
    *actor == Actor::Desk || actor.role() == Some(Role::Head)
}

/// Fills a turn; `None` when it is filled so already.
///
/// # Errors
/// `NotYours`, `TurnOver` for a turn that has ended, `TooMany`.
pub fn set(
    roster: &Roster,
    actor: &Actor,
    (mut people, on_call): (Vec<PersonId>, Option<PersonId>),
    facts: &Facts<'_>,
) -> Result<Option<Set>, Refusal> {
    if !may_set(actor) {
        return Err(Refusal::NotYours);
    }
    let mut seen = std::collections::BTreeSet::new();
    people.retain(|person| seen.insert(*person));
    if roster.people == people && roster.on_call == on_call {
        return Ok(None);
    }
    if ended(roster.turn, facts) {
        return Err(Refusal::TurnOver);
    }
    match people.len() > MOST {
        true => Err(Refusal::TooMany),
        false => Ok(Some(Set { people, on_call, by: actor.who(), at: facts.now })),
    }
}

/// The roster after it was set once more. Total: no rule, no clock, cannot fail.
pub fn apply(roster: Roster, set: &Set) -> Roster {
    Roster {
        version: Version(roster.version.0 + 1),
        people: set.people.clone(),
        on_call: set.on_call,
        ..roster
    }
}

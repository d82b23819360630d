//! Who may do what about a ticket, and when: for a command and for a button.

use jiff::SignedDuration;

use super::{Act, KEPT_DAYS, Places, Refusal, Registration, Stage};
use crate::calendar::Instant;
use crate::people::{Actor, Role};

/// The door opens so long before the beginning, and closes so long after the end.
const DOOR: SignedDuration = SignedDuration::from_hours(6);

/// What is known of the activity at the moment of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    pub now: Instant,
    pub starts: Instant,
    pub ends: Instant,
    /// It was approved: before that nobody is told of it.
    pub approved: bool,
    /// Whoever comes by the public form is taken.
    pub opens: bool,
    /// It does not take place.
    pub off: bool,
    /// The office wrote down that it was held.
    pub held: bool,
}

/// All that a decision needs from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    pub terms: Terms,
    /// Without the ticket that is decided about, unless it has a place.
    pub places: Places,
}

impl Terms {
    /// Nothing can be taken back any more.
    pub fn has_begun(&self) -> bool {
        self.now >= self.starts || self.held
    }

    /// Those who came can say how it was.
    pub fn has_ended(&self) -> bool {
        !self.off && (self.now >= self.ends || self.held)
    }

    /// Was the door open then?
    pub fn lets_in(&self, at: Instant) -> bool {
        let opens = self.starts.checked_sub(DOOR).unwrap_or(self.starts);
        let closes = self.ends.checked_add(DOOR).unwrap_or(self.ends);
        !self.off && opens <= at && at <= closes
    }
}

/// The office keeps the list.
pub fn manages(actor: &Actor) -> bool {
    actor.role().is_some_and(Role::is_humas)
}

/// Who stands at the door.
pub fn holds_door(actor: &Actor) -> bool {
    manages(actor)
}

/// Is the time over for which names are kept?
pub fn is_erasable(terms: &Terms) -> bool {
    let kept = SignedDuration::from_hours(24 * KEPT_DAYS);
    terms.ends.checked_add(kept).is_ok_and(|until| terms.now >= until)
}

/// May this actor do this now?
///
/// # Errors
/// The [`Refusal`] of the first rule that stands in the way.
pub fn guard(known: &Registration, actor: &Actor, act: Act, terms: &Terms) -> Result<(), Refusal> {
    let stage = known.stage();
    if !is_theirs(act, actor) {
        return Err(Refusal::NotYours { act });
    }
    if !fits(act, stage) {
        return Err(Refusal::NotNow { act, stage });
    }
    match act {
        Act::Cancel | Act::Promote if terms.has_begun() => Err(Refusal::Begun),
        Act::Promote if terms.off => Err(Refusal::Off),
        Act::Evaluate if !terms.has_ended() => Err(Refusal::NotOver),
        Act::Evaluate if known.evaluation.is_some() => Err(Refusal::SaidBefore),
        Act::Erase if !is_erasable(terms) => Err(Refusal::NotOver),
        _ => Ok(()),
    }
}

/// Everything this actor may do now, in the order of the table.
pub fn allowed(known: &Registration, actor: &Actor, facts: &Facts) -> Vec<Act> {
    let open = |act: &&Act| {
        let fits = **act != Act::Promote || facts.places.fit(known.people);
        let door = **act != Act::CheckIn || facts.terms.lets_in(facts.terms.now);
        let told = **act != Act::Tell || known.untold;
        fits && door && told && guard(known, actor, **act, &facts.terms).is_ok()
    };
    Act::ALL.iter().filter(open).copied().collect()
}

fn is_theirs(act: Act, actor: &Actor) -> bool {
    match act {
        Act::Cancel | Act::Evaluate => *actor == Actor::Complainant || manages(actor),
        Act::Promote => matches!(actor, Actor::Clock | Actor::Desk) || manages(actor),
        Act::CheckIn | Act::Undo => holds_door(actor),
        Act::Tell => *actor == Actor::Desk || manages(actor),
        Act::Notify | Act::Erase => *actor == Actor::Clock,
    }
}

/// The table of stages and acts.
fn fits(act: Act, stage: Stage) -> bool {
    match act {
        Act::Cancel | Act::CheckIn | Act::Notify => {
            matches!(stage, Stage::Seated | Stage::Waiting)
        }
        Act::Promote => stage == Stage::Waiting,
        Act::Undo | Act::Evaluate => stage == Stage::Present,
        Act::Tell => stage == Stage::Seated,
        Act::Erase => true,
    }
}

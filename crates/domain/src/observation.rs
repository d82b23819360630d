//! Looking and asking: what the office sees where people are served, and hears when it asks them.
//!
//! Two deciders. A [`checklist`] says what is looked at, each thing under a topic of the list that
//! complaints use, and is written anew as another edition. A [`round`] is one look with it, in one
//! unit: begun and ended by the clock, answered thing by thing, and then left as it is.

pub mod checklist;
mod refusal;
pub mod round;

pub use refusal::Refusal;

use crate::people::{Actor, Role};
use crate::survey::{Seen, Sentence};
use crate::text::coded;

coded! {
    /// How something is found out.
    Kind {
        Observation = "observation",
        Interview = "interview",
        /// Somebody comes as a patient would, unannounced.
        Mystery = "mystery",
    }
}

coded! {
    /// One thing that somebody can do with checklists and rounds.
    Act {
        /// Look at checklists and rounds, as far as the units reach.
        See = "see",
        /// Write checklists.
        Manage = "manage",
        /// Go on a round.
        Observe = "observe",
    }
}

/// One thing that is looked at, or one question that is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub asks: Sentence,
    /// A category of the hospital's rules, as complaints have them.
    pub topic: String,
}

/// May this role do that? Who is judged by a round (a unit) does not go on it.
pub fn may(role: Role, act: Act) -> bool {
    let quality = role == Role::Quality;
    let oversees = matches!(
        role,
        Role::Management | Role::Director | Role::Auditor | Role::Owner | Role::UnitHead
    );
    match act {
        Act::See => role.is_humas() || quality || oversees,
        Act::Manage => quality || matches!(role, Role::Head | Role::Officer),
        Act::Observe => quality || role.is_humas(),
    }
}

/// How far this actor sees rounds; `None`: nothing of them.
pub fn seen(actor: &Actor) -> Option<Seen> {
    let Some(staff) = actor.staff() else {
        return (*actor == Actor::Desk).then_some(Seen::Hospital);
    };
    match staff.role {
        Role::UnitHead => Some(Seen::Units(staff.units.clone())),
        role => may(role, Act::See).then_some(Seen::Hospital),
    }
}

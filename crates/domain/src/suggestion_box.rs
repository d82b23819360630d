//! A box on the wall into which people put slips: where it hangs, who looks after it, when it was
//! last opened, and what was found in it.
//!
//! Two deciders. A box is placed, changed, retired and put up again, never deleted. An
//! [`opening`] of it is written down before witnesses, also when nothing was in it, and after that
//! only amended with a reason.

pub mod opening;
mod refusal;

pub use refusal::Refusal;

use crate::calendar::{Calendar, Instant, Span};
use crate::ids::{BoxCode, BoxId, UnitCode, Version};
use crate::people::Role;
use crate::text::{Name, coded};

coded! {
    /// One thing that somebody can do with boxes.
    Act {
        /// Look at boxes and their openings.
        See = "see",
        /// Place, change, retire, reinstate.
        Manage = "manage",
        /// Open a box before witnesses, and amend what was written down.
        Open = "open",
        /// Write down a slip that was found.
        Transcribe = "transcribe",
    }
}

/// May this role do that? Slips are words of complainants, so only Humas opens a box.
pub fn may(role: Role, act: Act) -> bool {
    let manages = matches!(role, Role::Head | Role::Officer | Role::Admin);
    let oversees =
        matches!(role, Role::Management | Role::Director | Role::Quality | Role::Auditor);
    match act {
        Act::See => manages || role.is_humas() || oversees,
        Act::Manage => manages,
        Act::Open | Act::Transcribe => role.is_humas(),
    }
}

/// A box as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuggestionBox {
    pub id: BoxId,
    pub version: Version,
    /// Stands on its sign and in the address that the sign leads to; never changes.
    pub code: BoxCode,
    /// The unit at which it hangs; a box in the lobby hangs at none.
    pub unit: Option<UnitCode>,
    /// Where exactly, in a few words.
    pub place: Name,
    pub placed_at: Instant,
    /// Taken down; no later opening is written down.
    pub retired_at: Option<Instant>,
}

/// What somebody wants done to a box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Place { id: BoxId, code: BoxCode, unit: Option<UnitCode>, place: Name },
    Change { unit: Option<UnitCode>, place: Name },
    Retire {},
    Reinstate {},
}

/// One thing that happened to a box. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Placed { id: BoxId, code: BoxCode, unit: Option<UnitCode>, place: Name },
    Changed { unit: Option<UnitCode>, place: Name },
    Retired,
    Reinstated,
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { SuggestionBox of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Placed { .. } => "placed",
            Event::Changed { .. } => "changed",
            Event::Retired => "retired",
            Event::Reinstated => "reinstated",
        }
    }
}

impl SuggestionBox {
    /// It hangs and is opened.
    pub fn is_active(&self) -> bool {
        self.retired_at.is_none()
    }

    /// By when it is to be opened next: the hospital's interval after its last opening, or after
    /// it was placed. A retired one waits for nobody.
    pub fn due(&self, last: Option<Instant>, every: Span, calendar: &Calendar) -> Option<Instant> {
        let since = last.unwrap_or(self.placed_at);
        self.is_active().then(|| calendar.after(since, every))
    }
}

/// What follows from a command: nothing new, one event, or a refusal that says why. `known` is the
/// box that has this code already.
///
/// # Errors
/// `NotYours` for a role that does not manage boxes, `CodeTaken`, `NoSuchBox`.
pub fn decide(
    known: Option<&SuggestionBox>,
    role: Option<Role>,
    command: Command,
) -> Result<Vec<Event>, Refusal> {
    if !role.is_some_and(|role| may(role, Act::Manage)) {
        return Err(Refusal::NotYours { act: Act::Manage });
    }
    match (command, known) {
        (Command::Place { .. }, Some(_)) => Err(Refusal::CodeTaken),
        (Command::Place { id, code, unit, place }, None) => {
            Ok(vec![Event::Placed { id, code, unit, place }])
        }
        (_, None) => Err(Refusal::NoSuchBox),
        (Command::Change { unit, place }, Some(known)) => {
            let same = known.unit == unit && known.place == place;
            Ok(unless(same, Event::Changed { unit, place }))
        }
        (Command::Retire {}, Some(known)) => Ok(unless(!known.is_active(), Event::Retired)),
        (Command::Reinstate {}, Some(known)) => Ok(unless(known.is_active(), Event::Reinstated)),
    }
}

/// A command whose result already holds succeeds and changes nothing.
fn unless(holds: bool, event: Event) -> Vec<Event> {
    if holds { Vec::new() } else { vec![event] }
}

/// The box that a whole history adds up to; `None` if it does not begin with its placing.
pub fn fold(history: &[Entry]) -> Option<SuggestionBox> {
    history.iter().fold(None, apply)
}

/// The box after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<SuggestionBox>, entry: &Entry) -> Option<SuggestionBox> {
    if let Event::Placed { id, code, unit, place } = &entry.event {
        return Some(SuggestionBox {
            id: *id,
            version: Version(1),
            code: code.clone(),
            unit: unit.clone(),
            place: place.clone(),
            placed_at: entry.at,
            retired_at: None,
        });
    }
    let mut known = known?;
    known.version.0 += 1;
    match &entry.event {
        Event::Placed { .. } => {}
        Event::Changed { unit, place } => {
            known.unit.clone_from(unit);
            known.place = place.clone();
        }
        Event::Retired => known.retired_at = Some(entry.at),
        Event::Reinstated => known.retired_at = None,
    }
    Some(known)
}

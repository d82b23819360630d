//! A training session: planned, signed in to, held with its attendance, tested, closed. What those
//! who attended have attained by it follows from the closed session; nobody writes it twice.

mod command;
mod decide;
mod earned;
mod refusal;

use std::collections::{BTreeMap, BTreeSet};

use jiff::SignedDuration;

use super::Level;
use crate::calendar::Instant;
use crate::ids::{CompetenceCode, PersonId, SessionId, UnitCode, Version};
use crate::people::{Actor, Role};
use crate::text::{Name, coded};

pub use command::{Act, Command, Entry, Event};
pub use decide::{Facts, decide, runs};
pub use earned::{earned, stronger};
pub use refusal::Refusal;

/// So long before its beginning people may sign in.
pub const EARLY: SignedDuration = SignedDuration::from_mins(60);
/// The best mark of a test.
pub const MOST_MARKS: u8 = 100;
/// The best rating of a session.
pub const BEST: u8 = 5;

coded! {
    /// What sort of session.
    Kind {
        Workshop = "workshop",
        InHouse = "in_house",
        Forum = "forum",
    }
}

coded! {
    /// How far it is.
    Stage {
        Planned = "planned",
        /// Its attendance is known.
        Held = "held",
        /// Its levels count.
        Closed = "closed",
        Cancelled = "cancelled",
    }
}

/// Who is invited: everybody of these roles, of these units, and these people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Invited {
    pub roles: BTreeSet<Role>,
    pub units: BTreeSet<UnitCode>,
    pub people: BTreeSet<PersonId>,
}

impl Invited {
    /// Is somebody of this role and these units among them?
    pub fn holds(&self, person: PersonId, role: Role, units: &[UnitCode]) -> bool {
        self.people.contains(&person)
            || self.roles.contains(&role)
            || units.iter().any(|unit| self.units.contains(unit))
    }

    /// Nobody at all.
    pub fn is_empty(&self) -> bool {
        self.roles.is_empty() && self.units.is_empty() && self.people.is_empty()
    }
}

/// All that is decided beforehand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub title: Name,
    pub kind: Kind,
    pub begins: Instant,
    pub ends: Instant,
    pub place: Name,
    pub trainer: Name,
    /// The level that whoever attends attains in each competence.
    pub gives: BTreeMap<CompetenceCode, Level>,
    pub invited: Invited,
}

/// Marks of 0 to [`MOST_MARKS`] before and after the session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tests {
    pub before: Option<u8>,
    pub after: Option<u8>,
}

/// A session as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub id: SessionId,
    pub version: Version,
    pub plan: Plan,
    pub stage: Stage,
    /// Stands on the sign at the door: who types it is there.
    pub door: u32,
    pub attended: BTreeMap<PersonId, Tests>,
    /// What those who attended thought of it, 1 to [`BEST`].
    pub rating: Option<u8>,
}

impl Session {
    /// Whether people may sign in now.
    pub fn is_open(&self, now: Instant) -> bool {
        let from = self.plan.begins.checked_sub(EARLY).unwrap_or(Instant::MIN);
        let open = matches!(self.stage, Stage::Planned | Stage::Held);
        open && from <= now && now <= self.plan.ends
    }

    /// Is whoever asks invited?
    pub fn invites(&self, actor: &Actor) -> bool {
        let staff = actor.staff();
        staff.is_some_and(|one| self.plan.invited.holds(one.id, one.role, &one.units))
    }
}

/// The session that a whole history adds up to; `None` if it does not begin with its planning.
pub fn fold(history: &[Entry]) -> Option<Session> {
    history.iter().fold(None, apply)
}

crate::history::life! { Session of Event }

/// The session after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Session>, entry: &Entry) -> Option<Session> {
    if let Event::Planned { id, door, plan } = &entry.event {
        return Some(Session {
            id: *id,
            version: Version(1),
            plan: plan.clone(),
            stage: Stage::Planned,
            door: *door,
            attended: BTreeMap::new(),
            rating: None,
        });
    }
    let mut known = known?;
    known.version.0 += 1;
    match &entry.event {
        Event::Planned { .. } => {}
        Event::Changed { plan } => known.plan = plan.clone(),
        Event::SignedIn { person } => {
            known.attended.entry(*person).or_default();
        }
        Event::Attended { people } => {
            known.attended.retain(|person, _| people.contains(person));
            people.iter().for_each(|person| {
                known.attended.entry(*person).or_default();
            });
            known.stage = Stage::Held;
        }
        Event::Tested { person, tests } => {
            known.attended.insert(*person, *tests);
        }
        Event::Closed { rating } => {
            known.rating = *rating;
            known.stage = Stage::Closed;
        }
        Event::Cancelled { .. } => known.stage = Stage::Cancelled,
    }
    Some(known)
}

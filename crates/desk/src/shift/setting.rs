//! How a turn of the roster is filled.

use std::sync::Arc;

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{PersonId, Version};
use domain::people::Actor;
use domain::rules::Rules;
use domain::shift::{Facts, Roster, Set, Turn, apply};

use crate::act::{Decider, Terms, act};
use crate::{Desk, DeskError, people};

/// Puts people on a turn, and somebody on call. Who is there already stays as they are.
///
/// # Errors
/// `Forbidden` outside the office, `Refused` with the rule, `Unknown` for somebody who does
/// not work here, `Stale` when somebody else set it since `seen`.
pub async fn set(
    desk: &Desk,
    actor: &Actor,
    turn: Turn,
    (people_on, on_call): (Vec<PersonId>, Option<PersonId>),
    seen: Option<Version>,
) -> Result<(), DeskError> {
    people::sees_office(actor)?;
    let (desk, actor, now) = (desk.clone(), actor.clone(), desk.now());
    let deed = Deed { desk: desk.clone(), actor, turn, people: people_on, on_call, now };
    act(&desk, deed, Terms { seen, once: None }).await.map(drop)
}

struct Deed {
    desk: Desk,
    actor: Actor,
    turn: Turn,
    people: Vec<PersonId>,
    on_call: Option<PersonId>,
    now: Instant,
}

struct Loaded {
    roster: Roster,
    rules: Arc<Rules>,
}

impl Deed {
    /// Everybody on a roster works here and may still sign in.
    async fn known(&self, tx: &mut Tx<'_>) -> Result<(), DeskError> {
        let able = |id: PersonId, all: &[store::people::Person]| {
            all.iter().any(|person| person.id == id && person.disabled.is_none())
        };
        let all = store::people::list(tx, self.desk.scope()).await?;
        if !self.people.iter().all(|id| able(*id, &all)) {
            return Err(DeskError::Unknown { field: "people" });
        }
        match self.on_call.is_none_or(|id| able(id, &all)) {
            true => Ok(()),
            false => Err(DeskError::Unknown { field: "on_call" }),
        }
    }
}

impl Decider for Deed {
    type Row = Loaded;
    type Entry = Set;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Loaded>, DeskError> {
        let found = store::shift::roster(tx, self.desk.scope(), self.turn).await?;
        let roster = found.unwrap_or_else(|| Roster::empty(self.turn));
        Ok(Some(Loaded { roster, rules: self.desk.rules_in_force(tx, self.now).await? }))
    }

    fn version(row: &Loaded) -> Version {
        row.roster.version
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(&self, tx: &mut Tx<'_>, row: &Loaded) -> Result<Vec<Set>, DeskError> {
        let rules = &row.rules;
        let facts = Facts { now: self.now, calendar: &rules.calendar, shifts: &rules.shifts };
        let wanted = (self.people.clone(), self.on_call);
        let set = domain::shift::set(&row.roster, &self.actor, wanted, &facts);
        let set = set?;
        if set.is_some() {
            self.known(tx).await?;
        }
        Ok(set.into_iter().collect())
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Loaded,
        sets: Vec<Set>,
    ) -> Result<Loaded, DeskError> {
        let mut roster = row.roster;
        for set in &sets {
            roster = apply(roster, set);
            store::shift::save_roster(tx, self.desk.scope(), &roster, set).await?;
        }
        Ok(Loaded { roster, ..row })
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let sets = store::shift::settings(tx, self.desk.scope(), self.turn).await?;
        Ok(sets.iter().skip(seen.0 as usize).map(|_| "set").collect())
    }
}

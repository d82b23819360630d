//! People of the staff: who they are, how they sign in, who appoints whom, who signs for the director.

mod appointment;
mod calendar_key;
mod delegation;
mod nip;
mod password;
mod session;
mod standing;
mod token;

use db::Tx;
use domain::ids::{PersonId, UnitCode};
use domain::people::{Actor, Delegation, Role, Staff};
use store::Scope;

pub use appointment::{Change, NewPerson, add, change, disable, own_password, set_password};
pub use calendar_key::{calendar_keys, make_calendar_key, of_calendar_key, revoke_calendar_key};
pub use delegation::{Delegated, delegate, delegations, end_delegation};
pub use nip::{nip, set_own_nip};
pub use password::LEAST as PASSWORD_LEAST;
#[cfg(feature = "testing")]
pub(crate) use password::hash as kept_password;
pub use session::{
    SESSION_HOURS, close_session, demo_cards, demo_people, of_session, open_session, sign_in,
    sign_in_demo, sweep_sessions,
};
pub use token::{Token, create_token, of_token, revoke_token, token_id, tokens};

use crate::act::boxed;
use crate::{Desk, DeskError};
use domain::calendar::Instant;

/// Somebody of the staff as pages show them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    pub login: String,
    pub name: String,
    pub position: String,
    pub role: Role,
    pub units: Vec<UnitCode>,
    pub disabled: bool,
    /// Set while this person may sign for the director.
    pub delegation: Option<Delegation>,
}

impl Person {
    /// The person as whoever issues a command.
    pub fn actor(&self) -> Actor {
        Actor::Staff(Staff {
            id: self.id,
            role: self.role,
            units: self.units.clone(),
            delegation: self.delegation,
        })
    }

    pub(crate) fn of(row: store::people::Person, delegation: Option<Delegation>) -> Self {
        Self {
            id: row.id,
            login: row.login,
            name: row.name,
            position: row.position,
            role: row.role,
            units: row.units,
            disabled: row.disabled.is_some(),
            delegation,
        }
    }
}

/// Everybody, also those who were switched off, by name; for those who manage people.
///
/// # Errors
/// `Forbidden` for others.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<Person>, DeskError> {
    if !standing::manages(actor) {
        return Err(DeskError::Forbidden);
    }
    everybody(desk).await
}

/// Everybody who can be asked or named, by name: for the choosers of any signed-in page.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn directory(desk: &Desk) -> Result<Vec<Person>, DeskError> {
    let mut people = everybody(desk).await?;
    people.retain(|person| !person.disabled);
    Ok(people)
}

async fn everybody(desk: &Desk) -> Result<Vec<Person>, DeskError> {
    let (scope, now) = (desk.scope(), desk.now());
    let job = boxed(move |tx: &mut Tx<'_>| Box::pin(async move { all(tx, scope, now).await }));
    desk.store().db.read(job).await
}

async fn all(tx: &mut Tx<'_>, scope: Scope, now: Instant) -> Result<Vec<Person>, DeskError> {
    let mut given = store::delegation::list(tx, scope).await?;
    given.retain(|given| given.delegation.holds(now));
    let rows = store::people::list(tx, scope).await?.into_iter();
    let in_force = |id| given.iter().find(|given| given.person == id).map(|it| it.delegation);
    Ok(rows.map(|row| (in_force(row.id), row)).map(|(it, row)| Person::of(row, it)).collect())
}

/// The person of an id, unless they were switched off.
async fn able(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: PersonId,
    now: Instant,
) -> Result<Option<Person>, DeskError> {
    let row = store::people::by_id(tx, scope, id).await?.filter(|row| row.disabled.is_none());
    let Some(row) = row else { return Ok(None) };
    let delegation = store::delegation::in_force(tx, scope, id, now).await?;
    Ok(Some(Person::of(row, delegation)))
}

/// The actor, if they manage people and units in this very transaction.
///
/// # Errors
/// `Forbidden` for others, `NotSignedIn` for somebody who was switched off.
pub(crate) async fn managing(
    tx: &mut Tx<'_>,
    scope: Scope,
    actor: &Actor,
    now: Instant,
) -> Result<Actor, DeskError> {
    let actor = standing::current(tx, scope, actor, now).await?;
    if standing::manages(&actor) { Ok(actor) } else { Err(DeskError::Forbidden) }
}

/// # Errors
/// `Forbidden` for anybody outside the office, audit and administration.
pub(crate) fn office(actor: &Actor) -> Result<(), DeskError> {
    let inside = |role: Role| role.is_humas() || matches!(role, Role::Auditor | Role::Admin);
    if actor.role().is_some_and(inside) { Ok(()) } else { Err(DeskError::Forbidden) }
}

/// The office itself, and whoever audits it: those who see its daily work.
///
/// # Errors
/// `Forbidden` for everybody else.
pub(crate) fn sees_office(actor: &Actor) -> Result<(), DeskError> {
    let inside = *actor == Actor::Desk || actor.role().is_some_and(Role::sees_office);
    if inside { Ok(()) } else { Err(DeskError::Forbidden) }
}

/// Those of the office who may set something in motion again: whoever audits only looks.
///
/// # Errors
/// `Forbidden` for anybody outside the office and administration.
pub(crate) fn office_hands(actor: &Actor) -> Result<(), DeskError> {
    match actor.role() {
        Some(Role::Auditor) => Err(DeskError::Forbidden),
        _ => office(actor),
    }
}

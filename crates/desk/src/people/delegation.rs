//! Who signs for the director while the director is away: given by the director, from when until when.

use db::Tx;
use domain::calendar::Instant;
use domain::house::{Aspect, Change, Deed, Subject};
use domain::ids::PersonId;
use domain::people::{Actor, Delegation, Role};
use store::delegation::Given;

use super::standing;
use crate::act::boxed;
use crate::error::Unfit;
use crate::house::{News, record};
use crate::{Desk, DeskError, PATIENCE};

/// A delegation as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delegated {
    /// By which it is ended.
    pub id: String,
    pub person: PersonId,
    pub name: String,
    pub delegation: Delegation,
}

/// Lets `person` sign for the director while the delegation holds, both ends counted.
///
/// # Errors
/// `Forbidden` for all but the director and the administrator, and for oneself: a stand-in cannot
/// pass it on. `Unknown` for somebody who is not there or is the director; `Unfit` when it would be
/// over before it begins, or already is.
pub async fn delegate(
    desk: &Desk,
    actor: &Actor,
    person: PersonId,
    delegation: Delegation,
) -> Result<Delegated, DeskError> {
    delegating(actor)?;
    standing::someone_else(actor, person)?;
    if delegation.until <= delegation.from || delegation.until <= desk.now() {
        return Err(DeskError::Unfit { field: "until", why: Unfit::EndsTooSoon });
    }
    let given = Given { id: desk.fresh_id(), person, delegation };
    let (scope, now, actor) = (desk.scope(), desk.now(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let actor = actor.clone();
        Box::pin(async move {
            let actor = standing::current(tx, scope, &actor, now).await?;
            delegating(&actor)?;
            let staff = store::people::staff(tx, scope, person, now).await?;
            let unknown = || DeskError::Unknown { field: "person" };
            staff.filter(|staff| staff.role != Role::Director).ok_or_else(unknown)?;
            let known = store::people::by_id(tx, scope, person).await?.ok_or_else(unknown)?;
            store::delegation::add(tx, scope, &given).await?;
            let changes = vec![
                Change::of(Aspect::Title, "", delegation.title.code()),
                Change::of(Aspect::From, "", &delegation.from.to_string()),
                Change::of(Aspect::Until, "", &delegation.until.to_string()),
            ];
            let (deed, subject) = (Deed::Delegated, Subject::Person(person));
            record(tx, scope, (actor.who(), now), News { deed, subject, changes }).await?;
            Ok(listed(given, known.name))
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// Ends a delegation now.
///
/// # Errors
/// `Forbidden` for all but the director and the administrator; `NotFound`.
pub async fn end_delegation(desk: &Desk, actor: &Actor, id: &str) -> Result<(), DeskError> {
    let id = u128::from_str_radix(id, 16).map_err(|_| DeskError::NotFound)?;
    let (scope, now, actor) = (desk.scope(), desk.now(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let actor = actor.clone();
        Box::pin(async move {
            let actor = standing::current(tx, scope, &actor, now).await?;
            delegating(&actor)?;
            let known = store::delegation::list(tx, scope).await?;
            let given = known.iter().find(|given| given.id == id).ok_or(DeskError::NotFound)?;
            // Both ends count, so the last moment is the one before now.
            let last = now - std::time::Duration::from_millis(1);
            store::delegation::end(tx, scope, id, last).await?;
            match ended(given, last) {
                Some(news) => record(tx, scope, (actor.who(), now), news).await,
                None => Ok(()),
            }
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// One that was over already stays as it was, and nothing has happened.
fn ended(given: &Given, last: Instant) -> Option<News> {
    let until = given.delegation.until;
    let (deed, subject) = (Deed::DelegationEnded, Subject::Person(given.person));
    let change = Change::of(Aspect::Until, &until.to_string(), &last.to_string());
    (until > last).then(|| News { deed, subject, changes: vec![change] })
}

/// All delegations, the latest first: those of the past are the proof of who could sign.
///
/// # Errors
/// `Forbidden` for all but director, administrator, head, quality and auditor.
pub async fn delegations(desk: &Desk, actor: &Actor) -> Result<Vec<Delegated>, DeskError> {
    let reads = matches!(actor.role(), Some(Role::Head | Role::Quality | Role::Auditor));
    if !reads {
        delegating(actor)?;
    }
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move {
            let people = store::people::list(tx, scope).await?;
            let name = |id| people.iter().find(|one| one.id == id).map(|one| one.name.clone());
            let given = store::delegation::list(tx, scope).await?.into_iter();
            let shown = given.map(|given| listed(given, name(given.person).unwrap_or_default()));
            Ok(shown.collect())
        })
    });
    desk.store().db.read(job).await
}

fn listed(given: Given, name: String) -> Delegated {
    let Given { id, person, delegation } = given;
    Delegated { id: format!("{id:032x}"), person, name, delegation }
}

/// The director in person, the administrator on a letter, the house itself; never a stand-in.
fn delegating(actor: &Actor) -> Result<(), DeskError> {
    let may = *actor == Actor::Desk || matches!(actor.role(), Some(Role::Director | Role::Admin));
    if may { Ok(()) } else { Err(DeskError::Forbidden) }
}

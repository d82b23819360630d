//! Taking people on, changing what they are, switching them off, and their passwords.

use std::sync::Arc;

use db::Tx;
use domain::calendar::Instant;
use domain::house::{Aspect, Change as Changed, Deed, Subject};
use domain::ids::{PersonId, UnitCode};
use domain::people::{Actor, Role, Who};
use domain::text::Name;
use store::Scope;
use store::people::Person as Row;

use super::password::{self, hashed, lawful_login, long_enough, strong};
use super::{Person, managing, standing};
use crate::act::boxed;
use crate::error::Unfit;
use crate::house::{News, record};
use crate::{Desk, DeskError, PATIENCE};

/// Somebody new, as typed.
#[derive(Clone, Debug)]
pub struct NewPerson {
    pub login: String,
    pub name: String,
    pub position: String,
    pub role: Role,
    pub units: Vec<UnitCode>,
    /// Without one they cannot sign in until it is set.
    pub password: Option<String>,
}

/// What of somebody can change; the login stays.
#[derive(Clone, Debug)]
pub struct Change {
    pub name: String,
    pub position: String,
    pub role: Role,
    pub units: Vec<UnitCode>,
}

/// Takes somebody on.
///
/// # Errors
/// `Forbidden` unless the actor may give this role; `Unfit` for a login that is taken or not one
/// and for a weak password; `Unknown` for a unit that is not there.
pub async fn add(desk: &Desk, actor: &Actor, new: NewPerson) -> Result<Person, DeskError> {
    standing::appointing(actor, &[new.role])?;
    let login = lawful_login(&new.login)?;
    let hash = match &new.password {
        Some(typed) => {
            strong(&login, typed)?;
            Some(hashed(desk, typed).await?)
        }
        None => None,
    };
    let row = Row {
        id: PersonId::new(desk.fresh_id()),
        login,
        name: name(&new.name)?,
        position: new.position.trim().to_owned(),
        role: new.role,
        units: new.units,
        disabled: None,
    };
    let work = Arc::new((desk.clone(), actor.clone(), row, hash));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let work = Arc::clone(&work);
        Box::pin(async move {
            let (desk, actor, row, hash) = &*work;
            let (scope, now) = (desk.scope(), desk.now());
            let actor = standing::current(tx, scope, actor, now).await?;
            standing::appointing(&actor, &[row.role])?;
            units_exist(tx, desk, &row.units).await?;
            if store::people::by_login(tx, scope, &row.login).await?.is_some() {
                return Err(DeskError::Unfit { field: "login", why: Unfit::Taken });
            }
            store::people::add(tx, scope, row, now).await?;
            if let Some(hash) = hash {
                store::people::set_password(tx, scope, row.id, hash).await?;
            }
            let (deed, subject) = (Deed::PersonAdded, Subject::Person(row.id));
            let news = News { deed, subject, changes: differences(None, row) };
            record(tx, scope, (actor.who(), now), news).await?;
            Ok(Person::of(row.clone(), None))
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// Changes name, position, role and units. Another role or other units end every session and key
/// of the person: what was opened under the old standing does not go on.
///
/// # Errors
/// `Forbidden` unless the actor may take the old role and give the new one, and for the own role;
/// `NotFound`; `Unknown` for a unit that is not there.
pub async fn change(
    desk: &Desk,
    actor: &Actor,
    id: PersonId,
    change: Change,
) -> Result<(), DeskError> {
    let change = Change { name: name(&change.name)?, ..change };
    edit(desk, actor, id, move |actor, row| {
        let moved = row.role != change.role || row.units != change.units;
        if moved {
            standing::someone_else(actor, id)?;
        }
        standing::appointing(actor, &[change.role])?;
        row.name.clone_from(&change.name);
        row.position = change.position.trim().to_owned();
        row.role = change.role;
        row.units.clone_from(&change.units);
        Ok(Edit { deed: Deed::PersonChanged, by: None, ends: moved, password: None })
    })
    .await
}

/// Switches somebody off (out at once, everywhere) or on again. Sessions and keys do not come back.
///
/// # Errors
/// `Forbidden` unless the actor may take this role, and for oneself; `NotFound`.
pub async fn disable(desk: &Desk, actor: &Actor, id: PersonId, off: bool) -> Result<(), DeskError> {
    let now = desk.now();
    edit(desk, actor, id, move |actor, row| {
        standing::someone_else(actor, id)?;
        row.disabled = off.then(|| row.disabled.unwrap_or(now));
        let deed = if off { Deed::PersonDisabled } else { Deed::PersonEnabled };
        Ok(Edit { deed, by: None, ends: true, password: None })
    })
    .await
}

/// Gives somebody a new password and ends all their sessions and keys.
///
/// # Errors
/// `Forbidden` unless the actor may give this role; `Unfit` for a weak one; `NotFound`.
pub async fn set_password(
    desk: &Desk,
    actor: &Actor,
    id: PersonId,
    password: &str,
) -> Result<(), DeskError> {
    if !standing::manages(actor) {
        return Err(DeskError::Forbidden);
    }
    long_enough(password)?;
    let hash = hashed(desk, password).await?;
    let typed = password.to_owned();
    edit(desk, actor, id, move |_, row| {
        strong(&row.login, &typed)?;
        let password = Some(hash.clone());
        Ok(Edit { deed: Deed::PasswordSet, by: None, ends: true, password })
    })
    .await
}

/// Changes the own password and ends all own sessions and keys, this one too: open a new session.
///
/// # Errors
/// `NotSignedIn` when the old one is wrong; `Unfit` for a weak new one.
pub async fn own_password(
    desk: &Desk,
    id: PersonId,
    old: &str,
    new: &str,
) -> Result<(), DeskError> {
    let (scope, now) = (desk.scope(), desk.now());
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move {
            let person = super::able(tx, scope, id, now).await?.ok_or(DeskError::NotSignedIn)?;
            Ok((person.login, store::people::password(tx, scope, id).await?))
        })
    });
    let (login, known) = desk.store().db.read(job).await?;
    if !password::matches(known, old).await? {
        return Err(DeskError::NotSignedIn);
    }
    strong(&login, new)?;
    let hash = hashed(desk, new).await?;
    let change = move |_: &Actor, _: &mut Row| {
        let (by, password) = (Some(Who::Person(id)), Some(hash.clone()));
        Ok(Edit { deed: Deed::PasswordSet, by, ends: true, password })
    };
    edit(desk, &Actor::Desk, id, change).await
}

/// What follows from a change of a person's row.
struct Edit {
    deed: Deed,
    /// Whoever changes the own password does it without managing anybody.
    by: Option<Who>,
    /// Every session and every key of the person ends.
    ends: bool,
    password: Option<String>,
}

/// Loads, asks who is at it, changes, saves: one transaction.
async fn edit(
    desk: &Desk,
    actor: &Actor,
    id: PersonId,
    change: impl Fn(&Actor, &mut Row) -> Result<Edit, DeskError> + Send + Sync + 'static,
) -> Result<(), DeskError> {
    let work = Arc::new((desk.clone(), actor.clone(), change));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let work = Arc::clone(&work);
        Box::pin(async move {
            let (desk, actor, change) = &*work;
            let (scope, now) = (desk.scope(), desk.now());
            let actor = managing(tx, scope, actor, now).await?;
            let row = store::people::by_id(tx, scope, id).await?;
            let mut row = row.ok_or(DeskError::NotFound)?;
            standing::appointing(&actor, &[row.role])?;
            if signs(tx, scope, id, now).await? {
                standing::appointing(&actor, &[Role::Director])?;
            }
            let before = row.clone();
            let edit = change(&actor, &mut row)?;
            units_exist(tx, desk, &row.units).await?;
            store::people::update(tx, scope, &row).await?;
            if let Some(hash) = &edit.password {
                store::people::set_password(tx, scope, id, hash).await?;
            }
            if edit.ends {
                store::session::end_all(tx, scope, id).await?;
                store::token::revoke_all(tx, scope, id, now).await?;
            }
            if before == row && edit.password.is_none() {
                return Ok(());
            }
            let changes = differences(Some(&before), &row);
            let news = News { deed: edit.deed, subject: Subject::Person(id), changes };
            record(tx, scope, (edit.by.unwrap_or(actor.who()), now), news).await
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// Signs for the director, now or by a delegation that has yet to begin: whoever could take over
/// this account would sign in the director's place.
async fn signs(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: PersonId,
    now: Instant,
) -> Result<bool, DeskError> {
    let given = store::delegation::list(tx, scope).await?;
    Ok(given.iter().any(|one| one.person == id && one.delegation.until > now))
}

/// How a value of a person stands in the history.
type Text = fn(&Row) -> String;

/// What the history of the house says of it; never the password.
fn differences(before: Option<&Row>, after: &Row) -> Vec<Option<Changed>> {
    let was = |text: Text| before.map(text).unwrap_or_default();
    let aspects: [(Aspect, Text); 5] = [
        (Aspect::Login, |row| row.login.clone()),
        (Aspect::Name, |row| row.name.clone()),
        (Aspect::Position, |row| row.position.clone()),
        (Aspect::Role, |row| row.role.code().to_owned()),
        (Aspect::Units, |row| {
            row.units.iter().map(UnitCode::as_str).collect::<Vec<_>>().join(", ")
        }),
    ];
    let change = |(aspect, text): (_, Text)| Changed::of(aspect, &was(text), &text(after));
    aspects.map(change).to_vec()
}

async fn units_exist(tx: &mut Tx<'_>, desk: &Desk, units: &[UnitCode]) -> Result<(), DeskError> {
    let known = store::hospital::organisation(tx, desk.scope()).await?;
    match units.iter().all(|unit| known.unit(unit).is_some()) {
        true => Ok(()),
        false => Err(DeskError::Unknown { field: "units" }),
    }
}

fn name(typed: &str) -> Result<String, DeskError> {
    let parsed = Name::parse(typed).map_err(|why| DeskError::Invalid { field: "name", why })?;
    Ok(parsed.into_string())
}

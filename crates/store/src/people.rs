//! People of the staff.

use db::{Row, Tx};
use domain::calendar::Instant;
use domain::ids::{PersonId, UnitCode};
use domain::people::{Role, Staff};

use crate::column::{bits, coded, opt_instant, opt_text, text, unit_code};
use crate::value::{at, bytes};
use crate::{Scope, StoreError, delegation};

db::sql! {
    static ADD = "insert into person (hospital_id, id, login, name, position, role, disabled_at, \
        created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    static UPDATE = "update person set login = $3, name = $4, position = $5, role = $6, \
        disabled_at = $7 where hospital_id = $1 and id = $2";
    static DISABLE = "update person set disabled_at = coalesce(disabled_at, $3) \
        where hospital_id = $1 and id = $2";
    static BY_ID = "select id, login, name, position, role, disabled_at from person \
        where hospital_id = $1 and id = $2";
    static BY_LOGIN = "select id, login, name, position, role, disabled_at from person \
        where hospital_id = $1 and login = $2";
    static LIST = "select id, login, name, position, role, disabled_at from person \
        where hospital_id = $1 order by name, id";
    static ADD_UNIT = "insert into person_unit (hospital_id, person_id, unit) \
        values ($1, $2, $3) on conflict do nothing";
    static DROP_UNITS = "delete from person_unit where hospital_id = $1 and person_id = $2";
    static UNITS = "select unit from person_unit where hospital_id = $1 and person_id = $2 \
        order by unit";
    static ALL_UNITS = "select person_id, unit from person_unit where hospital_id = $1 \
        order by person_id, unit";
    static PASSWORD = "select password from person where hospital_id = $1 and id = $2";
    static SET_PASSWORD = "update person set password = $3 where hospital_id = $1 and id = $2";
}

/// Somebody who works here. Staff are not data subjects of the vault: who handled what stays known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    pub login: String,
    pub name: String,
    pub position: String,
    pub role: Role,
    pub units: Vec<UnitCode>,
    /// Since when they can no longer sign in or act.
    pub disabled: Option<Instant>,
}

/// # Errors
/// A login that somebody has already is a constraint that refuses.
pub async fn add(
    tx: &mut Tx<'_>,
    scope: Scope,
    person: &Person,
    now: Instant,
) -> Result<(), StoreError> {
    let mut values = written(scope, person);
    values.push(at(now));
    tx.exec(&ADD, &values).await?;
    keep_units(tx, scope, person).await
}

/// Writes all of a person but the password; `false` when nobody has this id.
///
/// # Errors
/// As [`add`].
pub async fn update(tx: &mut Tx<'_>, scope: Scope, person: &Person) -> Result<bool, StoreError> {
    if tx.exec(&UPDATE, &written(scope, person)).await? == 0 {
        return Ok(false);
    }
    keep_units(tx, scope, person).await?;
    Ok(true)
}

/// From `now` on this person cannot act; end their sessions and tokens with it.
///
/// # Errors
/// What the database said.
pub async fn disable(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: PersonId,
    now: Instant,
) -> Result<(), StoreError> {
    tx.exec(&DISABLE, &[scope.value(), bytes(id.bits()), at(now)]).await?;
    Ok(())
}

/// # Errors
/// What the database said.
pub async fn by_id(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: PersonId,
) -> Result<Option<Person>, StoreError> {
    match tx.one(&BY_ID, &[scope.value(), bytes(id.bits())]).await? {
        Some(row) => with_units(tx, scope, &row).await.map(Some),
        None => Ok(None),
    }
}

/// # Errors
/// What the database said.
pub async fn by_login(
    tx: &mut Tx<'_>,
    scope: Scope,
    login: &str,
) -> Result<Option<Person>, StoreError> {
    match tx.one(&BY_LOGIN, &[scope.value(), login.into()]).await? {
        Some(row) => with_units(tx, scope, &row).await.map(Some),
        None => Ok(None),
    }
}

/// Everybody, by name; also those who are disabled, for histories name them.
///
/// # Errors
/// What the database said.
pub async fn list(tx: &mut Tx<'_>, scope: Scope) -> Result<Vec<Person>, StoreError> {
    let rows = tx.query(&LIST, &[scope.value()]).await?;
    let mut people: Vec<Person> = rows.iter().map(person).collect::<Result<_, _>>()?;
    for row in tx.query(&ALL_UNITS, &[scope.value()]).await? {
        let id = PersonId::new(bits(&row, 0)?);
        if let Some(person) = people.iter_mut().find(|person| person.id == id) {
            person.units.push(unit_code(row.text(1)?)?);
        }
    }
    Ok(people)
}

/// The person as an actor at `now`, with the delegation that is in force; `None` when there is no
/// such person or they are disabled.
///
/// # Errors
/// What the database said.
pub async fn staff(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: PersonId,
    now: Instant,
) -> Result<Option<Staff>, StoreError> {
    let able = |person: &Person| person.disabled.is_none_or(|since| now < since);
    let Some(person) = by_id(tx, scope, id).await?.filter(able) else {
        return Ok(None);
    };
    let delegation = delegation::in_force(tx, scope, id, now).await?;
    Ok(Some(Staff { id, role: person.role, units: person.units, delegation }))
}

/// The hash of a password as `desk` wrote it; `None` where nobody has set one.
///
/// # Errors
/// What the database said.
pub async fn password(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: PersonId,
) -> Result<Option<String>, StoreError> {
    match tx.one(&PASSWORD, &[scope.value(), bytes(id.bits())]).await? {
        Some(row) => opt_text(&row, 0),
        None => Ok(None),
    }
}

/// # Errors
/// What the database said.
pub async fn set_password(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: PersonId,
    hash: &str,
) -> Result<(), StoreError> {
    tx.exec(&SET_PASSWORD, &[scope.value(), bytes(id.bits()), hash.into()]).await?;
    Ok(())
}

async fn keep_units(tx: &mut Tx<'_>, scope: Scope, person: &Person) -> Result<(), StoreError> {
    let id = bytes(person.id.bits());
    tx.exec(&DROP_UNITS, &[scope.value(), id.clone()]).await?;
    for unit in &person.units {
        tx.exec(&ADD_UNIT, &[scope.value(), id.clone(), unit.as_str().into()]).await?;
    }
    Ok(())
}

async fn with_units(tx: &mut Tx<'_>, scope: Scope, row: &Row) -> Result<Person, StoreError> {
    let mut person = person(row)?;
    for row in tx.query(&UNITS, &[scope.value(), bytes(person.id.bits())]).await? {
        person.units.push(unit_code(row.text(0)?)?);
    }
    Ok(person)
}

fn written(scope: Scope, person: &Person) -> Vec<db::Value> {
    vec![
        scope.value(),
        bytes(person.id.bits()),
        person.login.as_str().into(),
        person.name.as_str().into(),
        person.position.as_str().into(),
        person.role.code().into(),
        person.disabled.map(at).into(),
    ]
}

fn person(row: &Row) -> Result<Person, StoreError> {
    Ok(Person {
        id: PersonId::new(bits(row, 0)?),
        login: text(row, 1)?,
        name: text(row, 2)?,
        position: text(row, 3)?,
        role: coded(row, 4, Role::parse)?,
        units: Vec::new(),
        disabled: opt_instant(row, 5)?,
    })
}

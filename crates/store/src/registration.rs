//! Tickets of activities: the row that is the truth, and its history in the journal.

pub mod ticket;
mod wire;

use db::{Row, Sql, Tx, Value};
use domain::ids::{ActivityId, RegistrationId, SubjectId};
use domain::registration::{Entry, Places, Registration, Stage};

use crate::column::{bits, number, opt_number};
use crate::history;
use crate::row::{ById, Names};
pub use crate::row::{find as load, history};
use crate::value::{at, bytes, count, limit};
use crate::{Scope, StoreError};
use ticket::{Marks, Token};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "registration";

db::sql! {
    static FIND = "select state from registration where hospital_id = $1 and id = $2";
    static BY_TICKET = "select id from registration where hospital_id = $1 and ticket = $2";
    static BY_PROOF = "select id from registration where hospital_id = $1 and proof = $2";
    static BY_CODE = "select id from registration where hospital_id = $1 and activity_id = $2 \
        and code = $3";
    static BY_CONTACT = "select id from registration where hospital_id = $1 and activity_id = $2 \
        and (phone = $3 or email = $4) order by registered_at, id limit 1";
    static OF_ACTIVITY = "select state from registration where hospital_id = $1 \
        and activity_id = $2 order by registered_at, id limit $3";
    static WAITING = "select state from registration where hospital_id = $1 and activity_id = $2 \
        and stage = 'waiting' order by registered_at, id limit $3";
    static TAKEN = "select cast(coalesce(sum(people), 0) as bigint) from registration where hospital_id = $1 \
        and activity_id = $2 and stage in ('seated', 'present')";
    static LEAST_WAITING = "select min(people) from registration where hospital_id = $1 \
        and activity_id = $2 and stage = 'waiting'";
    static UNSETTLED = "select distinct activity_id from registration where hospital_id = $1 \
        and settled = 0 order by activity_id limit $2";
    static CODES = "select code from registration where hospital_id = $1 and activity_id = $2 \
        and stage in ('seated', 'waiting', 'present') order by code limit $3";
    static ADD = "insert into registration (hospital_id, id, version, activity_id, stage, people, \
        registered_at, settled, state, code, ticket, proof, phone, email) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    static SAVE = "update registration set version = $3, activity_id = $4, stage = $5, \
        people = $6, registered_at = $7, settled = $8, state = $9 \
        where hospital_id = $1 and id = $2 and version < $3";
    // Whoever gave the place back may register again; an erased ticket is known by nothing.
    static FORGET_CONTACT = "update registration set phone = null, email = null \
        where hospital_id = $1 and id = $2";
}

/// Under whose key name, contacts and words of a ticket lie: its own, so that erasing one ticket
/// leaves the others.
pub fn subject(id: RegistrationId) -> SubjectId {
    SubjectId::new(id.bits())
}

impl Names for RegistrationId {
    type Of = Registration;
}

impl ById for Registration {
    type Id = RegistrationId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        wire::read(row.text(0)?)
    }
}

/// Which ticket this token opens; as its proof, where `proof`.
///
/// # Errors
/// As [`load`].
pub async fn by_hash(
    tx: &mut Tx<'_>,
    scope: Scope,
    hash: [u8; 32],
    proof: bool,
) -> Result<Option<RegistrationId>, StoreError> {
    let statement = if proof { &BY_PROOF } else { &BY_TICKET };
    let row = tx.one(statement, &[scope.value(), hash.into()]).await?;
    row.as_ref().map(id_of).transpose()
}

/// The ticket with this short code.
///
/// # Errors
/// As [`load`].
pub async fn by_code(
    tx: &mut Tx<'_>,
    scope: Scope,
    activity: ActivityId,
    code: &str,
) -> Result<Option<RegistrationId>, StoreError> {
    let values = [scope.value(), bytes(activity.bits()), code.into()];
    tx.one(&BY_CODE, &values).await?.as_ref().map(id_of).transpose()
}

/// The ticket that was given for one of these contacts.
///
/// # Errors
/// As [`load`].
pub async fn by_contact(
    tx: &mut Tx<'_>,
    scope: Scope,
    activity: ActivityId,
    (phone, email): (Option<[u8; 32]>, Option<[u8; 32]>),
) -> Result<Option<RegistrationId>, StoreError> {
    let values = [scope.value(), bytes(activity.bits()), hash(phone), hash(email)];
    tx.one(&BY_CONTACT, &values).await?.as_ref().map(id_of).transpose()
}

/// At most `most` tickets of an activity, the first one first.
///
/// # Errors
/// As [`load`].
pub async fn of_activity(
    tx: &mut Tx<'_>,
    scope: Scope,
    activity: ActivityId,
    most: usize,
) -> Result<Vec<Registration>, StoreError> {
    many(tx, (&OF_ACTIVITY, scope), activity, most).await
}

/// At most `most` tickets on the waiting list, the first one first.
///
/// # Errors
/// As [`load`].
pub async fn waiting(
    tx: &mut Tx<'_>,
    scope: Scope,
    activity: ActivityId,
    most: usize,
) -> Result<Vec<Registration>, StoreError> {
    many(tx, (&WAITING, scope), activity, most).await
}

/// How many places are taken, and by how large a group the next one is awaited.
///
/// # Errors
/// As [`load`].
pub async fn places(
    tx: &mut Tx<'_>,
    scope: Scope,
    activity: ActivityId,
    quota: Option<u16>,
) -> Result<Places, StoreError> {
    let values = [scope.value(), bytes(activity.bits())];
    let taken = tx.one(&TAKEN, &values).await?;
    let least = tx.one(&LEAST_WAITING, &values).await?;
    let least = least.as_ref().map(|row| opt_number(row, 0)).transpose()?.flatten();
    Ok(Places {
        quota,
        taken: taken.as_ref().map(|row| number(row, 0)).transpose()?.unwrap_or(0),
        least_waiting: least.and_then(|people| u16::try_from(people).ok()),
    })
}

/// The short codes that open the door of an activity.
///
/// # Errors
/// As [`load`].
pub async fn codes(
    tx: &mut Tx<'_>,
    scope: Scope,
    activity: ActivityId,
    most: usize,
) -> Result<Vec<String>, StoreError> {
    let values = [scope.value(), bytes(activity.bits()), limit(most)];
    tx.query(&CODES, &values).await?.iter().map(|row| crate::column::text(row, 0)).collect()
}

/// At most `most` activities with tickets whose names are still kept.
///
/// # Errors
/// As [`load`].
pub async fn unsettled(
    tx: &mut Tx<'_>,
    scope: Scope,
    most: usize,
) -> Result<Vec<ActivityId>, StoreError> {
    let rows = tx.query(&UNSETTLED, &[scope.value(), limit(most)]).await?;
    rows.iter().map(|row| Ok(ActivityId::new(bits(row, 0)?))).collect()
}

/// A new ticket with the entry that begins it.
///
/// # Errors
/// `Stale` when somebody with the same contact, or the same code, came first.
pub async fn add(
    tx: &mut Tx<'_>,
    scope: Scope,
    (known, entry): (&Registration, &Entry),
    marks: &Marks,
) -> Result<(), StoreError> {
    let mut values = row(scope, known);
    values.push(marks.code.as_str().into());
    values.extend([marks.ticket.into(), marks.proof.into(), hash(marks.phone), hash(marks.email)]);
    match tx.exec(&ADD, &values).await {
        Err(error) if error.is_unique() => return Err(StoreError::Stale),
        ended => ended?,
    };
    let place = (AGGREGATE, known.id.bits(), known.version);
    history::add(tx, scope, place, std::slice::from_ref(entry)).await
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded: nothing is written over it.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Registration,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, known.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &row(scope, known)), (place, entries)).await?;
    if known.erased || known.stage() == Stage::Cancelled {
        tx.exec(&FORGET_CONTACT, &[scope.value(), bytes(known.id.bits())]).await?;
    }
    Ok(())
}

/// How a token stands in the row.
pub fn hashed(scope: Scope, keys: &crate::Keys, token: Token) -> [u8; 32] {
    ticket::hash(scope, keys, token)
}

async fn many(
    tx: &mut Tx<'_>,
    (statement, scope): (&'static db::Sql, Scope),
    activity: ActivityId,
    most: usize,
) -> Result<Vec<Registration>, StoreError> {
    let values = [scope.value(), bytes(activity.bits()), limit(most)];
    tx.query(statement, &values).await?.iter().map(Registration::read).collect()
}

fn id_of(row: &Row) -> Result<RegistrationId, StoreError> {
    Ok(RegistrationId::new(bits(row, 0)?))
}

fn hash(hash: Option<[u8; 32]>) -> Value {
    hash.map_or(Value::Null, Value::from)
}

fn row(scope: Scope, known: &Registration) -> Vec<Value> {
    vec![
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        bytes(known.activity.bits()),
        known.stage().code().into(),
        count(known.people.into()),
        at(known.registered_at),
        count(known.erased.into()),
        wire::text(known).into(),
    ]
}

//! Telephone calls: the row that is the truth, and its history in the journal.

mod wire;

use db::{Row, Sql, Tx, Value};
use domain::calendar::{Date, Instant};
use domain::call::{Call, Ending, Entry, Event};
use domain::ids::{CallId, SubjectId};

use crate::column::bits;
use crate::history;
use crate::number::Blind;
use crate::row::{ById, Names};
pub use crate::row::{find as load, history};
use crate::value::{at, bytes, count, limit};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "call";

db::sql! {
    static FIND = "select state from call_row where hospital_id = $1 and id = $2";
    static ADD = "insert into call_row (hospital_id, id, version, stage, direction, at, day, \
        category, case_id, state, blind, provider) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    static SAVE = "update call_row set version = $3, stage = $4, direction = $5, at = $6, \
        day = $7, category = $8, case_id = $9, state = $10 \
        where hospital_id = $1 and id = $2 and version < $3";
    static BY_PROVIDER = "select id from call_row where hospital_id = $1 and provider = $2";
    // The owed ones first, the oldest of them on top; then the others, the youngest on top.
    static OWED = "select state from call_row where hospital_id = $1 \
        and stage in ('missed', 'call_back', 'case_due') order by at, id limit $2";
    static OTHERS = "select state from call_row where hospital_id = $1 \
        and stage in ('logged', 'ended') order by at desc, id limit $2";
    static AWAITED = "select state from call_row where hospital_id = $1 and blind = $2 \
        and stage in ('missed', 'call_back') order by at, id limit $3";
    static SAME_NUMBER = "select o.state from call_row o join call_row c \
        on c.hospital_id = o.hospital_id and c.blind = o.blind and c.id <> o.id \
        where o.hospital_id = $1 and c.id = $2 order by o.at desc, o.id limit $3";
    static OF_NUMBER = "select state from call_row where hospital_id = $1 and blind = $2 \
        order by at desc, id limit $3";
    static BEGUN = "select j.kind, j.payload, j.actor, j.at from call_row c join journal j \
        on j.hospital_id = c.hospital_id and j.stream = c.id and j.version = 1 \
        where c.hospital_id = $1 and c.direction = 'in' and c.at >= $2 and c.at < $3 \
        order by c.at, c.id";
    static OWED_COUNT = "select count(*) from (select 1 from call_row where hospital_id = $1 \
        and stage in ('missed', 'call_back', 'case_due') limit $2) owed";
}

/// Under whose key name, number and words of a call lie: its own, so that erasing one call leaves
/// the others.
pub fn subject(id: CallId) -> SubjectId {
    SubjectId::new(id.bits())
}

/// How a new call is known again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marks {
    /// Its number.
    pub blind: Option<Blind>,
    /// The switchboard's own name for it.
    pub provider: Option<String>,
    /// The hospital's day on which it was.
    pub day: Date,
}

impl Names for CallId {
    type Of = Call;
}

impl ById for Call {
    type Id = CallId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        wire::read(row.text(0)?)
    }
}

/// The call that a switchboard knows under this name.
///
/// # Errors
/// As [`load`].
pub async fn by_provider(
    tx: &mut Tx<'_>,
    scope: Scope,
    provider: &str,
) -> Result<Option<CallId>, StoreError> {
    let row = tx.one(&BY_PROVIDER, &[scope.value(), provider.into()]).await?;
    row.map(|row| Ok(CallId::new(bits(&row, 0)?))).transpose()
}

/// At most `most` owed calls, the oldest on top.
///
/// # Errors
/// As [`load`].
pub async fn owed(tx: &mut Tx<'_>, scope: Scope, most: usize) -> Result<Vec<Call>, StoreError> {
    tx.query(&OWED, &[scope.value(), limit(most)]).await?.iter().map(Call::read).collect()
}

/// At most `most` calls in which nobody is owed anything, the youngest on top.
///
/// # Errors
/// As [`load`].
pub async fn others(tx: &mut Tx<'_>, scope: Scope, most: usize) -> Result<Vec<Call>, StoreError> {
    tx.query(&OTHERS, &[scope.value(), limit(most)]).await?.iter().map(Call::read).collect()
}

/// How many calls are owed, counted up to `most`.
///
/// # Errors
/// As [`load`].
pub async fn owed_count(tx: &mut Tx<'_>, scope: Scope, most: usize) -> Result<i64, StoreError> {
    let row = tx.one(&OWED_COUNT, &[scope.value(), limit(most)]).await?;
    Ok(row.map(|row| row.int(0)).transpose()?.unwrap_or(0))
}

/// Calls of a number whose caller waits for the telephone to ring.
///
/// # Errors
/// As [`load`].
pub async fn awaited(
    tx: &mut Tx<'_>,
    scope: Scope,
    blind: Blind,
    most: usize,
) -> Result<Vec<Call>, StoreError> {
    let values = [scope.value(), blind.value(), limit(most)];
    tx.query(&AWAITED, &values).await?.iter().map(Call::read).collect()
}

/// Calls of a number, the youngest first.
///
/// # Errors
/// As [`load`].
pub async fn of_number(
    tx: &mut Tx<'_>,
    scope: Scope,
    blind: Blind,
    most: usize,
) -> Result<Vec<Call>, StoreError> {
    let values = [scope.value(), blind.value(), limit(most)];
    tx.query(&OF_NUMBER, &values).await?.iter().map(Call::read).collect()
}

/// Other calls of the same number, the youngest first.
///
/// # Errors
/// As [`load`].
pub async fn same_number(
    tx: &mut Tx<'_>,
    scope: Scope,
    call: CallId,
    most: usize,
) -> Result<Vec<Call>, StoreError> {
    let values = [scope.value(), bytes(call.bits()), limit(most)];
    tx.query(&SAME_NUMBER, &values).await?.iter().map(Call::read).collect()
}

/// The incoming calls of a span: when each rang, and whether somebody picked it up then.
///
/// # Errors
/// As [`load`].
pub async fn picked_up(
    tx: &mut Tx<'_>,
    scope: Scope,
    (from, until): (Instant, Instant),
) -> Result<Vec<(Instant, bool)>, StoreError> {
    let rows = tx.query(&BEGUN, &[scope.value(), at(from), at(until)]).await?;
    let begun = |row: &Row| {
        let at = crate::column::instant(row, 3)?;
        match history::entry(row.text(0)?, row.text(1)?, row.text(2)?, at)?.event {
            Event::Opened(opening) => Ok((opening.at, opening.ending != Ending::Missed)),
            _ => Err(crate::value::damaged("beginning of a call")),
        }
    };
    rows.iter().map(begun).collect()
}

/// A new call with the entry that begins it.
///
/// # Errors
/// `Stale` when the switchboard's call was taken up by another transaction first.
pub async fn add(
    tx: &mut Tx<'_>,
    scope: Scope,
    (call, entry): (&Call, &Entry),
    marks: &Marks,
) -> Result<(), StoreError> {
    let mut values = row(scope, call, marks.day);
    values.push(marks.blind.map_or(Value::Null, Blind::value));
    values.push(marks.provider.clone().into());
    match tx.exec(&ADD, &values).await {
        Err(error) if error.is_unique() => return Err(StoreError::Stale),
        ended => ended?,
    };
    let place = (AGGREGATE, call.id.bits(), call.version);
    history::add(tx, scope, place, std::slice::from_ref(entry)).await
}

/// Row and journal, in this transaction. `entries` are those that made this version; `day` is the
/// hospital's day of the call.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded: nothing is written over it.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    call: &Call,
    entries: &[Entry],
    day: Date,
) -> Result<(), StoreError> {
    let place = (AGGREGATE, call.id.bits(), call.version);
    history::save(tx, scope, (&SAVE, &row(scope, call, day)), (place, entries)).await
}

fn row(scope: Scope, call: &Call, day: Date) -> Vec<Value> {
    vec![
        scope.value(),
        bytes(call.id.bits()),
        count(call.version.0),
        call.stage.code().into(),
        call.direction.code().into(),
        at(call.at),
        day.to_string().into(),
        call.category.map(|category| category.code().to_owned()).into(),
        call.case.map(|case| bytes(case.bits())).unwrap_or(Value::Null),
        wire::text(call).into(),
    ]
}

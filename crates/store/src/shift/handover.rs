//! Hand-overs: frozen as they were given, and then only signed.

use db::{Row, Tx, Value};
use domain::ids::{HandoverId, SubjectId};
use domain::shift::{Handover, HandoverEntry};

use super::wire;
use crate::case::who_text;
use crate::journal::{self, Line};
use crate::value::{at, bytes, count, limit};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
const AGGREGATE: &str = "handover";

db::sql! {
    static FIND = "select state from handover_row where hospital_id = $1 and id = $2";
    static LIST = "select state from handover_row where hospital_id = $1 \
        order by at desc, id limit $2";
    static SAVE = "insert into handover_row (hospital_id, id, version, at, taken, state) \
        values ($1, $2, $3, $4, $5, $6) on conflict (hospital_id, id) do update \
        set version = excluded.version, taken = excluded.taken, state = excluded.state \
        where handover_row.version < excluded.version";
}

/// # Errors
/// What the database said; `Damaged` for a row that cannot be read.
pub async fn load(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: HandoverId,
) -> Result<Option<Handover>, StoreError> {
    let row = tx.one(&FIND, &[scope.value(), bytes(id.bits())]).await?;
    row.as_ref().map(read).transpose()
}

/// At most `most` hand-overs, the youngest first.
///
/// # Errors
/// As [`load`].
pub async fn list(tx: &mut Tx<'_>, scope: Scope, most: usize) -> Result<Vec<Handover>, StoreError> {
    tx.query(&LIST, &[scope.value(), limit(most)]).await?.iter().map(read).collect()
}

/// The history of a hand-over, in order.
///
/// # Errors
/// As [`load`].
pub async fn history(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: HandoverId,
) -> Result<Vec<HandoverEntry>, StoreError> {
    let lines = journal::history(tx, scope, id.bits().to_be_bytes()).await?;
    let entry = |line: &Line| wire::entry(&line.kind, &line.payload, &line.actor, line.at);
    lines.iter().map(entry).collect()
}

/// Under whose key the notes of a hand-over lie.
pub fn subject(id: HandoverId) -> SubjectId {
    SubjectId::new(id.bits())
}

/// Row and journal, in this transaction.
///
/// # Errors
/// `Stale` when somebody else took over first.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    handover: &Handover,
    entry: &HandoverEntry,
) -> Result<(), StoreError> {
    let values = [
        scope.value(),
        bytes(handover.id.bits()),
        count(handover.version.0),
        at(handover.at),
        Value::Int(i64::from(handover.taken.is_some())),
        wire::text(handover).into(),
    ];
    if tx.exec(&SAVE, &values).await? != 1 {
        return Err(StoreError::Stale);
    }
    let line = journal::Entry {
        kind: entry.event.kind(),
        payload: &wire::payload(&entry.event),
        actor: &who_text(entry.by),
        at: entry.at,
    };
    let place = (AGGREGATE, handover.id.bits().to_be_bytes(), handover.version.0);
    journal::append(tx, scope, place, line).await
}

fn read(row: &Row) -> Result<Handover, StoreError> {
    wire::read(row.text(0)?)
}

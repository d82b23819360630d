//! The registers of the organisation: rows that are the truth, histories in the journal. Few entries
//! each, so a register is read whole and its rules see all of it.

mod creed;
mod decree;
mod expectation;
mod facility;
mod partner;

use db::{Row, Tx};
use domain::organisation::{Entry, Event, Register};
use serde_json::Value;

use crate::history;
use crate::value::{bytes, count, damaged, from_json, limit};
use crate::{Scope, StoreError};

db::sql! {
    static FIND = "select state from organisation_entry \
        where hospital_id = $1 and kind = $2 and id = $3";
    static LIST = "select state from organisation_entry where hospital_id = $1 and kind = $2 \
        order by id limit $3";
    static SAVE = "insert into organisation_entry (hospital_id, kind, id, version, state) \
        values ($1, $2, $3, $4, $5) on conflict (hospital_id, kind, id) do update set \
        version = excluded.version, state = excluded.state \
        where organisation_entry.version < excluded.version";
}

/// How an entry of a register lies on disk. Nothing is derived: a renamed value loses no history.
pub trait Shape: Register<Event: Wire> + Send + Sync {
    /// The name of its register in the table and in the journal.
    const KIND: &'static str;

    /// The row as a JSON object.
    fn state(&self) -> Value;

    /// `None` when it is not what [`Shape::state`] writes.
    fn read(state: &Value) -> Option<Self>;
}

/// How an event of a register lies in the journal.
pub trait Wire: Event + Sized + Send + Sync {
    /// The event as a JSON object.
    fn payload(&self) -> Value;

    /// `None` when it is not what [`Wire::payload`] writes.
    fn read(kind: &str, payload: &Value) -> Option<Self>;
}

impl<E: Wire> history::Wire for E {
    const WHAT: &'static str = "event of a register";

    fn payload(&self) -> String {
        Wire::payload(self).to_string()
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        <E as Wire>::read(kind, payload)
    }
}

/// One entry, by the bits of its id.
///
/// # Errors
/// What the database said; `Damaged` for a row that cannot be read.
pub async fn find<R: Shape>(
    tx: &mut Tx<'_>,
    scope: Scope,
    key: u128,
) -> Result<Option<R>, StoreError> {
    let row = tx.one(&FIND, &[scope.value(), R::KIND.into(), bytes(key)]).await?;
    row.as_ref().map(read).transpose()
}

/// At most `most` entries, in no order that means anything.
///
/// # Errors
/// As [`find`].
pub async fn list<R: Shape>(
    tx: &mut Tx<'_>,
    scope: Scope,
    most: usize,
) -> Result<Vec<R>, StoreError> {
    let rows = tx.query(&LIST, &[scope.value(), R::KIND.into(), limit(most)]).await?;
    rows.iter().map(read).collect()
}

/// The history of an entry, in order.
///
/// # Errors
/// As [`find`].
pub async fn history<R: Shape>(
    tx: &mut Tx<'_>,
    scope: Scope,
    key: u128,
) -> Result<Vec<Entry<R::Event>>, StoreError> {
    history::of(tx, scope, key).await
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded: nothing is written over it.
pub async fn save<R: Shape>(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &R,
    entries: &[Entry<R::Event>],
) -> Result<(), StoreError> {
    let row = [
        scope.value(),
        R::KIND.into(),
        bytes(known.key()),
        count(known.version().0),
        known.state().to_string().into(),
    ];
    let place = (R::KIND, known.key(), known.version());
    history::save(tx, scope, (&SAVE, &row), (place, entries)).await
}

fn read<R: Shape>(row: &Row) -> Result<R, StoreError> {
    R::read(&from_json(row.text(0)?)?).ok_or(damaged("entry of a register"))
}

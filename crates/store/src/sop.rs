//! The SPO library: the row that is the truth, its history in the journal, the register of numbers.
//!
//! An SPO is a regulation that the hospital publishes to its staff and shows to surveyors. Its words
//! are about nobody, so they stand in rows as they are printed; name and NIP of the signer are on
//! the paper too. Nothing of a case is ever written here.

mod content;
mod number;
mod state;
mod wire;

pub use content::{digest, text as content_text};
pub use number::{Habit, habit, next_serial, register, registered, set_habit};

use db::{Row, Sql, Tx, Value};
use domain::ids::SopId;
use domain::sop::{Entry, Sop};

use crate::history;
use crate::row::{ById, Names};
pub use crate::row::{find as load, history};
use crate::value::{at, bytes, count, limit};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "sop";

db::sql! {
    static FIND = "select state from sop_row where hospital_id = $1 and id = $2";
    static LIST = "select state from sop_row where hospital_id = $1 order by title, id limit $2";
    static SAVE = "insert into sop_row (hospital_id, id, version, title, opened_at, state) \
        values ($1, $2, $3, $4, $5, $6) on conflict (hospital_id, id) do update set \
        version = excluded.version, title = excluded.title, state = excluded.state \
        where sop_row.version < excluded.version";
}

impl Names for SopId {
    type Of = Sop;
}

impl ById for Sop {
    type Id = SopId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        state::read(row.text(0)?)
    }
}

/// At most `most` of them, by title.
///
/// # Errors
/// As [`load`].
pub async fn list(tx: &mut Tx<'_>, scope: Scope, most: usize) -> Result<Vec<Sop>, StoreError> {
    tx.query(&LIST, &[scope.value(), limit(most)]).await?.iter().map(Sop::read).collect()
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded: nothing is written over it.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    sop: &Sop,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, sop.id.bits(), sop.version);
    history::save(tx, scope, (&SAVE, &row(scope, sop)), (place, entries)).await
}

fn row(scope: Scope, sop: &Sop) -> Vec<Value> {
    let newest = sop.draft.as_ref().map(|draft| &draft.edition);
    let shown = sop.forces.last().map(|force| &force.edition).or(newest);
    vec![
        scope.value(),
        bytes(sop.id.bits()),
        count(sop.version.0),
        shown.map_or("", |edition| edition.content.title.as_str()).into(),
        at(sop.opened_at),
        state::text(sop).into(),
    ]
}

//! The history of the house itself: one stream of the journal, which the same seal covers.

mod wire;

use db::Tx;
use domain::house::Entry;

use crate::journal::{self, Line};
use crate::value::{count, damaged, limit};
use crate::{Scope, StoreError, serial};

db::sql! {
    static BEFORE = "select aggregate, stream, version, kind, payload, actor, at, leaf, position \
        from journal where hospital_id = $1 and stream = $2 and version < $3 \
        order by version desc limit $4";
}

/// The aggregate's name in the journal.
const AGGREGATE: &str = "house";
/// The only stream of its kind in a hospital; the ids of all others hold a time.
const STREAM: [u8; 16] = *b"jembatan's house";
/// Its versions are given out one by one: two changes at once take turns.
const TURN: &str = "house";

/// An entry with its place in the stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub version: u32,
    pub entry: Entry,
    /// Its place in the journal of the hospital, once it is sealed.
    pub position: Option<u64>,
}

/// Writes down what was done to the house, in the transaction that does it.
///
/// # Errors
/// What the database said.
pub async fn record(tx: &mut Tx<'_>, scope: Scope, entry: &Entry) -> Result<(), StoreError> {
    let version = serial::next(tx, scope, TURN, 0).await?;
    let line = journal::Entry {
        kind: entry.deed.code(),
        payload: &wire::payload(entry),
        actor: &crate::case::who_text(entry.by),
        at: entry.at,
    };
    journal::append(tx, scope, (AGGREGATE, STREAM, version), line).await
}

/// At most `most` entries before a version (`u32::MAX` for the newest), the newest first.
///
/// # Errors
/// `Damaged` when an entry cannot be read.
pub async fn before(
    tx: &mut Tx<'_>,
    scope: Scope,
    version: u32,
    most: usize,
) -> Result<Vec<Kept>, StoreError> {
    let values = [scope.value(), STREAM.into(), count(version), limit(most)];
    let rows = tx.query(&BEFORE, &values).await?;
    let kept = |line: Line| {
        let entry = wire::entry(&line).ok_or(damaged("entry of the house"))?;
        Ok(Kept { version: line.version, entry, position: line.position })
    };
    rows.iter().map(|row| journal::line(row).and_then(kept)).collect()
}

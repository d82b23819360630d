//! The history of every aggregate, in one table.

use db::{Row, Tx, Value};
use domain::calendar::Instant;
use sha2::{Digest, Sha256};

use crate::column::{array, instant, number, text};
use crate::merkle::Hash;
use crate::value::{at, count, damaged, limit, millis};
use crate::{Scope, StoreError};

db::sql! {
    static APPEND = "insert into journal (hospital_id, aggregate, stream, version, kind, payload, \
        actor, at, leaf) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    static HISTORY = "select aggregate, stream, version, kind, payload, actor, at, leaf, position \
        from journal where hospital_id = $1 and stream = $2 order by version";
    static AFTER = "select aggregate, stream, version, kind, payload, actor, at, leaf, position \
        from journal where hospital_id = $1 and position > $2 order by position limit $3";
    // Each half by an index of its own.
    static BEHIND = "select (select count(*) from journal \
        where hospital_id = $1 and position is null and at < $3) \
        + (select count(*) from journal \
        where hospital_id = $1 and position > $2 and at < $3)";
}

/// Aggregate, stream and version: where an entry stands. Versions of a stream count from 1.
pub type Place = (&'static str, [u8; 16], u32);

/// What happened, already in the words of the disk.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    pub kind: &'a str,
    /// JSON.
    pub payload: &'a str,
    pub actor: &'a str,
    pub at: Instant,
}

/// An entry as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub aggregate: String,
    pub stream: [u8; 16],
    pub version: u32,
    pub kind: String,
    pub payload: String,
    pub actor: String,
    pub at: Instant,
    /// The leaf hash as it stands in the row; [`Line::leaf`] is what it has to be.
    pub stored_leaf: Hash,
    /// Its place among all entries of the hospital, from 1; `None` until a sealing round came by.
    pub position: Option<u64>,
}

impl Line {
    /// The leaf hash of its content.
    pub fn leaf(&self, scope: Scope) -> Hash {
        let entry =
            Entry { kind: &self.kind, payload: &self.payload, actor: &self.actor, at: self.at };
        leaf(scope, (&self.aggregate, self.stream, self.version), entry)
    }
}

/// Adds one entry to a stream.
///
/// # Errors
/// [`StoreError::Stale`] when the stream has this version already.
pub async fn append(
    tx: &mut Tx<'_>,
    scope: Scope,
    place: Place,
    entry: Entry<'_>,
) -> Result<(), StoreError> {
    let (aggregate, stream, version) = place;
    let values = [
        scope.value(),
        aggregate.into(),
        stream.into(),
        count(version),
        entry.kind.into(),
        entry.payload.into(),
        entry.actor.into(),
        at(entry.at),
        leaf(scope, place, entry).into(),
    ];
    match tx.exec(&APPEND, &values).await {
        Err(error) if error.is_unique() => Err(StoreError::Stale),
        ended => Ok(ended.map(drop)?),
    }
}

/// All entries of one stream, in order.
///
/// # Errors
/// What the database said.
pub async fn history(
    tx: &mut Tx<'_>,
    scope: Scope,
    stream: [u8; 16],
) -> Result<Vec<Line>, StoreError> {
    tx.query(&HISTORY, &[scope.value(), stream.into()]).await?.iter().map(line).collect()
}

/// At most `most` sealed entries behind `position` (0 for the beginning), in order.
///
/// # Errors
/// What the database said.
pub async fn after(
    tx: &mut Tx<'_>,
    scope: Scope,
    position: u64,
    most: usize,
) -> Result<Vec<Line>, StoreError> {
    rows_after(tx, scope, position, most).await?.iter().map(line).collect()
}

/// The same, not yet read: the audit wants to say which one cannot be.
pub(crate) async fn rows_after(
    tx: &mut Tx<'_>,
    scope: Scope,
    position: u64,
    most: usize,
) -> Result<Vec<Row>, StoreError> {
    let values = [scope.value(), position_value(position), limit(most)];
    Ok(tx.query(&AFTER, &values).await?)
}

/// How many entries from before an instant stand behind `position`, sealed or not: while the number
/// stays the same, nothing has come to what was known until then.
///
/// # Errors
/// What the database said.
pub async fn behind(
    tx: &mut Tx<'_>,
    scope: Scope,
    position: u64,
    before: Instant,
) -> Result<u64, StoreError> {
    let values = [scope.value(), position_value(position), at(before)];
    let row = tx.one(&BEHIND, &values).await?.ok_or(damaged("count"))?;
    u64::try_from(row.int(0)?).map_err(|_| damaged("count"))
}

pub(crate) fn line(row: &Row) -> Result<Line, StoreError> {
    Ok(Line {
        aggregate: text(row, 0)?,
        stream: array(row, 1)?,
        version: number(row, 2)?,
        kind: text(row, 3)?,
        payload: text(row, 4)?,
        actor: text(row, 5)?,
        at: instant(row, 6)?,
        stored_leaf: array(row, 7)?,
        position: row.opt_int(8)?.map(position).transpose()?,
    })
}

pub(crate) fn position(stored: i64) -> Result<u64, StoreError> {
    u64::try_from(stored).map_err(|_| damaged("position"))
}

pub(crate) fn position_value(position: u64) -> Value {
    Value::Int(i64::try_from(position).unwrap_or(i64::MAX))
}

/// SHA-256 over 0x00 (a leaf, RFC 6962) and every field behind its length, so that no two entries
/// share their bytes.
fn leaf(
    scope: Scope,
    (aggregate, stream, version): (&str, [u8; 16], u32),
    entry: Entry<'_>,
) -> Hash {
    let fields: [&[u8]; 8] = [
        &scope.bytes(),
        aggregate.as_bytes(),
        &stream,
        &version.to_be_bytes(),
        entry.kind.as_bytes(),
        entry.payload.as_bytes(),
        entry.actor.as_bytes(),
        &millis(entry.at).to_be_bytes(),
    ];
    let mut digest = Sha256::new();
    digest.update([0]);
    for field in fields {
        digest.update((field.len() as u64).to_be_bytes());
        digest.update(field);
    }
    digest.finalize().into()
}

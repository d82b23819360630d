//! Permissions to publish: the row that is the truth, and its history in the journal.

pub(crate) mod wire;

use db::{Row, Sql, Tx, Value};
use domain::calendar::Instant;
use domain::consent::{Consent, Entry};
use domain::ids::{ConsentId, SubjectId};

use crate::column::number;
use crate::history;
use crate::row::{ById, Names};
pub use crate::row::{find, history};
use crate::value::{at, bytes, count, damaged, limit, millis};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "consent";

db::sql! {
    static FIND = "select state from consent where hospital_id = $1 and id = $2";
    static LIST = "select state from consent where hospital_id = $1 \
        order by given_at desc, id desc limit $2";
    static WITHDRAWN = "select state from consent where hospital_id = $1 \
        and withdrawn_at is not null order by withdrawn_at desc, id desc limit $2";
    static WITHDRAWN_BETWEEN = "select count(*) from consent where hospital_id = $1 \
        and withdrawn_at >= $2 and withdrawn_at < $3";
    static SAVE = "insert into consent (hospital_id, id, version, given_at, withdrawn_at, state) \
        values ($1, $2, $3, $4, $5, $6) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        withdrawn_at = excluded.withdrawn_at, state = excluded.state \
        where consent.version < excluded.version";
}

/// Under whose key the names of a permission lie: it stands for whoever gave it.
pub fn subject(id: ConsentId) -> SubjectId {
    SubjectId::new(id.bits())
}

impl Names for ConsentId {
    type Of = Consent;
}

impl ById for Consent {
    type Id = ConsentId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        wire::of(row.text(0)?).ok_or(damaged("state of a permission"))
    }
}

/// At most `most` permissions, the youngest first.
///
/// # Errors
/// As [`find`].
pub async fn list(tx: &mut Tx<'_>, scope: Scope, most: usize) -> Result<Vec<Consent>, StoreError> {
    tx.query(&LIST, &[scope.value(), limit(most)]).await?.iter().map(Consent::read).collect()
}

/// At most `most` permissions that were taken back, the youngest withdrawal first.
///
/// # Errors
/// As [`find`].
pub async fn withdrawn(
    tx: &mut Tx<'_>,
    scope: Scope,
    most: usize,
) -> Result<Vec<Consent>, StoreError> {
    tx.query(&WITHDRAWN, &[scope.value(), limit(most)]).await?.iter().map(Consent::read).collect()
}

/// How many permissions were taken back between two instants (half open).
///
/// # Errors
/// As [`find`].
pub async fn withdrawn_between(
    tx: &mut Tx<'_>,
    scope: Scope,
    (from, until): (Instant, Instant),
) -> Result<u32, StoreError> {
    let row = tx.one(&WITHDRAWN_BETWEEN, &[scope.value(), at(from), at(until)]).await?;
    row.map_or(Ok(0), |row| number(&row, 0))
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Consent,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, known.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &row(scope, known)), (place, entries)).await
}

fn row(scope: Scope, known: &Consent) -> Vec<Value> {
    vec![
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        at(known.at),
        known.withdrawal.as_ref().map(|one| millis(one.at)).into(),
        wire::text(known).into(),
    ]
}

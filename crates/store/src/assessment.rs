//! How the office judges its own channels: one row a month, and its history in the journal.

mod wire;

use db::Tx;
use domain::assessment::{Assessment, Entry, Stage};
use domain::calendar::Month;
use domain::ids::{AssessmentId, SubjectId};

use crate::column::coded;
use crate::history;
use crate::value::{bytes, count, damaged, limit};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "assessment";

db::sql! {
    static FIND = "select state from assessment where hospital_id = $1 and id = $2";
    static LIST = "select month, stage from assessment where hospital_id = $1 \
        order by month desc limit $2";
    static SAVE = "insert into assessment (hospital_id, id, version, stage, month, state) \
        values ($1, $2, $3, $4, $5, $6) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        stage = excluded.stage, state = excluded.state \
        where assessment.version < excluded.version";
}

/// Under whose key the notes of a sheet lie: they are the hospital's own work.
pub fn subject(id: AssessmentId) -> SubjectId {
    SubjectId::new(id.bits())
}

/// The sheet of a month.
///
/// # Errors
/// What the database said; `Damaged` for a row that cannot be read.
pub async fn find(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: AssessmentId,
) -> Result<Option<Assessment>, StoreError> {
    let row = tx.one(&FIND, &[scope.value(), bytes(id.bits())]).await?;
    let read = |row: &db::Row| wire::of(row.text(0)?).ok_or(damaged("state of an assessment"));
    row.as_ref().map(read).transpose()
}

/// At most `most` months of which there is a sheet, the youngest first.
///
/// # Errors
/// As [`find`].
pub async fn list(
    tx: &mut Tx<'_>,
    scope: Scope,
    most: usize,
) -> Result<Vec<(Month, Stage)>, StoreError> {
    let read = |row: &db::Row| {
        let month = wire::month(row.text(0)?).ok_or(damaged("month of an assessment"))?;
        Ok((month, coded(row, 1, Stage::parse)?))
    };
    tx.query(&LIST, &[scope.value(), limit(most)]).await?.iter().map(read).collect()
}

/// The history of a sheet, in order.
///
/// # Errors
/// As [`find`].
pub async fn history(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: AssessmentId,
) -> Result<Vec<Entry>, StoreError> {
    history::of(tx, scope, id.bits()).await
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Assessment,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, known.id.bits(), known.version);
    let row = [
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        known.stage.code().into(),
        wire::month_text(known.month).into(),
        wire::text(known).into(),
    ];
    history::save(tx, scope, (&SAVE, &row), (place, entries)).await
}

//! How the office judges its own channels: one row a month, and its history in the journal.

mod wire;

use db::{Row, Sql, Tx};
use domain::assessment::{Assessment, Entry, Stage};
use domain::calendar::Month;
use domain::ids::{AssessmentId, SubjectId};

use crate::column::coded;
use crate::history;
use crate::row::{ById, Names};
pub use crate::row::{find, history};
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

impl Names for AssessmentId {
    type Of = Assessment;
}

impl ById for Assessment {
    type Id = AssessmentId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        wire::of(row.text(0)?).ok_or(damaged("state of an assessment"))
    }
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

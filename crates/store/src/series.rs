//! Repeated complaints without new facts: the row that is the truth, and its history in the journal.

mod wire;

use db::{Row, Sql, Tx, Value};
use domain::ids::{SeriesId, SubjectId};
use domain::series::{Entry, Series, Stage};

use crate::history;
use crate::row::{ById, Names};
pub use crate::row::{find, history};
use crate::value::{at, bytes, count, damaged, limit};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "series";

db::sql! {
    static FIND = "select state from series where hospital_id = $1 and id = $2";
    static LIST = "select state from series where hospital_id = $1 \
        order by proposed_at desc, id desc limit $2";
    static AT_STAGE = "select state from series where hospital_id = $1 and stage = $2 \
        order by proposed_at, id limit $3";
    static OF_SUBJECT = "select state from series where hospital_id = $1 and subject_id = $2 \
        order by proposed_at desc, id desc";
    static SAVE = "insert into series (hospital_id, id, version, subject_id, stage, proposed_at, \
        state) values ($1, $2, $3, $4, $5, $6, $7) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        stage = excluded.stage, state = excluded.state \
        where series.version < excluded.version";
}

impl Names for SeriesId {
    type Of = Series;
}

impl ById for Series {
    type Id = SeriesId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        wire::of(row.text(0)?).ok_or(damaged("state of a series"))
    }
}

/// At most `most` series, the one that was proposed last first.
///
/// # Errors
/// As [`find`].
pub async fn list(tx: &mut Tx<'_>, scope: Scope, most: usize) -> Result<Vec<Series>, StoreError> {
    tx.query(&LIST, &[scope.value(), limit(most)]).await?.iter().map(Series::read).collect()
}

/// At most `most` series at a stage, the oldest first.
///
/// # Errors
/// As [`find`].
pub async fn at_stage(
    tx: &mut Tx<'_>,
    scope: Scope,
    (stage, most): (Stage, usize),
) -> Result<Vec<Series>, StoreError> {
    let values = [scope.value(), stage.code().into(), limit(most)];
    tx.query(&AT_STAGE, &values).await?.iter().map(Series::read).collect()
}

/// Every series about somebody, the one that was proposed last first.
///
/// # Errors
/// As [`find`].
pub async fn of_subject(
    tx: &mut Tx<'_>,
    scope: Scope,
    subject: SubjectId,
) -> Result<Vec<Series>, StoreError> {
    let values = [scope.value(), bytes(subject.bits())];
    tx.query(&OF_SUBJECT, &values).await?.iter().map(Series::read).collect()
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Series,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, known.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &row(scope, known)), (place, entries)).await
}

fn row(scope: Scope, known: &Series) -> Vec<Value> {
    vec![
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        bytes(known.about.subject.bits()),
        known.stage.code().into(),
        at(known.proposed_at),
        wire::text(known).into(),
    ]
}

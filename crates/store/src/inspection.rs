//! Internal audits: the row that is the truth, and its history in the journal.

mod wire;

use db::{Row, Sql, Tx, Value};
use domain::ids::{InspectionId, SubjectId, Version};
use domain::inspection::{Entry, Inspection, Stage};
use domain::text::Words;

use crate::case::fields::{parse_words, words_text};
use crate::column::{coded, instant, number, opt_instant, opt_text};
use crate::history;
use crate::row::{ById, Names};
pub use crate::row::{find, history};
use crate::value::{at, bytes, count, damaged, limit, millis};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "inspection";

db::sql! {
    static FIND = "select version, stage, begun, begun_at, ended_at, sheets, summary \
        from inspection where hospital_id = $1 and id = $2";
    static LIST = "select version, stage, begun, begun_at, ended_at, sheets, summary \
        from inspection where hospital_id = $1 order by begun_at desc, id desc limit $2";
    static SAVE = "insert into inspection (hospital_id, id, version, stage, begun_at, \
        ended_at, begun, sheets, summary) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        stage = excluded.stage, ended_at = excluded.ended_at, sheets = excluded.sheets, \
        summary = excluded.summary where inspection.version < excluded.version";
}

/// Under whose key the words of an audit lie: they are the hospital's own work.
pub fn subject(id: InspectionId) -> SubjectId {
    SubjectId::new(id.bits())
}

impl Names for InspectionId {
    type Of = Inspection;
}

impl ById for Inspection {
    type Id = InspectionId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        Ok(Inspection {
            version: Version(number(row, 0)?),
            stage: coded(row, 1, Stage::parse)?,
            begun: wire::beginning_of(row.text(2)?).ok_or(damaged("beginning of an audit"))?,
            begun_at: instant(row, 3)?,
            ended_at: opt_instant(row, 4)?,
            sheets: wire::sheets_of(row.text(5)?).ok_or(damaged("sheets of an audit"))?,
            summary: opt_text(row, 6)?.map(|text| summary(&text)).transpose()?,
        })
    }
}

/// At most `most` audits, the youngest first.
///
/// # Errors
/// As [`find`].
pub async fn list(
    tx: &mut Tx<'_>,
    scope: Scope,
    most: usize,
) -> Result<Vec<Inspection>, StoreError> {
    tx.query(&LIST, &[scope.value(), limit(most)]).await?.iter().map(Inspection::read).collect()
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Inspection,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, known.begun.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &row(scope, known)), (place, entries)).await
}

fn row(scope: Scope, known: &Inspection) -> Vec<Value> {
    let begun = &known.begun;
    vec![
        scope.value(),
        bytes(begun.id.bits()),
        count(known.version.0),
        known.stage.code().into(),
        at(known.begun_at),
        known.ended_at.map(millis).into(),
        wire::put_beginning(begun).to_string().into(),
        wire::sheets_text(&known.sheets).into(),
        known.summary.map(words_text).into(),
    ]
}

fn summary(text: &str) -> Result<Words, StoreError> {
    parse_words(text).ok_or(damaged("summary of an audit"))
}

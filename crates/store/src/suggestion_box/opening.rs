//! Openings of boxes: rows, and their histories in the journal.

use db::{Row, Sql, Tx, Value};
use domain::ids::{BoxId, OpeningId, PersonId, SubjectId, Version};
use domain::suggestion_box::opening::{Entry, Opening};
use domain::text::Words;

use super::box_code;
use crate::case::fields::{parse_words, words_text};
use crate::column::{bits, instant, number};
use crate::history;
use crate::row::{ById, Names};
pub use crate::row::{find, history};
use crate::value::{at, bytes, count, damaged, limit};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "box_opening";

db::sql! {
    static FIND = "select id, version, box_id, code, opened_at, recorded_at, opener, first_witness, \
        second_witness, slips, note from box_opening where hospital_id = $1 and id = $2";
    static OF_BOX = "select id, version, box_id, code, opened_at, recorded_at, opener, \
        first_witness, second_witness, slips, note from box_opening \
        where hospital_id = $1 and box_id = $2 order by opened_at desc, id desc limit $3";
    static SAVE = "insert into box_opening (hospital_id, id, version, box_id, code, opened_at, \
        recorded_at, opener, first_witness, second_witness, slips, note) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        slips = excluded.slips where box_opening.version < excluded.version";
}

/// Under whose key witnesses and notes lie: they are the hospital's own record, so that erasing a
/// complainant leaves them.
pub fn subject(id: OpeningId) -> SubjectId {
    SubjectId::new(id.bits())
}

impl Names for OpeningId {
    type Of = Opening;
}

impl ById for Opening {
    type Id = OpeningId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        let words = |text: &str| parse_words(text).ok_or(damaged("words of an opening"));
        let witness = |at: usize| -> Result<Words, StoreError> { words(row.text(at)?) };
        Ok(Opening {
            id: OpeningId::new(bits(row, 0)?),
            version: Version(number(row, 1)?),
            suggestion_box: BoxId::new(bits(row, 2)?),
            code: box_code(row.text(3)?)?,
            opened_at: instant(row, 4)?,
            recorded_at: instant(row, 5)?,
            opener: PersonId::new(bits(row, 6)?),
            witnesses: [witness(7)?, witness(8)?],
            slips: u16::try_from(number(row, 9)?).map_err(|_| damaged("number of slips"))?,
            note: row.opt_text(10)?.map(words).transpose()?,
        })
    }
}

/// At most `most` openings of a box, the youngest first.
///
/// # Errors
/// As [`find`].
pub async fn of_box(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: BoxId,
    most: usize,
) -> Result<Vec<Opening>, StoreError> {
    let values = [scope.value(), bytes(id.bits()), limit(most)];
    tx.query(&OF_BOX, &values).await?.iter().map(Opening::read).collect()
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded: nothing is written over it.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Opening,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, known.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &row(scope, known)), (place, entries)).await
}

fn row(scope: Scope, known: &Opening) -> Vec<Value> {
    let [first, second] = known.witnesses.map(words_text);
    vec![
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        bytes(known.suggestion_box.bits()),
        known.code.as_str().into(),
        at(known.opened_at),
        at(known.recorded_at),
        bytes(known.opener.bits()),
        first.into(),
        second.into(),
        count(known.slips.into()),
        known.note.map(words_text).into(),
    ]
}

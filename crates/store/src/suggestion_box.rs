//! Suggestion boxes: the row that is the truth, and its history in the journal.

pub mod opening;
pub mod voice;
mod wire;

use db::{Row, Tx, Value};
use domain::ids::{BoxCode, BoxId, UnitCode, Version};
use domain::suggestion_box::{Entry, SuggestionBox};
use domain::text::Name;

use crate::column::{bits, instant, number, opt_instant, unit_code};
use crate::history;
use crate::row::Stored;
use crate::value::{at, bytes, count, damaged, limit, millis};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "suggestion_box";

db::sql! {
    static FIND = "select id, version, code, unit, place, placed_at, retired_at \
        from suggestion_box where hospital_id = $1 and code = $2";
    static LIST = "select id, version, code, unit, place, placed_at, retired_at \
        from suggestion_box where hospital_id = $1 \
        order by case when retired_at is null then 0 else 1 end, code limit $2";
    static SAVE = "insert into suggestion_box (hospital_id, id, version, code, unit, place, \
        placed_at, retired_at) values ($1, $2, $3, $4, $5, $6, $7, $8) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        unit = excluded.unit, place = excluded.place, retired_at = excluded.retired_at \
        where suggestion_box.version < excluded.version";
}

/// The box with this code, retired or not.
///
/// # Errors
/// What the database said; `Damaged` for a row that cannot be read.
pub async fn find(
    tx: &mut Tx<'_>,
    scope: Scope,
    code: &BoxCode,
) -> Result<Option<SuggestionBox>, StoreError> {
    let row = tx.one(&FIND, &[scope.value(), code.as_str().into()]).await?;
    row.as_ref().map(read).transpose()
}

/// At most `most` boxes, those that hang first, in order of their codes.
///
/// # Errors
/// As [`find`].
pub async fn list(
    tx: &mut Tx<'_>,
    scope: Scope,
    most: usize,
) -> Result<Vec<SuggestionBox>, StoreError> {
    tx.query(&LIST, &[scope.value(), limit(most)]).await?.iter().map(read).collect()
}

/// The history of a box, in order.
///
/// # Errors
/// As [`find`].
pub async fn history(tx: &mut Tx<'_>, scope: Scope, id: BoxId) -> Result<Vec<Entry>, StoreError> {
    history::of(tx, scope, id.bits()).await
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded, or another box took the code meanwhile.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &SuggestionBox,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, known.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &row(scope, known)), (place, entries)).await
}

fn row(scope: Scope, known: &SuggestionBox) -> Vec<Value> {
    vec![
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        known.code.as_str().into(),
        known.unit.as_ref().map(UnitCode::as_str).into(),
        known.place.as_str().into(),
        at(known.placed_at),
        known.retired_at.map(millis).into(),
    ]
}

fn read(row: &Row) -> Result<SuggestionBox, StoreError> {
    Ok(SuggestionBox {
        id: BoxId::new(bits(row, 0)?),
        version: Version(number(row, 1)?),
        code: box_code(row.text(2)?)?,
        unit: row.opt_text(3)?.map(unit_code).transpose()?,
        place: Name::parse(row.text(4)?).map_err(|_| damaged("place of a box"))?,
        placed_at: instant(row, 5)?,
        retired_at: opt_instant(row, 6)?,
    })
}

fn box_code(text: &str) -> Result<BoxCode, StoreError> {
    BoxCode::parse(text).map_err(|_| damaged("box code"))
}

impl Stored for SuggestionBox {
    type Id = BoxCode;

    async fn row(
        tx: &mut Tx<'_>,
        scope: Scope,
        code: &BoxCode,
    ) -> Result<Option<Self>, StoreError> {
        find(tx, scope, code).await
    }

    async fn stream(
        tx: &mut Tx<'_>,
        scope: Scope,
        code: &BoxCode,
    ) -> Result<Option<u128>, StoreError> {
        Ok(find(tx, scope, code).await?.map(|known| known.id.bits()))
    }
}

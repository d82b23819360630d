//! Checklists: the row that is the truth, and its history in the journal.

use db::{Row, Tx, Value};
use domain::ids::{ChecklistCode, ChecklistId, Version};
use domain::observation::checklist::{Checklist, Entry};

use super::wire;
use crate::column::{bits, number};
use crate::history;
use crate::row::Stored;
use crate::value::{bytes, count, damaged, limit};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "checklist";

db::sql! {
    static FIND = "select id, version, code, edition, content, retired from checklist \
        where hospital_id = $1 and code = $2";
    static LIST = "select id, version, code, edition, content, retired from checklist \
        where hospital_id = $1 order by retired, code limit $2";
    static SAVE = "insert into checklist (hospital_id, id, version, code, edition, content, \
        retired) values ($1, $2, $3, $4, $5, $6, $7) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        edition = excluded.edition, content = excluded.content, retired = excluded.retired \
        where checklist.version < excluded.version";
}

/// The checklist with this code, in use or put away.
///
/// # Errors
/// What the database said; `Damaged` for a row that cannot be read.
pub async fn find(
    tx: &mut Tx<'_>,
    scope: Scope,
    code: &ChecklistCode,
) -> Result<Option<Checklist>, StoreError> {
    let row = tx.one(&FIND, &[scope.value(), code.as_str().into()]).await?;
    row.as_ref().map(read).transpose()
}

/// At most `most` checklists, those in use first, in order of their codes.
///
/// # Errors
/// As [`find`].
pub async fn list(
    tx: &mut Tx<'_>,
    scope: Scope,
    most: usize,
) -> Result<Vec<Checklist>, StoreError> {
    tx.query(&LIST, &[scope.value(), limit(most)]).await?.iter().map(read).collect()
}

/// The history of a checklist, in order.
///
/// # Errors
/// As [`find`].
pub async fn history(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: ChecklistId,
) -> Result<Vec<Entry>, StoreError> {
    history::of(tx, scope, id.bits()).await
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded, or another one took the code meanwhile.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Checklist,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, known.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &row(scope, known)), (place, entries)).await
}

fn row(scope: Scope, known: &Checklist) -> Vec<Value> {
    vec![
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        known.code.as_str().into(),
        count(known.edition),
        wire::content_text(&known.content).into(),
        i64::from(known.retired).into(),
    ]
}

fn read(row: &Row) -> Result<Checklist, StoreError> {
    Ok(Checklist {
        id: ChecklistId::new(bits(row, 0)?),
        version: Version(number(row, 1)?),
        code: ChecklistCode::parse(row.text(2)?).map_err(|_| damaged("code of a checklist"))?,
        edition: number(row, 3)?,
        content: wire::content_of(row.text(4)?).ok_or(damaged("checklist"))?,
        retired: row.int(5)? != 0,
    })
}

impl Stored for Checklist {
    type Id = ChecklistCode;

    async fn row(
        tx: &mut Tx<'_>,
        scope: Scope,
        code: &ChecklistCode,
    ) -> Result<Option<Self>, StoreError> {
        find(tx, scope, code).await
    }

    async fn stream(
        tx: &mut Tx<'_>,
        scope: Scope,
        code: &ChecklistCode,
    ) -> Result<Option<u128>, StoreError> {
        Ok(find(tx, scope, code).await?.map(|known| known.id.bits()))
    }
}

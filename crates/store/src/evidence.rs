//! Elements of standards: rows that are the truth, histories in the journal.

mod wire;

use std::collections::BTreeSet;

use db::{Row, Tx, Value};
use domain::evidence::{Definition, Element, Entry, Proof, Source, template};
use domain::ids::{ElementCode, ElementId, Version};
use domain::text::Name;

use crate::column::{bits, number};
use crate::history;
use crate::row::Stored;
use crate::value::{bytes, count, damaged};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "evidence_element";

db::sql! {
    static FIND = "select id, version, code, name, proofs, sources, retired \
        from evidence_element where hospital_id = $1 and code = $2";
    static LIST = "select id, version, code, name, proofs, sources, retired \
        from evidence_element where hospital_id = $1 order by code";
    static SAVE = "insert into evidence_element (hospital_id, id, version, code, name, proofs, \
        sources, retired) values ($1, $2, $3, $4, $5, $6, $7, $8) \
        on conflict (hospital_id, code) do update set version = excluded.version, \
        name = excluded.name, proofs = excluded.proofs, sources = excluded.sources, \
        retired = excluded.retired \
        where evidence_element.version < excluded.version and evidence_element.id = excluded.id";
}

/// The element with this code: the hospital's own, or that of the template.
///
/// # Errors
/// What the database said; `Damaged` for a row that cannot be read.
pub async fn find(
    tx: &mut Tx<'_>,
    scope: Scope,
    code: &ElementCode,
) -> Result<Option<Element>, StoreError> {
    match tx.one(&FIND, &[scope.value(), code.as_str().into()]).await? {
        Some(row) => read(&row).map(Some),
        None => Ok(template().into_iter().find(|one| one.code == *code)),
    }
}

/// Those that have a row, by code.
///
/// # Errors
/// As [`find`].
pub async fn list(tx: &mut Tx<'_>, scope: Scope) -> Result<Vec<Element>, StoreError> {
    tx.query(&LIST, &[scope.value()]).await?.iter().map(read).collect()
}

/// The history of an element, in order.
///
/// # Errors
/// As [`find`].
pub async fn history(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: ElementId,
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
    known: &Element,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, known.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &row(scope, known)), (place, entries)).await
}

fn row(scope: Scope, known: &Element) -> Vec<Value> {
    let Definition { name, proofs, sources, retired } = &known.definition;
    vec![
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        known.code.as_str().into(),
        name.as_str().into(),
        words(proofs, Proof::code).into(),
        words(sources, Source::code).into(),
        count(u32::from(*retired)),
    ]
}

fn read(row: &Row) -> Result<Element, StoreError> {
    let code = ElementCode::parse(row.text(2)?).map_err(|_| damaged("code of an element"))?;
    Ok(Element {
        id: ElementId::new(bits(row, 0)?),
        version: Version(number(row, 1)?),
        code,
        definition: Definition {
            name: Name::parse(row.text(3)?).map_err(|_| damaged("name of an element"))?,
            proofs: coded(row.text(4)?, Proof::parse)?,
            sources: coded(row.text(5)?, Source::parse)?,
            retired: number(row, 6)? != 0,
        },
    })
}

/// Codes with spaces between them.
fn words<T: Copy>(all: &BTreeSet<T>, code: fn(T) -> &'static str) -> String {
    all.iter().map(|one| code(*one)).collect::<Vec<_>>().join(" ")
}

fn coded<T: Ord>(text: &str, parse: fn(&str) -> Option<T>) -> Result<BTreeSet<T>, StoreError> {
    let one = |code| parse(code).ok_or(damaged("codes of an element"));
    text.split_whitespace().map(one).collect()
}

impl Stored for Element {
    type Id = ElementCode;

    async fn row(
        tx: &mut Tx<'_>,
        scope: Scope,
        code: &ElementCode,
    ) -> Result<Option<Self>, StoreError> {
        find(tx, scope, code).await
    }

    async fn stream(
        tx: &mut Tx<'_>,
        scope: Scope,
        code: &ElementCode,
    ) -> Result<Option<u128>, StoreError> {
        Ok(find(tx, scope, code).await?.map(|known| known.id.bits()))
    }
}

//! Competences and who has attained them: rows that are the truth, histories in the journal.

pub mod attainment;
pub mod session;
mod wire;

use std::collections::BTreeMap;

use db::{Row, Tx, Value};
use domain::ids::{CompetenceCode, CompetenceId, Version};
use domain::people::Role;
use domain::text::Name;
use domain::training::competence::{Area, Competence, Definition, Entry};
use domain::training::{Level, template};

use crate::column::{bits, coded, number, opt_number};
use crate::history;
use crate::row::Stored;
use crate::value::{bytes, count, damaged, from_json};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "competence";

db::sql! {
    static FIND = "select id, version, code, name, area, valid_months, targets, retired \
        from competence where hospital_id = $1 and code = $2";
    static LIST = "select id, version, code, name, area, valid_months, targets, retired \
        from competence where hospital_id = $1 order by code";
    static SAVE = "insert into competence (hospital_id, id, version, code, name, area, \
        valid_months, targets, retired) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
        on conflict (hospital_id, code) do update set version = excluded.version, \
        name = excluded.name, area = excluded.area, valid_months = excluded.valid_months, \
        targets = excluded.targets, retired = excluded.retired \
        where competence.version < excluded.version and competence.id = excluded.id";
}

/// The competence with this code: the hospital's own, or that of the template.
///
/// # Errors
/// What the database said; `Damaged` for a row that cannot be read.
pub async fn find(
    tx: &mut Tx<'_>,
    scope: Scope,
    code: &CompetenceCode,
) -> Result<Option<Competence>, StoreError> {
    match tx.one(&FIND, &[scope.value(), code.as_str().into()]).await? {
        Some(row) => read(&row).map(Some),
        None => Ok(template().into_iter().find(|one| one.code == *code)),
    }
}

/// Those that have a row, by code.
///
/// # Errors
/// As [`find`].
pub async fn list(tx: &mut Tx<'_>, scope: Scope) -> Result<Vec<Competence>, StoreError> {
    tx.query(&LIST, &[scope.value()]).await?.iter().map(read).collect()
}

/// The history of a competence, in order.
///
/// # Errors
/// As [`find`].
pub async fn history(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: CompetenceId,
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
    known: &Competence,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, known.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &row(scope, known)), (place, entries)).await
}

fn row(scope: Scope, known: &Competence) -> Vec<Value> {
    let Definition { name, area, valid_months, targets, retired } = &known.definition;
    vec![
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        known.code.as_str().into(),
        name.as_str().into(),
        area.code().into(),
        valid_months.map(i64::from).into(),
        wire::put_targets(targets).to_string().into(),
        count(u32::from(*retired)),
    ]
}

fn read(row: &Row) -> Result<Competence, StoreError> {
    let months = opt_number(row, 5)?.map(u16::try_from).transpose();
    Ok(Competence {
        id: CompetenceId::new(bits(row, 0)?),
        version: Version(number(row, 1)?),
        code: code(row.text(2)?)?,
        definition: Definition {
            name: Name::parse(row.text(3)?).map_err(|_| damaged("name of a competence"))?,
            area: coded(row, 4, Area::parse)?,
            valid_months: months.map_err(|_| damaged("months of a competence"))?,
            targets: targets(row.text(6)?)?,
            retired: number(row, 7)? != 0,
        },
    })
}

fn targets(text: &str) -> Result<BTreeMap<Role, Level>, StoreError> {
    wire::targets(&from_json(text)?).ok_or(damaged("targets of a competence"))
}

fn code(text: &str) -> Result<CompetenceCode, StoreError> {
    CompetenceCode::parse(text).map_err(|_| damaged("code of a competence"))
}

impl Stored for Competence {
    type Id = CompetenceCode;

    async fn row(
        tx: &mut Tx<'_>,
        scope: Scope,
        code: &CompetenceCode,
    ) -> Result<Option<Self>, StoreError> {
        find(tx, scope, code).await
    }

    async fn stream(
        tx: &mut Tx<'_>,
        scope: Scope,
        code: &CompetenceCode,
    ) -> Result<Option<u128>, StoreError> {
        Ok(find(tx, scope, code).await?.map(|known| known.id.bits()))
    }
}

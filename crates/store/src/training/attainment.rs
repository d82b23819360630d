//! Attainments: rows, and their histories in the journal.

use db::{Row, Tx, Value};
use domain::calendar::Date;
use domain::ids::{AttainmentId, CompetenceCode, PersonId, Version};
use domain::text::Name;
use domain::training::Level;
use domain::training::attainment::{Attained, Attainment, Entry};

use crate::column::{bits, coded, day, number};
use crate::history;
use crate::row::Stored;
use crate::value::{bytes, count, damaged};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "attainment";

db::sql! {
    static FIND = "select id, version, person_id, competence, level, attained_on, valid_until, \
        evidence from attainment where hospital_id = $1 and person_id = $2 and competence = $3";
    static LIST = "select id, version, person_id, competence, level, attained_on, valid_until, \
        evidence from attainment where hospital_id = $1 order by person_id, competence";
    static SAVE = "insert into attainment (hospital_id, id, version, person_id, competence, \
        level, attained_on, valid_until, evidence) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
        on conflict (hospital_id, person_id, competence) do update set \
        version = excluded.version, level = excluded.level, \
        attained_on = excluded.attained_on, valid_until = excluded.valid_until, \
        evidence = excluded.evidence \
        where attainment.version < excluded.version and attainment.id = excluded.id";
}

/// What somebody has in a competence.
///
/// # Errors
/// What the database said; `Damaged` for a row that cannot be read.
pub async fn find(
    tx: &mut Tx<'_>,
    scope: Scope,
    (person, competence): (PersonId, &CompetenceCode),
) -> Result<Option<Attainment>, StoreError> {
    let values = [scope.value(), bytes(person.bits()), competence.as_str().into()];
    tx.one(&FIND, &values).await?.as_ref().map(read).transpose()
}

/// Everybody's.
///
/// # Errors
/// As [`find`].
pub async fn list(tx: &mut Tx<'_>, scope: Scope) -> Result<Vec<Attainment>, StoreError> {
    tx.query(&LIST, &[scope.value()]).await?.iter().map(read).collect()
}

/// The history of an attainment, in order.
///
/// # Errors
/// As [`find`].
pub async fn history(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: AttainmentId,
) -> Result<Vec<Entry>, StoreError> {
    history::of(tx, scope, id.bits()).await
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded, or another one came first.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Attainment,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, known.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &row(scope, known)), (place, entries)).await
}

fn row(scope: Scope, known: &Attainment) -> Vec<Value> {
    let Attained { level, on, until, evidence } = &known.attained;
    vec![
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        bytes(known.person.bits()),
        known.competence.as_str().into(),
        level.code().into(),
        on.to_string().into(),
        until.map(|day| day.to_string()).into(),
        evidence.as_str().into(),
    ]
}

fn read(row: &Row) -> Result<Attainment, StoreError> {
    let until = row.opt_text(6)?.map(str::parse::<Date>).transpose();
    Ok(Attainment {
        id: AttainmentId::new(bits(row, 0)?),
        version: Version(number(row, 1)?),
        person: PersonId::new(bits(row, 2)?),
        competence: super::code(row.text(3)?)?,
        attained: Attained {
            level: coded(row, 4, Level::parse)?,
            on: day(row, 5)?,
            until: until.map_err(|_| damaged("end of an attainment"))?,
            evidence: Name::parse(row.text(7)?).map_err(|_| damaged("evidence"))?,
        },
    })
}

impl Stored for Attainment {
    type Id = (PersonId, CompetenceCode);

    async fn row(
        tx: &mut Tx<'_>,
        scope: Scope,
        key: &(PersonId, CompetenceCode),
    ) -> Result<Option<Self>, StoreError> {
        find(tx, scope, (key.0, &key.1)).await
    }

    async fn stream(
        tx: &mut Tx<'_>,
        scope: Scope,
        key: &(PersonId, CompetenceCode),
    ) -> Result<Option<u128>, StoreError> {
        Ok(find(tx, scope, (key.0, &key.1)).await?.map(|known| known.id.bits()))
    }
}

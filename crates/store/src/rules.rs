//! Revisions of a hospital's rules: a preset, and what this hospital decided otherwise.

mod adjustments;

pub use adjustments::{Adjustments, Document, Spans};

use db::{Row, Tx};
use domain::calendar::{Instant, Zone};
use domain::ids::RulesRevision;
use domain::rules::{Preset, Rules, preset};

use crate::column::{coded, instant, number};
use crate::value::{at, count};
use crate::{Scope, StoreError, holidays};

db::sql! {
    static SAVE = "insert into rules (hospital_id, revision, preset, zone, adjustments, from_at) \
        values ($1, $2, $3, $4, $5, $6)";
    static IN_FORCE = "select revision, preset, zone, adjustments, from_at from rules \
        where hospital_id = $1 and from_at <= $2 order by from_at desc, revision desc limit 1";
    static REVISION = "select revision, preset, zone, adjustments, from_at from rules \
        where hospital_id = $1 and revision = $2";
    static LIST = "select revision, preset, zone, adjustments, from_at from rules \
        where hospital_id = $1 order by revision desc";
}

/// One revision as it was signed. It is never changed; another one follows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    pub revision: RulesRevision,
    pub preset: Preset,
    pub zone: Zone,
    pub adjustments: Adjustments,
    pub from: Instant,
}

/// # Errors
/// A revision that is there already is a constraint that refuses.
pub async fn save(tx: &mut Tx<'_>, scope: Scope, revision: &Revision) -> Result<(), StoreError> {
    let values = [
        scope.value(),
        count(revision.revision.0),
        revision.preset.code().into(),
        revision.zone.code().into(),
        revision.adjustments.written()?.into(),
        at(revision.from),
    ];
    tx.exec(&SAVE, &values).await?;
    Ok(())
}

/// The rules under which a case that begins at `now` runs; `None` before the first revision.
///
/// # Errors
/// What the database said.
pub async fn in_force(
    tx: &mut Tx<'_>,
    scope: Scope,
    now: Instant,
) -> Result<Option<Rules>, StoreError> {
    let row = tx.one(&IN_FORCE, &[scope.value(), at(now)]).await?;
    built(tx, scope, row).await
}

/// The rules of one revision, with the days off as they are known today.
///
/// # Errors
/// What the database said.
pub async fn revision(
    tx: &mut Tx<'_>,
    scope: Scope,
    number: RulesRevision,
) -> Result<Option<Rules>, StoreError> {
    let row = tx.one(&REVISION, &[scope.value(), count(number.0)]).await?;
    built(tx, scope, row).await
}

/// All revisions, the newest first.
///
/// # Errors
/// What the database said.
pub async fn list(tx: &mut Tx<'_>, scope: Scope) -> Result<Vec<Revision>, StoreError> {
    tx.query(&LIST, &[scope.value()]).await?.iter().map(read).collect()
}

async fn built(
    tx: &mut Tx<'_>,
    scope: Scope,
    row: Option<Row>,
) -> Result<Option<Rules>, StoreError> {
    let Some(row) = row else {
        return Ok(None);
    };
    let revision = read(&row)?;
    let own = holidays::list(tx, scope).await?;
    let mut rules = preset(revision.preset, revision.zone);
    rules.revision = revision.revision;
    rules.procedure.revision = revision.revision;
    rules.calendar.holidays = holidays::over(rules.calendar.holidays, own);
    Ok(Some(revision.adjustments.onto(rules)))
}

fn read(row: &Row) -> Result<Revision, StoreError> {
    Ok(Revision {
        revision: RulesRevision(number(row, 0)?),
        preset: coded(row, 1, Preset::parse)?,
        zone: coded(row, 2, Zone::parse)?,
        adjustments: Adjustments::read(row.text(3)?)?,
        from: instant(row, 4)?,
    })
}

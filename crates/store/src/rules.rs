//! Revisions of a hospital's rules: a preset, and what this hospital decided otherwise.

mod adjustments;
mod parts;

pub use adjustments::{Adjustments, Document, Spans};

use db::{Row, Tx};
use domain::calendar::{DayOff, Instant, Zone};
use domain::ids::RulesRevision;
use domain::rules::{Preset, Rules, preset};

use crate::column::{coded, instant, number};
use crate::value::{at, count};
use crate::{Scope, StoreError, holidays};

db::sql! {
    static SAVE = "insert into rules (hospital_id, revision, preset, zone, adjustments, from_at) \
        values ($1, $2, $3, $4, $5, $6)";
    static IN_FORCE = "select revision, preset, zone, adjustments, from_at from rules \
        where hospital_id = $1 and from_at <= $2 order by revision desc limit 1";
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

impl Revision {
    /// What it says, with the days off that are built in.
    pub fn rules(&self) -> Rules {
        let mut rules = preset(self.preset, self.zone);
        rules.revision = self.revision;
        rules.procedure.revision = self.revision;
        self.adjustments.clone().onto(rules)
    }
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

/// The rules under which a case that begins at `now` runs; `None` before the first revision. Of those
/// that have begun it is the one that was enacted last: a later one never gives way to a plan that
/// was made before it.
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

/// The same rules counting other days off: what would be if the hospital kept these.
pub fn counting(mut rules: Rules, kept: &[DayOff]) -> Rules {
    let built_in = preset(rules.preset, rules.calendar.zone).calendar.holidays;
    rules.calendar.holidays = holidays::over(built_in, kept);
    rules
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
    Ok(Some(counting(revision.rules(), &own)))
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

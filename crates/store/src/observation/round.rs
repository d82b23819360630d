//! Rounds: the row that is the truth, and its history in the journal.

use db::{Row, Sql, Tx, Value};
use domain::ids::{RoundId, SubjectId, Version};
use domain::observation::round::{Entry, Round, Stage};
use domain::survey::Period;

use super::wire;
use crate::column::{coded, instant, number, opt_instant, opt_text};
use crate::history;
use crate::row::{ById, Names};
pub use crate::row::{find, history};
use crate::value::{at, bytes, count, damaged, limit, millis};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "observation_round";

db::sql! {
    static FIND = "select version, stage, begun, begun_at, ended_at, findings \
        from observation_round where hospital_id = $1 and id = $2";
    static LIST = "select version, stage, begun, begun_at, ended_at, findings \
        from observation_round where hospital_id = $1 and day >= $2 and day <= $3 \
        order by day desc, id desc limit $4";
    static SAVE = "insert into observation_round (hospital_id, id, version, stage, unit, day, \
        begun, begun_at, ended_at, findings) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        stage = excluded.stage, ended_at = excluded.ended_at, findings = excluded.findings \
        where observation_round.version < excluded.version";
}

/// Under whose key the words of a round lie: they are the hospital's own work.
pub fn subject(id: RoundId) -> SubjectId {
    SubjectId::new(id.bits())
}

impl Names for RoundId {
    type Of = Round;
}

impl ById for Round {
    type Id = RoundId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        let findings = opt_text(row, 5)?;
        let findings =
            findings.map(|text| wire::findings_of(&text).ok_or(damaged("findings of a round")));
        Ok(Round {
            version: Version(number(row, 0)?),
            stage: coded(row, 1, Stage::parse)?,
            begun: wire::beginning_of(row.text(2)?).ok_or(damaged("beginning of a round"))?,
            begun_at: instant(row, 3)?,
            ended_at: opt_instant(row, 4)?,
            findings: findings.transpose()?,
        })
    }
}

/// At most `most` rounds of these days, the youngest first.
///
/// # Errors
/// As [`find`].
pub async fn list(
    tx: &mut Tx<'_>,
    scope: Scope,
    days: Period,
    most: usize,
) -> Result<Vec<Round>, StoreError> {
    let [from, until] = [days.from, days.until].map(|day| day.to_string());
    let values = [scope.value(), from.into(), until.into(), limit(most)];
    tx.query(&LIST, &values).await?.iter().map(Round::read).collect()
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Round,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, known.begun.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &row(scope, known)), (place, entries)).await
}

fn row(scope: Scope, known: &Round) -> Vec<Value> {
    let begun = &known.begun;
    vec![
        scope.value(),
        bytes(begun.id.bits()),
        count(known.version.0),
        known.stage.code().into(),
        begun.unit.as_str().into(),
        begun.day.to_string().into(),
        wire::put_beginning(begun).to_string().into(),
        at(known.begun_at),
        known.ended_at.map(millis).into(),
        known.findings.as_ref().map(|found| wire::put_findings(found).to_string()).into(),
    ]
}

//! What was found when cases were judged, kept until something changes them.

use std::collections::BTreeMap;

use db::{Row, Tx};
use domain::calendar::Instant;
use domain::case::Case;
use domain::compliance::{ClauseResult, EDITION, Judged, Share, Told, Verdict, Why};
use domain::ids::{CaseId, CaseNumber, RulesRevision, UnitCode};
use domain::rules::{Clause, Duty};
use serde_json::{Value, json};

use crate::case::read_state;
use crate::column::{bits, instant, number, opt_instant, opt_text, text, unit_code};
use crate::value::{at, bytes, count, damaged, limit};
use crate::{Scope, StoreError};

db::sql! {
    static TALLY = "select revision, unit, count(*), cast(sum(kept) as bigint), cast(sum(total) as bigint) from verdict \
        where hospital_id = $1 and edition = $2 and received_at >= $3 and received_at < $4 \
        and (changes_at is null or changes_at > $5) group by revision, unit";
    static OF_SPAN = "select case_id, year, serial, revision, received_at, unit, shielded, found, \
        changes_at from verdict where hospital_id = $1 and edition = $2 and received_at >= $3 \
        and received_at < $4 and (changes_at is null or changes_at > $5) \
        order by received_at, case_id";
    static STALE = "select c.state from (\
        select case_id from unjudged where hospital_id = $1 \
        union select case_id from verdict where hospital_id = $1 and edition < $2 \
        union select case_id from verdict where hospital_id = $1 and changes_at <= $3) s \
        join case_row c on c.hospital_id = $1 and c.id = s.case_id \
        where c.received_at >= $4 and c.received_at < $5 order by c.received_at, c.id limit $6";
    static PUT = "insert into verdict (hospital_id, case_id, edition, revision, received_at, unit, \
        year, serial, shielded, kept, total, changes_at, found) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) \
        on conflict (hospital_id, case_id) do update set edition = excluded.edition, \
        revision = excluded.revision, unit = excluded.unit, shielded = excluded.shielded, \
        kept = excluded.kept, total = excluded.total, changes_at = excluded.changes_at, \
        found = excluded.found";
    static JUDGED = "delete from unjudged where hospital_id = $1 and case_id = $2";
    static DROP = "delete from verdict where hospital_id = $1 and case_id = $2";
    static UNJUDGED = "insert into unjudged (hospital_id, case_id) values ($1, $2) \
        on conflict do nothing";
    static UNJUDGED_SINCE = "insert into unjudged (hospital_id, case_id) select hospital_id, id \
        from case_row where hospital_id = $1 and received_at >= $2 on conflict do nothing";
    static DROP_SINCE = "delete from verdict where hospital_id = $1 and received_at >= $2";
}

/// From an instant to before another, as known at a third.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub from: Instant,
    pub until: Instant,
    pub now: Instant,
}

/// What was found of the cases of a revision that are about a unit, or about none.
pub type Tally = BTreeMap<(RulesRevision, Option<UnitCode>), Share>;

/// The verdicts on the cases received in the span, added up. What [`stale`] gives is not among them.
pub async fn tally(tx: &mut Tx<'_>, scope: Scope, span: Span) -> Result<Tally, StoreError> {
    let rows = tx.query(&TALLY, &span.values(scope)).await?;
    rows.iter().map(summed).collect()
}

/// The kept verdicts on the cases received in the span, oldest first.
///
/// # Errors
/// `Damaged` for a row that is not what [`put`] writes.
pub async fn of_span(tx: &mut Tx<'_>, scope: Scope, span: Span) -> Result<Vec<Judged>, StoreError> {
    let rows = tx.query(&OF_SPAN, &span.values(scope)).await?;
    rows.iter().map(judged).collect()
}

/// Cases received in the span of which nothing that still holds is kept, oldest first.
pub async fn stale(
    tx: &mut Tx<'_>,
    scope: Scope,
    span: Span,
    most: usize,
) -> Result<Vec<Case>, StoreError> {
    let edition = i64::from(EDITION).into();
    let (from, until) = (at(span.from), at(span.until));
    let values = [scope.value(), edition, at(span.now), from, until, limit(most)];
    tx.query(&STALE, &values).await?.iter().map(|row| read_state(row.text(0)?)).collect()
}

/// Keeps what was found in the case as it stands in this transaction.
pub async fn put(tx: &mut Tx<'_>, scope: Scope, judged: &Judged) -> Result<(), StoreError> {
    let share = judged.share();
    let values = [
        scope.value(),
        bytes(judged.id.bits()),
        i64::from(EDITION).into(),
        i64::from(judged.revision.0).into(),
        at(judged.received),
        judged.unit.as_ref().map(UnitCode::as_str).into(),
        i64::from(judged.case.year).into(),
        i64::from(judged.case.serial).into(),
        i64::from(judged.shielded).into(),
        count(share.kept),
        count(share.total),
        judged.changes_at.map(crate::value::millis).into(),
        found(&judged.results).into(),
    ];
    tx.exec(&PUT, &values).await?;
    tx.exec(&JUDGED, &[scope.value(), bytes(judged.id.bits())]).await?;
    Ok(())
}

/// Something has changed this case: what was found in it holds no more.
pub(crate) async fn forget(tx: &mut Tx<'_>, scope: Scope, case: CaseId) -> Result<(), StoreError> {
    let values = [scope.value(), bytes(case.bits())];
    tx.exec(&DROP, &values).await?;
    tx.exec(&UNJUDGED, &values).await?;
    Ok(())
}

/// Something has changed what the cases received since then are judged by, such as the days on which
/// nobody works.
pub async fn forget_since(tx: &mut Tx<'_>, scope: Scope, from: Instant) -> Result<(), StoreError> {
    let values = [scope.value(), at(from)];
    tx.exec(&DROP_SINCE, &values).await?;
    tx.exec(&UNJUDGED_SINCE, &values).await?;
    Ok(())
}

impl Span {
    fn values(self, scope: Scope) -> [db::Value; 5] {
        let edition = i64::from(EDITION).into();
        [scope.value(), edition, at(self.from), at(self.until), at(self.now)]
    }
}

fn summed(row: &Row) -> Result<((RulesRevision, Option<UnitCode>), Share), StoreError> {
    let share = Share { cases: number(row, 2)?, kept: number(row, 3)?, total: number(row, 4)? };
    Ok(((RulesRevision(number(row, 0)?), unit(row, 1)?), share))
}

fn unit(row: &Row, at: usize) -> Result<Option<UnitCode>, StoreError> {
    let code = opt_text(row, at)?;
    code.as_deref().map(unit_code).transpose()
}

fn judged(row: &Row) -> Result<Judged, StoreError> {
    let year = i16::try_from(row.int(1)?).map_err(|_| damaged("year of a verdict"))?;
    Ok(Judged {
        id: CaseId::new(bits(row, 0)?),
        case: CaseNumber { year, serial: number(row, 2)? },
        revision: RulesRevision(number(row, 3)?),
        received: instant(row, 4)?,
        unit: unit(row, 5)?,
        shielded: row.int(6)? != 0,
        results: read(&text(row, 7)?).ok_or(damaged("findings of a verdict"))?,
        changes_at: opt_instant(row, 8)?,
    })
}

/// Number of the clause, duty, verdict, reason, proofs, seconds.
fn found(results: &[Told]) -> String {
    let one = |told: &Told| {
        let ClauseResult { clause, verdict, because, why } = &told.result;
        json!([
            clause.number,
            clause.duty.code(),
            verdict.code(),
            why.code(),
            because,
            told.seconds
        ])
    };
    Value::from(results.iter().map(one).collect::<Vec<_>>()).to_string()
}

fn read(text: &str) -> Option<Vec<Told>> {
    let value: Value = serde_json::from_str(text).ok()?;
    value.as_array()?.iter().map(told).collect()
}

fn told(value: &Value) -> Option<Told> {
    let clause = Clause {
        number: u8::try_from(value[0].as_u64()?).ok()?,
        duty: Duty::parse(value[1].as_str()?)?,
    };
    let because = value[4].as_array()?.iter();
    let because =
        because.map(|entry| u32::try_from(entry.as_u64()?).ok()).collect::<Option<_>>()?;
    let (verdict, why) = (Verdict::parse(value[2].as_str()?)?, Why::parse(value[3].as_str()?)?);
    let result = ClauseResult { clause, verdict, because, why };
    Some(Told { result, seconds: value[5].as_i64() })
}

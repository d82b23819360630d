//! What became of the four questions after each closed case: the row that is the truth, and its
//! history in the journal.

use db::{Row, Tx};
use domain::calendar::{Date, Instant};
use domain::ids::{AfterId, CaseId, Version};
use domain::survey::{After, AfterEntry, AfterEvent, Care, Period, Told};
use serde_json::{Value, json};

use crate::case::fields::{Fields, id};
use crate::case::{parse_who, who_text};
use crate::column::{bits, number, opt_text};
use crate::history::{self, Kept};
use crate::journal::Line;
use crate::value::{at, bytes, count, damaged, limit};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "survey_after";

db::sql! {
    static FIND = "select id, case_id, version, spared, told, invited from survey_after \
        where hospital_id = $1 and case_id = $2";
    static SAVE = "insert into survey_after (hospital_id, case_id, id, version, spared, told, \
        told_on, invited) values ($1, $2, $3, $4, $5, $6, $7, $8) \
        on conflict (hospital_id, case_id) do update set version = excluded.version, \
        spared = excluded.spared, told = excluded.told, invited = excluded.invited, \
        told_on = coalesce(survey_after.told_on, excluded.told_on) \
        where survey_after.version < excluded.version";
    static UNINVITED = "select c.id from case_row c left join survey_after a \
        on a.hospital_id = c.hospital_id and a.case_id = c.id where c.hospital_id = $1 \
        and c.closed_at >= $2 and c.closed_at <= $3 and c.kind in ('complaint', 'suggestion') \
        and coalesce(a.invited, 0) = 0 and coalesce(a.spared, 0) = 0 and a.told is null \
        order by c.closed_at, c.id limit $4";
    static TOLD = "select told, count(*) from survey_after where hospital_id = $1 \
        and told_on >= $2 and told_on <= $3 group by told";
}

/// What is known of this case's four questions; `None`: nothing has happened yet.
///
/// # Errors
/// What the database said; `Damaged` for a row that cannot be read.
pub async fn find(
    tx: &mut Tx<'_>,
    scope: Scope,
    case: CaseId,
) -> Result<Option<After>, StoreError> {
    let row = tx.one(&FIND, &[scope.value(), bytes(case.bits())]).await?;
    row.as_ref().map(read).transpose()
}

/// At most `most` cases that were closed from one instant to another, both counted, and that no message
/// has asked about, the oldest first. Whether one may is for the rules to say.
///
/// # Errors
/// As [`find`].
pub async fn uninvited(
    tx: &mut Tx<'_>,
    scope: Scope,
    (from, until): (Instant, Instant),
    most: usize,
) -> Result<Vec<CaseId>, StoreError> {
    let values = [scope.value(), at(from), at(until), limit(most)];
    let rows = tx.query(&UNINVITED, &values).await?;
    rows.iter().map(|row| Ok(CaseId::new(bits(row, 0)?))).collect()
}

/// The answers of a period, counted; they do not say of which case.
///
/// # Errors
/// As [`find`].
pub async fn told(
    tx: &mut Tx<'_>,
    scope: Scope,
    period: Period,
) -> Result<Vec<(Told, u32)>, StoreError> {
    let values = [scope.value(), period.from.to_string().into(), period.until.to_string().into()];
    let one = |row: &Row| {
        Ok((told_of(row.text(0)?).ok_or(damaged("answers after a case"))?, number(row, 1)?))
    };
    tx.query(&TOLD, &values).await?.iter().map(one).collect()
}

/// The history of one case's four questions, in order.
///
/// # Errors
/// As [`find`].
pub async fn history(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: AfterId,
) -> Result<Vec<AfterEntry>, StoreError> {
    history::of(tx, scope, id.bits()).await
}

/// Row and journal, in this transaction; `today` is the day of the answers, if these are them.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    (known, today): (&After, Date),
    entries: &[AfterEntry],
) -> Result<(), StoreError> {
    let told = known.told.map(told_text);
    let values = [
        scope.value(),
        bytes(known.case.bits()),
        bytes(known.id.bits()),
        count(known.version.0),
        i64::from(known.spared).into(),
        told.clone().into(),
        told.map(|_| today.to_string()).into(),
        i64::from(known.invited).into(),
    ];
    let place = (AGGREGATE, known.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &values), (place, entries)).await
}

fn read(row: &Row) -> Result<After, StoreError> {
    let told = opt_text(row, 4)?;
    let told =
        told.map(|text| told_of(&text).ok_or(damaged("answers after a case"))).transpose()?;
    Ok(After {
        id: AfterId::new(bits(row, 0)?),
        case: CaseId::new(bits(row, 1)?),
        version: Version(number(row, 2)?),
        spared: row.int(3)? != 0,
        invited: row.int(5)? != 0,
        told,
    })
}

impl Kept for AfterEntry {
    fn told(&self) -> history::Told {
        let (kind, payload) = (self.event.kind(), payload(&self.event));
        history::Told { kind, payload, actor: who_text(self.by), at: self.at }
    }

    fn read(line: &Line) -> Result<Self, StoreError> {
        entry(&line.kind, &line.payload, &line.actor, line.at)
    }
}

fn payload(event: &AfterEvent) -> String {
    match event {
        AfterEvent::Opened { id, case } => {
            json!({ "id": id.to_string(), "case": case.to_string() }).to_string()
        }
        AfterEvent::Spared { on } => json!({ "on": on }).to_string(),
        AfterEvent::Invited => json!({}).to_string(),
        AfterEvent::Told(told) => told_text(*told),
    }
}

fn entry(kind: &str, payload: &str, actor: &str, at: Instant) -> Result<AfterEntry, StoreError> {
    let read = || Some(AfterEntry { event: event(kind, payload)?, by: parse_who(actor)?, at });
    read().ok_or(StoreError::Damaged { what: "event after a case" })
}

fn event(kind: &str, payload: &str) -> Option<AfterEvent> {
    let value: Value = serde_json::from_str(payload).ok()?;
    let f = Fields::of(&value)?;
    Some(match kind {
        "opened" => AfterEvent::Opened { id: f.get("id", id)?, case: f.get("case", id)? },
        "spared" => AfterEvent::Spared { on: f.flag("on")? },
        "invited" => AfterEvent::Invited,
        "told" => AfterEvent::Told(told_of(payload)?),
        _ => return None,
    })
}

fn told_text(told: Told) -> String {
    let Told { helped, fair, tell_again, care } = told;
    json!({ "helped": helped, "fair": fair, "tell_again": tell_again, "care": care.code() })
        .to_string()
}

fn told_of(text: &str) -> Option<Told> {
    let value: Value = serde_json::from_str(text).ok()?;
    let f = Fields::of(&value)?;
    Some(Told {
        helped: f.flag("helped")?,
        fair: f.flag("fair")?,
        tell_again: f.flag("tell_again")?,
        care: f.code("care", Care::parse)?,
    })
}

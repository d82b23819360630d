//! Patients who are still in a ward: the row that is the truth, and its history in the journal.

use db::{Row, Tx};
use domain::ids::{CaseId, PersonId, StayId, UnitCode, Version};
use domain::stay::{Entry, Event, Found, Heard, Stay};
use serde_json::{Value, json};

use crate::case::fields::{Fields, id, unit};
use crate::case::{parse_who, who_text};
use crate::column::{bits, instant, number, opt_instant, opt_text};
use crate::history::{self, Wire};
use crate::value::{at, bytes, count, damaged, limit, millis};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "stay";

db::sql! {
    static FIND = "select id, case_id, version, ward, asker, admitted_at, ended_at, heard \
        from stay where hospital_id = $1 and case_id = $2";
    static OPEN = "select id, case_id, version, ward, asker, admitted_at, ended_at, heard \
        from stay where hospital_id = $1 and ended_at is null \
        order by admitted_at, case_id limit $2";
    static SAVE = "insert into stay (hospital_id, case_id, id, version, ward, asker, admitted_at, \
        ended_at, heard) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
        on conflict (hospital_id, case_id) do update set version = excluded.version, \
        ward = excluded.ward, asker = excluded.asker, admitted_at = excluded.admitted_at, \
        ended_at = excluded.ended_at, heard = excluded.heard \
        where stay.version < excluded.version";
}

/// The stay of this case's patient, also one that has ended.
///
/// # Errors
/// What the database said; `Damaged` for a row that cannot be read.
pub async fn find(tx: &mut Tx<'_>, scope: Scope, case: CaseId) -> Result<Option<Stay>, StoreError> {
    let row = tx.one(&FIND, &[scope.value(), bytes(case.bits())]).await?;
    row.as_ref().map(read).transpose()
}

/// At most `most` stays that have not ended, the oldest first.
///
/// # Errors
/// As [`find`].
pub async fn open(tx: &mut Tx<'_>, scope: Scope, most: usize) -> Result<Vec<Stay>, StoreError> {
    tx.query(&OPEN, &[scope.value(), limit(most)]).await?.iter().map(read).collect()
}

/// The history of a stay, in order.
///
/// # Errors
/// As [`find`].
pub async fn history(tx: &mut Tx<'_>, scope: Scope, id: StayId) -> Result<Vec<Entry>, StoreError> {
    history::of(tx, scope, id.bits()).await
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Stay,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let values = [
        scope.value(),
        bytes(known.case.bits()),
        bytes(known.id.bits()),
        count(known.version.0),
        known.ward.as_str().into(),
        bytes(known.asker.bits()),
        at(known.admitted_at),
        known.ended_at.map(millis).into(),
        known.heard.as_ref().map(|heard| put_heard(heard).to_string()).into(),
    ];
    let place = (AGGREGATE, known.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &values), (place, entries)).await
}

fn read(row: &Row) -> Result<Stay, StoreError> {
    let heard = opt_text(row, 7)?;
    let heard = heard.map(|text| heard_of(&text).ok_or(damaged("what a patient said")));
    Ok(Stay {
        id: StayId::new(bits(row, 0)?),
        case: CaseId::new(bits(row, 1)?),
        version: Version(number(row, 2)?),
        ward: UnitCode::parse(row.text(3)?).map_err(|_| damaged("a ward"))?,
        asker: PersonId::new(bits(row, 4)?),
        admitted_at: instant(row, 5)?,
        ended_at: opt_instant(row, 6)?,
        heard: heard.transpose()?,
    })
}

fn put_heard(heard: &Heard) -> Value {
    json!({ "found": heard.found.code(), "by": who_text(heard.by), "at": millis(heard.at) })
}

fn heard_of(text: &str) -> Option<Heard> {
    let value: Value = serde_json::from_str(text).ok()?;
    let f = Fields::of(&value)?;
    Some(Heard {
        found: f.code("found", Found::parse)?,
        by: f.code("by", parse_who)?,
        at: f.at("at")?,
    })
}

impl Wire for Event {
    const WHAT: &'static str = "event of a stay";

    fn payload(&self) -> String {
        payload(self).to_string()
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        event(kind, Fields::of(payload)?)
    }
}

fn payload(event: &Event) -> Value {
    match event {
        Event::Admitted { id, case, ward, asker } => json!({
            "id": id.to_string(),
            "case": case.to_string(),
            "ward": ward.as_str(),
            "asker": asker.to_string(),
        }),
        Event::Assigned { asker } => json!({ "asker": asker.to_string() }),
        Event::Asked { found } => json!({ "found": found.code() }),
        Event::Discharged => json!({}),
    }
}

fn event(kind: &str, f: Fields<'_>) -> Option<Event> {
    Some(match kind {
        "admitted" => Event::Admitted {
            id: f.get("id", id)?,
            case: f.get("case", id)?,
            ward: f.get("ward", unit)?,
            asker: f.get("asker", id)?,
        },
        "assigned" => Event::Assigned { asker: f.get("asker", id)? },
        "asked" => Event::Asked { found: f.code("found", Found::parse)? },
        "discharged" => Event::Discharged,
        _ => return None,
    })
}

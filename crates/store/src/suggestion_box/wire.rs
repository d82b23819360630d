//! Events of boxes and openings on disk. Nothing is derived: a renamed value loses no history.

use domain::calendar::Instant;
use domain::ids::{BoxCode, UnitCode};
use domain::suggestion_box::opening::{self, Found};
use domain::suggestion_box::{Entry, Event};
use domain::text::Name;
use serde_json::{Value, json};

use crate::StoreError;
use crate::case::fields::{Fields, id, put_at, put_maybe_words, put_words, unit, words};
use crate::case::parse_who;

/// The payload of an event of a box: a JSON object.
pub fn payload(event: &Event) -> String {
    let hangs = |unit: &Option<UnitCode>, place: &Name| json!({ "unit": unit.as_ref().map(UnitCode::as_str), "place": place.as_str() });
    let value = match event {
        Event::Placed { id, code, unit, place } => {
            let mut value = hangs(unit, place);
            value["id"] = json!(id.to_string());
            value["code"] = json!(code.as_str());
            value
        }
        Event::Changed { unit, place } => hangs(unit, place),
        Event::Retired | Event::Reinstated => json!({}),
    };
    value.to_string()
}

/// An entry of a box from its line in the journal.
///
/// # Errors
/// `Damaged` when it is not what [`payload`] writes.
pub fn entry(kind: &str, payload: &str, actor: &str, at: Instant) -> Result<Entry, StoreError> {
    let read = || {
        let value: Value = serde_json::from_str(payload).ok()?;
        Some(Entry { event: event(kind, &value)?, by: parse_who(actor)?, at })
    };
    read().ok_or(StoreError::Damaged { what: "suggestion box event" })
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    let place = || f.code("place", |place| Name::parse(place).ok());
    Some(match kind {
        "placed" => Event::Placed {
            id: f.get("id", id)?,
            code: code(f)?,
            unit: f.maybe("unit", unit)?,
            place: place()?,
        },
        "changed" => Event::Changed { unit: f.maybe("unit", unit)?, place: place()? },
        "retired" => Event::Retired,
        "reinstated" => Event::Reinstated,
        _ => return None,
    })
}

fn code(f: Fields<'_>) -> Option<BoxCode> {
    f.code("code", |code| BoxCode::parse(code).ok())
}

/// The payload of an event of an opening: a JSON object.
pub fn opening_payload(event: &opening::Event) -> String {
    let value = match event {
        opening::Event::Opened { id, of, code, opener, found } => json!({
            "id": id.to_string(),
            "box": of.to_string(),
            "code": code.as_str(),
            "opener": opener.to_string(),
            "opened_at": put_at(found.opened_at),
            "witnesses": found.witnesses.map(put_words),
            "slips": found.slips,
            "note": put_maybe_words(found.note),
        }),
        opening::Event::Amended { slips, why } => {
            json!({ "slips": slips, "why": put_words(*why) })
        }
    };
    value.to_string()
}

/// An entry of an opening from its line in the journal.
///
/// # Errors
/// `Damaged` when it is not what [`opening_payload`] writes.
pub fn opening_entry(
    kind: &str,
    payload: &str,
    actor: &str,
    at: Instant,
) -> Result<opening::Entry, StoreError> {
    let read = || {
        let value: Value = serde_json::from_str(payload).ok()?;
        Some(opening::Entry { event: opening_event(kind, &value)?, by: parse_who(actor)?, at })
    };
    read().ok_or(StoreError::Damaged { what: "box opening event" })
}

fn opening_event(kind: &str, value: &Value) -> Option<opening::Event> {
    let f = Fields::of(value)?;
    Some(match kind {
        "opened" => opening::Event::Opened {
            id: f.get("id", id)?,
            of: f.get("box", id)?,
            code: code(f)?,
            opener: f.get("opener", id)?,
            found: Found {
                opened_at: f.at("opened_at")?,
                witnesses: f.list("witnesses", words)?.try_into().ok()?,
                slips: f.number("slips")?,
                note: f.maybe_words("note")?,
            },
        },
        "amended" => opening::Event::Amended { slips: f.number("slips")?, why: f.words("why")? },
        _ => return None,
    })
}

//! Events of boxes and openings on disk. Nothing is derived: a renamed value loses no history.

use domain::ids::{BoxCode, UnitCode};
use domain::suggestion_box::Event;
use domain::suggestion_box::opening::{self, Beginning, Found};
use domain::text::Name;
use serde_json::{Value, json};

use crate::case::fields::{Fields, id, put_at, put_maybe_words, put_words, unit, words};
use crate::history::Wire;

impl Wire for Event {
    const WHAT: &'static str = "suggestion box event";

    fn payload(&self) -> String {
        payload(self)
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        event(kind, payload)
    }
}

impl Wire for opening::Event {
    const WHAT: &'static str = "box opening event";

    fn payload(&self) -> String {
        opening_payload(self)
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        opening_event(kind, payload)
    }
}

/// The payload of an event of a box: a JSON object.
fn payload(event: &Event) -> String {
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
fn opening_payload(event: &opening::Event) -> String {
    let value = match event {
        opening::Event::Opened(begun) => json!({
            "id": begun.id.to_string(),
            "box": begun.of.to_string(),
            "code": begun.code.as_str(),
            "opener": begun.opener.to_string(),
            "opened_at": put_at(begun.found.opened_at),
            "witnesses": begun.found.witnesses.map(put_words),
            "slips": begun.found.slips,
            "note": put_maybe_words(begun.found.note),
        }),
        opening::Event::Amended { slips, why } => {
            json!({ "slips": slips, "why": put_words(*why) })
        }
    };
    value.to_string()
}

fn opening_event(kind: &str, value: &Value) -> Option<opening::Event> {
    let f = Fields::of(value)?;
    Some(match kind {
        "opened" => opening::Event::Opened(Box::new(Beginning {
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
        })),
        "amended" => opening::Event::Amended { slips: f.number("slips")?, why: f.words("why")? },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use domain::calendar::Instant;
    use domain::ids::{BoxId, OpeningId, PersonId, WordsId};
    use domain::people::Who;
    use domain::suggestion_box::Entry;
    use domain::text::Words;

    use super::*;
    use crate::StoreError;

    fn entry(kind: &str, payload: &str, actor: &str, at: Instant) -> Result<Entry, StoreError> {
        crate::history::entry(kind, payload, actor, at)
    }

    fn opening_entry(
        kind: &str,
        payload: &str,
        actor: &str,
        at: Instant,
    ) -> Result<opening::Entry, StoreError> {
        crate::history::entry(kind, payload, actor, at)
    }

    fn value(text: &str) -> Value {
        serde_json::from_str(text).unwrap()
    }

    fn golden() -> Vec<(Event, String)> {
        let (unit, place) = (UnitCode::parse("IGD").ok(), Name::parse("Lobi").unwrap());
        let code = BoxCode::parse("LOBI-1").unwrap();
        let hangs = r#""place":"Lobi","unit":"IGD""#;
        let placed = format!(r#"{{"code":"LOBI-1","id":"{:032x}",{hangs}}}"#, 7);
        vec![
            (
                Event::Placed { id: BoxId::new(7), code, unit: unit.clone(), place: place.clone() },
                placed,
            ),
            (Event::Changed { unit, place }, format!("{{{hangs}}}")),
            (Event::Retired, "{}".to_owned()),
            (Event::Reinstated, "{}".to_owned()),
        ]
    }

    fn golden_openings() -> Vec<(opening::Event, String)> {
        let words = Words { id: WordsId::new(5), digest: [1; 32] };
        let said = format!("{:032x}:{}", 5, "01".repeat(32));
        let found = Found {
            opened_at: Instant::UNIX_EPOCH,
            witnesses: [words, words],
            slips: 3,
            note: None,
        };
        let opened = opening::Event::Opened(Box::new(Beginning {
            id: OpeningId::new(1),
            of: BoxId::new(7),
            code: BoxCode::parse("LOBI-1").unwrap(),
            opener: PersonId::new(9),
            found,
        }));
        let text = format!(
            r#"{{"box":"{:032x}","code":"LOBI-1","id":"{:032x}","note":null,"opened_at":0,"opener":"{:032x}","slips":3,"witnesses":["{said}","{said}"]}}"#,
            7, 1, 9
        );
        let amended = opening::Event::Amended { slips: 4, why: words };
        vec![(opened, text), (amended, format!(r#"{{"slips":4,"why":"{said}"}}"#))]
    }

    #[test]
    fn every_event_of_a_box_keeps_its_shape_on_disk() {
        let (by, at) = (Who::Clock, Instant::UNIX_EPOCH);
        for (event, text) in golden() {
            assert_eq!(value(&payload(&event)), value(&text), "{}", event.kind());
            let read = entry(event.kind(), &text, "clock", at).unwrap();
            assert_eq!(read, Entry { event, by, at });
        }
        for (event, text) in golden_openings() {
            assert_eq!(value(&opening_payload(&event)), value(&text), "{}", event.kind());
            let read = opening_entry(event.kind(), &text, "clock", at).unwrap();
            assert_eq!(read, opening::Entry { event, by, at });
        }
    }

    #[test]
    fn what_was_never_written_is_damaged() {
        let at = Instant::UNIX_EPOCH;
        for (kind, text, actor) in
            [("retired", "[]", "clock"), ("gone", "{}", "clock"), ("retired", "{}", "nobody")]
        {
            assert!(entry(kind, text, actor, at).is_err(), "{kind} {text} {actor}");
            assert!(opening_entry(kind, text, actor, at).is_err(), "{kind} {text} {actor}");
        }
    }
}

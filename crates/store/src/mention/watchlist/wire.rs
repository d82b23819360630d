//! Lists of days and their events on disk. Nothing is derived: a renamed value loses no history.

use domain::ids::Version;
use domain::mention::watchlist::{Event, Item, Matter, Response, Tolerance, Watchlist};
use domain::rules::Hcat;
use serde_json::{Value, json};

use crate::case::fields::{Fields, date, id, put_at, unit, who};
use crate::case::who_text;
use crate::history::Wire;

impl Wire for Event {
    const WHAT: &'static str = "event of a list";

    fn payload(&self) -> String {
        put_event(self).to_string()
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        event(kind, payload)
    }
}

fn put_event(event: &Event) -> Value {
    match event {
        Event::Drawn { day, tolerance, matters } => json!({
            "day": day.to_string(),
            "tolerance": tolerance.in_four_weeks(),
            "matters": matters.iter().map(put_matter).collect::<Vec<_>>(),
        }),
        Event::Handled { no, how } => json!({ "no": no, "how": how.code() }),
        Event::Reopened { no } => json!({ "no": no }),
        Event::Tolerated { tolerance } => json!({ "tolerance": tolerance.in_four_weeks() }),
    }
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    Some(match kind {
        "drawn" => Event::Drawn {
            day: f.get("day", date)?,
            tolerance: tolerance(f, "tolerance")?,
            matters: f.list("matters", matter)?,
        },
        "handled" => Event::Handled { no: f.number("no")?, how: f.code("how", Response::parse)? },
        "reopened" => Event::Reopened { no: f.number("no")? },
        "tolerated" => Event::Tolerated { tolerance: tolerance(f, "tolerance")? },
        _ => return None,
    })
}

fn tolerance(f: Fields<'_>, key: &str) -> Option<Tolerance> {
    Tolerance::of(f.number(key)?)
}

fn put_matter(matter: &Matter) -> Value {
    json!({
        "unit": matter.unit.as_str(),
        "topic": matter.topic.code(),
        "voices": matter.voices,
        "expected": matter.expected_hundredths,
        "score": matter.score_hundredths,
        "mentions": matter.mentions.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "cases": matter.cases.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}

fn matter(value: &Value) -> Option<Matter> {
    let f = Fields::of(value)?;
    Some(Matter {
        unit: f.get("unit", unit)?,
        topic: f.code("topic", Hcat::parse)?,
        voices: f.number("voices")?,
        expected_hundredths: f.number("expected")?,
        score_hundredths: f.number("score")?,
        mentions: f.list("mentions", id)?,
        cases: f.list("cases", id)?,
    })
}

/// The whole list, as its row holds it.
pub(super) fn text(known: &Watchlist) -> String {
    let item = |item: &Item| {
        let handled = item.handled.map(
            |(how, by, at)| json!({ "how": how.code(), "by": who_text(by), "at": put_at(at) }),
        );
        json!({ "no": item.no, "matter": put_matter(&item.matter), "handled": handled })
    };
    json!({
        "day": known.day.to_string(),
        "version": known.version.0,
        "drawn_at": put_at(known.drawn_at),
        "tolerance": known.tolerance.in_four_weeks(),
        "next": known.next.in_four_weeks(),
        "items": known.items.iter().map(item).collect::<Vec<_>>(),
    })
    .to_string()
}

/// The list of a row; `None` if it is not what was written.
pub(super) fn of(text: &str) -> Option<Watchlist> {
    let value: Value = serde_json::from_str(text).ok()?;
    let f = Fields::of(&value)?;
    Some(Watchlist {
        day: f.get("day", date)?,
        version: Version(f.number("version")?),
        drawn_at: f.at("drawn_at")?,
        tolerance: tolerance(f, "tolerance")?,
        next: tolerance(f, "next")?,
        items: f.list("items", item)?,
    })
}

fn item(value: &Value) -> Option<Item> {
    let f = Fields::of(value)?;
    let handled = |value| {
        let f = Fields::of(value)?;
        Some((f.code("how", Response::parse)?, f.get("by", who)?, f.at("at")?))
    };
    Some(Item {
        no: f.number("no")?,
        matter: f.get("matter", matter)?,
        handled: f.maybe("handled", handled)?,
    })
}

#[cfg(test)]
mod tests {
    use domain::ids::{CaseId, MentionId, UnitCode};

    use super::*;

    #[test]
    fn every_event_of_a_list_keeps_its_shape_on_disk() {
        let matter = Matter {
            unit: UnitCode::parse("FARMASI").unwrap(),
            topic: Hcat::Processes,
            voices: 9,
            expected_hundredths: 120,
            score_hundredths: 531,
            mentions: vec![MentionId::new(1)],
            cases: vec![CaseId::new(2)],
        };
        let told = json!({"unit": "FARMASI", "topic": "processes", "voices": 9, "expected": 120,
            "score": 531, "mentions": [format!("{:032x}", 1)], "cases": [format!("{:032x}", 2)]});
        let day = "2026-03-02".parse().unwrap();
        let drawn = Event::Drawn { day, tolerance: Tolerance::USUAL, matters: vec![matter] };
        for (known, value) in [
            (drawn, json!({"day": "2026-03-02", "tolerance": 4, "matters": [told]})),
            (Event::Handled { no: 1, how: Response::Unit }, json!({"no": 1, "how": "unit"})),
            (Event::Reopened { no: 1 }, json!({"no": 1})),
            (Event::Tolerated { tolerance: Tolerance::USUAL }, json!({"tolerance": 4})),
        ] {
            assert_eq!(put_event(&known), value, "{}", known.kind());
            assert_eq!(event(known.kind(), &value), Some(known));
        }
        assert_eq!(event("burnt", &json!({})), None);
        assert_eq!(event("tolerated", &json!({"tolerance": 0})), None);
    }
}

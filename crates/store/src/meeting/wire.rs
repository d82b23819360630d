//! Meetings and their events on disk. Nothing is derived: a renamed value loses no history.

use std::collections::BTreeSet;

use domain::calendar::Month;
use domain::ids::{PersonId, Version};
use domain::meeting::{Event, Figure, Meeting, Plan, Point, Stage};
use domain::text::Name;
use serde_json::{Value, json};

use crate::case::fields::{
    Fields, date, id, instant, put_at, put_maybe_at, put_maybe_words, put_words,
};
use crate::history::Wire;

impl Wire for Event {
    const WHAT: &'static str = "meeting event";

    fn payload(&self) -> String {
        put_event(self).to_string()
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        event(kind, payload)
    }
}

fn put_event(event: &Event) -> Value {
    match event {
        Event::Planned { id, plan } => json!({ "id": id.to_string(), "plan": put_plan(plan) }),
        Event::Changed { plan } => json!({ "plan": put_plan(plan) }),
        Event::Held { attended, agenda, minutes } => json!({
            "attended": put_people(attended),
            "agenda": put_agenda(agenda),
            "minutes": put_words(*minutes),
        }),
        Event::Closed => json!({}),
        Event::Cancelled { why } => json!({ "why": put_words(*why) }),
    }
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    Some(match kind {
        "planned" => Event::Planned { id: f.get("id", id)?, plan: f.get("plan", plan)? },
        "changed" => Event::Changed { plan: f.get("plan", plan)? },
        "held" => Event::Held {
            attended: people(f, "attended")?,
            agenda: f.list("agenda", point)?,
            minutes: f.words("minutes")?,
        },
        "closed" => Event::Closed,
        "cancelled" => Event::Cancelled { why: f.words("why")? },
        _ => return None,
    })
}

/// A month stands as its first day.
fn put_plan(plan: &Plan) -> Value {
    json!({
        "title": plan.title.as_str(),
        "begins": put_at(plan.begins),
        "ends": put_at(plan.ends),
        "place": plan.place.as_str(),
        "chair": plan.chair.to_string(),
        "invited": put_people(&plan.invited),
        "month": plan.month.start().to_string(),
    })
}

fn plan(value: &Value) -> Option<Plan> {
    let f = Fields::of(value)?;
    let name = |text: &str| Name::parse(text).ok();
    Some(Plan {
        title: f.code("title", name)?,
        begins: f.at("begins")?,
        ends: f.at("ends")?,
        place: f.code("place", name)?,
        chair: f.get("chair", id)?,
        invited: people(f, "invited")?,
        month: Month::of(f.get("month", date)?),
    })
}

fn put_people(people: &BTreeSet<PersonId>) -> Vec<String> {
    people.iter().map(PersonId::to_string).collect()
}

fn people(f: Fields<'_>, key: &str) -> Option<BTreeSet<PersonId>> {
    Some(f.list(key, id)?.into_iter().collect())
}

fn put_agenda(agenda: &[Point]) -> Vec<Value> {
    let put =
        |one: &Point| json!({ "figure": one.figure.code(), "count": one.count, "of": one.of });
    agenda.iter().map(put).collect()
}

fn point(value: &Value) -> Option<Point> {
    let f = Fields::of(value)?;
    Some(Point {
        figure: f.code("figure", Figure::parse)?,
        count: f.number("count")?,
        of: f.maybe("of", |value| u32::try_from(value.as_i64()?).ok())?,
    })
}

/// The state as text.
pub(super) fn text(known: &Meeting) -> String {
    json!({
        "id": known.id.to_string(),
        "version": known.version.0,
        "plan": put_plan(&known.plan),
        "stage": known.stage.code(),
        "attended": put_people(&known.attended),
        "agenda": put_agenda(&known.agenda),
        "minutes": put_maybe_words(known.minutes),
        "why_cancelled": put_maybe_words(known.why_cancelled),
        "signed_at": put_maybe_at(known.signed_at),
    })
    .to_string()
}

/// The meeting from its text; `None` when it is not what [`text`] writes.
pub(super) fn of(text: &str) -> Option<Meeting> {
    let value: Value = serde_json::from_str(text).ok()?;
    let f = Fields::of(&value)?;
    Some(Meeting {
        id: f.get("id", id)?,
        version: Version(f.number("version")?),
        plan: f.get("plan", plan)?,
        stage: f.code("stage", Stage::parse)?,
        attended: people(f, "attended")?,
        agenda: f.list("agenda", point)?,
        minutes: f.maybe_words("minutes")?,
        why_cancelled: f.maybe_words("why_cancelled")?,
        signed_at: f.maybe("signed_at", instant)?,
    })
}

#[cfg(test)]
mod tests {
    use domain::calendar::Instant;
    use domain::ids::{MeetingId, WordsId};
    use domain::text::Words;

    use super::*;

    fn words() -> Words {
        Words { id: WordsId::new(5), digest: [1; 32] }
    }

    fn planned() -> Plan {
        Plan {
            title: Name::parse("Evaluasi").unwrap(),
            begins: Instant::UNIX_EPOCH,
            ends: Instant::from_millisecond(60_000).unwrap(),
            place: Name::parse("Aula").unwrap(),
            chair: PersonId::new(2),
            invited: [PersonId::new(2), PersonId::new(3)].into(),
            month: Month::new(2026, 3).unwrap(),
        }
    }

    #[test]
    fn every_event_of_a_meeting_keeps_its_shape_on_disk() {
        let said = format!("{:032x}:{}", 5, "01".repeat(32));
        let plan = format!(
            r#"{{"begins":0,"chair":"{:032x}","ends":60000,"invited":["{:032x}","{:032x}"],"month":"2026-03-01","place":"Aula","title":"Evaluasi"}}"#,
            2, 2, 3
        );
        let agenda = vec![
            Point { figure: Figure::LateCases, count: 2, of: Some(9) },
            Point { figure: Figure::Findings, count: 1, of: None },
        ];
        let held = Event::Held { attended: [PersonId::new(3)].into(), agenda, minutes: words() };
        let shown = format!(
            r#"{{"agenda":[{{"count":2,"figure":"late_cases","of":9}},{{"count":1,"figure":"findings","of":null}}],"attended":["{:032x}"],"minutes":"{said}"}}"#,
            3
        );
        for (known, text) in [
            (
                Event::Planned { id: MeetingId::new(1), plan: planned() },
                format!(r#"{{"id":"{:032x}","plan":{plan}}}"#, 1),
            ),
            (Event::Changed { plan: planned() }, format!(r#"{{"plan":{plan}}}"#)),
            (held, shown),
            (Event::Closed, "{}".to_owned()),
            (Event::Cancelled { why: words() }, format!(r#"{{"why":"{said}"}}"#)),
        ] {
            let value: Value = serde_json::from_str(&text).unwrap();
            assert_eq!(put_event(&known), value, "{}", known.kind());
            assert_eq!(event(known.kind(), &value), Some(known));
        }
        assert_eq!(event("burnt", &json!({})), None);
        assert_eq!(event("held", &json!({})), None);
    }
}

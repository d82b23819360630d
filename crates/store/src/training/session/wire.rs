//! Plans, attendance and events of sessions on disk. Nothing is derived: a renamed value loses no
//! history.

use std::collections::BTreeMap;

use domain::ids::{CompetenceCode, PersonId};
use domain::people::Role;
use domain::text::Name;
use domain::training::Level;
use domain::training::session::{Event, Invited, Kind, Plan, Tests};
use serde_json::{Value, json};

use crate::case::fields::{Fields, id, put_at, unit};
use crate::history::Wire;

impl Wire for Event {
    const WHAT: &'static str = "training session event";

    fn payload(&self) -> String {
        payload(self).to_string()
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        event(kind, payload)
    }
}

fn payload(event: &Event) -> Value {
    match event {
        Event::Planned { id, door, plan } => {
            json!({ "id": id.to_string(), "door": door, "plan": put_plan(plan) })
        }
        Event::Changed { plan } => json!({ "plan": put_plan(plan) }),
        Event::SignedIn { person } => json!({ "person": person.to_string() }),
        Event::Attended { people } => {
            json!({ "people": people.iter().map(PersonId::to_string).collect::<Vec<_>>() })
        }
        Event::Tested { person, tests } => {
            json!({ "person": person.to_string(), "before": tests.before, "after": tests.after })
        }
        Event::Closed { rating } => json!({ "rating": rating }),
        Event::Cancelled { why } => json!({ "why": why.as_str() }),
    }
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    Some(match kind {
        "planned" => Event::Planned {
            id: f.get("id", id)?,
            door: f.number("door")?,
            plan: f.get("plan", plan_of)?,
        },
        "changed" => Event::Changed { plan: f.get("plan", plan_of)? },
        "signed_in" => Event::SignedIn { person: f.get("person", id)? },
        "attended" => Event::Attended { people: f.list("people", id)?.into_iter().collect() },
        "tested" => Event::Tested { person: f.get("person", id)?, tests: tests(f)? },
        "closed" => Event::Closed { rating: f.maybe("rating", small)? },
        "cancelled" => Event::Cancelled { why: name(f, "why")? },
        _ => return None,
    })
}

/// A plan as it stands in its row and in events.
pub(super) fn put_plan(plan: &Plan) -> Value {
    let gives = plan.gives.iter().map(|(code, level)| (code.to_string(), level.code().into()));
    let Invited { roles, units, people } = &plan.invited;
    json!({
        "title": plan.title.as_str(),
        "kind": plan.kind.code(),
        "begins": put_at(plan.begins),
        "ends": put_at(plan.ends),
        "place": plan.place.as_str(),
        "trainer": plan.trainer.as_str(),
        "gives": Value::Object(gives.collect()),
        "roles": roles.iter().map(|role| role.code()).collect::<Vec<_>>(),
        "units": units.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "people": people.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}

/// `None` when it is not what [`put_plan`] writes.
pub(super) fn plan(text: &str) -> Option<Plan> {
    plan_of(&serde_json::from_str(text).ok()?)
}

fn plan_of(value: &Value) -> Option<Plan> {
    let f = Fields::of(value)?;
    let role = |value: &Value| Role::parse(value.as_str()?);
    Some(Plan {
        title: name(f, "title")?,
        kind: f.code("kind", Kind::parse)?,
        begins: f.at("begins")?,
        ends: f.at("ends")?,
        place: name(f, "place")?,
        trainer: name(f, "trainer")?,
        gives: f.get("gives", gives)?,
        invited: Invited {
            roles: f.list("roles", role)?.into_iter().collect(),
            units: f.list("units", unit)?.into_iter().collect(),
            people: f.list("people", id)?.into_iter().collect(),
        },
    })
}

fn gives(value: &Value) -> Option<BTreeMap<CompetenceCode, Level>> {
    let pair = |(code, level): (&String, &Value)| {
        Some((CompetenceCode::parse(code).ok()?, Level::parse(level.as_str()?)?))
    };
    value.as_object()?.iter().map(pair).collect()
}

/// Who was there, with their marks.
pub(super) fn put_attended(attended: &BTreeMap<PersonId, Tests>) -> Value {
    let one = |(person, tests): (&PersonId, &Tests)| {
        let marks = json!({ "before": tests.before, "after": tests.after });
        (person.to_string(), marks)
    };
    Value::Object(attended.iter().map(one).collect())
}

/// `None` when it is not what [`put_attended`] writes.
pub(super) fn attended(text: &str) -> Option<BTreeMap<PersonId, Tests>> {
    let value: Value = serde_json::from_str(text).ok()?;
    let one = |(person, marks): (&String, &Value)| {
        Some((person.parse().ok()?, tests(Fields::of(marks)?)?))
    };
    value.as_object()?.iter().map(one).collect()
}

fn tests(f: Fields<'_>) -> Option<Tests> {
    Some(Tests { before: f.maybe("before", small)?, after: f.maybe("after", small)? })
}

fn small(value: &Value) -> Option<u8> {
    u8::try_from(value.as_u64()?).ok()
}

fn name(f: Fields<'_>, key: &str) -> Option<Name> {
    f.code(key, |name| Name::parse(name).ok())
}

#[cfg(test)]
mod tests_of_the_disk {
    use domain::ids::SessionId;

    use super::*;

    fn planned() -> Plan {
        Plan {
            title: Name::parse("Empati di loket").unwrap(),
            kind: Kind::InHouse,
            begins: domain::calendar::Instant::UNIX_EPOCH,
            ends: domain::calendar::Instant::from_second(3600).unwrap(),
            place: Name::parse("Aula").unwrap(),
            trainer: Name::parse("Sari").unwrap(),
            gives: BTreeMap::from([(CompetenceCode::parse("EMPATI").unwrap(), Level::Guided)]),
            invited: Invited {
                roles: [Role::Officer].into(),
                units: [domain::ids::UnitCode::parse("IGD").unwrap()].into(),
                people: [PersonId::new(1)].into(),
            },
        }
    }

    fn golden() -> Vec<(Event, String)> {
        let person = PersonId::new(1);
        let one = format!("{:032x}", 1);
        let plan = format!(
            r#"{{"begins":0,"ends":3600000,"gives":{{"EMPATI":"guided"}},"kind":"in_house","people":["{one}"],"place":"Aula","roles":["officer"],"title":"Empati di loket","trainer":"Sari","units":["IGD"]}}"#
        );
        let tests = Tests { before: Some(40), after: None };
        vec![
            (
                Event::Planned { id: SessionId::new(1), door: 7, plan: planned() },
                format!(r#"{{"door":7,"id":"{one}","plan":{plan}}}"#),
            ),
            (Event::Changed { plan: planned() }, format!(r#"{{"plan":{plan}}}"#)),
            (Event::SignedIn { person }, format!(r#"{{"person":"{one}"}}"#)),
            (Event::Attended { people: [person].into() }, format!(r#"{{"people":["{one}"]}}"#)),
            (
                Event::Tested { person, tests },
                format!(r#"{{"after":null,"before":40,"person":"{one}"}}"#),
            ),
            (Event::Closed { rating: Some(4) }, r#"{"rating":4}"#.to_owned()),
            (
                Event::Cancelled { why: Name::parse("Banjir").unwrap() },
                r#"{"why":"Banjir"}"#.to_owned(),
            ),
        ]
    }

    #[test]
    fn every_event_keeps_its_shape_on_disk() {
        for (known, text) in golden() {
            let value: Value = serde_json::from_str(&text).unwrap();
            assert_eq!(payload(&known), value, "{}", known.kind());
            assert_eq!(event(known.kind(), &value), Some(known));
        }
        assert_eq!(event("gone", &json!({})), None);
        assert_eq!(attended(r#"{"x":{"before":1,"after":2}}"#), None);
    }
}

//! Events of coaching on disk. Nothing is derived: a renamed value loses no history.

use std::collections::BTreeMap;

use domain::calendar::Instant;
use domain::coaching::{Agreed, Event, Reply, Resource};
use domain::ids::{CompetenceCode, PersonId};
use domain::text::{Name, Words};
use serde_json::{Value, json};

use crate::case::fields::{Fields, date, id, instant, put_at, put_words};
use crate::history::Wire;

impl Wire for Event {
    const WHAT: &'static str = "coaching event";

    fn payload(&self) -> String {
        payload(self).to_string()
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        event(kind, payload)
    }
}

fn payload(event: &Event) -> Value {
    match event {
        Event::Written { id, coach, agreed } => {
            let mut written = put_agreed(agreed);
            written["id"] = json!(id.to_string());
            written["coach"] = json!(coach.to_string());
            written
        }
        Event::Acknowledged { person } => json!({ "person": person.to_string() }),
        Event::Replied { person, words } => {
            json!({ "person": person.to_string(), "words": put_words(*words) })
        }
        Event::Ended => json!({}),
    }
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    Some(match kind {
        "written" => Event::Written {
            id: f.get("id", id)?,
            coach: f.get("coach", id)?,
            agreed: agreed_in(value)?,
        },
        "acknowledged" => Event::Acknowledged { person: f.get("person", id)? },
        "replied" => Event::Replied { person: f.get("person", id)?, words: f.words("words")? },
        "ended" => Event::Ended,
        _ => return None,
    })
}

/// What was agreed, as it stands in its row and in its event.
pub(super) fn put_agreed(agreed: &Agreed<Words>) -> Value {
    json!({
        "people": agreed.people.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "goals": put_words(agreed.goals),
        "step": put_words(agreed.step),
        "until": agreed.until.to_string(),
        "resources": agreed.resources.iter().map(put_resource).collect::<Vec<_>>(),
    })
}

/// `None` when it is not what [`put_agreed`] writes.
pub(super) fn agreed_of(text: &str) -> Option<Agreed<Words>> {
    agreed_in(&serde_json::from_str(text).ok()?)
}

fn agreed_in(value: &Value) -> Option<Agreed<Words>> {
    let f = Fields::of(value)?;
    Some(Agreed {
        people: f.list("people", id)?.into_iter().collect(),
        goals: f.words("goals")?,
        step: f.words("step")?,
        until: f.get("until", date)?,
        resources: f.list("resources", resource)?,
    })
}

/// `["competence","EMPATI"]`
fn put_resource(resource: &Resource) -> Value {
    match resource {
        Resource::Competence(code) => json!(["competence", code.as_str()]),
        Resource::Sop(id) => json!(["sop", id.to_string()]),
        Resource::Session(id) => json!(["session", id.to_string()]),
        Resource::Link(link) => json!(["link", link.as_str()]),
    }
}

fn resource(value: &Value) -> Option<Resource> {
    let [kind, named] = value.as_array()?.as_slice() else { return None };
    let text = named.as_str()?;
    Some(match kind.as_str()? {
        "competence" => Resource::Competence(CompetenceCode::parse(text).ok()?),
        "sop" => Resource::Sop(text.parse().ok()?),
        "session" => Resource::Session(text.parse().ok()?),
        "link" => Resource::Link(Name::parse(text).ok()?),
        _ => return None,
    })
}

/// Who acknowledged, and when.
pub(super) fn put_acknowledged(known: &BTreeMap<PersonId, Instant>) -> Value {
    let one = |(person, at): (&PersonId, &Instant)| (person.to_string(), put_at(*at));
    Value::Object(known.iter().map(one).collect())
}

/// `None` when it is not what [`put_acknowledged`] writes.
pub(super) fn acknowledged_of(text: &str) -> Option<BTreeMap<PersonId, Instant>> {
    let value: Value = serde_json::from_str(text).ok()?;
    let one = |(person, at): (&String, &Value)| Some((person.parse().ok()?, instant(at)?));
    value.as_object()?.iter().map(one).collect()
}

/// What was written beneath a note, in order.
pub(super) fn put_replies(replies: &[Reply]) -> Value {
    let one = |reply: &Reply| {
        let by = reply.by.to_string();
        json!({ "by": by, "words": put_words(reply.words), "at": put_at(reply.at) })
    };
    replies.iter().map(one).collect()
}

/// `None` when it is not what [`put_replies`] writes.
pub(super) fn replies_of(text: &str) -> Option<Vec<Reply>> {
    let value: Value = serde_json::from_str(text).ok()?;
    let one = |value: &Value| {
        let f = Fields::of(value)?;
        Some(Reply { by: f.get("by", id)?, words: f.words("words")?, at: f.at("at")? })
    };
    value.as_array()?.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use domain::ids::{CoachingId, SessionId, SopId, WordsId};

    use super::*;

    fn golden() -> Vec<(Event, String)> {
        let words = |id, byte| Words { id: WordsId::new(id), digest: [byte; 32] };
        let [one, two, three, seven] = [1, 2, 3, 7].map(|id| format!("{id:032x}"));
        let digest = "01".repeat(32);
        let agreed = Agreed {
            people: [PersonId::new(2)].into(),
            goals: words(7, 1),
            step: words(7, 1),
            until: "2026-03-20".parse().unwrap(),
            resources: vec![
                Resource::Competence(CompetenceCode::parse("EMPATI").unwrap()),
                Resource::Sop(SopId::new(3)),
                Resource::Session(SessionId::new(3)),
                Resource::Link(Name::parse("https://contoh.id/sabar").unwrap()),
            ],
        };
        let text = format!(
            r#"{{"people":["{two}"],"goals":"{seven}:{digest}","step":"{seven}:{digest}","until":"2026-03-20","resources":[["competence","EMPATI"],["sop","{three}"],["session","{three}"],["link","https://contoh.id/sabar"]],"id":"{one}","coach":"{three}"}}"#
        );
        let (id, coach, person) = (CoachingId::new(1), PersonId::new(3), PersonId::new(2));
        vec![
            (Event::Written { id, coach, agreed }, text),
            (Event::Acknowledged { person }, format!(r#"{{"person":"{two}"}}"#)),
            (
                Event::Replied { person, words: words(7, 1) },
                format!(r#"{{"person":"{two}","words":"{seven}:{digest}"}}"#),
            ),
            (Event::Ended, "{}".to_owned()),
        ]
    }

    #[test]
    fn every_event_of_coaching_keeps_its_shape_on_disk() {
        for (known, text) in golden() {
            assert_eq!(payload(&known).to_string(), text);
            let value = serde_json::from_str(&text).unwrap();
            assert_eq!(event(known.kind(), &value), Some(known));
        }
        assert_eq!(event("gone", &json!({})), None);
        assert_eq!(resource(&json!(["tape", "x"])), None);
    }
}

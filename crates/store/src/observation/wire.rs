//! Events of checklists and rounds on disk. Nothing is derived: a renamed value loses no history.

use domain::ids::ChecklistCode;
use domain::observation::checklist::{self, Content};
use domain::observation::round::{self, Answer, Answered, Beginning, Findings, Own};
use domain::observation::{Item, Kind};
use domain::rules::Shift;
use domain::survey::Sentence;
use domain::text::{Name, Words};
use serde_json::{Value, json};

use crate::case::fields::{Fields, date, id, put_maybe_words, put_words, unit};
use crate::history::Wire;

impl Wire for checklist::Event {
    const WHAT: &'static str = "checklist event";

    fn payload(&self) -> String {
        written(self).to_string()
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        checklist_event(kind, payload)
    }
}

impl Wire for round::Event {
    const WHAT: &'static str = "round event";

    fn payload(&self) -> String {
        gone(self).to_string()
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        round_event(kind, payload)
    }
}

fn written(event: &checklist::Event) -> Value {
    match event {
        checklist::Event::Written { id, code, content } => json!({
            "id": id.to_string(),
            "code": code.as_str(),
            "content": put_content(content),
        }),
        checklist::Event::Revised { content } => json!({ "content": put_content(content) }),
        checklist::Event::Retired | checklist::Event::Reinstated => json!({}),
    }
}

fn checklist_event(kind: &str, value: &Value) -> Option<checklist::Event> {
    let f = Fields::of(value)?;
    Some(match kind {
        "written" => checklist::Event::Written {
            id: f.get("id", id)?,
            code: f.code("code", code)?,
            content: f.get("content", content)?,
        },
        "revised" => checklist::Event::Revised { content: f.get("content", content)? },
        "retired" => checklist::Event::Retired,
        "reinstated" => checklist::Event::Reinstated,
        _ => return None,
    })
}

fn gone(event: &round::Event) -> Value {
    match event {
        round::Event::Begun(begun) => put_beginning(begun),
        round::Event::Finished(findings) => put_findings(findings),
        round::Event::Stopped => json!({}),
    }
}

fn round_event(kind: &str, value: &Value) -> Option<round::Event> {
    Some(match kind {
        "begun" => round::Event::Begun(Box::new(beginning(value)?)),
        "finished" => round::Event::Finished(findings(value)?),
        "stopped" => round::Event::Stopped,
        _ => return None,
    })
}

pub(super) fn content_text(content: &Content) -> String {
    put_content(content).to_string()
}

pub(super) fn content_of(text: &str) -> Option<Content> {
    content(&serde_json::from_str(text).ok()?)
}

fn put_content(content: &Content) -> Value {
    json!({
        "kind": content.kind.code(),
        "title": content.title.as_str(),
        "items": put_items(&content.items),
    })
}

fn content(value: &Value) -> Option<Content> {
    let f = Fields::of(value)?;
    Some(Content {
        kind: f.code("kind", Kind::parse)?,
        title: f.code("title", name)?,
        items: f.list("items", item)?,
    })
}

fn put_items(items: &[Item]) -> Vec<Value> {
    let put = |item: &Item| json!({ "asks": item.asks.as_str(), "topic": item.topic });
    items.iter().map(put).collect()
}

fn item(value: &Value) -> Option<Item> {
    let f = Fields::of(value)?;
    let asks = f.code("asks", |asks| Sentence::parse(asks).ok())?;
    Some(Item { asks, topic: f.code("topic", owned)? })
}

pub(super) fn put_beginning(begun: &Beginning) -> Value {
    json!({
        "id": begun.id.to_string(),
        "checklist": begun.checklist.as_str(),
        "edition": begun.edition,
        "kind": begun.kind.code(),
        "title": begun.title.as_str(),
        "items": put_items(&begun.items),
        "unit": begun.unit.as_str(),
        "day": begun.day.to_string(),
        "shift": begun.shift.code(),
        "observer": begun.observer.to_string(),
    })
}

pub(super) fn beginning_of(text: &str) -> Option<Beginning> {
    beginning(&serde_json::from_str(text).ok()?)
}

fn beginning(value: &Value) -> Option<Beginning> {
    let f = Fields::of(value)?;
    Some(Beginning {
        id: f.get("id", id)?,
        checklist: f.code("checklist", code)?,
        edition: f.number("edition")?,
        kind: f.code("kind", Kind::parse)?,
        title: f.code("title", name)?,
        items: f.list("items", item)?,
        unit: f.get("unit", unit)?,
        day: f.get("day", date)?,
        shift: f.code("shift", Shift::parse)?,
        observer: f.get("observer", id)?,
    })
}

pub(super) fn put_findings(findings: &Findings<Words>) -> Value {
    let answered = |one: &Answered<Words>| json!({ "answer": one.answer.code(), "remark": put_maybe_words(one.remark) });
    let own = |one: &Own<Words>| json!({ "topic": one.topic, "words": put_words(one.words) });
    json!({
        "answers": findings.answers.iter().map(answered).collect::<Vec<_>>(),
        "own": findings.own.iter().map(own).collect::<Vec<_>>(),
    })
}

pub(super) fn findings_of(text: &str) -> Option<Findings<Words>> {
    findings(&serde_json::from_str(text).ok()?)
}

fn findings(value: &Value) -> Option<Findings<Words>> {
    let f = Fields::of(value)?;
    let answered = |value| {
        let f = Fields::of(value)?;
        let answer = f.code("answer", Answer::parse)?;
        Some(Answered { answer, remark: f.maybe_words("remark")? })
    };
    let own = |value| {
        let f = Fields::of(value)?;
        Some(Own { topic: f.code("topic", owned)?, words: f.words("words")? })
    };
    Some(Findings { answers: f.list("answers", answered)?, own: f.list("own", own)? })
}

fn code(text: &str) -> Option<ChecklistCode> {
    ChecklistCode::parse(text).ok()
}

fn name(text: &str) -> Option<Name> {
    Name::parse(text).ok()
}

fn owned(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[cfg(test)]
mod tests {
    use domain::ids::{ChecklistId, PersonId, RoundId, UnitCode, WordsId};

    use super::*;

    fn value(text: &str) -> Value {
        serde_json::from_str(text).unwrap()
    }

    fn written_down() -> Content {
        let asks = Sentence::parse("Disapa?").unwrap();
        let items = vec![Item { asks, topic: "sikap".to_owned() }];
        Content { kind: Kind::Mystery, title: Name::parse("Loket").unwrap(), items }
    }

    const CONTENT: &str =
        r#"{"items":[{"asks":"Disapa?","topic":"sikap"}],"kind":"mystery","title":"Loket"}"#;

    #[test]
    fn every_event_of_a_checklist_keeps_its_shape_on_disk() {
        use checklist::Event;
        let (id, code) = (ChecklistId::new(7), ChecklistCode::parse("LOKET").unwrap());
        let whole = format!(r#"{{"code":"LOKET","content":{CONTENT},"id":"{:032x}"}}"#, 7);
        for (event, text) in [
            (Event::Written { id, code, content: written_down() }, whole),
            (Event::Revised { content: written_down() }, format!(r#"{{"content":{CONTENT}}}"#)),
            (Event::Retired, "{}".to_owned()),
            (Event::Reinstated, "{}".to_owned()),
        ] {
            assert_eq!(written(&event), value(&text), "{}", event.kind());
            assert_eq!(checklist_event(event.kind(), &value(&text)), Some(event));
        }
        assert_eq!(checklist_event("burnt", &value("{}")), None);
        assert_eq!(checklist_event("revised", &value("{}")), None);
    }

    #[test]
    fn every_event_of_a_round_keeps_its_shape_on_disk() {
        use round::Event;
        let words = Words { id: WordsId::new(5), digest: [1; 32] };
        let said = format!("{:032x}:{}", 5, "01".repeat(32));
        let Content { kind, title, items } = written_down();
        let begun = Beginning {
            id: RoundId::new(1),
            checklist: ChecklistCode::parse("LOKET").unwrap(),
            edition: 3,
            kind,
            title,
            items,
            unit: UnitCode::parse("IGD").unwrap(),
            day: "2026-11-22".parse().unwrap(),
            shift: Shift::Night,
            observer: PersonId::new(9),
        };
        let findings = Findings {
            answers: vec![Answered { answer: Answer::NotSeen, remark: None }],
            own: vec![Own { topic: "waktu".to_owned(), words }],
        };
        let beginning = format!(
            r#"{{"checklist":"LOKET","day":"2026-11-22","edition":3,"id":"{:032x}","items":[{{"asks":"Disapa?","topic":"sikap"}}],"kind":"mystery","observer":"{:032x}","shift":"night","title":"Loket","unit":"IGD"}}"#,
            1, 9
        );
        let seen = format!(
            r#"{{"answers":[{{"answer":"not_seen","remark":null}}],"own":[{{"topic":"waktu","words":"{said}"}}]}}"#
        );
        for (event, text) in [
            (Event::Begun(Box::new(begun)), beginning),
            (Event::Finished(findings), seen),
            (Event::Stopped, "{}".to_owned()),
        ] {
            assert_eq!(gone(&event), value(&text), "{}", event.kind());
            assert_eq!(round_event(event.kind(), &value(&text)), Some(event));
        }
        assert_eq!(round_event("burnt", &value("{}")), None);
        assert_eq!(round_event("finished", &value("{}")), None);
    }
}

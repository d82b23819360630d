//! Calls and their events on disk. Nothing is derived: a renamed value loses no history.

use domain::answer_bank::{Category, Quoted};
use domain::call::{Call, Direction, Ending, Event, Opening, Outcome, Stage};
use domain::ids::Version;
use serde_json::{Map, Value, json};

use crate::StoreError;
use crate::case::fields::{Fields, id, instant, put_at, put_maybe_at, put_maybe_words};
use crate::history::Wire;

/// The state as text.
pub fn text(call: &Call) -> String {
    json!({
        "id": call.id.to_string(),
        "version": call.version.0,
        "direction": call.direction.code(),
        "at": put_at(call.at),
        "seconds": call.seconds,
        "numbered": call.numbered,
        "about": put_maybe_words(call.about),
        "taken_by": call.taken_by.map(|person| person.to_string()),
        "stage": call.stage.code(),
        "outcome": call.outcome.map(Outcome::code),
        "category": call.category.map(Category::code),
        "answer": call.answer.map(put_quoted),
        "case": call.case.map(|case| case.to_string()),
        "attempts": call.attempts,
        "ended_at": put_maybe_at(call.ended_at),
    })
    .to_string()
}

/// The call from its text.
///
/// # Errors
/// `Damaged` when the text is not what [`text`] writes.
pub fn read(text: &str) -> Result<Call, StoreError> {
    let value: Option<Value> = serde_json::from_str(text).ok();
    value.as_ref().and_then(call).ok_or(StoreError::Damaged { what: "state of a call" })
}

fn call(value: &Value) -> Option<Call> {
    let f = Fields::of(value)?;
    Some(Call {
        id: f.get("id", id)?,
        version: Version(f.number("version")?),
        direction: f.code("direction", Direction::parse)?,
        at: f.at("at")?,
        seconds: f.maybe("seconds", number)?,
        numbered: f.flag("numbered")?,
        about: f.maybe_words("about")?,
        taken_by: f.maybe("taken_by", id)?,
        stage: f.code("stage", Stage::parse)?,
        outcome: f.maybe_code("outcome", Outcome::parse)?,
        category: f.maybe_code("category", Category::parse)?,
        answer: f.maybe("answer", quoted)?,
        case: f.maybe("case", id)?,
        attempts: f.number("attempts")?,
        ended_at: f.maybe("ended_at", instant)?,
    })
}

impl Wire for Event {
    const WHAT: &'static str = "event of a call";

    fn payload(&self) -> String {
        payload(self)
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        event(kind, payload)
    }
}

/// The payload of an event: a JSON object.
fn payload(event: &Event) -> String {
    let value = match event {
        Event::Opened(opening) => put_opening(opening),
        Event::Tried { words } => json!({ "words": put_maybe_words(*words) }),
        Event::Settled { ending, words } => {
            with_ending(json!({ "words": put_maybe_words(*words) }), *ending)
        }
        Event::Became { case } => json!({ "case": case.to_string() }),
        Event::GivenUp => json!({}),
    };
    value.to_string()
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    Some(match kind {
        "opened" => Event::Opened(opening(f)?),
        "tried" => Event::Tried { words: f.maybe_words("words")? },
        "settled" => Event::Settled { ending: ending(f)?, words: f.maybe_words("words")? },
        "became" => Event::Became { case: f.get("case", id)? },
        "given_up" => Event::GivenUp,
        _ => return None,
    })
}

fn put_opening(opening: &Opening) -> Value {
    let value = json!({
        "id": opening.id.to_string(),
        "direction": opening.direction.code(),
        "at": put_at(opening.at),
        "seconds": opening.seconds,
        "numbered": opening.numbered,
        "about": put_maybe_words(opening.about),
    });
    with_ending(value, opening.ending)
}

fn opening(f: Fields<'_>) -> Option<Opening> {
    Some(Opening {
        id: f.get("id", id)?,
        direction: f.code("direction", Direction::parse)?,
        at: f.at("at")?,
        seconds: f.maybe("seconds", number)?,
        numbered: f.flag("numbered")?,
        about: f.maybe_words("about")?,
        ending: ending(f)?,
    })
}

fn with_ending(value: Value, ending: Ending) -> Value {
    let mut fields = match value {
        Value::Object(fields) => fields,
        _ => Map::new(),
    };
    fields.insert("ending".to_owned(), json!(ending.code()));
    if let Ending::Answered { category, answer } = ending {
        fields.insert("category".to_owned(), json!(category.code()));
        fields.insert("answer".to_owned(), answer.map_or(Value::Null, put_quoted));
    }
    Value::Object(fields)
}

fn ending(f: Fields<'_>) -> Option<Ending> {
    Some(match f.get("ending", Value::as_str)? {
        "answered" => Ending::Answered {
            category: f.code("category", Category::parse)?,
            answer: f.maybe("answer", quoted)?,
        },
        "case_due" => Ending::CaseDue,
        "call_back" => Ending::CallBack,
        "called_back" => Ending::CalledBack,
        "wrong_number" => Ending::WrongNumber,
        "missed" => Ending::Missed,
        "logged" => Ending::Logged,
        _ => return None,
    })
}

fn put_quoted(quoted: Quoted) -> Value {
    json!({ "answer": quoted.answer.to_string(), "edition": quoted.edition })
}

fn quoted(value: &Value) -> Option<Quoted> {
    let f = Fields::of(value)?;
    Some(Quoted { answer: f.get("answer", id)?, edition: f.number("edition")? })
}

fn number(value: &Value) -> Option<u32> {
    u32::try_from(value.as_i64()?).ok()
}

#[cfg(test)]
mod tests {
    use domain::calendar::Instant;
    use domain::call::Entry;
    use domain::ids::{BankAnswerId, CallId, CaseId, WordsId};
    use domain::people::Who;
    use domain::text::Words;

    use super::*;

    fn entry(kind: &str, payload: &str, actor: &str, at: Instant) -> Result<Entry, StoreError> {
        crate::history::entry(kind, payload, actor, at)
    }

    fn golden() -> Vec<(Event, String)> {
        let at = Instant::from_millisecond(5_000).unwrap();
        let words = Words { id: WordsId::new(1), digest: [1; 32] };
        let said = format!("{:032x}:{}", 1, "01".repeat(32));
        let answer = Quoted { answer: BankAnswerId::new(7), edition: 2 };
        let opening = Opening {
            id: CallId::new(3),
            direction: Direction::Inbound,
            at,
            seconds: None,
            numbered: true,
            about: None,
            ending: Ending::Missed,
        };
        let opened = format!(
            r#"{{"id":"{:032x}","direction":"in","at":5000,"seconds":null,"numbered":true,"about":null,"ending":"missed"}}"#,
            3
        );
        let ending = Ending::Answered { category: Category::Bpjs, answer: Some(answer) };
        let settled = format!(
            r#"{{"words":"{said}","ending":"answered","category":"bpjs","answer":{{"answer":"{:032x}","edition":2}}}}"#,
            7
        );
        vec![
            (Event::Opened(opening), opened),
            (Event::Tried { words: None }, r#"{"words":null}"#.to_owned()),
            (Event::Settled { ending, words: Some(words) }, settled),
            (Event::Became { case: CaseId::new(9) }, format!(r#"{{"case":"{:032x}"}}"#, 9)),
            (Event::GivenUp, "{}".to_owned()),
        ]
    }

    #[test]
    fn every_event_of_a_call_keeps_its_shape_on_disk() {
        for (event, text) in golden() {
            assert_eq!(payload(&event), text, "{}", event.kind());
            let at = Instant::UNIX_EPOCH;
            let read = entry(event.kind(), &text, "desk", at).unwrap();
            assert_eq!(read, Entry { event, by: Who::Desk, at });
        }
        assert!(entry("settled", r#"{"ending":"gone"}"#, "desk", Instant::UNIX_EPOCH).is_err());
    }
}

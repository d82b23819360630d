//! Answers of the bank and their events on disk. Nothing is derived: a renamed value loses no history.

use domain::answer_bank::{Approved, BankAnswer, Category, Edition, Event};
use domain::ids::Version;
use serde_json::{Value, json};

use crate::StoreError;
use crate::case::fields::{Fields, date, id, instant, put_at, put_maybe_at, put_words, who};
use crate::case::who_text;
use crate::history::Wire;

/// The state as text.
pub fn text(answer: &BankAnswer) -> String {
    let approved = answer.approved.as_ref().map(|approved| {
        json!({
            "edition": put_edition(&approved.edition),
            "by": who_text(approved.by),
            "at": put_at(approved.at),
        })
    });
    json!({
        "id": answer.id.to_string(),
        "version": answer.version.0,
        "approved": approved,
        "draft": answer.draft.as_ref().map(put_edition),
        "editions": answer.editions,
        "opened_at": put_at(answer.opened_at),
        "withdrawn_at": put_maybe_at(answer.withdrawn_at),
    })
    .to_string()
}

/// The answer from its text.
///
/// # Errors
/// `Damaged` when the text is not what [`text`] writes.
pub fn read(text: &str) -> Result<BankAnswer, StoreError> {
    let value: Option<Value> = serde_json::from_str(text).ok();
    value.as_ref().and_then(answer).ok_or(StoreError::Damaged { what: "state of a bank answer" })
}

fn answer(value: &Value) -> Option<BankAnswer> {
    let f = Fields::of(value)?;
    Some(BankAnswer {
        id: f.get("id", id)?,
        version: Version(f.number("version")?),
        approved: f.maybe("approved", approved)?,
        draft: f.maybe("draft", edition)?,
        editions: f.number("editions")?,
        opened_at: f.at("opened_at")?,
        withdrawn_at: f.maybe("withdrawn_at", instant)?,
    })
}

fn approved(value: &Value) -> Option<Approved> {
    let f = Fields::of(value)?;
    let edition = f.get("edition", edition)?;
    Some(Approved { edition, by: f.get("by", who)?, at: f.at("at")? })
}

impl Wire for Event {
    const WHAT: &'static str = "event of a bank answer";

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
        Event::Drafted { id, edition } => {
            json!({ "id": id.to_string(), "edition": put_edition(edition) })
        }
        Event::Revised(edition) => json!({ "edition": put_edition(edition) }),
        Event::Approved { edition } => json!({ "edition": edition }),
        Event::Withdrawn { why } => json!({ "why": put_words(*why) }),
    };
    value.to_string()
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    Some(match kind {
        "drafted" => Event::Drafted { id: f.get("id", id)?, edition: f.get("edition", edition)? },
        "revised" => Event::Revised(f.get("edition", edition)?),
        "approved" => Event::Approved { edition: f.number("edition")? },
        "withdrawn" => Event::Withdrawn { why: f.words("why")? },
        _ => return None,
    })
}

fn put_edition(edition: &Edition) -> Value {
    json!({
        "no": edition.no,
        "category": edition.category.code(),
        "question": put_words(edition.question),
        "text": put_words(edition.text),
        "owner": edition.owner.to_string(),
        "valid_until": edition.valid_until.to_string(),
        "author": who_text(edition.author),
    })
}

fn edition(value: &Value) -> Option<Edition> {
    let f = Fields::of(value)?;
    Some(Edition {
        no: f.number("no")?,
        category: f.code("category", Category::parse)?,
        question: f.words("question")?,
        text: f.words("text")?,
        owner: f.get("owner", id)?,
        valid_until: f.get("valid_until", date)?,
        author: f.get("author", who)?,
    })
}

#[cfg(test)]
mod tests {
    use domain::answer_bank::Entry;
    use domain::calendar::Instant;
    use domain::ids::{BankAnswerId, PersonId, WordsId};
    use domain::people::Who;
    use domain::text::Words;

    use super::*;

    fn entry(kind: &str, payload: &str, actor: &str, at: Instant) -> Result<Entry, StoreError> {
        crate::history::entry(kind, payload, actor, at)
    }

    fn words(number: u8) -> Words {
        Words { id: WordsId::new(u128::from(number)), digest: [number; 32] }
    }

    fn said(number: u8) -> String {
        format!("{:032x}:{}", number, format!("{number:02x}").repeat(32))
    }

    fn hours() -> (Edition, String) {
        let edition = Edition {
            no: 1,
            category: Category::Hours,
            question: words(1),
            text: words(2),
            owner: PersonId::new(3),
            valid_until: "2026-12-31".parse().unwrap(),
            author: Who::Person(PersonId::new(4)),
        };
        let golden = format!(
            r#"{{"no":1,"category":"hours","question":"{}","text":"{}","owner":"{:032x}","valid_until":"2026-12-31","author":"person:{:032x}"}}"#,
            said(1),
            said(2),
            3,
            4
        );
        (edition, golden)
    }

    #[test]
    fn every_event_of_the_answer_bank_keeps_its_shape_on_disk() {
        let (edition, shape) = hours();
        let first = Event::Drafted { id: BankAnswerId::new(9), edition: edition.clone() };
        let golden = [
            (first, format!(r#"{{"id":"{:032x}","edition":{shape}}}"#, 9)),
            (Event::Revised(edition), format!(r#"{{"edition":{shape}}}"#)),
            (Event::Approved { edition: 2 }, r#"{"edition":2}"#.to_owned()),
            (Event::Withdrawn { why: words(5) }, format!(r#"{{"why":"{}"}}"#, said(5))),
        ];
        for (event, text) in golden {
            assert_eq!(payload(&event), text, "{}", event.kind());
            let at = Instant::UNIX_EPOCH;
            let read = entry(event.kind(), &text, "clock", at).unwrap();
            assert_eq!(read, Entry { event, by: Who::Clock, at });
        }
        assert!(entry("approved", "{}", "clock", Instant::UNIX_EPOCH).is_err());
    }
}

//! Tickets and their events on disk. Nothing is derived: a renamed value loses no history.

use std::collections::BTreeSet;

use domain::activity::Audience;
use domain::calendar::Instant;
use domain::ids::Version;
use domain::registration::{
    Came, Contact, Evaluation, Event, Marks, Need, Notice, Opening, Registration, Score, Source,
};
use domain::text::Language;
use serde_json::{Value, json};

use crate::StoreError;
use crate::case::fields::{Fields, id, put_at, put_maybe_words};
use crate::history::Wire;

/// The state as text.
pub fn text(known: &Registration) -> String {
    json!({
        "id": known.id.to_string(),
        "activity": known.activity.to_string(),
        "version": known.version.0,
        "source": known.source.code(),
        "audience": known.audience.code(),
        "people": known.people,
        "needs": put_needs(&known.needs),
        "contact": put_contact(known.contact),
        "language": known.language.code(),
        "question": put_maybe_words(known.question),
        "registered_at": put_at(known.registered_at),
        "seated": known.seated,
        "untold": known.untold,
        "cancelled": known.cancelled,
        "came": known.came.map(put_came),
        "evaluation": known.evaluation.map(put_evaluation),
        "starts": put_at(known.starts),
        "notified": known.notified.iter().map(put_notified).collect::<Vec<_>>(),
        "erased": known.erased,
    })
    .to_string()
}

/// The ticket from its text.
///
/// # Errors
/// `Damaged` when the text is not what [`text`] writes.
pub fn read(text: &str) -> Result<Registration, StoreError> {
    let value: Option<Value> = serde_json::from_str(text).ok();
    value.as_ref().and_then(registration).ok_or(StoreError::Damaged { what: "state of a ticket" })
}

fn registration(value: &Value) -> Option<Registration> {
    let f = Fields::of(value)?;
    Some(Registration {
        id: f.get("id", id)?,
        activity: f.get("activity", id)?,
        version: Version(f.number("version")?),
        source: f.code("source", Source::parse)?,
        audience: f.code("audience", Audience::parse)?,
        people: f.number("people")?,
        needs: needs(f)?,
        contact: f.get("contact", contact)?,
        language: f.code("language", Language::parse)?,
        question: f.maybe_words("question")?,
        registered_at: f.at("registered_at")?,
        seated: f.flag("seated")?,
        untold: f.flag("untold")?,
        cancelled: f.flag("cancelled")?,
        came: f.maybe("came", came)?,
        evaluation: f.maybe("evaluation", evaluation)?,
        starts: f.at("starts")?,
        notified: f.list("notified", notified)?.into_iter().collect(),
        erased: f.flag("erased")?,
    })
}

impl Wire for Event {
    const WHAT: &'static str = "event of a ticket";

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
        Event::CheckedIn(came) => put_came(*came),
        Event::Evaluated(said) => put_evaluation(*said),
        Event::Notified { notice, starts } => {
            json!({ "notice": notice.code(), "starts": put_at(*starts) })
        }
        Event::Cancelled | Event::Promoted | Event::Undone | Event::Told | Event::Erased => {
            json!({})
        }
    };
    value.to_string()
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    Some(match kind {
        "opened" => Event::Opened(opening(Fields::of(value)?)?),
        "cancelled" => Event::Cancelled,
        "promoted" => Event::Promoted,
        "checked_in" => Event::CheckedIn(came(value)?),
        "undone" => Event::Undone,
        "evaluated" => Event::Evaluated(evaluation(value)?),
        "told" => Event::Told,
        "notified" => {
            let f = Fields::of(value)?;
            Event::Notified { notice: f.code("notice", Notice::parse)?, starts: f.at("starts")? }
        }
        "erased" => Event::Erased,
        _ => return None,
    })
}

fn put_opening(opening: &Opening) -> Value {
    json!({
        "id": opening.id.to_string(),
        "activity": opening.activity.to_string(),
        "source": opening.source.code(),
        "audience": opening.audience.code(),
        "people": opening.people,
        "needs": put_needs(&opening.needs),
        "contact": put_contact(opening.contact),
        "language": opening.language.code(),
        "question": put_maybe_words(opening.question),
        "seated": opening.seated,
        "starts": put_at(opening.starts),
        "came": opening.came.map(put_came),
    })
}

fn opening(f: Fields<'_>) -> Option<Opening> {
    Some(Opening {
        id: f.get("id", id)?,
        activity: f.get("activity", id)?,
        source: f.code("source", Source::parse)?,
        audience: f.code("audience", Audience::parse)?,
        people: f.number("people")?,
        needs: needs(f)?,
        contact: f.get("contact", contact)?,
        language: f.code("language", Language::parse)?,
        question: f.maybe_words("question")?,
        seated: f.flag("seated")?,
        starts: f.at("starts")?,
        came: f.maybe("came", came)?,
    })
}

fn put_needs(needs: &BTreeSet<Need>) -> Value {
    needs.iter().map(|need| need.code()).collect()
}

fn needs(f: Fields<'_>) -> Option<BTreeSet<Need>> {
    Some(f.list("needs", |value| Need::parse(value.as_str()?))?.into_iter().collect())
}

fn put_contact(contact: Contact) -> Value {
    json!({ "phone": contact.phone, "email": contact.email })
}

fn contact(value: &Value) -> Option<Contact> {
    let f = Fields::of(value)?;
    Some(Contact { phone: f.flag("phone")?, email: f.flag("email")? })
}

fn put_came(came: Came) -> Value {
    json!({ "at": put_at(came.at), "people": came.people })
}

fn came(value: &Value) -> Option<Came> {
    let f = Fields::of(value)?;
    Some(Came { at: f.at("at")?, people: f.number("people")? })
}

fn put_evaluation(said: Evaluation) -> Value {
    json!({
        "usefulness": said.marks.usefulness.value(),
        "speaker": said.marks.speaker.value(),
        "place": said.marks.place.value(),
        "words": put_maybe_words(said.words),
    })
}

fn evaluation(value: &Value) -> Option<Evaluation> {
    let f = Fields::of(value)?;
    let score = |key| f.number(key).and_then(Score::new);
    let marks = Marks {
        usefulness: score("usefulness")?,
        speaker: score("speaker")?,
        place: score("place")?,
    };
    Some(Evaluation { marks, words: f.maybe_words("words")? })
}

fn put_notified((notice, starts): &(Notice, Instant)) -> Value {
    json!({ "notice": notice.code(), "starts": put_at(*starts) })
}

fn notified(value: &Value) -> Option<(Notice, Instant)> {
    let f = Fields::of(value)?;
    Some((f.code("notice", Notice::parse)?, f.at("starts")?))
}

#[cfg(test)]
mod tests {
    use domain::ids::{ActivityId, RegistrationId, WordsId};
    use domain::people::Who;
    use domain::registration::Entry;
    use domain::text::Words;

    use super::*;

    fn entry(kind: &str, payload: &str, actor: &str, at: Instant) -> Result<Entry, StoreError> {
        crate::history::entry(kind, payload, actor, at)
    }

    fn at(millis: i64) -> Instant {
        Instant::from_millisecond(millis).unwrap()
    }

    fn opened() -> Opening {
        Opening {
            id: RegistrationId::new(3),
            activity: ActivityId::new(4),
            source: Source::Form,
            audience: Audience::Families,
            people: 2,
            needs: [Need::Wheelchair].into(),
            contact: Contact { phone: true, email: false },
            language: Language::Id,
            question: None,
            seated: true,
            starts: at(9_000),
            came: None,
        }
    }

    fn golden() -> Vec<(Event, String)> {
        let words = Words { id: WordsId::new(1), digest: [1; 32] };
        let said = format!("{:032x}:{}", 1, "01".repeat(32));
        let score = |value| Score::new(value).unwrap();
        let marks = Marks { usefulness: score(5), speaker: score(4), place: score(3) };
        let opening = format!(
            r#"{{"id":"{:032x}","activity":"{:032x}","source":"form","audience":"families","people":2,"needs":["wheelchair"],"contact":{{"phone":true,"email":false}},"language":"id","question":null,"seated":true,"starts":9000,"came":null}}"#,
            3, 4
        );
        let evaluated = format!(r#"{{"usefulness":5,"speaker":4,"place":3,"words":"{said}"}}"#);
        vec![
            (Event::Opened(opened()), opening),
            (Event::Cancelled, "{}".to_owned()),
            (Event::Promoted, "{}".to_owned()),
            (
                Event::CheckedIn(Came { at: at(9_500), people: 2 }),
                r#"{"at":9500,"people":2}"#.to_owned(),
            ),
            (Event::Undone, "{}".to_owned()),
            (Event::Evaluated(Evaluation { marks, words: Some(words) }), evaluated),
            (Event::Told, "{}".to_owned()),
            (
                Event::Notified { notice: Notice::Day, starts: at(9_000) },
                r#"{"notice":"day","starts":9000}"#.to_owned(),
            ),
            (Event::Erased, "{}".to_owned()),
        ]
    }

    #[test]
    fn every_event_of_a_ticket_keeps_its_shape_on_disk() {
        for (event, text) in golden() {
            let shape = |text: &str| serde_json::from_str::<Value>(text).unwrap();
            assert_eq!(shape(&payload(&event)), shape(&text), "{}", event.kind());
            let read = entry(event.kind(), &text, "desk", at(1)).unwrap();
            assert_eq!(read, Entry { event, by: Who::Desk, at: at(1) });
        }
        assert!(entry("notified", r#"{"notice":"song","starts":1}"#, "desk", at(1)).is_err());
    }

    #[test]
    fn a_ticket_is_read_back_as_it_was_written() {
        let (known, _) = domain::registration::open(opened(), Who::Complainant, at(5_000));
        let entries = golden().into_iter().skip(1);
        let entry = |(event, _)| Entry { event, by: Who::Desk, at: at(6_000) };
        let known = entries
            .map(entry)
            .fold(known, |known, entry| domain::registration::apply(known, &entry));
        assert_eq!(read(&text(&known)).unwrap(), known);
    }
}

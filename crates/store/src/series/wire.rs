//! Series and their events on disk. Nothing is derived: a renamed value loses no history.

use domain::calendar::Instant;
use domain::ids::Version;
use domain::people::Who;
use domain::series::{About, Event, Grounds, Series, Stage};
use domain::text::Words;
use serde_json::{Value, json};

use crate::case::fields::{
    Fields, date, id, instant, put_at, put_maybe_at, put_maybe_words, put_words, who,
};
use crate::case::who_text;
use crate::history::Wire;

impl Wire for Event {
    const WHAT: &'static str = "event of a series";

    fn payload(&self) -> String {
        put_event(self).to_string()
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        event(kind, payload)
    }
}

fn put_event(event: &Event) -> Value {
    match event {
        Event::Proposed { id, about, grounds } => json!({
            "id": id.to_string(),
            "about": put_about(about),
            "grounds": put_grounds(grounds),
        }),
        Event::Revised { grounds } => json!({ "grounds": put_grounds(grounds) }),
        Event::Approved | Event::Told => json!({}),
        Event::Returned { why } | Event::Ended { why } => json!({ "why": put_words(*why) }),
    }
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    Some(match kind {
        "proposed" => Event::Proposed {
            id: f.get("id", id)?,
            about: f.get("about", about)?,
            grounds: Box::new(f.get("grounds", grounds)?),
        },
        "revised" => Event::Revised { grounds: Box::new(f.get("grounds", grounds)?) },
        "approved" => Event::Approved,
        "told" => Event::Told,
        "returned" => Event::Returned { why: f.words("why")? },
        "ended" => Event::Ended { why: f.words("why")? },
        _ => return None,
    })
}

fn put_about(about: &About) -> Value {
    json!({ "subject": about.subject.to_string(), "case": about.case.to_string() })
}

fn about(value: &Value) -> Option<About> {
    let f = Fields::of(value)?;
    Some(About { subject: f.get("subject", id)?, case: f.get("case", id)? })
}

fn put_grounds(grounds: &Grounds<Words>) -> Value {
    json!({
        "cases": grounds.cases.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "answered": put_words(grounds.answered),
        "why": put_words(grounds.why),
        "until": grounds.until.to_string(),
    })
}

fn grounds(value: &Value) -> Option<Grounds<Words>> {
    let f = Fields::of(value)?;
    Some(Grounds {
        cases: f.list("cases", id)?.into_iter().collect(),
        answered: f.words("answered")?,
        why: f.words("why")?,
        until: f.get("until", date)?,
    })
}

fn put_approved((by, at): (Who, Instant)) -> Value {
    json!({ "by": who_text(by), "at": put_at(at) })
}

fn approved(value: &Value) -> Option<(Who, Instant)> {
    let f = Fields::of(value)?;
    Some((f.get("by", who)?, f.at("at")?))
}

fn put_ended((why, at): (Words, Instant)) -> Value {
    json!({ "why": put_words(why), "at": put_at(at) })
}

fn ended(value: &Value) -> Option<(Words, Instant)> {
    let f = Fields::of(value)?;
    Some((f.words("why")?, f.at("at")?))
}

/// The state as text.
pub(super) fn text(known: &Series) -> String {
    json!({
        "id": known.id.to_string(),
        "version": known.version.0,
        "about": put_about(&known.about),
        "grounds": put_grounds(&known.grounds),
        "stage": known.stage.code(),
        "author": who_text(known.author),
        "proposed_at": put_at(known.proposed_at),
        "returned": put_maybe_words(known.returned),
        "approved": known.approved.map(put_approved),
        "told": put_maybe_at(known.told),
        "ended": known.ended.map(put_ended),
    })
    .to_string()
}

/// The series from its text; `None` when it is not what [`text`] writes.
pub(super) fn of(text: &str) -> Option<Series> {
    let value: Value = serde_json::from_str(text).ok()?;
    let f = Fields::of(&value)?;
    Some(Series {
        id: f.get("id", id)?,
        version: Version(f.number("version")?),
        about: f.get("about", about)?,
        grounds: f.get("grounds", grounds)?,
        stage: f.code("stage", Stage::parse)?,
        author: f.get("author", who)?,
        proposed_at: f.at("proposed_at")?,
        returned: f.maybe_words("returned")?,
        approved: f.maybe("approved", approved)?,
        told: f.maybe("told", instant)?,
        ended: f.maybe("ended", ended)?,
    })
}

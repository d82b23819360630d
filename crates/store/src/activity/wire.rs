//! Activities and their events on disk. Nothing is derived: a renamed value loses no history.

mod outcome;
mod plan;
mod question;

use domain::activity::{Activity, Event, Stage};
use domain::calendar::Instant;
use domain::ids::Version;
use domain::people::Who;
use serde_json::{Value, json};

use crate::case::fields::{
    Fields, date, id, put_at, put_maybe_at, put_maybe_words, put_words, who,
};
use crate::case::who_text;
use crate::history::Wire;

impl Wire for Event {
    const WHAT: &'static str = "event of an activity";

    fn payload(&self) -> String {
        put_event(self).to_string()
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        event(kind, payload)
    }
}

fn put_event(event: &Event) -> Value {
    match event {
        Event::Proposed { id, plan } => json!({ "id": id.to_string(), "plan": plan::put(plan) }),
        Event::Edited { plan, falls } => json!({ "plan": plan::put(plan), "falls": falls }),
        Event::Submitted | Event::Approved => json!({}),
        Event::Returned { why } | Event::Cancelled { why } => json!({ "why": put_words(*why) }),
        Event::Asked { text, asked, care } => {
            json!({ "text": put_words(*text), "asked": asked.code(), "care": care })
        }
        Event::Answered { nth, by, text } => {
            json!({ "nth": nth, "by": question::put_answerer(*by), "text": put_words(*text) })
        }
        Event::Carried { nth, owner, due } => {
            json!({ "nth": nth, "owner": owner.to_string(), "due": due.to_string() })
        }
        Event::SetAside { nth, why } => json!({ "nth": nth, "why": put_words(*why) }),
        Event::Marked { nth, care } => json!({ "nth": nth, "care": care }),
        Event::Reopened { nth } | Event::Ticked { nth } => json!({ "nth": nth }),
        Event::BecameCase { nth, case } => json!({ "nth": nth, "case": case.to_string() }),
        Event::PhotoAdded { photo } => json!({ "photo": outcome::put_photo(photo) }),
        Event::PhotoDropped { id } => json!({ "id": id.to_string() }),
        Event::Held(held) => outcome::put_held(held),
        Event::Evaluated(evaluation) => outcome::put_evaluation(evaluation),
    }
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    let plan = || f.get("plan", plan::read).map(Box::new);
    let nth = || f.number("nth");
    Some(match kind {
        "proposed" => Event::Proposed { id: f.get("id", id)?, plan: plan()? },
        "edited" => Event::Edited { plan: plan()?, falls: f.flag("falls")? },
        "submitted" => Event::Submitted,
        "approved" => Event::Approved,
        "returned" => Event::Returned { why: f.words("why")? },
        "cancelled" => Event::Cancelled { why: f.words("why")? },
        "asked" => Event::Asked {
            text: f.words("text")?,
            asked: f.code("asked", domain::activity::Asked::parse)?,
            care: f.flag("care")?,
        },
        "answered" => Event::Answered {
            nth: nth()?,
            by: f.get("by", question::answerer)?,
            text: f.words("text")?,
        },
        "carried" => {
            Event::Carried { nth: nth()?, owner: f.get("owner", id)?, due: f.get("due", date)? }
        }
        "set_aside" => Event::SetAside { nth: nth()?, why: f.words("why")? },
        "marked" => Event::Marked { nth: nth()?, care: f.flag("care")? },
        "reopened" => Event::Reopened { nth: nth()? },
        "became_case" => Event::BecameCase { nth: nth()?, case: f.get("case", id)? },
        "photo_added" => Event::PhotoAdded { photo: Box::new(f.get("photo", outcome::photo)?) },
        "photo_dropped" => Event::PhotoDropped { id: f.get("id", id)? },
        "held" => Event::Held(outcome::held(value)?),
        "evaluated" => Event::Evaluated(outcome::evaluation(value)?),
        "ticked" => Event::Ticked { nth: nth()? },
        _ => return None,
    })
}

fn put_approved((by, at): (Who, Instant)) -> Value {
    json!({ "by": who_text(by), "at": put_at(at) })
}

fn approved(value: &Value) -> Option<(Who, Instant)> {
    let f = Fields::of(value)?;
    Some((f.get("by", who)?, f.at("at")?))
}

/// The state as text.
pub(super) fn text(known: &Activity) -> String {
    json!({
        "id": known.id.to_string(),
        "version": known.version.0,
        "author": who_text(known.author),
        "plan": plan::put(&known.plan),
        "stage": known.stage.code(),
        "asked": known.asked,
        "approved": known.approved.map(put_approved),
        "fell": known.fell,
        "announced": put_maybe_at(known.announced),
        "questions": known.questions.iter().map(question::put).collect::<Vec<_>>(),
        "photos": known.photos.iter().map(outcome::put_photo).collect::<Vec<_>>(),
        "held": known.held.as_ref().map(outcome::put_held),
        "evaluation": known.evaluation.as_ref().map(outcome::put_evaluation),
        "why": put_maybe_words(known.why),
    })
    .to_string()
}

/// The activity from its text; `None` when it is not what [`text`] writes.
pub(super) fn of(text: &str) -> Option<Activity> {
    let value: Value = serde_json::from_str(text).ok()?;
    let f = Fields::of(&value)?;
    Some(Activity {
        id: f.get("id", id)?,
        version: Version(f.number("version")?),
        author: f.get("author", who)?,
        plan: f.get("plan", plan::read)?,
        stage: f.code("stage", Stage::parse)?,
        asked: f.flag("asked")?,
        approved: f.maybe("approved", approved)?,
        fell: f.flag("fell")?,
        announced: f.maybe("announced", crate::case::fields::instant)?,
        questions: f.list("questions", question::read)?,
        photos: f.list("photos", outcome::photo)?,
        held: f.maybe("held", outcome::held)?,
        evaluation: f.maybe("evaluation", outcome::evaluation)?,
        why: f.maybe_words("why")?,
    })
}

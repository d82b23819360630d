//! Campaigns and their events on disk. Nothing is derived: a renamed value loses no history.

mod plan;

use domain::campaign::{Approved, Campaign, Cost, Event, Reading, Spending, Stage};
use domain::ids::Version;
use domain::text::Name;
use serde_json::{Value, json};

use crate::case::fields::{Fields, date, id, put_at, put_maybe_words, put_words, who};
use crate::case::parts::{approval, put_approval};
use crate::case::who_text;
use crate::history::Wire;

impl Wire for Event {
    const WHAT: &'static str = "event of a campaign";

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
        Event::Edited { plan } => json!({ "plan": plan::put(plan) }),
        Event::Approved { signature } => {
            json!({ "signature": signature.as_ref().map(put_approval) })
        }
        Event::Submitted | Event::Begun | Event::Closed => json!({}),
        Event::Returned { why } | Event::Withdrawn { why } => json!({ "why": put_words(*why) }),
        Event::ItemAdded { content } | Event::ItemDropped { content } => {
            json!({ "content": content.to_string() })
        }
        Event::Engaged { collaborator } | Event::Released { collaborator } => {
            json!({ "collaborator": collaborator.to_string() })
        }
        Event::Spent(spending) => put_spending(spending),
        Event::Struck { nth } => json!({ "nth": nth }),
        Event::Recorded(reading) => put_reading(reading),
        Event::Evaluated { lessons } => json!({ "lessons": put_words(*lessons) }),
    }
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    let plan = || f.get("plan", plan::read).map(Box::new);
    Some(match kind {
        "proposed" => Event::Proposed { id: f.get("id", id)?, plan: plan()? },
        "edited" => Event::Edited { plan: plan()? },
        "submitted" => Event::Submitted,
        "approved" => Event::Approved { signature: f.maybe("signature", approval)? },
        "returned" => Event::Returned { why: f.words("why")? },
        "begun" => Event::Begun,
        "item_added" => Event::ItemAdded { content: f.get("content", id)? },
        "item_dropped" => Event::ItemDropped { content: f.get("content", id)? },
        "engaged" => Event::Engaged { collaborator: f.get("collaborator", id)? },
        "released" => Event::Released { collaborator: f.get("collaborator", id)? },
        "spent" => Event::Spent(spending(value)?),
        "struck" => Event::Struck { nth: f.number("nth")? },
        "recorded" => Event::Recorded(reading(value)?),
        "evaluated" => Event::Evaluated { lessons: f.words("lessons")? },
        "closed" => Event::Closed,
        "withdrawn" => Event::Withdrawn { why: f.words("why")? },
        _ => return None,
    })
}

fn name(text: &str) -> Option<Name> {
    Name::parse(text).ok()
}

fn put_spending(spending: &Spending) -> Value {
    json!({
        "cost": spending.cost.code(),
        "what": spending.what.as_str(),
        "rupiah": spending.rupiah,
        "on": spending.on.to_string(),
    })
}

fn spending(value: &Value) -> Option<Spending> {
    let f = Fields::of(value)?;
    Some(Spending {
        cost: f.code("cost", Cost::parse)?,
        what: f.code("what", name)?,
        rupiah: f.number("rupiah")?,
        on: f.get("on", date)?,
    })
}

fn put_reading(reading: &Reading) -> Value {
    json!({
        "measure": plan::put_measure(&reading.measure),
        "as_of": reading.as_of.to_string(),
        "value": reading.value,
        "source": reading.source.as_str(),
    })
}

fn reading(value: &Value) -> Option<Reading> {
    let f = Fields::of(value)?;
    Some(Reading {
        measure: f.get("measure", plan::measure)?,
        as_of: f.get("as_of", date)?,
        value: f.number("value")?,
        source: f.code("source", name)?,
    })
}

fn spent(value: &Value) -> Option<(Spending, bool)> {
    let f = Fields::of(value)?;
    Some((f.get("spending", spending)?, f.flag("struck")?))
}

fn put_approved(approved: &Approved) -> Value {
    json!({
        "by": who_text(approved.by),
        "at": put_at(approved.at),
        "signature": approved.signature.as_ref().map(put_approval),
    })
}

fn approved(value: &Value) -> Option<Approved> {
    let f = Fields::of(value)?;
    Some(Approved {
        by: f.get("by", who)?,
        at: f.at("at")?,
        signature: f.maybe("signature", approval)?,
    })
}

/// The state as text.
pub(super) fn text(known: &Campaign) -> String {
    let spent = known.spent.iter();
    let spent =
        spent.map(|(one, struck)| json!({ "spending": put_spending(one), "struck": struck }));
    json!({
        "id": known.id.to_string(),
        "version": known.version.0,
        "author": who_text(known.author),
        "plan": plan::put(&known.plan),
        "stage": known.stage.code(),
        "approved": known.approved.as_ref().map(put_approved),
        "items": known.items.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "collaborators": known.collaborators.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "spent": spent.collect::<Vec<_>>(),
        "readings": known.readings.iter().map(put_reading).collect::<Vec<_>>(),
        "lessons": put_maybe_words(known.lessons),
        "why": put_maybe_words(known.why),
    })
    .to_string()
}

/// The campaign from its text; `None` when it is not what [`text`] writes.
pub(super) fn of(text: &str) -> Option<Campaign> {
    let value: Value = serde_json::from_str(text).ok()?;
    let f = Fields::of(&value)?;
    Some(Campaign {
        id: f.get("id", id)?,
        version: Version(f.number("version")?),
        author: f.get("author", who)?,
        plan: f.get("plan", plan::read)?,
        stage: f.code("stage", Stage::parse)?,
        approved: f.maybe("approved", approved)?,
        items: f.list("items", id)?.into_iter().collect(),
        collaborators: f.list("collaborators", id)?.into_iter().collect(),
        spent: f.list("spent", spent)?,
        readings: f.list("readings", reading)?,
        lessons: f.maybe_words("lessons")?,
        why: f.maybe_words("why")?,
    })
}

//! Collaborators and their events on disk. Nothing is derived: a renamed value loses no history.

use domain::collaborator::{Agreement, Card, Collaborator, Event, Kind};
use domain::ids::Version;
use domain::text::{Name, Words};
use serde_json::{Value, json};

use crate::case::fields::{Fields, date, id, put_at, put_maybe_words, put_words, who};
use crate::case::who_text;
use crate::history::Wire;

impl Wire for Event {
    const WHAT: &'static str = "event of a collaborator";

    fn payload(&self) -> String {
        put_event(self).to_string()
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        event(kind, payload)
    }
}

fn put_event(event: &Event) -> Value {
    match event {
        Event::Registered { id, card } => json!({ "id": id.to_string(), "card": put_card(card) }),
        Event::Edited { card } => json!({ "card": put_card(card) }),
        Event::Agreed(agreement) => put_agreement(agreement),
        Event::Ended { nth, on } => json!({ "nth": nth, "on": on.to_string() }),
        Event::Credited { content } | Event::Uncredited { content } => {
            json!({ "content": content.to_string() })
        }
        Event::Archived | Event::Restored => json!({}),
    }
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    Some(match kind {
        "registered" => Event::Registered { id: f.get("id", id)?, card: f.get("card", card)? },
        "edited" => Event::Edited { card: f.get("card", card)? },
        "agreed" => Event::Agreed(agreement(value)?),
        "ended" => Event::Ended { nth: f.number("nth")?, on: f.get("on", date)? },
        "credited" => Event::Credited { content: f.get("content", id)? },
        "uncredited" => Event::Uncredited { content: f.get("content", id)? },
        "archived" => Event::Archived,
        "restored" => Event::Restored,
        _ => return None,
    })
}

fn name(text: &str) -> Option<Name> {
    Name::parse(text).ok()
}

fn put_card(card: &Card<Words>) -> Value {
    json!({
        "kind": card.kind.code(),
        "name": put_words(card.name),
        "organisation": card.organisation.as_ref().map(Name::as_str),
        "field": card.field.as_ref().map(Name::as_str),
        "contact": put_maybe_words(card.contact),
        "conflict": put_maybe_words(card.conflict),
        "releases": card.releases,
    })
}

fn card(value: &Value) -> Option<Card<Words>> {
    let f = Fields::of(value)?;
    Some(Card {
        kind: f.code("kind", Kind::parse)?,
        name: f.words("name")?,
        organisation: f.maybe_code("organisation", name)?,
        field: f.maybe_code("field", name)?,
        contact: f.maybe_words("contact")?,
        conflict: f.maybe_words("conflict")?,
        releases: f.flag("releases")?,
    })
}

fn put_agreement(agreement: &Agreement) -> Value {
    json!({
        "what": agreement.what.as_str(),
        "from": agreement.from.to_string(),
        "until": agreement.until.to_string(),
        "paid": agreement.paid,
        "disclosure": agreement.disclosure.as_ref().map(Name::as_str),
    })
}

fn agreement(value: &Value) -> Option<Agreement> {
    let f = Fields::of(value)?;
    Some(Agreement {
        what: f.code("what", name)?,
        from: f.get("from", date)?,
        until: f.get("until", date)?,
        paid: f.flag("paid")?,
        disclosure: f.maybe_code("disclosure", name)?,
    })
}

/// The state as text.
pub(super) fn text(known: &Collaborator) -> String {
    json!({
        "id": known.id.to_string(),
        "version": known.version.0,
        "card": put_card(&known.card),
        "agreements": known.agreements.iter().map(put_agreement).collect::<Vec<_>>(),
        "items": known.items.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "archived": known.archived,
        "at": put_at(known.at),
        "by": who_text(known.by),
    })
    .to_string()
}

/// The entry from its text; `None` when it is not what [`text`] writes.
pub(super) fn of(text: &str) -> Option<Collaborator> {
    let value: Value = serde_json::from_str(text).ok()?;
    let f = Fields::of(&value)?;
    Some(Collaborator {
        id: f.get("id", id)?,
        version: Version(f.number("version")?),
        card: f.get("card", card)?,
        agreements: f.list("agreements", agreement)?,
        items: f.list("items", id)?.into_iter().collect(),
        archived: f.flag("archived")?,
        at: f.at("at")?,
        by: f.get("by", who)?,
    })
}

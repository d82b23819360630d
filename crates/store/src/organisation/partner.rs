//! Partners on disk.

use domain::ids::Version;
use domain::organisation::Partner;
use domain::organisation::partner::{Card, Event, Kind};
use domain::text::{Body, Email, Name, Phone};
use serde_json::{Value, json};

use super::{Shape, Wire};
use crate::case::fields::{Fields, id};

impl Shape for Partner {
    const KIND: &'static str = "partner";

    fn state(&self) -> Value {
        json!({
            "id": self.id.to_string(),
            "version": self.version.0,
            "card": put_card(&self.card),
        })
    }

    fn read(state: &Value) -> Option<Self> {
        let f = Fields::of(state)?;
        Some(Partner {
            id: f.get("id", id)?,
            version: Version(f.number("version")?),
            card: f.get("card", card)?,
        })
    }
}

impl Wire for Event {
    fn payload(&self) -> Value {
        let Event::Written { id, card } = self;
        json!({ "id": id.to_string(), "card": put_card(card) })
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        let f = Fields::of(payload).filter(|_| kind == "written")?;
        Some(Event::Written { id: f.get("id", id)?, card: f.get("card", card)? })
    }
}

fn put_card(card: &Card) -> Value {
    json!({
        "name": card.name.as_str(),
        "kind": card.kind.code(),
        "contact": card.contact.as_ref().map(Name::as_str),
        "phone": card.phone.as_ref().map(Phone::as_str),
        "email": card.email.as_ref().map(Email::as_str),
        "route": card.route.as_ref().map(Body::as_str),
        "keeper": card.keeper.map(|person| person.to_string()),
        "active": card.active,
    })
}

fn card(value: &Value) -> Option<Card> {
    let f = Fields::of(value)?;
    Some(Card {
        name: f.code("name", |text| Name::parse(text).ok())?,
        kind: f.code("kind", Kind::parse)?,
        contact: f.maybe_code("contact", |text| Name::parse(text).ok())?,
        phone: f.maybe_code("phone", |text| Phone::parse(text).ok())?,
        email: f.maybe_code("email", |text| Email::parse(text).ok())?,
        route: f.maybe_code("route", |text| Body::parse(text).ok())?,
        keeper: f.maybe("keeper", id)?,
        active: f.flag("active")?,
    })
}

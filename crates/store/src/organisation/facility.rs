//! Items of the customer-service desk and their checks on disk.

use domain::ids::Version;
use domain::organisation::Facility;
use domain::organisation::facility::{Checked, Condition, Event, Item, Look};
use domain::text::{Body, Name};
use serde_json::{Value, json};

use super::{Shape, Wire};
use crate::case::fields::{Fields, date, id, put_at, who};
use crate::case::who_text;

impl Shape for Facility {
    const KIND: &'static str = "facility";

    fn state(&self) -> Value {
        let checked = |checked: &Checked| {
            let (by, at) = (who_text(checked.by), put_at(checked.at));
            json!({ "look": put_look(&checked.look), "by": by, "at": at })
        };
        json!({
            "id": self.id.to_string(),
            "version": self.version.0,
            "item": put_item(&self.item),
            "last": self.last.as_ref().map(checked),
        })
    }

    fn read(state: &Value) -> Option<Self> {
        let f = Fields::of(state)?;
        let checked = |value| {
            let f = Fields::of(value)?;
            Some(Checked { look: f.get("look", look)?, by: f.get("by", who)?, at: f.at("at")? })
        };
        Some(Facility {
            id: f.get("id", id)?,
            version: Version(f.number("version")?),
            item: f.get("item", item)?,
            last: f.maybe("last", checked)?,
        })
    }
}

impl Wire for Event {
    fn payload(&self) -> Value {
        match self {
            Event::Written { id, item } => json!({ "id": id.to_string(), "item": put_item(item) }),
            Event::Checked(look) => put_look(look),
        }
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        let f = Fields::of(payload)?;
        Some(match kind {
            "written" => Event::Written { id: f.get("id", id)?, item: f.get("item", item)? },
            "checked" => Event::Checked(look(payload)?),
            _ => return None,
        })
    }
}

fn put_item(item: &Item) -> Value {
    json!({
        "name": item.name.as_str(),
        "place": item.place.as_str(),
        "every_months": item.every_months,
        "retired": item.retired,
    })
}

fn item(value: &Value) -> Option<Item> {
    let f = Fields::of(value)?;
    Some(Item {
        name: f.code("name", |text| Name::parse(text).ok())?,
        place: f.code("place", |text| Name::parse(text).ok())?,
        every_months: f.number("every_months")?,
        retired: f.flag("retired")?,
    })
}

fn put_look(look: &Look) -> Value {
    json!({
        "on": look.on.to_string(),
        "condition": look.condition.code(),
        "note": look.note.as_ref().map(Body::as_str),
    })
}

fn look(value: &Value) -> Option<Look> {
    let f = Fields::of(value)?;
    Some(Look {
        on: f.get("on", date)?,
        condition: f.code("condition", Condition::parse)?,
        note: f.maybe_code("note", |text| Body::parse(text).ok())?,
    })
}

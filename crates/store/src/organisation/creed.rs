//! Editions of vision, mission and values on disk.

use domain::ids::Version;
use domain::organisation::Creed;
use domain::organisation::creed::{Approval, Event, Read, Wording};
use domain::people::DelegateTitle;
use domain::text::Body;
use serde_json::{Value, json};

use super::{Shape, Wire};
use crate::case::fields::{Fields, date, id, put_at, who};
use crate::case::who_text;

impl Shape for Creed {
    const KIND: &'static str = "creed";

    fn state(&self) -> Value {
        let authors: Vec<String> = self.authors.iter().map(|who| who_text(*who)).collect();
        let read =
            |read: &Read| json!({ "person": read.person.to_string(), "at": put_at(read.at) });
        json!({
            "id": self.id.to_string(),
            "version": self.version.0,
            "no": self.no,
            "wording": put_wording(&self.wording),
            "authors": authors,
            "returned": self.returned.as_ref().map(Body::as_str),
            "approval": self.approval.map(put_approval),
            "discarded": self.discarded,
            "reads": self.reads.iter().map(read).collect::<Vec<_>>(),
        })
    }

    fn read(state: &Value) -> Option<Self> {
        let f = Fields::of(state)?;
        let read = |value| {
            let f = Fields::of(value)?;
            Some(Read { person: f.get("person", id)?, at: f.at("at")? })
        };
        Some(Creed {
            id: f.get("id", id)?,
            version: Version(f.number("version")?),
            no: f.number("no")?,
            wording: f.get("wording", wording)?,
            authors: f.list("authors", who)?,
            returned: f.maybe("returned", body)?,
            approval: f.maybe("approval", approval)?,
            discarded: f.flag("discarded")?,
            reads: f.list("reads", read)?,
        })
    }
}

impl Wire for Event {
    fn payload(&self) -> Value {
        match self {
            Event::Written { id, no, wording } => {
                json!({ "id": id.to_string(), "no": no, "wording": put_wording(wording) })
            }
            Event::Approved { by, as_delegate, from } => json!({
                "by": by.to_string(),
                "as_delegate": as_delegate.map(DelegateTitle::code),
                "from": from.to_string(),
            }),
            Event::Returned { why } => json!({ "why": why.as_str() }),
            Event::Discarded => json!({}),
            Event::Acknowledged { person } => json!({ "person": person.to_string() }),
        }
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        let f = Fields::of(payload)?;
        Some(match kind {
            "written" => Event::Written {
                id: f.get("id", id)?,
                no: f.number("no")?,
                wording: f.get("wording", wording)?,
            },
            "approved" => Event::Approved {
                by: f.get("by", id)?,
                as_delegate: f.maybe_code("as_delegate", DelegateTitle::parse)?,
                from: f.get("from", date)?,
            },
            "returned" => Event::Returned { why: f.get("why", body)? },
            "discarded" => Event::Discarded,
            "acknowledged" => Event::Acknowledged { person: f.get("person", id)? },
            _ => return None,
        })
    }
}

fn put_wording(wording: &Wording) -> Value {
    json!({
        "vision": wording.vision.as_str(),
        "mission": wording.mission.as_str(),
        "values": wording.values.as_str(),
    })
}

fn wording(value: &Value) -> Option<Wording> {
    let f = Fields::of(value)?;
    Some(Wording {
        vision: f.get("vision", body)?,
        mission: f.get("mission", body)?,
        values: f.get("values", body)?,
    })
}

fn put_approval(approval: Approval) -> Value {
    json!({
        "by": approval.by.to_string(),
        "as_delegate": approval.as_delegate.map(DelegateTitle::code),
        "at": put_at(approval.at),
        "from": approval.from.to_string(),
    })
}

fn approval(value: &Value) -> Option<Approval> {
    let f = Fields::of(value)?;
    Some(Approval {
        by: f.get("by", id)?,
        as_delegate: f.maybe_code("as_delegate", DelegateTitle::parse)?,
        at: f.at("at")?,
        from: f.get("from", date)?,
    })
}

fn body(value: &Value) -> Option<Body> {
    Body::parse(value.as_str()?).ok()
}

//! Decrees and their members on disk.

use domain::ids::Version;
use domain::organisation::Decree;
use domain::organisation::decree::{Ending, Event, Member, Part, Seat, Terms};
use domain::text::{Name, Reference};
use serde_json::{Value, json};

use super::{Shape, Wire};
use crate::case::fields::{Fields, date, id};

impl Shape for Decree {
    const KIND: &'static str = "decree";

    fn state(&self) -> Value {
        let seat = |seat: &Seat| json!({ "no": seat.no, "member": put_member(&seat.member) });
        json!({
            "id": self.id.to_string(),
            "version": self.version.0,
            "terms": put_terms(&self.terms),
            "seats": self.seats.iter().map(seat).collect::<Vec<_>>(),
            "ended": self.ended.as_ref().map(put_ending),
        })
    }

    fn read(state: &Value) -> Option<Self> {
        let f = Fields::of(state)?;
        let seat = |value| {
            let f = Fields::of(value)?;
            Some(Seat { no: f.number("no")?, member: f.get("member", member)? })
        };
        Some(Decree {
            id: f.get("id", id)?,
            version: Version(f.number("version")?),
            terms: f.get("terms", terms)?,
            seats: f.list("seats", seat)?,
            ended: f.maybe("ended", ending)?,
        })
    }
}

impl Wire for Event {
    fn payload(&self) -> Value {
        match self {
            Event::Written { id, terms } => {
                json!({ "id": id.to_string(), "terms": put_terms(terms) })
            }
            Event::Seated { no, member } => json!({ "no": no, "member": put_member(member) }),
            Event::Unseated { no, until } => json!({ "no": no, "until": until.to_string() }),
            Event::Ended(ending) => put_ending(ending),
        }
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        let f = Fields::of(payload)?;
        Some(match kind {
            "written" => Event::Written { id: f.get("id", id)?, terms: f.get("terms", terms)? },
            "seated" => Event::Seated { no: f.number("no")?, member: f.get("member", member)? },
            "unseated" => Event::Unseated { no: f.number("no")?, until: f.get("until", date)? },
            "ended" => Event::Ended(ending(payload)?),
            _ => return None,
        })
    }
}

fn put_terms(terms: &Terms) -> Value {
    json!({
        "number": terms.number.as_str(),
        "title": terms.title.as_str(),
        "signed_on": terms.signed_on.to_string(),
        "from": terms.from.to_string(),
        "until": terms.until.map(|day| day.to_string()),
    })
}

fn terms(value: &Value) -> Option<Terms> {
    let f = Fields::of(value)?;
    Some(Terms {
        number: f.get("number", reference)?,
        title: f.get("title", name)?,
        signed_on: f.get("signed_on", date)?,
        from: f.get("from", date)?,
        until: f.maybe("until", date)?,
    })
}

fn put_member(member: &Member) -> Value {
    json!({
        "name": member.name.as_str(),
        "part": member.part.code(),
        "person": member.person.map(|person| person.to_string()),
        "from": member.from.to_string(),
        "until": member.until.map(|day| day.to_string()),
    })
}

fn member(value: &Value) -> Option<Member> {
    let f = Fields::of(value)?;
    Some(Member {
        name: f.get("name", name)?,
        part: f.code("part", Part::parse)?,
        person: f.maybe("person", id)?,
        from: f.get("from", date)?,
        until: f.maybe("until", date)?,
    })
}

fn put_ending(ending: &Ending) -> Value {
    let by = ending.replaced_by.as_ref().map(Reference::as_str);
    json!({ "on": ending.on.to_string(), "replaced_by": by })
}

fn ending(value: &Value) -> Option<Ending> {
    let f = Fields::of(value)?;
    Some(Ending { on: f.get("on", date)?, replaced_by: f.maybe("replaced_by", reference)? })
}

fn name(value: &Value) -> Option<Name> {
    Name::parse(value.as_str()?).ok()
}

fn reference(value: &Value) -> Option<Reference> {
    Reference::parse(value.as_str()?).ok()
}

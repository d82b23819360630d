//! By which way an answer is given, who sits there, and what happened.

use desk::{case, unit};
use domain::case::{Addressee, Appointment, Command as Meant, Escort, Minutes};
use domain::ids::UnitCode;
use domain::people::Role;
use domain::text::Body;

use super::Reader;
use crate::case::ask::OneOrMany;
use crate::case::command::{Deliver, RecordDelivery};
use crate::command::Means;
use crate::fault::{Fault, Why};
use crate::{who, word};

const COMPANY: &str = "accompanied_by";

impl Means<Reader<'_>> for Deliver {
    type Meant = Meant<Body>;

    async fn meaning(self, reader: &Reader<'_>) -> Result<Meant<Body>, Fault> {
        let mut accompanied_by = Vec::new();
        for name in self.accompanied_by.into_list() {
            accompanied_by.extend(escorts(reader, name.trim()).await?);
        }
        Ok(Meant::Deliver(Appointment {
            way: self.way.0,
            at: reader.instant(self.at, "at")?,
            place: word::maybe(self.place, "place")?,
            accompanied_by,
        }))
    }
}

/// A person who sits there as DPJP or for a unit counts as such, and is named besides.
async fn escorts(reader: &Reader<'_>, name: &str) -> Result<Vec<Escort>, Fault> {
    if name == "dpjp" {
        return Ok(vec![Escort::Dpjp]);
    }
    if name == "unit" {
        return asked_units(reader).await;
    }
    let organisation = unit::organisation(reader.desk).await?;
    let code = UnitCode::parse(name.strip_prefix("unit:").unwrap_or(name)).ok();
    if let Some(unit) = code.and_then(|code| organisation.unit(&code).cloned()) {
        return Ok(vec![Escort::Unit(unit.code)]);
    }
    let person = who::person(reader.desk, name, COMPANY).await?;
    let stands_for = match person.role {
        Role::Dpjp => Some(Escort::Dpjp),
        Role::UnitHead => person.units.first().cloned().map(Escort::Unit),
        _ => None,
    };
    Ok(stands_for.into_iter().chain([Escort::Person(person.id)]).collect())
}

/// The units that were asked in this case.
async fn asked_units(reader: &Reader<'_>) -> Result<Vec<Escort>, Fault> {
    let view = case::open(reader.desk, reader.actor, reader.number).await?;
    let mut units: Vec<UnitCode> = Vec::new();
    for ask in view.case.asks {
        match ask.to {
            Addressee::Unit(unit) if !units.contains(&unit) => units.push(unit),
            _ => {}
        }
    }
    match units.is_empty() {
        true => Err(Fault::of(COMPANY, Why::NotKnown)),
        false => Ok(units.into_iter().map(Escort::Unit).collect()),
    }
}

impl Means<Reader<'_>> for RecordDelivery {
    type Meant = Meant<Body>;

    async fn meaning(self, reader: &Reader<'_>) -> Result<Meant<Body>, Fault> {
        let attendees = match self.attendees {
            OneOrMany::One(text) => text,
            OneOrMany::Many(texts) => texts.join("\n"),
        };
        Ok(Meant::RecordDelivery(Minutes {
            at: reader.instant(self.at, "at")?,
            attendees: word::maybe(Some(attendees), "attendees")?,
            minutes: word::maybe(self.minutes, "minutes")?,
            result: word::maybe(self.result, "result")?,
        }))
    }
}

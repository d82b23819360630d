//! What the pages must know of the hospital: its day, its zone, its units.

use std::sync::Arc;

use desk::{Desk, unit};
use domain::{
    calendar::{Calendar, Date, Instant},
    hospital::Organisation,
    ids::UnitCode,
    rules::{Channel, ClockName, Grade, Kind, Rules},
};
use locale::{Words, Zone};
use web::Failure;

use crate::report::reader::CONTACTS;

/// The hospital at the moment of a request.
pub struct Ground {
    rules: Arc<Rules>,
    pub now: Instant,
    pub organisation: Organisation,
    whatsapp: bool,
}

impl Ground {
    /// Asks the desk.
    pub async fn of(desk: &Desk) -> Result<Self, Failure> {
        let rules = desk.rules().await?;
        let organisation = unit::organisation(desk).await?;
        let whatsapp = desk.writes_by_whatsapp();
        Ok(Self { rules, now: desk.now(), organisation, whatsapp })
    }

    fn calendar(&self) -> &Calendar {
        &self.rules.calendar
    }

    /// What can be promised before anybody has judged the risk: the longest of the limits.
    pub fn latest(&self, kind: Kind, received_at: Instant) -> Option<Instant> {
        let clock = self.rules.clock(ClockName::Response)?;
        let applies = clock.applies.to(kind, None, Channel::Web);
        let limits = Grade::ALL.iter().filter_map(|grade| clock.limit.span(Some(*grade)));
        limits.map(|span| self.calendar().after(received_at, span)).filter(|_| applies).max()
    }

    /// The hospital's date.
    pub fn today(&self) -> Date {
        self.calendar().day_of(self.now)
    }

    /// An instant in full, with the zone of the hospital.
    pub fn long(&self, t: &Words, at: Instant) -> String {
        t.long(at, Zone::from_code(self.calendar().zone.code()).unwrap_or_default())
    }

    /// A date in full.
    pub fn day(&self, t: &Words, at: Instant) -> String {
        t.long_date(self.calendar().day_of(at))
    }

    /// Code and name of every unit, in order of name.
    pub fn units(&self) -> Vec<(&str, &str)> {
        let named = self.organisation.units.iter();
        let mut units: Vec<_> =
            named.map(|unit| (unit.code.as_str(), unit.name.as_str())).collect();
        units.sort_by_key(|(_, name)| *name);
        units
    }

    /// How the hospital may come back: no door is offered that it does not have.
    pub fn contacts(&self) -> impl Iterator<Item = &'static str> {
        offered(self.whatsapp)
    }

    /// The unit of a code that came from outside; nothing for a sign that is older than the unit.
    pub fn unit(&self, code: &str) -> Option<(UnitCode, &str)> {
        let code = UnitCode::parse(code).ok()?;
        let unit = self.organisation.unit(&code)?;
        Some((code, unit.name.as_str()))
    }
}

fn offered(whatsapp: bool) -> impl Iterator<Item = &'static str> {
    CONTACTS.into_iter().filter(move |way| whatsapp || *way != "whatsapp")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_door_that_the_hospital_does_not_have_is_not_offered() {
        assert!(offered(true).eq(CONTACTS));
        assert!(offered(false).eq(["telephone", "email", "none"]));
    }
}

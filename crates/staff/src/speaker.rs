//! How a page says times, people, units and parties, in one language and one time zone.

use desk::case::{Author, Names};
use domain::calendar::{Calendar, DateTime, Instant};
use domain::case::{Addressee, Escort, Party};
use domain::ids::UnitCode;
use domain::people::Who;
use locale::{Words, Zone};

/// Says things the way this reader understands them.
#[derive(Clone, Copy)]
pub struct Speaker {
    pub t: &'static Words,
    pub zone: Zone,
    pub now: Instant,
}

impl Speaker {
    pub fn new(t: &'static Words, calendar: &Calendar, now: Instant) -> Self {
        Self { t, zone: zone(calendar), now }
    }

    /// `23 Nov 2026, 10.00 WIB`
    pub fn at(&self, at: Instant) -> String {
        self.t.short(at, self.zone)
    }

    /// `Senin, 23 November 2026 pukul 10.00 WIB`
    pub fn long(&self, at: Instant) -> String {
        self.t.long(at, self.zone)
    }

    /// `10.00`
    pub fn clock(&self, at: Instant) -> String {
        self.t.time_of_day(at, self.zone)
    }

    /// `sisa 3 jam 20 menit`, `lewat 2 jam`
    pub fn left(&self, due: Instant) -> String {
        self.t.left_or_late(self.now, due)
    }

    /// Who did something: a name with the role, or the word for the other side.
    pub fn author(&self, author: &Author) -> String {
        match (&author.name, author.role) {
            (Some(name), Some(role)) => format!("{name} · {}", self.t.role(role.code())),
            (Some(name), None) => name.clone(),
            _ => self.t.actor(who_code(author.who)),
        }
    }

    /// Who owes the next step.
    pub fn party(&self, party: &Party, names: &Names) -> String {
        match party {
            Party::Unit(unit) => names.unit(unit).to_owned(),
            Party::Dpjp(Some(person)) => named(names.person(*person), self.t.party(party.code())),
            _ => self.t.party(party.code()),
        }
    }

    pub fn addressee(&self, to: &Addressee, names: &Names) -> String {
        self.party(&to.party(), names)
    }

    pub fn escort(&self, escort: &Escort, names: &Names) -> String {
        match escort {
            Escort::Dpjp => self.t.party("dpjp"),
            Escort::Unit(unit) => names.unit(unit).to_owned(),
            Escort::Person(person) => named(names.person(*person), self.t.party("officer")),
        }
    }

    /// The unit's name, where there is one.
    pub fn unit(&self, unit: Option<&UnitCode>, names: &Names) -> String {
        unit.map_or_else(|| self.t.case_no_unit(), |unit| names.unit(unit).to_owned())
    }

    /// What a `datetime-local` field shows.
    pub fn typed(&self, at: Instant) -> String {
        let local: DateTime = self.zone.local(at);
        local.strftime("%Y-%m-%dT%H:%M").to_string()
    }
}

fn named(name: Option<&str>, otherwise: String) -> String {
    name.map_or(otherwise, str::to_owned)
}

fn who_code(who: Who) -> &'static str {
    match who {
        Who::Person(_) => "system",
        Who::Complainant => "complainant",
        Who::Clock => "clock",
        Who::Desk => "desk",
    }
}

/// The hospital's zone in the words of the locale.
pub fn zone(calendar: &Calendar) -> Zone {
    Zone::from_code(calendar.zone.code()).unwrap_or_default()
}

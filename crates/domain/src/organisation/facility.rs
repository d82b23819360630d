//! What the customer-service desk needs to stand on (Law 25/2009, articles 36 and 37, has the
//! provider give the means for complaints): each item with its place, its yearly check, and what was
//! found.

use super::{Entry, Facts, Refusal, Register, keeps, unless};
use crate::calendar::{Date, Instant, months_after};
use crate::ids::{FacilityId, Version};
use crate::people::{Actor, Who};
use crate::text::{Body, Name, coded};

/// The longest time between two checks, in months.
pub const MOST_MONTHS: u8 = 36;
/// The time between two checks where nobody says another one, in months.
pub const YEARLY: u8 = 12;

coded! {
    /// How an item was found.
    Condition {
        Good = "good",
        /// Usable, and not as it should be.
        Worn = "worn",
        Broken = "broken",
        Missing = "missing",
    }
}

/// What is looked at, where, and how often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub name: Name,
    pub place: Name,
    /// Months between two checks.
    pub every_months: u8,
    /// Taken out of use: nobody looks at it any more.
    pub retired: bool,
}

/// One look at an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    pub on: Date,
    pub condition: Condition,
    /// What is wrong, or what was noted.
    pub note: Option<Body>,
}

/// The last look, with who wrote it down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    pub look: Look,
    pub by: Who,
    pub at: Instant,
}

/// An item as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facility {
    pub id: FacilityId,
    pub version: Version,
    pub item: Item,
    pub last: Option<Checked>,
}

/// What somebody wants done to an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// A new item, or another description of it.
    Write {
        id: FacilityId,
        item: Item,
    },
    Check(Look),
}

/// One thing that happened to an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Written { id: FacilityId, item: Item },
    Checked(Look),
}

impl Facility {
    /// By when it is to be looked at; `None` for one that was never looked at, which is due at
    /// once, and for one that is out of use, which waits for nobody ([`Facility::is_due`]).
    pub fn due(&self) -> Option<Date> {
        let last = self.last.as_ref().filter(|_| !self.item.retired)?;
        Some(months_after(last.look.on, u16::from(self.item.every_months)))
    }

    /// Does it wait for somebody to look at it?
    pub fn is_due(&self, today: Date) -> bool {
        !self.item.retired && self.due().is_none_or(|due| due <= today)
    }

    /// The last look found something that is not in order.
    pub fn finding(&self) -> Option<&Look> {
        let look = self.last.as_ref().map(|checked| &checked.look);
        look.filter(|look| look.condition != Condition::Good)
    }
}

/// Who looks at the items of the desk: those who work there, and those who keep the register.
pub fn checks(actor: &Actor) -> bool {
    keeps(actor) || actor.role().is_some_and(crate::people::Role::is_humas)
}

fn write(
    known: Option<&Facility>,
    (id, item): (FacilityId, Item),
    facts: &Facts<'_, Facility>,
) -> Result<Vec<Event>, Refusal> {
    let id = known.map_or(id, |facility| facility.id);
    let key = |item: &Item| (item.name.as_str().to_lowercase(), item.place.as_str().to_lowercase());
    if facts.all.iter().any(|other| other.id != id && key(&other.item) == key(&item)) {
        return Err(Refusal::NameTaken);
    }
    if !(1..=MOST_MONTHS).contains(&item.every_months) {
        return Err(Refusal::Interval { most: MOST_MONTHS });
    }
    let same = known.is_some_and(|facility| facility.item == item);
    Ok(unless(same, Event::Written { id, item }))
}

fn check(facility: &Facility, look: Look, today: Date) -> Result<Vec<Event>, Refusal> {
    if facility.item.retired {
        return Err(Refusal::NotNow);
    }
    if look.on > today {
        return Err(Refusal::NotYet);
    }
    if look.condition != Condition::Good && look.note.is_none() {
        return Err(Refusal::NoteMissing);
    }
    let last = facility.last.as_ref().map(|checked| &checked.look);
    match last.filter(|last| look.on < last.on) {
        Some(last) => Err(Refusal::Older { on: last.on }),
        None => Ok(unless(last == Some(&look), Event::Checked(look))),
    }
}

impl Register for Facility {
    type Command = Command;
    type Event = Event;

    fn key(&self) -> u128 {
        self.id.bits()
    }

    fn version(&self) -> Version {
        self.version
    }

    fn decide(
        known: Option<&Self>,
        actor: &Actor,
        command: Command,
        facts: &Facts<'_, Self>,
    ) -> Result<Vec<Event>, Refusal> {
        match (command, known) {
            (Command::Write { .. }, _) if !keeps(actor) => Err(Refusal::NotYours),
            (Command::Check(_), _) if !checks(actor) => Err(Refusal::NotYours),
            (Command::Write { id, item }, known) => write(known, (id, item), facts),
            (Command::Check(_), None) => Err(Refusal::NoSuchEntry),
            (Command::Check(look), Some(facility)) => check(facility, look, facts.today),
        }
    }

    fn apply(known: Option<Self>, entry: &Entry<Event>) -> Option<Self> {
        let mut facility = match (&entry.event, known) {
            (Event::Written { id, item }, None) => {
                Facility { id: *id, version: Version(0), item: item.clone(), last: None }
            }
            (_, known) => known?,
        };
        facility.version.0 += 1;
        match &entry.event {
            Event::Written { item, .. } => facility.item = item.clone(),
            Event::Checked(look) => {
                let (by, at) = (entry.by, entry.at);
                facility.last = Some(Checked { look: look.clone(), by, at });
            }
        }
        Some(facility)
    }
}

impl super::Event for Event {
    fn kind(&self) -> &'static str {
        match self {
            Event::Written { .. } => "written",
            Event::Checked(_) => "checked",
        }
    }
}

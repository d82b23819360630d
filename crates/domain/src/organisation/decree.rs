//! A decree of the director (Surat Keputusan) that founds a team, and who sits in it from when to
//! when. Law 25/2009, articles 36 and 37, has the provider assign competent people to complaints;
//! the decree is its proof, and a surveyor's first request: who was in the team on a given day.

mod state;

pub use state::{Decree, Ending, MOST_SEATS, Part, Seat, Standing, Terms, team};

use super::{Entry, Facts, Refusal, Register, keeps, unless};
use crate::calendar::Date;
use crate::ids::{DecreeId, PersonId, Version};
use crate::people::Actor;
use crate::text::Name;

/// Somebody who is to sit in the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub name: Name,
    pub part: Part,
    /// Somebody with an account here, if it is one.
    pub person: Option<PersonId>,
    pub from: Date,
    /// The last day; without one as long as the decree holds.
    pub until: Option<Date>,
}

/// What somebody wants done to a decree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// A new decree, or its terms put right.
    Write {
        id: DecreeId,
        terms: Terms,
    },
    Seat(Member),
    /// The last day of a membership.
    Unseat {
        no: u16,
        until: Date,
    },
    /// Withdrawn, or replaced by another one.
    End(Ending),
}

/// One thing that happened to a decree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Written { id: DecreeId, terms: Terms },
    Seated { no: u16, member: Member },
    Unseated { no: u16, until: Date },
    Ended(Ending),
}

fn write(
    known: Option<&Decree>,
    (id, terms): (DecreeId, Terms),
    facts: &Facts<'_, Decree>,
) -> Result<Vec<Event>, Refusal> {
    let id = known.map_or(id, |decree| decree.id);
    let taken = |decree: &Decree| {
        decree.id != id && alike(decree.terms.number.as_str(), terms.number.as_str())
    };
    if facts.all.iter().any(taken) {
        return Err(Refusal::NumberTaken);
    }
    if terms.signed_on > facts.today {
        return Err(Refusal::NotYet);
    }
    if terms.until.is_some_and(|until| until < terms.from) {
        return Err(Refusal::EndsTooSoon);
    }
    let same = known.is_some_and(|decree| decree.terms == terms);
    Ok(unless(same, Event::Written { id, terms }))
}

/// Two spellings of one name or number.
fn alike(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

fn seat(decree: &Decree, member: Member) -> Result<Vec<Event>, Refusal> {
    if member.until.is_some_and(|until| until < member.from) {
        return Err(Refusal::EndsTooSoon);
    }
    if !decree.holds_on(member.from) {
        return Err(Refusal::OutsideDecree { from: decree.terms.from });
    }
    let same = |seat: &&Seat| match (seat.member.person, member.person) {
        (Some(one), Some(other)) => one == other,
        _ => alike(seat.member.name.as_str(), member.name.as_str()),
    };
    let mut own = decree.seats.iter().filter(same);
    if own.clone().any(|seat| seat.member == member) {
        return Ok(Vec::new());
    }
    if own.any(|seat| overlap(&seat.member, &member)) {
        return Err(Refusal::SeatTaken);
    }
    let no = u16::try_from(decree.seats.len()).unwrap_or(u16::MAX).saturating_add(1);
    match no > MOST_SEATS {
        true => Err(Refusal::TooMany { most: MOST_SEATS }),
        false => Ok(vec![Event::Seated { no, member }]),
    }
}

fn overlap(one: &Member, other: &Member) -> bool {
    let last = |member: &Member| member.until.unwrap_or(Date::MAX);
    one.from <= last(other) && other.from <= last(one)
}

fn unseat(decree: &Decree, no: u16, until: Date) -> Result<Vec<Event>, Refusal> {
    let seat = decree.seats.iter().find(|seat| seat.no == no).ok_or(Refusal::NoSuchSeat)?;
    match until < seat.member.from {
        true => Err(Refusal::EndsTooSoon),
        false => Ok(unless(seat.member.until == Some(until), Event::Unseated { no, until })),
    }
}

fn end(decree: &Decree, ending: Ending) -> Result<Vec<Event>, Refusal> {
    if decree.ended.as_ref() == Some(&ending) {
        return Ok(Vec::new());
    }
    if decree.ended.is_some() {
        return Err(Refusal::NotNow);
    }
    match ending.on < decree.terms.from {
        true => Err(Refusal::EndsTooSoon),
        false => Ok(vec![Event::Ended(ending)]),
    }
}

impl Register for Decree {
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
        if !keeps(actor) {
            return Err(Refusal::NotYours);
        }
        match (command, known) {
            (Command::Write { .. }, Some(decree)) if decree.ended.is_some() => Err(Refusal::NotNow),
            (Command::Write { id, terms }, known) => write(known, (id, terms), facts),
            (_, None) => Err(Refusal::NoSuchEntry),
            (Command::Seat(member), Some(decree)) => seat(decree, member),
            (Command::Unseat { no, until }, Some(decree)) => unseat(decree, no, until),
            (Command::End(ending), Some(decree)) => end(decree, ending),
        }
    }

    fn apply(known: Option<Self>, entry: &Entry<Event>) -> Option<Self> {
        let mut decree = match (&entry.event, known) {
            (Event::Written { id, terms }, None) => Decree::begun(*id, terms.clone()),
            (_, known) => known?,
        };
        decree.version.0 += 1;
        match &entry.event {
            Event::Written { terms, .. } => decree.terms = terms.clone(),
            Event::Seated { no, member } => {
                decree.seats.push(Seat { no: *no, member: member.clone() });
            }
            Event::Unseated { no, until } => {
                let seats = decree.seats.iter_mut().filter(|seat| seat.no == *no);
                seats.for_each(|seat| seat.member.until = Some(*until));
            }
            Event::Ended(ending) => decree.ended = Some(ending.clone()),
        }
        Some(decree)
    }
}

impl super::Event for Event {
    fn kind(&self) -> &'static str {
        match self {
            Event::Written { .. } => "written",
            Event::Seated { .. } => "seated",
            Event::Unseated { .. } => "unseated",
            Event::Ended(_) => "ended",
        }
    }
}

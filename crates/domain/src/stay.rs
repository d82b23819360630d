//! A patient who is still in the ward while a complaint runs: somebody from outside of the ward asks
//! during the stay whether care changed because somebody complained. It is the last question of the
//! survey after closing, asked while it can still help (clause 11 of RSUD Banyumas, SPO
//! 445/04-08.003: whoever complains is not treated worse).
//!
//! What the patient says goes into the history of the case, as it does after closing; the stay holds
//! only who asks, by when, and which answer there was.

mod event;
mod refusal;

pub use event::{Entry, Event, Heard, Stay, apply, fold};
pub use refusal::Refusal;

use jiff::SignedDuration;

use crate::calendar::Instant;
use crate::case::{Case, Party};
use crate::hospital::Organisation;
use crate::ids::{PersonId, StayId, UnitCode};
use crate::people::{Actor, Staff};
use crate::rules::Kind;
use crate::survey::{After, bereaved};
use crate::text::coded;

/// So many hours after the first answer reached the complainant, somebody has asked.
pub const AFTER_ANSWER_HOURS: i64 = 24;
/// So many hours after the complaint was heard, somebody has asked, answered or not.
pub const AFTER_COMPLAINT_HOURS: i64 = 72;
/// Whoever is given the duty has at least so many hours.
pub const NOTICE_HOURS: i64 = 24;

coded! {
    /// One thing that somebody can do.
    Act {
        Admit = "admit",
        Assign = "assign",
        Ask = "ask",
        Discharge = "discharge",
    }
}

coded! {
    /// What came of asking.
    Found {
        Better = "better",
        Same = "same",
        Worse = "worse",
        /// Asleep, too ill, under examination: it is asked again.
        CouldNot = "could_not",
    }
}

/// What somebody wants done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// The patient is in this ward, and this person asks.
    Admit {
        ward: UnitCode,
        asker: PersonId,
    },
    /// Somebody else asks.
    Assign {
        asker: PersonId,
    },
    Ask {
        found: Found,
    },
    /// The patient has left the ward.
    Discharge {},
}

impl Command {
    /// What this command does.
    pub fn act(&self) -> Act {
        match self {
            Command::Admit { .. } => Act::Admit,
            Command::Assign { .. } => Act::Assign,
            Command::Ask { .. } => Act::Ask,
            Command::Discharge {} => Act::Discharge,
        }
    }
}

/// All that a decision needs from outside.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    pub id: StayId,
    pub case: &'a Case,
    /// What became of the four questions: a death is marked there.
    pub after: Option<&'a After>,
    pub organisation: &'a Organisation,
    /// Whoever is to ask, if the command names somebody who works here.
    pub asker: Option<&'a Staff>,
}

/// By when somebody has asked; `None` once it was answered, or the patient has left.
pub fn due(stay: &Stay, case: &Case) -> Option<Instant> {
    if !stay.waits() {
        return None;
    }
    let after = |at: Instant, hours| at.checked_add(SignedDuration::from_hours(hours)).ok();
    let heard = after(case.intake.received_at, AFTER_COMPLAINT_HOURS)?;
    let reached = case.first_reached.and_then(|at| after(at, AFTER_ANSWER_HOURS));
    let notice = after(stay.admitted_at, NOTICE_HOURS)?;
    Some(reached.map_or(heard, |reached| reached.min(heard)).max(notice))
}

/// Everything that this actor may do now, in the order of the table.
pub fn allowed(known: Option<&Stay>, actor: &Actor, facts: Facts<'_>) -> Vec<Act> {
    let open = |act: &&Act| guard(known, actor, **act, facts).is_ok();
    Act::ALL.iter().filter(open).copied().collect()
}

/// May this actor do this now?
///
/// # Errors
/// `NotYours`, `NotAsked`, `NotNow`, `Told`, or why this person does not ask, in this order.
pub fn guard(
    known: Option<&Stay>,
    actor: &Actor,
    act: Act,
    facts: Facts<'_>,
) -> Result<(), Refusal> {
    let humas = actor.staff().filter(|staff| staff.role.is_humas());
    let staff = humas.ok_or(Refusal::NotYours { act })?;
    if facts.case.accused.contains(&staff.id) {
        return Err(Refusal::NotYours { act });
    }
    let here = known.filter(|stay| stay.ended_at.is_none());
    match (act, here) {
        (Act::Admit, None) => asked(facts),
        (Act::Admit, Some(_)) | (_, None) => Err(Refusal::NotNow),
        (Act::Discharge, Some(_)) => Ok(()),
        (_, Some(stay)) if !stay.waits() => Err(Refusal::Told),
        (Act::Assign, Some(_)) => Ok(()),
        (Act::Ask, Some(stay)) => outside(staff, &stay.ward, facts),
    }
}

/// Whoever complained is asked; never the bereaved, and never about a duplicate.
fn asked(facts: Facts<'_>) -> Result<(), Refusal> {
    let complained = facts.case.kind == Kind::Complaint && facts.case.merged_into.is_none();
    match complained && !bereaved(facts.case, facts.after) {
        true => Ok(()),
        false => Err(Refusal::NotAsked),
    }
}

/// Whoever asks belongs to the office, and neither to the ward nor to any unit that the complaint is
/// about or was put to, nor to a part of one: the patient is to speak freely.
fn outside(staff: &Staff, ward: &UnitCode, facts: Facts<'_>) -> Result<(), Refusal> {
    if !staff.role.is_humas() {
        return Err(Refusal::OutsideOffice);
    }
    let put = facts.case.asked().into_iter().filter_map(|party| match party {
        Party::Unit(unit) => Some(unit),
        _ => None,
    });
    let about = facts.case.unit().cloned();
    let closed: Vec<UnitCode> = put.chain(about).chain([ward.clone()]).collect();
    let near = |own: &UnitCode| closed.iter().any(|unit| facts.organisation.would_ring(unit, own));
    match facts.case.accused.contains(&staff.id) || staff.units.iter().any(near) {
        true => Err(Refusal::OfTheWard),
        false => Ok(()),
    }
}

/// The person whom a command names.
fn named(ward: &UnitCode, facts: Facts<'_>) -> Result<PersonId, Refusal> {
    let staff = facts.asker.ok_or(Refusal::OutsideOffice)?;
    outside(staff, ward, facts).map(|()| staff.id)
}

/// What follows from a command: one event, or none where it holds already.
///
/// # Errors
/// The [`Refusal`] of the first rule that stands in the way.
pub fn decide(
    known: Option<&Stay>,
    actor: &Actor,
    command: Command,
    facts: Facts<'_>,
) -> Result<Option<Event>, Refusal> {
    guard(known, actor, command.act(), facts)?;
    match (command, known) {
        (Command::Admit { ward, .. }, known) => {
            let treats = facts.organisation.unit(&ward).is_some_and(|unit| unit.clinical);
            if !treats {
                return Err(Refusal::NotAWard);
            }
            let asker = named(&ward, facts)?;
            let id = known.map_or(facts.id, |stay| stay.id);
            Ok(Some(Event::Admitted { id, case: facts.case.id, ward, asker }))
        }
        (Command::Assign { .. }, Some(stay)) => {
            let asker = named(&stay.ward, facts)?;
            Ok((stay.asker != asker).then_some(Event::Assigned { asker }))
        }
        (Command::Ask { found }, Some(_)) => Ok(Some(Event::Asked { found })),
        (Command::Discharge {}, Some(_)) => Ok(Some(Event::Discharged)),
        (_, None) => Err(Refusal::NotNow),
    }
}

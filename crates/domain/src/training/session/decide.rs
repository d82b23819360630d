//! What may happen to a session.

use std::collections::BTreeSet;

use super::{Act, BEST, Command, Event, MOST_MARKS, Plan, Refusal, Session, Stage, Tests};
use crate::calendar::Instant;
use crate::ids::{CompetenceCode, PersonId};
use crate::people::Actor;
use crate::training::manages;

/// All that the decision needs from outside.
#[derive(Clone, Debug)]
pub struct Facts {
    pub now: Instant,
    /// The competences that are asked for.
    pub competences: BTreeSet<CompetenceCode>,
    /// Everybody who works here.
    pub people: BTreeSet<PersonId>,
}

/// May this actor plan sessions and write down what came of them? Whoever looks after the catalogue.
pub fn runs(actor: &Actor) -> bool {
    manages(actor)
}

/// What follows from a command: nothing new, one event, or a refusal that says why.
///
/// # Errors
/// The rule that says no.
pub fn decide(
    known: Option<&Session>,
    actor: &Actor,
    command: Command,
    facts: &Facts,
) -> Result<Vec<Event>, Refusal> {
    if command.act() != Act::SignIn && !runs(actor) {
        return Err(Refusal::NotYours);
    }
    match (command, known) {
        (Command::Plan { .. }, Some(_)) => Ok(Vec::new()),
        (Command::Plan { id, door, plan }, None) => {
            sound(&plan, facts)?;
            Ok(vec![Event::Planned { id, door, plan }])
        }
        (_, None) => Err(Refusal::NoSuchSession),
        (command, Some(known)) => on(known, actor, command, facts),
    }
}

fn on(
    known: &Session,
    actor: &Actor,
    command: Command,
    facts: &Facts,
) -> Result<Vec<Event>, Refusal> {
    match command {
        Command::Plan { .. } => Ok(Vec::new()),
        Command::Change { plan } => {
            stands(known, &[Stage::Planned])?;
            sound(&plan, facts)?;
            Ok(unless(known.plan == plan, Event::Changed { plan }))
        }
        Command::SignIn { door } => sign_in(known, actor, door, facts.now),
        Command::Attend { people } => attend(known, people, facts),
        Command::Test { person, tests } => test(known, person, tests),
        Command::Close { rating } => close(known, rating),
        Command::Cancel { why } => {
            if known.stage == Stage::Cancelled {
                return Ok(Vec::new());
            }
            stands(known, &[Stage::Planned])?;
            Ok(vec![Event::Cancelled { why }])
        }
    }
}

fn sound(plan: &Plan, facts: &Facts) -> Result<(), Refusal> {
    match () {
        () if plan.ends <= plan.begins => Err(Refusal::EndsTooSoon),
        () if plan.invited.is_empty() => Err(Refusal::NobodyInvited),
        () if !plan.gives.keys().all(|code| facts.competences.contains(code)) => {
            Err(Refusal::NoSuchCompetence)
        }
        () => Ok(()),
    }
}

fn sign_in(known: &Session, actor: &Actor, door: u32, now: Instant) -> Result<Vec<Event>, Refusal> {
    let staff = actor.staff().ok_or(Refusal::NotInvited)?;
    if known.attended.contains_key(&staff.id) {
        return Ok(Vec::new());
    }
    match () {
        () if !known.invites(actor) => Err(Refusal::NotInvited),
        () if known.door != door => Err(Refusal::WrongDoor),
        () if !known.is_open(now) => Err(Refusal::NotOpen),
        () => Ok(vec![Event::SignedIn { person: staff.id }]),
    }
}

fn attend(
    known: &Session,
    people: BTreeSet<PersonId>,
    facts: &Facts,
) -> Result<Vec<Event>, Refusal> {
    stands(known, &[Stage::Planned, Stage::Held])?;
    match () {
        () if facts.now < known.plan.begins => Err(Refusal::NotBegun),
        () if people.is_empty() => Err(Refusal::NobodyCame),
        () if !people.is_subset(&facts.people) => Err(Refusal::NotThere),
        () => {
            let same = known.stage == Stage::Held && people.iter().eq(known.attended.keys());
            Ok(unless(same, Event::Attended { people }))
        }
    }
}

fn test(known: &Session, person: PersonId, tests: Tests) -> Result<Vec<Event>, Refusal> {
    stands(known, &[Stage::Held])?;
    let before = known.attended.get(&person).ok_or(Refusal::NotThere)?;
    let beyond = |marks: Option<u8>| marks.is_some_and(|marks| marks > MOST_MARKS);
    if beyond(tests.before) || beyond(tests.after) {
        return Err(Refusal::Marks { most: MOST_MARKS });
    }
    Ok(unless(*before == tests, Event::Tested { person, tests }))
}

fn close(known: &Session, rating: Option<u8>) -> Result<Vec<Event>, Refusal> {
    if known.stage == Stage::Closed {
        return Ok(Vec::new());
    }
    stands(known, &[Stage::Held])?;
    match rating {
        Some(rating) if !(1..=BEST).contains(&rating) => Err(Refusal::Marks { most: BEST }),
        rating => Ok(vec![Event::Closed { rating }]),
    }
}

fn stands(known: &Session, stages: &[Stage]) -> Result<(), Refusal> {
    match stages.contains(&known.stage) {
        true => Ok(()),
        false => Err(Refusal::NotNow { stage: known.stage }),
    }
}

/// A command whose result already holds succeeds and changes nothing.
fn unless(holds: bool, event: Event) -> Vec<Event> {
    if holds { Vec::new() } else { vec![event] }
}

//! What may happen to a meeting.

use std::collections::BTreeSet;

use super::{Act, Command, Event, MOST_PEOPLE, Meeting, Plan, Refusal, Stage};
use crate::calendar::Instant;
use crate::ids::PersonId;
use crate::people::{Actor, Role};
use crate::text::Words;

/// All that the decision needs from outside.
#[derive(Clone, Debug)]
pub struct Facts {
    pub now: Instant,
    /// Everybody who works here.
    pub people: BTreeSet<PersonId>,
}

/// May this actor plan meetings and write their minutes? The office and quality do.
pub fn runs(actor: &Actor) -> bool {
    matches!(actor.role(), Some(Role::Head | Role::Officer | Role::Quality))
}

/// Everything this actor may do with this meeting now.
pub fn allowed(known: &Meeting, actor: &Actor, now: Instant) -> Vec<Act> {
    let chair = actor.staff().is_some_and(|staff| staff.id == known.plan.chair);
    let begun = known.plan.begins <= now;
    let open = |act: &&Act| match act {
        Act::Plan => false,
        Act::Change | Act::Cancel => runs(actor) && known.stage == Stage::Planned,
        Act::Hold => runs(actor) && begun && matches!(known.stage, Stage::Planned | Stage::Held),
        Act::Close => chair && known.stage == Stage::Held,
    };
    Act::ALL.iter().filter(open).copied().collect()
}

/// What follows from a command: nothing new, one event, or a refusal that says why.
///
/// # Errors
/// The rule that says no.
pub fn decide(
    known: Option<&Meeting>,
    actor: &Actor,
    command: Command<Words>,
    facts: &Facts,
) -> Result<Vec<Event>, Refusal> {
    let act = command.act();
    if act != Act::Close && !runs(actor) {
        return Err(Refusal::NotYours { act });
    }
    match (command, known) {
        (Command::Plan { .. }, Some(_)) => Ok(Vec::new()),
        (Command::Plan { id, plan }, None) => {
            sound(&plan, facts)?;
            Ok(vec![Event::Planned { id, plan }])
        }
        (_, None) => Err(Refusal::NoSuchMeeting),
        (Command::Change { plan }, Some(known)) => {
            stands(known, &[Stage::Planned])?;
            sound(&plan, facts)?;
            Ok(if known.plan == plan { Vec::new() } else { vec![Event::Changed { plan }] })
        }
        (Command::Hold { attended, agenda, minutes }, Some(known)) => {
            held(known, &attended, facts)?;
            Ok(vec![Event::Held { attended, agenda, minutes }])
        }
        (Command::Close {}, Some(known)) => close(known, actor),
        (Command::Cancel { why }, Some(known)) => match known.stage {
            Stage::Cancelled => Ok(Vec::new()),
            Stage::Planned => Ok(vec![Event::Cancelled { why }]),
            stage => Err(Refusal::NotNow { stage }),
        },
    }
}

fn sound(plan: &Plan, facts: &Facts) -> Result<(), Refusal> {
    if plan.ends <= plan.begins {
        return Err(Refusal::EndsTooSoon);
    }
    people(&plan.invited, facts)?;
    facts.people.contains(&plan.chair).then_some(()).ok_or(Refusal::NotThere)
}

fn people(people: &BTreeSet<PersonId>, facts: &Facts) -> Result<(), Refusal> {
    if !(1..=MOST_PEOPLE).contains(&people.len()) {
        return Err(Refusal::People { most: MOST_PEOPLE });
    }
    people.is_subset(&facts.people).then_some(()).ok_or(Refusal::NotThere)
}

fn held(known: &Meeting, attended: &BTreeSet<PersonId>, facts: &Facts) -> Result<(), Refusal> {
    stands(known, &[Stage::Planned, Stage::Held])?;
    if facts.now < known.plan.begins {
        return Err(Refusal::NotBegun);
    }
    people(attended, facts)
}

fn close(known: &Meeting, actor: &Actor) -> Result<Vec<Event>, Refusal> {
    if actor.staff().is_none_or(|staff| staff.id != known.plan.chair) {
        return Err(Refusal::NotTheChair);
    }
    match known.stage {
        Stage::Closed => Ok(Vec::new()),
        Stage::Held => Ok(vec![Event::Closed]),
        Stage::Planned => Err(Refusal::NoMinutes),
        Stage::Cancelled => Err(Refusal::NotNow { stage: known.stage }),
    }
}

fn stands(known: &Meeting, stages: &[Stage]) -> Result<(), Refusal> {
    match stages.contains(&known.stage) {
        true => Ok(()),
        false => Err(Refusal::NotNow { stage: known.stage }),
    }
}

//! What may happen to a series.

use std::collections::BTreeSet;

use super::{
    Act, Command, Event, Grounds, LEAST, MONTHS, Refusal, Series, Stage, latest, proposes, tells,
};
use crate::calendar::{Date, Instant};
use crate::ids::CaseId;
use crate::people::Actor;
use crate::text::Words;

/// All that the decision needs from outside.
#[derive(Clone, Debug)]
pub struct Facts {
    pub now: Instant,
    pub today: Date,
    /// The cases of this complainant that [`super::counts`] counts.
    pub earlier: BTreeSet<CaseId>,
    /// The case on whose page it stands is protected, or nobody knows its complainant.
    pub unfit: bool,
    /// Another series about this complainant is open.
    pub another: bool,
}

/// What follows from a command: nothing new, one event, or a refusal that says why.
///
/// # Errors
/// The rule that says no.
pub fn decide(
    known: Option<&Series>,
    actor: &Actor,
    command: Command<Words>,
    facts: &Facts,
) -> Result<Vec<Event>, Refusal> {
    let act = command.act();
    may(act, actor, facts.now)?;
    match (command, known) {
        (Command::Propose { .. }, Some(_)) => Ok(Vec::new()),
        (Command::Propose { id, about, grounds }, None) => {
            sound(&grounds, facts)?;
            Ok(vec![Event::Proposed { id, about, grounds: Box::new(grounds) }])
        }
        (_, None) => Err(Refusal::NoSuchSeries),
        (Command::Revise { grounds }, Some(known)) => revise(known, grounds, facts),
        (Command::Approve {}, Some(known)) => approve(known, actor, facts),
        (Command::Return { why }, Some(known)) => {
            at(known, Stage::Proposed)?;
            Ok(vec![Event::Returned { why }])
        }
        (Command::Tell {}, Some(known)) => tell(known, facts),
        (Command::End { .. }, Some(known)) if known.stage == Stage::Ended => Ok(Vec::new()),
        (Command::End { why }, Some(_)) => Ok(vec![Event::Ended { why }]),
    }
}

/// Everything this actor may do with this series now.
pub fn allowed(known: &Series, actor: &Actor, (now, today): (Instant, Date)) -> Vec<Act> {
    let open = |act: &&Act| match act {
        Act::Propose => false,
        Act::Revise => matches!(known.stage, Stage::Proposed | Stage::Returned),
        Act::Approve => known.stage == Stage::Proposed && known.author != actor.who(),
        Act::Return => known.stage == Stage::Proposed,
        Act::Tell => known.holds(today) && known.told.is_none(),
        Act::End => known.is_open(today),
    };
    let mine = |act: &&Act| may(**act, actor, now).is_ok();
    Act::ALL.iter().filter(open).filter(mine).copied().collect()
}

fn may(act: Act, actor: &Actor, now: Instant) -> Result<(), Refusal> {
    let allowed = match act {
        Act::Propose | Act::Revise => proposes(actor),
        Act::Approve | Act::Return => actor.is_director(now),
        Act::Tell => tells(actor),
        Act::End => proposes(actor) || actor.is_director(now),
    };
    allowed.then_some(()).ok_or(Refusal::NotYours { act })
}

fn at(known: &Series, stage: Stage) -> Result<(), Refusal> {
    (known.stage == stage).then_some(()).ok_or(Refusal::NotNow { stage: known.stage })
}

fn sound(grounds: &Grounds<Words>, facts: &Facts) -> Result<(), Refusal> {
    match () {
        () if facts.unfit => Err(Refusal::Protected),
        () if facts.another => Err(Refusal::AlreadyOpen),
        () if !grounds.cases.is_subset(&facts.earlier) => Err(Refusal::NotCounted),
        () if grounds.cases.len() < LEAST => Err(Refusal::TooFew { least: LEAST }),
        () if grounds.until <= facts.today => Err(Refusal::Past),
        () if grounds.until > latest(facts.today) => Err(Refusal::TooFar { months: MONTHS }),
        () => Ok(()),
    }
}

fn revise(known: &Series, grounds: Grounds<Words>, facts: &Facts) -> Result<Vec<Event>, Refusal> {
    if !matches!(known.stage, Stage::Proposed | Stage::Returned) {
        return Err(Refusal::NotNow { stage: known.stage });
    }
    sound(&grounds, facts)?;
    Ok(vec![Event::Revised { grounds: Box::new(grounds) }])
}

/// What was true when it was proposed must still be true: a case that was opened again is none of
/// an answered series.
fn approve(known: &Series, actor: &Actor, facts: &Facts) -> Result<Vec<Event>, Refusal> {
    if known.stage == Stage::Approved {
        return Ok(Vec::new());
    }
    at(known, Stage::Proposed)?;
    if known.author == actor.who() {
        return Err(Refusal::OwnProposal);
    }
    sound(&known.grounds, facts)?;
    Ok(vec![Event::Approved])
}

fn tell(known: &Series, facts: &Facts) -> Result<Vec<Event>, Refusal> {
    at(known, Stage::Approved)?;
    match known.told {
        Some(_) => Ok(Vec::new()),
        None if !known.holds(facts.today) => Err(Refusal::Past),
        None => Ok(vec![Event::Told]),
    }
}

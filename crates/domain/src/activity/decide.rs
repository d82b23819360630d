//! What may happen to an activity.

use std::collections::BTreeMap;

use super::{
    Act, Activity, Asked, Command, Event, Fate, Kind, MOST_MATERIALS, MOST_SPEAKERS, Part, Plan,
    Refusal, Stage, cancels, outcome, photo, question, runs,
};
use crate::calendar::{Date, Instant};
use crate::consent::Consent;
use crate::content::same;
use crate::ids::ConsentId;
use crate::people::{Actor, Role};
use crate::text::Words;

/// All that the decision needs from outside.
#[derive(Clone, Debug)]
pub struct Facts {
    pub now: Instant,
    pub today: Date,
    /// The names of speakers that were typed are, word for word, those of the plan as it stands.
    pub same_names: bool,
    /// The permissions that a photo names, as they stand.
    pub consents: BTreeMap<ConsentId, Consent>,
}

/// Must the director approve it, or is the head of the office enough? What costs money is the
/// director's, as in a campaign.
pub fn needs_director<W>(plan: &Plan<W>) -> bool {
    plan.budget.is_some()
}

/// Everything this actor may do with this activity now.
pub fn allowed(known: &Activity, actor: &Actor, now: Instant) -> Vec<Act> {
    let open = |act: &&Act| match act {
        Act::Propose => false,
        Act::Approve => approve(known, actor, now).is_ok_and(|events| !events.is_empty()),
        Act::Return => decides(known, actor, now) && known.stage == Stage::Planned && known.asked,
        Act::Cancel => cancels(actor, now) && planned(known),
        Act::Tick => outcome::ticks_any(known, actor),
        other => runs(actor) && open_at(**other, known, now),
    };
    Act::ALL.iter().filter(open).copied().collect()
}

/// What those who run it may do now.
fn open_at(act: Act, known: &Activity, now: Instant) -> bool {
    let told = matches!(known.stage, Stage::Approved | Stage::Held | Stage::Evaluated);
    let live = |fate: &Fate| !matches!(fate, Fate::Case { .. });
    match act {
        Act::Edit => planned(known),
        Act::Submit => known.stage == Stage::Planned && !known.asked,
        Act::Ask => matches!(known.stage, Stage::Approved | Stage::Held),
        Act::AddPhoto => told,
        Act::DropPhoto => !known.photos.is_empty(),
        Act::Hold => match known.stage {
            Stage::Approved => now >= known.plan.starts,
            stage => stage == Stage::Held,
        },
        Act::Evaluate => known.stage == Stage::Held,
        _ => known.stage != Stage::Cancelled && known.questions.iter().any(|one| live(&one.fate)),
    }
}

/// What follows from a command: nothing new, one event, or a refusal that says why.
///
/// # Errors
/// The rule that says no.
pub fn decide(
    known: Option<&Activity>,
    actor: &Actor,
    command: Command<Words>,
    facts: &Facts,
) -> Result<Vec<Event>, Refusal> {
    let act = command.act();
    let outside = *actor == Actor::Complainant && act == Act::Ask;
    let others = matches!(act, Act::Approve | Act::Return | Act::Cancel);
    let own = match (&command, known) {
        (Command::Tick { nth }, Some(known)) => outcome::ticks(known, actor, *nth),
        _ => false,
    };
    if !others && !outside && !own && !runs(actor) {
        return Err(Refusal::NotYours { act });
    }
    let Some(known) = known else {
        return match command {
            Command::Propose { id, plan } => {
                sound(&plan)?;
                (plan.ends > facts.now).then_some(()).ok_or(Refusal::Past)?;
                Ok(vec![Event::Proposed { id, plan }])
            }
            _ => Err(Refusal::NoSuchActivity),
        };
    };
    match command {
        Command::Propose { .. } => Ok(Vec::new()),
        Command::Edit { plan } => edit(known, plan, facts),
        Command::Submit {} => submit(known, facts.now),
        Command::Approve {} => approve(known, actor, facts.now),
        Command::Return { why } => give_back(known, actor, (why, facts.now)),
        Command::Cancel { .. } if !cancels(actor, facts.now) => Err(Refusal::NotYours { act }),
        Command::Cancel { .. } if known.stage == Stage::Cancelled => Ok(Vec::new()),
        Command::Cancel { why } if planned(known) => Ok(vec![Event::Cancelled { why }]),
        Command::Cancel { .. } => Err(Refusal::NotNow { stage: known.stage }),
        Command::Hold(held) => outcome::hold(known, held, facts),
        Command::Evaluate(evaluation) => outcome::evaluate(known, evaluation),
        Command::Tick { nth } => outcome::tick(known, nth),
        Command::AddPhoto(photo) => photo::add(known, *photo, facts),
        Command::DropPhoto { id } => Ok(photo::drop(known, id)),
        Command::Ask { text, care } => {
            let asked = if outside { Asked::Public } else { Asked::Staff };
            question::ask(known, (text, care), (asked, facts.now))
        }
        about_questions => settle(known, about_questions, facts),
    }
}

/// What becomes of a question.
fn settle(known: &Activity, command: Command<Words>, facts: &Facts) -> Result<Vec<Event>, Refusal> {
    match command {
        Command::Answer { nth, by, text } => question::answer(known, nth, (by, text)),
        Command::Carry { nth, owner, due } => {
            question::carry(known, nth, (owner, due, facts.today))
        }
        Command::SetAside { nth, why } => question::set_aside(known, nth, why),
        Command::Mark { nth, care } => question::mark(known, nth, care),
        Command::Reopen { nth } => question::reopen(known, nth),
        Command::Become { nth, case } => question::become_case(known, nth, case),
        _ => Ok(Vec::new()),
    }
}

/// Nothing of it has happened yet.
fn planned(known: &Activity) -> bool {
    matches!(known.stage, Stage::Planned | Stage::Approved)
}

/// A plan of which the hours and the doors fit together.
fn sound(plan: &Plan<Words>) -> Result<(), Refusal> {
    let many = plan.speakers.len() > MOST_SPEAKERS || plan.materials.len() > MOST_MATERIALS;
    let comes = plan.entry.is_some() || plan.questions;
    match () {
        () if plan.ends <= plan.starts => Err(Refusal::Backwards),
        () if plan.entry.is_some_and(|entry| entry.closes > plan.ends) => Err(Refusal::ClosesLate),
        () if comes && !plan.public => Err(Refusal::NotPublic),
        () if many => Err(Refusal::TooMany),
        () => Ok(()),
    }
}

/// What people were told stands only as long as it was approved; so does what was paid for it.
fn edit(known: &Activity, plan: Box<Plan<Words>>, facts: &Facts) -> Result<Vec<Event>, Refusal> {
    if !planned(known) {
        return Err(Refusal::NotNow { stage: known.stage });
    }
    sound(&plan)?;
    let other = known.plan.tells_other(&plan) || !facts.same_names;
    let dearer = plan.budget > known.plan.budget;
    let falls = known.stage == Stage::Approved && (other || dearer);
    Ok(vec![Event::Edited { plan, falls }])
}

/// Ready to be decided: for somebody, somewhere, with somebody who speaks. Where registration was announced
/// before and has closed since, people have registered; where it never was, nobody could.
fn submit(known: &Activity, now: Instant) -> Result<Vec<Event>, Refusal> {
    let plan = &known.plan;
    let lacking = |part: Part| Err(Refusal::Lacking { part });
    let shut = !known.fell && plan.entry.is_some_and(|entry| entry.closes <= now);
    let talks = matches!(plan.kind, Kind::Seminar | Kind::Webinar | Kind::LiveQuestions);
    match known.stage {
        Stage::Planned if known.asked => Ok(Vec::new()),
        Stage::Planned if now >= plan.ends => Err(Refusal::Over),
        Stage::Planned if shut => Err(Refusal::ClosesPast),
        Stage::Planned if plan.audience.is_empty() => lacking(Part::Audience),
        Stage::Planned if plan.place.is_none() && plan.link.is_none() => lacking(Part::Place),
        Stage::Planned if talks && plan.speakers.is_empty() => lacking(Part::Speaker),
        Stage::Planned if plan.kind == Kind::FieldVisit && plan.visit.is_none() => {
            lacking(Part::Visit)
        }
        Stage::Planned => Ok(vec![Event::Submitted]),
        stage => Err(Refusal::NotNow { stage }),
    }
}

/// The director may decide each; the head those that cost nothing.
fn decides(known: &Activity, actor: &Actor, now: Instant) -> bool {
    let head = actor.role() == Some(Role::Head) && !needs_director(&known.plan);
    head || actor.is_director(now)
}

fn approve(known: &Activity, actor: &Actor, now: Instant) -> Result<Vec<Event>, Refusal> {
    let above = actor.is_director(now) || actor.role() == Some(Role::Head);
    let own = same(actor.staff().map(|staff| staff.id), known.author);
    match known.stage {
        _ if !above => Err(Refusal::NotYours { act: Act::Approve }),
        Stage::Approved => Ok(Vec::new()),
        Stage::Planned if !known.asked => Err(Refusal::NotAsked),
        Stage::Planned if own => Err(Refusal::OwnWork),
        Stage::Planned if !decides(known, actor, now) => Err(Refusal::DirectorDecides),
        Stage::Planned if now >= known.plan.ends => Err(Refusal::Over),
        Stage::Planned => Ok(vec![Event::Approved]),
        stage => Err(Refusal::NotNow { stage }),
    }
}

fn give_back(
    known: &Activity,
    actor: &Actor,
    (why, now): (Words, Instant),
) -> Result<Vec<Event>, Refusal> {
    match known.stage {
        _ if !decides(known, actor, now) => Err(Refusal::NotYours { act: Act::Return }),
        Stage::Planned if known.asked => Ok(vec![Event::Returned { why }]),
        stage => Err(Refusal::NotNow { stage }),
    }
}

//! What may happen to a statement.

use super::{Act, Command, Draft, Event, Outcome, Refusal, Sending, Stage, Statement, cleared};
use crate::approval::Approval;
use crate::calendar::{Date, Instant};
use crate::ids::CollaboratorId;
use crate::people::{Actor, DelegateTitle, Role};
use crate::text::Words;

/// All that the decision needs from outside.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    pub now: Instant,
    /// The hospital's day.
    pub today: Date,
    /// It belongs to an exercise.
    pub drill: bool,
}

/// May this actor write statements and publish approved ones?
pub fn writes(actor: &Actor) -> bool {
    matches!(actor.role(), Some(Role::Head | Role::Officer | Role::DutyManager))
}

/// Everything this actor may do with this statement now.
pub fn allowed(known: &Statement, actor: &Actor, now: Instant) -> Vec<Act> {
    let (writes, directs) = (writes(actor), actor.is_director(now));
    let own = actor.staff().is_some_and(|staff| known.author == Some(staff.id));
    let published = known.stage == Stage::Published;
    let over = matches!(known.stage, Stage::Withdrawn | Stage::Held);
    let kit = known.draft.kind.is_kit();
    let may = |act: &&Act| match act {
        Act::Draft => false,
        Act::Edit => writes && !published && !over,
        Act::Submit => writes && known.stage == Stage::Draft,
        Act::Approve => directs && !own && known.stage == Stage::Approval,
        Act::Return => directs && known.stage == Stage::Approval,
        Act::Publish => (writes || directs) && !kit && known.stage == Stage::Approved,
        Act::Withdraw => (writes || directs) && published,
        Act::RecordAnswer => writes && published && known.draft.kind.answers_media(),
        Act::Send => writes && published && !kit,
        Act::RecordHeld => {
            let met = known.draft.gathering.as_ref().is_some_and(|gathering| gathering.at <= now);
            writes && met && matches!(known.stage, Stage::Approved | Stage::Held)
        }
    };
    Act::ALL.iter().filter(may).copied().collect()
}

/// What follows from a command: nothing new, one event, or a refusal that says why.
///
/// # Errors
/// The rule that says no.
pub fn decide(
    known: Option<&Statement>,
    actor: &Actor,
    command: Command<Words>,
    facts: &Facts,
) -> Result<Vec<Event>, Refusal> {
    yours(actor, command.act(), facts)?;
    match (command, known) {
        (Command::Draft { .. }, Some(_)) => Ok(Vec::new()),
        (Command::Draft { id, draft }, None) => {
            sound(&draft, facts)?;
            ahead(draft.embargo, facts)?;
            Ok(vec![Event::Drafted { id, draft }])
        }
        (_, None) => Err(Refusal::NoSuchStatement),
        (Command::Edit { draft }, Some(known)) => edit(known, draft, facts),
        (Command::Submit {}, Some(known)) => match known.stage {
            Stage::Approval => Ok(Vec::new()),
            stage => at(stage, Stage::Draft, Event::Submitted),
        },
        (Command::Approve {}, Some(known)) => approve(known, actor, facts),
        (Command::Return { why }, Some(known)) => {
            at(known.stage, Stage::Approval, Event::Returned { why })
        }
        (Command::Publish {}, Some(_)) if facts.drill => Err(Refusal::Drill),
        (Command::Publish {}, Some(known)) => publish(known),
        (Command::Withdraw { why }, Some(known)) => match known.stage {
            Stage::Withdrawn => Ok(Vec::new()),
            stage => at(stage, Stage::Published, Event::Withdrawn { why }),
        },
        (Command::RecordAnswer { answer, on }, Some(known)) => {
            let media = known.draft.kind.answers_media();
            media.then_some(()).ok_or(Refusal::NoMedium)?;
            (on <= facts.today).then_some(()).ok_or(Refusal::NotYet)?;
            at(known.stage, Stage::Published, Event::Answered { answer, on })
        }
        (Command::RecordHeld(outcome), Some(known)) => held(known, outcome, facts),
        (Command::Send { .. }, Some(_)) if facts.drill => Err(Refusal::Drill),
        (Command::Send { to, ahead }, Some(known)) => send(known, (to, ahead), facts.now),
    }
}

fn yours(actor: &Actor, act: Act, facts: &Facts) -> Result<(), Refusal> {
    let directs = actor.is_director(facts.now);
    let yes = match act {
        Act::Approve | Act::Return => directs,
        Act::Publish | Act::Withdraw => directs || writes(actor),
        _ => writes(actor),
    };
    yes.then_some(()).ok_or(Refusal::NotYours { act })
}

fn sound(draft: &Draft<Words>, facts: &Facts) -> Result<(), Refusal> {
    match (&draft.gathering, draft.kind.is_kit()) {
        (None, true) => return Err(Refusal::NoGathering),
        (Some(_), false) => return Err(Refusal::NoConference),
        _ => {}
    }
    match (&draft.coverage, draft.kind.answers_media()) {
        (None, true) => Err(Refusal::NoCoverage),
        (Some(_), false) => Err(Refusal::NoMedium),
        (Some(coverage), true) if coverage.published_on > facts.today => Err(Refusal::NotYet),
        _ => Ok(()),
    }
}

/// An embargo that is set ends later than now; one that has ended meanwhile stays where it stood.
fn ahead(embargo: Option<Instant>, facts: &Facts) -> Result<(), Refusal> {
    let over = embargo.is_some_and(|until| until <= facts.now);
    if over { Err(Refusal::EmbargoPast) } else { Ok(()) }
}

fn edit(known: &Statement, draft: Draft<Words>, facts: &Facts) -> Result<Vec<Event>, Refusal> {
    if matches!(known.stage, Stage::Published | Stage::Withdrawn | Stage::Held) {
        return Err(Refusal::NotNow { stage: known.stage });
    }
    sound(&draft, facts)?;
    if draft.embargo != known.draft.embargo {
        ahead(draft.embargo, facts)?;
    }
    Ok(if known.draft == draft { Vec::new() } else { vec![Event::Edited { draft }] })
}

fn approve(known: &Statement, actor: &Actor, facts: &Facts) -> Result<Vec<Event>, Refusal> {
    let staff = actor.staff().ok_or(Refusal::NotYours { act: Act::Approve })?;
    if known.stage == Stage::Approved {
        return Ok(Vec::new());
    }
    if known.author == Some(staff.id) {
        return Err(Refusal::OwnText);
    }
    let as_delegate: Option<DelegateTitle> = match staff.role {
        Role::Director => None,
        _ => staff.delegation.filter(|given| given.holds(facts.now)).map(|given| given.title),
    };
    let words = known.draft.text;
    let approval =
        Approval { words, enclosed: Vec::new(), by: staff.id, as_delegate, at: facts.now };
    at(known.stage, Stage::Approval, Event::Approved { approval })
}

/// It is written down once the director had signed the kit and the hour has come; again, it is amended.
fn held(known: &Statement, outcome: Outcome<Words>, facts: &Facts) -> Result<Vec<Event>, Refusal> {
    let gathering = known.draft.gathering.as_ref().ok_or(Refusal::NoConference)?;
    (gathering.at <= facts.now).then_some(()).ok_or(Refusal::NotYet)?;
    match known.stage {
        Stage::Approved | Stage::Held => Ok(vec![Event::Held { outcome }]),
        Stage::Draft | Stage::Approval => Err(Refusal::NotApproved),
        stage => Err(Refusal::NotNow { stage }),
    }
}

/// What is published goes to whoever has not got it yet; a kit never does. Whoever waits for the end
/// of an embargo may still have it ahead of that.
fn send(
    known: &Statement,
    (mut to, ahead): (Vec<CollaboratorId>, bool),
    now: Instant,
) -> Result<Vec<Event>, Refusal> {
    match known.stage {
        _ if known.draft.kind.is_kit() => return Err(Refusal::Internal),
        Stage::Published => {}
        Stage::Draft | Stage::Approval => return Err(Refusal::NotApproved),
        stage => return Err(Refusal::NotNow { stage }),
    }
    cleared(known).map_err(|_| Refusal::NotApproved)?;
    to.sort_unstable();
    to.dedup();
    let waits = |one: &Sending| ahead && !one.ahead && known.embargoed(now).is_some();
    to.retain(|to| known.sent.iter().all(|one| one.to != *to || waits(one)));
    Ok(if to.is_empty() { Vec::new() } else { vec![Event::Sent { to, ahead }] })
}

fn publish(known: &Statement) -> Result<Vec<Event>, Refusal> {
    match known.stage {
        _ if known.draft.kind.is_kit() => Err(Refusal::Internal),
        Stage::Published => Ok(Vec::new()),
        Stage::Approved => {
            cleared(known).map_err(|_| Refusal::NotApproved)?;
            Ok(vec![Event::Published])
        }
        Stage::Draft | Stage::Approval => Err(Refusal::NotApproved),
        stage => Err(Refusal::NotNow { stage }),
    }
}

fn at(stage: Stage, wanted: Stage, event: Event) -> Result<Vec<Event>, Refusal> {
    if stage == wanted { Ok(vec![event]) } else { Err(Refusal::NotNow { stage }) }
}

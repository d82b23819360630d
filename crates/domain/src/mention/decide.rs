//! What may happen to a mention.

use super::{Act, Command, Event, Found, Mention, Refusal};
use crate::calendar::Instant;
use crate::people::{Actor, Role};
use crate::text::Words;

/// All that the decision needs from outside.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    pub now: Instant,
}

/// May this actor write mentions down and give them to somebody? The whole office may.
pub fn watches(actor: &Actor) -> bool {
    *actor == Actor::Desk || actor.role().is_some_and(Role::is_humas)
}

/// Everything this actor may do with this mention now.
pub fn allowed(known: &Mention, actor: &Actor) -> Vec<Act> {
    let free = known.case.is_none() && known.issue.is_none();
    let open = |act: &&Act| match act {
        Act::Note => false,
        Act::Judge => true,
        Act::Join => known.issue.is_none() && known.aside.is_none(),
        Act::Leave => known.issue.is_some(),
        Act::Become => known.case.is_none() && known.aside.is_none(),
        Act::SetAside => free && known.aside.is_none(),
        Act::Restore => known.aside.is_some(),
    };
    match watches(actor) {
        true => Act::ALL.iter().filter(open).copied().collect(),
        false => Vec::new(),
    }
}

/// What follows from a command: nothing new, one event, or a refusal that says why.
///
/// # Errors
/// The rule that says no.
pub fn decide(
    known: Option<&Mention>,
    actor: &Actor,
    command: Command<Words>,
    facts: &Facts,
) -> Result<Vec<Event>, Refusal> {
    if !watches(actor) {
        return Err(Refusal::NotYours { act: command.act() });
    }
    match (command, known) {
        (Command::Note { .. }, Some(_)) => Ok(Vec::new()),
        (Command::Note { id, found }, None) => {
            happened(&found, facts)?;
            Ok(vec![Event::Noted { id, found }])
        }
        (_, None) => Err(Refusal::NoSuchMention),
        (command, Some(known)) => settle(known, command),
    }
}

fn settle(known: &Mention, command: Command<Words>) -> Result<Vec<Event>, Refusal> {
    let (looked_at, free) = (known.aside.is_none(), known.case.is_none() && known.issue.is_none());
    match command {
        Command::Note { .. } => Ok(Vec::new()),
        Command::Judge { tone } if known.found.tone == Some(tone) => Ok(Vec::new()),
        Command::Judge { tone } => Ok(vec![Event::Judged { tone }]),
        Command::Join { issue } if known.issue == Some(issue) => Ok(Vec::new()),
        Command::Become { case } if known.case == Some(case) => Ok(Vec::new()),
        Command::Join { .. } | Command::Become { .. } if !looked_at => Err(Refusal::SetAside),
        Command::Join { .. } if known.issue.is_some() => Err(Refusal::OtherIssue),
        Command::Join { issue } => Ok(vec![Event::Joined { issue }]),
        Command::Leave {} if known.issue.is_none() => Ok(Vec::new()),
        Command::Leave {} => Ok(vec![Event::Left]),
        Command::Become { .. } if known.case.is_some() => Err(Refusal::OtherCase),
        Command::Become { case } => Ok(vec![Event::Became { case }]),
        Command::SetAside { .. } if !looked_at => Ok(Vec::new()),
        Command::SetAside { .. } if !free => Err(Refusal::InUse),
        Command::SetAside { why } => Ok(vec![Event::PutAside { why }]),
        Command::Restore {} if looked_at => Ok(Vec::new()),
        Command::Restore {} => Ok(vec![Event::Restored]),
    }
}

fn happened(found: &Found<Words>, facts: &Facts) -> Result<(), Refusal> {
    match found.published_at <= facts.now {
        true => Ok(()),
        false => Err(Refusal::NotYetSaid),
    }
}

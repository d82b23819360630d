//! What may happen to an entry of the register of collaborators.

use super::{Act, Agreement, Collaborator, Command, Event, MOST_AGREEMENTS, Refusal, keeps};
use crate::calendar::Date;
use crate::people::Actor;
use crate::text::Words;

/// Everything this actor may do with this entry now.
pub fn allowed(known: &Collaborator, actor: &Actor) -> Vec<Act> {
    let open = |act: &&Act| match act {
        Act::Register => false,
        Act::Restore => known.archived,
        Act::End => !known.archived && !known.agreements.is_empty(),
        Act::Uncredit => !known.archived && !known.items.is_empty(),
        Act::Edit | Act::Agree | Act::Credit | Act::Archive => !known.archived,
    };
    match keeps(actor) {
        true => Act::ALL.iter().filter(open).copied().collect(),
        false => Vec::new(),
    }
}

/// What follows from a command: nothing new, one event, or a refusal that says why.
///
/// # Errors
/// The rule that says no.
pub fn decide(
    known: Option<&Collaborator>,
    actor: &Actor,
    command: Command<Words>,
) -> Result<Vec<Event>, Refusal> {
    if !keeps(actor) {
        return Err(Refusal::NotYours { act: command.act() });
    }
    let Some(known) = known else {
        return match command {
            Command::Register { id, card } => Ok(vec![Event::Registered { id, card }]),
            _ => Err(Refusal::NoSuchCollaborator),
        };
    };
    if known.archived && !matches!(command, Command::Archive {} | Command::Restore {}) {
        return Err(Refusal::PutAway);
    }
    match command {
        Command::Register { .. } => Ok(Vec::new()),
        Command::Edit { card } => Ok(vec![Event::Edited { card }]),
        Command::Agree(agreement) => agree(known, agreement),
        Command::End { nth, on } => end(known, nth, on),
        Command::Credit { content } => {
            Ok(once(!known.items.contains(&content), Event::Credited { content }))
        }
        Command::Uncredit { content } => {
            Ok(once(known.items.contains(&content), Event::Uncredited { content }))
        }
        Command::Archive {} => Ok(once(!known.archived, Event::Archived)),
        Command::Restore {} => Ok(once(known.archived, Event::Restored)),
    }
}

fn once(new: bool, event: Event) -> Vec<Event> {
    if new { vec![event] } else { Vec::new() }
}

/// Whoever is paid is named as such.
fn agree(known: &Collaborator, agreement: Agreement) -> Result<Vec<Event>, Refusal> {
    match () {
        () if agreement.until < agreement.from => Err(Refusal::Backwards),
        () if agreement.paid && agreement.disclosure.is_none() => Err(Refusal::Undisclosed),
        () if known.agreements.contains(&agreement) => Ok(Vec::new()),
        () if known.agreements.len() >= MOST_AGREEMENTS => Err(Refusal::TooMany),
        () => Ok(vec![Event::Agreed(agreement)]),
    }
}

/// An agreement never ends before its first day, and is never made longer this way.
fn end(known: &Collaborator, nth: u16, on: Date) -> Result<Vec<Event>, Refusal> {
    match known.agreements.get(usize::from(nth)) {
        None => Err(Refusal::NoSuchAgreement),
        Some(one) if on == one.until => Ok(Vec::new()),
        Some(one) if !one.holds(on) => Err(Refusal::Outside { from: one.from, until: one.until }),
        Some(_) => Ok(vec![Event::Ended { nth, on }]),
    }
}

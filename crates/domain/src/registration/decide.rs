//! What follows from a command about a ticket.

use std::collections::BTreeSet;

use super::guard::{guard, holds_door, manages};
use super::{
    Act, Came, Command, Contact, Evaluation, Event, Facts, MOST_AT_DOOR, MOST_PEOPLE, Need,
    Opening, Refusal, Registration, Source, Stage, due_notice,
};
use crate::activity::Audience;
use crate::calendar::Instant;
use crate::ids::{ActivityId, RegistrationId};
use crate::people::Actor;
use crate::text::{Language, Words};

/// What somebody who wants to come has said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub id: RegistrationId,
    pub activity: ActivityId,
    pub source: Source,
    pub audience: Audience,
    pub people: u16,
    pub needs: BTreeSet<Need>,
    pub contact: Contact,
    pub language: Language,
    pub question: Option<Words>,
    /// When they stood at the door, for a walk-in.
    pub at: Instant,
}

/// A ticket for whoever wants to come: a place, or the waiting list.
///
/// # Errors
/// `NotYours`, `Off`, `Closed` before the approval and for the public form after its time, `Begun` for the office once it is
/// too late to register, `DoorClosed` for a walk-in at another time, `People`, `NoContact`.
pub fn accepted(wanted: Wanted, actor: &Actor, facts: &Facts) -> Result<Opening, Refusal> {
    let terms = &facts.terms;
    let (theirs, most) = match wanted.source {
        Source::Form => (*actor == Actor::Complainant, MOST_PEOPLE),
        Source::Staff => (manages(actor), MOST_PEOPLE),
        Source::WalkIn => (holds_door(actor), MOST_AT_DOOR),
    };
    if !theirs {
        return Err(Refusal::NotYours { act: Act::CheckIn });
    }
    if terms.off {
        return Err(Refusal::Off);
    }
    match wanted.source {
        _ if !terms.approved => return Err(Refusal::Closed),
        Source::Form if !terms.opens => return Err(Refusal::Closed),
        Source::Staff if terms.has_begun() => return Err(Refusal::Begun),
        Source::WalkIn if wanted.at > terms.now || !terms.lets_in(wanted.at) => {
            return Err(Refusal::DoorClosed);
        }
        _ => {}
    }
    if !(1..=most).contains(&wanted.people) {
        return Err(Refusal::People { most });
    }
    let reached = wanted.contact.phone || wanted.contact.email;
    match wanted.source == Source::Form && !reached {
        true => Err(Refusal::NoContact),
        false => Ok(opening(wanted, facts)),
    }
}

/// Whoever stands at the door is inside, whatever the quota said.
fn opening(wanted: Wanted, facts: &Facts) -> Opening {
    let walks_in = wanted.source == Source::WalkIn;
    Opening {
        seated: walks_in || facts.places.seat(wanted.people),
        came: walks_in.then_some(Came { at: wanted.at, people: wanted.people }),
        starts: facts.terms.starts,
        id: wanted.id,
        activity: wanted.activity,
        source: wanted.source,
        audience: wanted.audience,
        people: wanted.people,
        needs: wanted.needs,
        contact: wanted.contact,
        language: wanted.language,
        question: wanted.question,
    }
}

/// What follows from a command: nothing new, some events, or a refusal that says why.
///
/// # Errors
/// The [`Refusal`] of the first rule that stands in the way; then nothing happens.
pub fn decide(
    known: &Registration,
    actor: &Actor,
    command: Command<Words>,
    facts: &Facts,
) -> Result<Vec<Event>, Refusal> {
    let terms = &facts.terms;
    let guarded = guard(known, actor, command.act(), terms);
    if holds_already(known, &command) && !matches!(guarded, Err(Refusal::NotYours { .. })) {
        return Ok(Vec::new());
    }
    guarded?;
    let event = match command {
        Command::Cancel {} => Event::Cancelled,
        Command::Promote {} => promoted(known, facts)?,
        Command::CheckIn { at, people } => checked_in(known, (at, people), facts)?,
        Command::Undo {} => Event::Undone,
        Command::Evaluate { marks, words } => Event::Evaluated(Evaluation { marks, words }),
        Command::Tell {} => Event::Told,
        // Whatever the round saw: only what is due now leaves.
        Command::Notify { notice } => match due_notice(known, terms) == Some(notice) {
            true => Event::Notified { notice, starts: terms.starts },
            false => return Ok(Vec::new()),
        },
        Command::Erase {} => Event::Erased,
    };
    Ok(vec![event])
}

fn promoted(known: &Registration, facts: &Facts) -> Result<Event, Refusal> {
    match facts.places.fit(known.people) {
        true => Ok(Event::Promoted),
        false => Err(Refusal::Full { free: facts.places.free().unwrap_or(0) }),
    }
}

fn checked_in(
    known: &Registration,
    (at, people): (Instant, Option<u16>),
    facts: &Facts,
) -> Result<Event, Refusal> {
    let people = people.unwrap_or(known.people);
    if at > facts.terms.now || !facts.terms.lets_in(at) {
        return Err(Refusal::DoorClosed);
    }
    match (1..=MOST_AT_DOOR).contains(&people) {
        true => Ok(Event::CheckedIn(Came { at, people })),
        false => Err(Refusal::People { most: MOST_AT_DOOR }),
    }
}

/// A command whose result already holds succeeds and changes nothing: the first time that a ticket
/// is shown counts.
fn holds_already(known: &Registration, command: &Command<Words>) -> bool {
    match command {
        Command::Cancel {} => known.stage() == Stage::Cancelled,
        Command::Promote {} => known.stage() == Stage::Seated,
        Command::CheckIn { .. } => known.stage() == Stage::Present,
        Command::Tell {} => known.stage() == Stage::Seated && !known.untold,
        Command::Erase {} => known.erased,
        _ => false,
    }
}

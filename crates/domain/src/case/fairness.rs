//! Who may handle a case that is about somebody in the house.
//!
//! A complaint about the public relations office goes to the director, one about the director to
//! the owner; abuse of office runs on a sealed track. An accused person has a right of reply and
//! otherwise never handles, answers or approves.

use super::{Addressee, Ask, Case, Event, Facts, Party, Refusal};
use crate::ids::PersonId;
use crate::people::{Actor, Role, Staff};
use crate::rules::{About, Act};
use crate::text::Words;

/// Who does the work that otherwise the office does.
pub fn handler(case: &Case) -> Party {
    match case.about {
        About::Director => Party::Owner,
        About::Humas => Party::Director,
        About::Nobody if case.sealed => Party::Director,
        About::Nobody => Party::Humas,
    }
}

/// Who approves: the director, or the owner where the director handles or is complained about.
pub fn approver(case: &Case) -> Party {
    match handler(case) {
        Party::Humas => Party::Director,
        _ => Party::Owner,
    }
}

/// The roles in which somebody may act on this case.
pub(super) fn standing(case: &Case, staff: &Staff, directs: bool) -> Result<Vec<Role>, Refusal> {
    let mut roles = vec![staff.role];
    if directs && staff.role != Role::Director {
        roles.push(Role::Director);
    }
    let directs = roles.contains(&Role::Director);
    let handles = match handler(case) {
        Party::Director => directs,
        Party::Owner => staff.role == Role::Owner,
        _ => return Ok(roles),
    };
    if case.about == About::Humas && staff.role.is_humas() {
        return Err(Refusal::AboutYou);
    }
    if handles {
        roles.extend([Role::Officer, Role::Head]);
        return Ok(roles);
    }
    if case.about == About::Director && directs {
        return Err(Refusal::AboutYou);
    }
    match (staff.role.is_humas(), case.about) {
        (true, About::Nobody) => Err(Refusal::Sealed),
        (true, _) => Err(Refusal::AboutYou),
        _ => Ok(roles),
    }
}

/// Whom a complaint is about. Once named, a person neither sees nor handles the case, so nobody
/// does that to themselves by a slip of the hand: a colleague or the head writes it down. What was
/// asked of them, alone or as the head of a unit, comes back to the office: nobody waits for an
/// answer that may not be given.
pub(super) fn named(
    case: &Case,
    actor: &Actor,
    (person, words): (PersonId, Option<Words>),
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    if actor.staff().is_some_and(|staff| staff.id == person) {
        return Err(Refusal::OwnName);
    }
    let directs = facts.accused.is_some_and(|accused| accused.role == Role::Director);
    if directs && case.about != About::Director {
        return Err(Refusal::AccusedDirects);
    }
    let theirs = |ask: &&Ask| match (&ask.to, facts.accused) {
        // Any physician but this one can still answer.
        (Addressee::Dpjp(None), _) => false,
        (Addressee::Dpjp(asked), _) => *asked == Some(person),
        (to, Some(accused)) => to.is(accused),
        (_, None) => false,
    };
    let asks = case.pending_asks().filter(theirs);
    let recalled = asks.map(|ask| Event::AskRecalled { ask: ask.no, why: None });
    Ok([Event::AccusedNamed { person, words }].into_iter().chain(recalled).collect())
}

/// What an accused person wrote or signed before anybody named them neither stands nor leaves.
pub(super) fn untainted(case: &Case, by: Option<PersonId>) -> Result<(), Refusal> {
    match by.is_some_and(|person| case.accused.contains(&person)) {
        true => Err(Refusal::Accused),
        false => Ok(()),
    }
}

/// Not an accused person, or only using the right of reply.
pub(super) fn unaccused(case: &Case, actor: &Actor, act: Act) -> Result<(), Refusal> {
    match actor.staff() {
        Some(staff) if case.accused.contains(&staff.id) && act != Act::Reply => {
            Err(Refusal::Accused)
        }
        _ => Ok(()),
    }
}

//! An improvement that somebody begins without a case, because a survey showed that it is needed.

use super::guard::assigns;
use super::{Act, Entry, Facts, Improvement, Opening, Refusal, open};
use crate::calendar::Instant;
use crate::people::Actor;

/// May this actor begin an improvement? Whoever may name who does it.
pub fn may_begin(actor: &Actor, now: Instant) -> bool {
    actor.staff().is_some_and(|staff| assigns(staff, actor.is_director(now)))
}

/// A new improvement by the hand of this actor, with an owner and a day from the beginning.
///
/// # Errors
/// `NotYours`, `Unassigned` without owner or day, or `DuePast`, in this order.
pub fn begin(
    opening: Opening,
    actor: &Actor,
    facts: &Facts<'_>,
) -> Result<(Improvement, Entry), Refusal> {
    if !may_begin(actor, facts.now) {
        return Err(Refusal::NotYours { act: Act::Assign });
    }
    let (Some(_), Some(due)) = (opening.owner, opening.due) else {
        return Err(Refusal::Unassigned);
    };
    match due < facts.calendar.day_of(facts.now) {
        true => Err(Refusal::DuePast),
        false => Ok(open(opening, actor.who(), facts.now)),
    }
}

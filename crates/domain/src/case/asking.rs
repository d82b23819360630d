//! Asking the complainant: for time, for something we do not know. And what they write.

use super::{Case, Event, Facts, Refusal};
use crate::calendar::Instant;
use crate::people::{Actor, Who};
use crate::rules::Rung;
use crate::text::Words;

/// The promise: an instant ahead of now and within the outer ceiling, or the one of the rules.
pub(super) fn ask_for_time(
    until: Option<Instant>,
    words: Option<Words>,
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    let promise = facts.rules.calendar.after(facts.now, facts.rules.windows.promise);
    let until = until.unwrap_or(promise);
    if until <= facts.now {
        return Err(Refusal::UntilPast);
    }
    let latest = facts.rules.calendar.after(facts.now, facts.rules.furthest_promise());
    if until > latest.max(promise) {
        return Err(Refusal::UntilTooFar { latest });
    }
    Ok(vec![Event::TimeAsked { until, words }])
}

/// Past the last rung nothing is asked any more: only the letter is left.
pub(super) fn inquire(case: &Case, words: Words) -> Result<Vec<Event>, Refusal> {
    super::screening::screened(case)?;
    if case.rung == Rung::Past {
        return Err(Refusal::LadderEnded);
    }
    Ok(vec![Event::Inquired { words }])
}

/// Words of the complainant, whoever typed them; or the reply of an accused person.
pub(super) fn reply(case: &Case, actor: &Actor, words: Words) -> Event {
    match actor.who() {
        Who::Person(person) if case.accused.contains(&person) => {
            Event::AccusedReplied { person, words }
        }
        _ => Event::Replied { words },
    }
}

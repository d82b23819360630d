//! What an intake is: kind, nature, grade, topics, and whom it is about.

use super::{Case, Event, Facts, Refusal, Screening};
use crate::rules::{Kind, Topic};
use crate::text::Words;

/// A complaint needs a grade; anything else may go without. Screening again replaces the picture
/// and adds to the history of grades; the due time of the indicator moves only while no answer
/// has reached the complainant (`clocks::grade_of_clock`).
pub(super) fn screen(
    case: &Case,
    seen: Screening<Words>,
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    let stranger = |topic: &Topic| !facts.rules.knows(&topic.category);
    if let Some(topic) = seen.topics.iter().position(stranger) {
        return Err(Refusal::UnknownCategory { topic });
    }
    if seen.kind == Kind::Complaint && seen.grade.is_none() {
        return Err(Refusal::Ungraded);
    }
    let regraded = case.grade().is_some() && case.grade() != seen.grade;
    if regraded && seen.why.is_none() {
        return Err(Refusal::ReasonMissing);
    }
    Ok(vec![Event::Screened(seen)])
}

/// Screened at least once.
pub(super) fn screened(case: &Case) -> Result<(), Refusal> {
    match case.screened {
        true => Ok(()),
        false => Err(Refusal::Unscreened),
    }
}

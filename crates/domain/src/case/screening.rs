//! What an intake is: kind, nature, grade, topics, and whom it is about.

use super::delivering::still;
use super::{Case, Event, Facts, Refusal, Screening, Stage};
use crate::rules::{Act, Grade, Kind, Nature, Topic};
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
    if what_is_asked_of(case) != (seen.kind, Some(seen.nature), seen.grade) {
        still(case, Act::Screen)?;
    }
    if seen.kind == Kind::Complaint && seen.grade.is_none() {
        return Err(Refusal::Ungraded);
    }
    let regraded = case.grade().is_some() && case.grade() != seen.grade;
    if regraded && seen.why.is_none() {
        return Err(Refusal::ReasonMissing);
    }
    // First the answer comes back: after the screening the case may be in other hands.
    let recalled = recalled(case, seen.nature);
    Ok(recalled.into_iter().chain([Event::Screened(seen)]).collect())
}

/// What decides whose signature an answer needs: it does not change while a door is carrying one.
fn what_is_asked_of(case: &Case) -> (Kind, Option<Nature>, Option<Grade>) {
    (case.kind, case.nature, case.grade())
}

/// An answer that was taken in a non-medical case may hold medical words that no physician has seen
/// and no director signed. When the case turns medical it goes back to the office, which takes it
/// as medical or says that it is neutral (`answering::composed`).
fn recalled(case: &Case, nature: Nature) -> Option<Event> {
    let turns = nature == Nature::Medical && !case.is_medical();
    let taken = matches!(case.stage, Stage::Approval { .. } | Stage::Delivering { .. });
    let answer = case.current_answer().filter(|answer| turns && taken && !answer.medical)?;
    Some(Event::Recalled { answer: answer.no })
}

/// Screened at least once.
pub(super) fn screened(case: &Case) -> Result<(), Refusal> {
    match case.screened {
        true => Ok(()),
        false => Err(Refusal::Unscreened),
    }
}

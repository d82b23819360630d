//! What an intake is: kind, nature, grade, topics, and whom it is about.

use super::{Case, Event, Refusal, Screening};
use crate::rules::Kind;
use crate::text::Words;

/// A complaint needs a grade; anything else may go without. Screening again replaces the picture
/// and adds to the history of grades; the due time of the indicator moves only while no answer
/// has reached the complainant (`clocks::grade_of_clock`).
pub(super) fn screen(case: &Case, seen: Screening<Words>) -> Result<Vec<Event>, Refusal> {
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

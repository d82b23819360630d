//! Several complainants of one incident, and one person saying it twice.

use super::{Case, Event, Facts, Refusal};
use crate::ids::CaseId;

/// Joined by one incident; each keeps its own clock and its own answer.
pub(super) fn link(case: &Case, with: CaseId) -> Result<Vec<Event>, Refusal> {
    match with == case.id {
        true => Err(Refusal::ItselfLinked),
        false => Ok(vec![Event::Linked { with }]),
    }
}

/// The same person said it twice: this case ends as a duplicate of the other.
pub(super) fn merge(case: &Case, into: CaseId, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
    if into == case.id {
        return Err(Refusal::ItselfLinked);
    }
    match facts.same_person {
        true => Ok(vec![Event::Merged { into }]),
        false => Err(Refusal::OtherPerson),
    }
}

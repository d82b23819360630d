//! Several complainants of one incident, and one person saying it twice.

use super::{Case, Event, Facts, Refusal};
use crate::ids::CaseId;
use crate::rules::Kind;

/// What is known of the case into which another one is to be merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Twin {
    /// The same complainant, by the vault's reference or by the same contact.
    pub same_person: bool,
    pub kind: Kind,
    pub closed: bool,
}

impl Twin {
    /// `case` as it is seen from the one that is to be merged into it.
    pub fn of(case: &Case, same_person: bool) -> Twin {
        Twin { same_person, kind: case.kind, closed: case.is_closed() }
    }
}

/// Joined by one incident; each keeps its own clock and its own answer.
pub(super) fn link(case: &Case, with: CaseId) -> Result<Vec<Event>, Refusal> {
    match with == case.id {
        true => Err(Refusal::ItselfLinked),
        false => Ok(vec![Event::Linked { with }]),
    }
}

/// The same person said it twice: this case ends as a duplicate of the other, which answers for
/// both. So the other one is open, which also keeps two cases from ending in each other, and a
/// complaint ends only in a complaint: neither falls out of the national indicator. `confirmed` is
/// the word of a person of the office where no contact proves that it is one complainant.
pub(super) fn merge(
    case: &Case,
    (into, confirmed): (CaseId, bool),
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    if into == case.id {
        return Err(Refusal::ItselfLinked);
    }
    let twin = facts.twin.ok_or(Refusal::OtherPerson)?;
    if twin.closed {
        return Err(Refusal::OtherClosed);
    }
    if case.kind == Kind::Complaint && twin.kind != Kind::Complaint {
        return Err(Refusal::OtherKind);
    }
    match twin.same_person || confirmed {
        true => Ok(vec![Event::Merged { into, confirmed: !twin.same_person }]),
        false => Err(Refusal::OtherPerson),
    }
}

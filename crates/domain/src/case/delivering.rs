//! How an answer reaches the complainant, and what counts as reached.

use super::approving::cleared;
use super::{Appointment, Case, Entitlement, Escort, Event, Facts, Minutes, Refusal};
use crate::rules::Way;
use crate::text::Words;

/// Choose the way. Nothing leaves that was not approved where approval is due; medical words go
/// only to the entitled, by the ways of the rules, and in company.
pub(super) fn deliver(
    case: &Case,
    plan: Appointment<Words>,
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    cleared(case, facts.rules)?;
    reachable(case, plan.way)?;
    if case.current_answer().is_some_and(|answer| answer.medical) {
        entitled(case)?;
        if !facts.rules.medical.ways.contains(&plan.way) {
            return Err(Refusal::WayForbidden { way: plan.way });
        }
        if facts.rules.medical.accompanied && !accompanied(&plan) {
            return Err(Refusal::NeedsCompany);
        }
    }
    Ok(vec![Event::DeliveryPlanned(plan)])
}

/// Somebody may hear medical words: patient, guardian, written authority, substitute
/// decision-maker or heir.
///
/// # Errors
/// `NotEntitled` while nobody has established a basis.
pub fn entitled(case: &Case) -> Result<Entitlement, Refusal> {
    case.entitlement.ok_or(Refusal::NotEntitled)
}

/// The DPJP or somebody of the unit sits beside the officer (Banyumas, clause 8).
fn accompanied(plan: &Appointment<Words>) -> bool {
    plan.accompanied_by.iter().any(|escort| matches!(escort, Escort::Dpjp | Escort::Unit(_)))
}

/// The way leads to this complainant.
pub(super) fn reachable(case: &Case, way: Way) -> Result<(), Refusal> {
    let complainant = &case.intake.complainant;
    let reach = complainant.reach;
    let leads = match way {
        Way::Message => reach.thread || reach.phone || reach.email,
        Way::Telephone => reach.phone,
        Way::Letter | Way::HomeVisit => !complainant.anonymous,
        Way::InPerson | Way::Meeting | Way::TrackingPage | Way::PublicNotice => true,
    };
    if leads { Ok(()) } else { Err(Refusal::NeedsReach { way }) }
}

/// The answer has reached the complainant; each way defines when: a message when the door took
/// it, a meeting when it was held.
pub(super) fn record(
    case: &Case,
    minutes: Minutes<Words>,
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    if case.appointment.is_none() {
        return Err(Refusal::NoWayChosen);
    }
    cleared(case, facts.rules)?;
    if minutes.at.is_some_and(|at| at > facts.now) {
        return Err(Refusal::UntilPast);
    }
    Ok(vec![Event::Delivered(minutes)])
}

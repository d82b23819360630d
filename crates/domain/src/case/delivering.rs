//! How an answer reaches the complainant, and what counts as reached.

use super::approving::cleared;
use super::{Appointment, Case, Entitlement, Escort, Event, Facts, Minutes, Refusal, Stage};
use crate::calendar::Instant;
use crate::ids::FileId;
use crate::rules::{Act, Way};
use crate::text::Words;

/// Choose the way. Nothing leaves that was not approved where approval is due; medical words go
/// only to the entitled, by the ways of the rules, and in company. A meeting that was already held
/// may be written down with its hour; nobody is invited to it.
pub(super) fn deliver(
    case: &Case,
    plan: Appointment<Words>,
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    cleared(case, facts.rules)?;
    still(case, Act::Deliver)?;
    reachable(case, plan.way)?;
    if case.current_answer().is_some_and(|answer| answer.medical) {
        medical_way(case, plan.way, facts)?;
        if facts.rules.medical.accompanied && !accompanied(&plan) {
            return Err(Refusal::NeedsCompany);
        }
    }
    Ok(vec![Event::DeliveryPlanned(plan)])
}

/// A file goes with the answer, or does so no more. What was signed is not changed behind the
/// signature, nor what is on its way.
pub(super) fn enclose(case: &Case, file: FileId, on: bool) -> Result<Vec<Event>, Refusal> {
    match takes_files(case) {
        true => Ok(vec![Event::Enclosed { file, on }]),
        false => Err(Refusal::NotNow { act: Act::Enclose, stage: case.stage.code() }),
    }
}

/// Nothing is signed yet, and nothing on its way.
pub(super) fn takes_files(case: &Case) -> bool {
    match case.stage {
        Stage::Delivering { way, .. } => way.is_none() && case.approval.is_none(),
        _ => true,
    }
}

/// Nothing is on its way: what a door may be carrying at this moment is not planned twice and not
/// replaced; a failure has to be recorded first.
pub(super) fn still(case: &Case, act: Act) -> Result<(), Refusal> {
    match case.stage {
        Stage::Delivering { way: Some(Way::Message), .. } => {
            Err(Refusal::NotNow { act, stage: case.stage.code() })
        }
        _ => Ok(()),
    }
}

/// Medical words go only to the entitled, and only by the ways of the rules.
pub(super) fn medical_way(case: &Case, way: Way, facts: &Facts<'_>) -> Result<(), Refusal> {
    entitled(case)?;
    match facts.rules.medical.ways.contains(&way) {
        true => Ok(()),
        false => Err(Refusal::WayForbidden { way }),
    }
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

/// People write times down to the minute, so two instants of one minute are the same time.
fn minute(at: Instant) -> i64 {
    at.as_second().div_euclid(60)
}

/// The answer has reached the complainant; each way defines when: a message when the door took
/// it, a meeting when it was held, be it earlier than planned. It lies between the approval (or the
/// hearing) and now.
pub(super) fn record(
    case: &Case,
    minutes: Minutes<Words>,
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    if !matches!(case.stage, Stage::Delivering { way: Some(_), .. }) {
        return Err(Refusal::NoWayChosen);
    }
    cleared(case, facts.rules)?;
    let earliest = case.approval.as_ref().map_or(case.intake.received_at, |approval| approval.at);
    // The minute of the approval itself is not before it.
    let before = |at: Instant| minute(at) < minute(earliest);
    if minutes.at.is_some_and(|at| at > facts.now || before(at)) {
        return Err(Refusal::TimeImpossible);
    }
    Ok(vec![Event::Delivered(minutes)])
}

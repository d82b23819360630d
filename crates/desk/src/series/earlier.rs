//! The cases of one complainant, as far as a series may rest on them.

use std::collections::BTreeSet;

use db::Tx;
use domain::calendar::Instant;
use domain::case::Case;
use domain::ids::{CaseId, CaseNumber, SubjectId};
use domain::people::Actor;
use domain::series::{LEAST, Series, counts, proposes};

use super::{OfCase, view};
use crate::{Desk, DeskError};

/// One earlier case that was answered and closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Earlier {
    pub number: CaseNumber,
    pub received_at: Instant,
}

/// Somebody, and all who were taken for the same person, also through another one: whoever wrote by
/// three doors was perhaps linked pair by pair.
async fn person(
    tx: &mut Tx<'_>,
    desk: &Desk,
    subject: SubjectId,
) -> Result<Vec<SubjectId>, DeskError> {
    let (mut found, mut next) = (vec![subject], 0);
    while let Some(one) = found.get(next).copied() {
        for other in store::kin::of(tx, desk.scope(), one).await? {
            if !found.contains(&other) {
                found.push(other);
            }
        }
        next += 1;
    }
    Ok(found)
}

/// Every case of somebody, and of those who were taken for the same person, that counts; the oldest
/// first.
pub(super) async fn counted(
    tx: &mut Tx<'_>,
    desk: &Desk,
    subject: SubjectId,
) -> Result<Vec<Case>, DeskError> {
    let scope = desk.scope();
    let mut found = Vec::new();
    for one in person(tx, desk, subject).await? {
        for known in store::case::of_subject(tx, scope, one).await? {
            let case = store::case::load(tx, scope, known.case).await?;
            found.extend(case.filter(counts));
        }
    }
    found.sort_by_key(|case| (case.intake.received_at, case.number));
    Ok(found)
}

/// Those of them within the reader's sight.
pub(super) async fn of(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    subject: SubjectId,
) -> Result<Vec<Earlier>, DeskError> {
    let (scope, sight, mut seen) = (desk.scope(), desk.sight(actor), Vec::new());
    for case in counted(tx, desk, subject).await? {
        if store::case::seen(tx, scope, &sight, case.number).await?.is_some() {
            seen.push(Earlier { number: case.number, received_at: case.intake.received_at });
        }
    }
    Ok(seen)
}

/// The cases behind these numbers.
pub(super) async fn named(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    numbers: &[CaseNumber],
) -> Result<BTreeSet<CaseId>, DeskError> {
    let (sight, mut cases) = (desk.sight(actor), BTreeSet::new());
    for number in numbers {
        let case = store::case::seen(tx, desk.scope(), &sight, *number).await?;
        cases.insert(case.ok_or(DeskError::Unknown { field: "cases" })?.id);
    }
    Ok(cases)
}

/// Every series about somebody, and about those who were taken for the same person.
pub(super) async fn about(
    tx: &mut Tx<'_>,
    desk: &Desk,
    subject: SubjectId,
) -> Result<Vec<Series>, DeskError> {
    let mut found = Vec::new();
    for one in person(tx, desk, subject).await? {
        found.extend(store::series::of_subject(tx, desk.scope(), one).await?);
    }
    Ok(found)
}

/// What stands on the page of a case that is not protected.
pub(super) async fn beside(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    case: &Case,
) -> Result<OfCase, DeskError> {
    let subject = case.intake.complainant.subject;
    let rules = desk.rules_in_force(tx, desk.now()).await?;
    let today = rules.calendar.day_of(desk.now());
    let known = about(tx, desk, subject).await?;
    let another = known.iter().any(|one| one.is_open(today));
    let holds = |one: &Series| one.holds(today) && !one.grounds.cases.contains(&case.id);
    let holding = known.into_iter().filter(holds).take(1).collect();
    let holding = view::gather(tx, desk, actor, holding).await?.pop();
    let proposable =
        proposes(actor) && !another && of(tx, desk, actor, subject).await?.len() >= LEAST;
    Ok(OfCase { holding, proposable })
}

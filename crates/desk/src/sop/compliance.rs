//! Was the SPO kept? Clause by clause over the cases of a month that ran under it, and how the
//! months before fared.

use std::sync::Arc;

use db::Tx;
use domain::calendar::{Calendar, Instant, Month};
use domain::case::Case;
use domain::compliance::{Compliance, Judged, by_month, by_unit, figures, judge, share};
use domain::ids::{CaseId, SopId, UnitCode};
use domain::people::Actor;
use domain::rules::Rules;
use domain::sop::Sop;
use locale::Language;
use paper::report::ComplianceSheet;
use paper::{Document, Paper};

use super::{View, in_the_making, preview::names};
use crate::act::boxed;
use crate::report::document::{House, Wish};
use crate::report::{may_read, stock};
use crate::{Desk, DeskError};

/// How many months stand in the trend, the asked one among them.
const MONTHS: usize = 6;

/// Which cases are looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    pub month: Month,
    /// Only those that are about this unit.
    pub unit: Option<UnitCode>,
}

/// The clauses of an SPO over the cases that were received in the month, as known now.
///
/// # Errors
/// `Forbidden` for whoever has no business with reports, `NotFound` for a month to come, `Unknown`
/// for a unit that there is not.
pub async fn compliance(
    desk: &Desk,
    actor: &Actor,
    id: SopId,
    looked: Looked,
) -> Result<Compliance, DeskError> {
    may_read(actor)?;
    known_unit(desk, &looked).await?;
    let (worker, actor) = (desk.clone(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor, looked) = (worker.clone(), actor.clone(), looked.clone());
        Box::pin(async move {
            let (sop, rules) = in_the_making(tx, &desk, &actor, id).await?;
            let months = months(&sop, looked.month, &rules.calendar);
            let first = months.first().copied().unwrap_or(looked.month);
            let (_, end) = stock::bounds(&rules, looked.month, desk.now())?;
            let (start, _) = rules.calendar.month_bounds(first);
            let judged = judged(tx, &desk, Some(&sop), (start, end)).await?;
            Ok(counted(&judged, &looked, (&months, &rules.calendar), &actor))
        })
    });
    desk.store().db.read(job).await
}

/// What was found as a document: the clauses, the deviating cases, the units and the months.
///
/// # Errors
/// What the database said.
pub async fn compliance_document(
    desk: &Desk,
    (view, found): (&View, &Compliance),
    (language, size): (Language, Paper),
) -> Result<Document, DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move { House::of(tx, &desk).await })
    });
    let house = desk.store().db.read(job).await?;
    let setting = house.setting(Wish { language, size }, String::new(), desk.now());
    let number = view.number.as_deref().unwrap_or_default();
    let sheet = ComplianceSheet { number, title: &view.title, found };
    Ok(paper::report::compliance(&sheet, &setting))
}

async fn known_unit(desk: &Desk, looked: &Looked) -> Result<(), DeskError> {
    let Some(unit) = &looked.unit else { return Ok(()) };
    match crate::unit::organisation(desk).await?.unit(unit) {
        Some(_) => Ok(()),
        None => Err(DeskError::Unknown { field: "unit" }),
    }
}

/// The asked month and those before it, from the first one in which the SPO was in force.
fn months(sop: &Sop, month: Month, calendar: &Calendar) -> Vec<Month> {
    let begun = sop.forces.first().map(|force| calendar.month_of(force.from));
    let back = std::iter::successors(Some(month), |month| Some(month.previous()));
    let back = back.take(MONTHS);
    let mut months: Vec<Month> =
        back.filter(|one| *one == month || begun.is_some_and(|begun| begun <= *one)).collect();
    months.reverse();
    months
}

fn counted(
    judged: &[Judged],
    looked: &Looked,
    (months, calendar): (&[Month], &Calendar),
    actor: &Actor,
) -> Compliance {
    let about =
        |each: &&Judged| looked.unit.as_ref().is_none_or(|unit| each.case.unit() == Some(unit));
    let now = |each: &&Judged| calendar.month_of(each.case.intake.received_at) == looked.month;
    let all: Vec<&Judged> = judged.iter().collect();
    let of_unit: Vec<&Judged> = all.iter().copied().filter(about).collect();
    let of_month: Vec<&Judged> = all.into_iter().filter(now).collect();
    let both: Vec<&Judged> = of_unit.iter().copied().filter(now).collect();
    Compliance {
        month: looked.month,
        unit: looked.unit.clone(),
        cases: share(&both).cases,
        clauses: figures(&both, |case| names(actor, case)),
        units: by_unit(&of_month),
        months: by_month(&of_unit, months, calendar),
    }
}

/// Every case that was received in the span, with the rules under which it runs; only those under an
/// edition of `sop`, where one is named.
pub(crate) async fn governed(
    tx: &mut Tx<'_>,
    desk: &Desk,
    sop: Option<&Sop>,
    (start, end): (Instant, Instant),
) -> Result<Vec<(Case, Arc<Rules>)>, DeskError> {
    let mut cases = store::case::alive_between(tx, desk.scope(), start, end).await?;
    cases.retain(|case| (start..end).contains(&case.intake.received_at));
    let mut revisions = stock::Revisions::new(desk);
    let mut found = Vec::with_capacity(cases.len());
    for case in cases {
        let rules = revisions.of(tx, &case).await?;
        if sop.is_none_or(|sop| sop.governs(&rules)) {
            found.push((case, rules));
        }
    }
    Ok(found)
}

/// The same, each with the verdicts on it.
pub(crate) async fn judged(
    tx: &mut Tx<'_>,
    desk: &Desk,
    sop: Option<&Sop>,
    span: (Instant, Instant),
) -> Result<Vec<Judged>, DeskError> {
    let governed = governed(tx, desk, sop, span).await?;
    let ids: Vec<CaseId> = governed.iter().map(|(case, _)| case.id).collect();
    let mut histories = store::case::histories(tx, desk.scope(), &ids).await?;
    let mut found = Vec::with_capacity(governed.len());
    for (case, rules) in governed {
        let history = histories.remove(&case.id).unwrap_or_default();
        let results = judge(&case, &history, &rules, desk.now());
        found.push(Judged { case, history, results });
    }
    Ok(found)
}

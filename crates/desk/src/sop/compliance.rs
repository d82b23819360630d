//! Was the SPO kept? Clause by clause over the cases of a month that ran under it, and how the
//! months before fared.

use std::collections::BTreeSet;

use db::Tx;
use domain::calendar::{Calendar, Month};
use domain::compliance::{Compliance, Judged, Share, by_unit, figures};
use domain::ids::{RulesRevision, SopId, UnitCode};
use domain::people::Actor;
use domain::sop::Sop;
use locale::Language;
use paper::report::ComplianceSheet;
use paper::{Document, Paper};
use store::verdict::{self, Span, Tally};

use super::{View, in_the_making, verdicts};
use crate::act::boxed;
use crate::report::document::{House, Wish};
use crate::report::{accused, may_read, stock};
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
            stock::bounds(&rules, looked.month, desk.now())?;
            let months = months(&sop, looked.month, &rules.calendar);
            let stock = Stock::of(tx, &desk, &sop, (&months, &rules.calendar)).await?;
            counted(tx, &desk, stock, (&looked, &actor)).await
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

/// The months of the trend, the asked one last, with what is known of their cases.
struct Stock {
    months: Vec<(Month, Span)>,
    tallies: Vec<Tally>,
    /// What changed since it was judged last, judged now.
    fresh: Vec<Judged>,
    governed: BTreeSet<RulesRevision>,
}

impl Stock {
    async fn of(
        tx: &mut Tx<'_>,
        desk: &Desk,
        sop: &Sop,
        (months, calendar): (&[Month], &Calendar),
    ) -> Result<Self, DeskError> {
        let now = desk.now();
        let span = |month: &Month| {
            let (from, until) = calendar.month_bounds(*month);
            (*month, Span { from, until, now })
        };
        let months: Vec<(Month, Span)> = months.iter().map(span).collect();
        let (mut tallies, mut fresh) = (Vec::new(), Vec::new());
        for (_, span) in &months {
            tallies.push(verdict::tally(tx, desk.scope(), *span).await?);
            fresh.extend(verdicts::fresh(tx, desk, *span, usize::MAX).await?);
        }
        let known = tallies.iter().flat_map(Tally::keys).map(|(revision, _)| *revision);
        let revisions = known.chain(fresh.iter().map(|judged| judged.revision)).collect();
        let governed = verdicts::governed(tx, desk, sop, revisions).await?;
        fresh.retain(|judged| governed.contains(&judged.revision));
        Ok(Self { months, tallies, fresh, governed })
    }

    /// One share for each month, of the cases about this unit or of all.
    fn by_month(&self, unit: Option<&UnitCode>) -> Vec<(Month, Share)> {
        let about = |of: Option<&UnitCode>| unit.is_none_or(|unit| of == Some(unit));
        let share = |((month, span), tally): (&(Month, Span), &Tally)| {
            let kept = tally.iter().filter(|((revision, unit), _)| {
                self.governed.contains(revision) && about(unit.as_ref())
            });
            let fresh = self.fresh.iter().filter(|judged| {
                (span.from..span.until).contains(&judged.received) && about(judged.unit.as_ref())
            });
            (*month, kept.map(|(_, share)| *share).chain(fresh.map(Judged::share)).sum())
        };
        self.months.iter().zip(&self.tallies).map(share).collect()
    }
}

async fn counted(
    tx: &mut Tx<'_>,
    desk: &Desk,
    stock: Stock,
    (looked, actor): (&Looked, &Actor),
) -> Result<Compliance, DeskError> {
    let months = stock.by_month(looked.unit.as_ref());
    let accused = accused::cases(tx, desk, actor).await?;
    let mut judged = Vec::new();
    if let Some((_, span)) = stock.months.last() {
        judged = verdict::of_span(tx, desk.scope(), *span).await?;
        judged.retain(|each| stock.governed.contains(&each.revision));
        let of_month = |each: &Judged| (span.from..span.until).contains(&each.received);
        judged.extend(stock.fresh.into_iter().filter(of_month));
        judged.sort_by_key(|each| (each.received, each.id));
    }
    let of_month: Vec<&Judged> = judged.iter().collect();
    let about = |each: &&Judged| looked.unit.is_none() || each.unit == looked.unit;
    let both: Vec<&Judged> = of_month.iter().copied().filter(about).collect();
    let cases = u32::try_from(both.len()).unwrap_or(u32::MAX);
    let named = |each: &Judged| !each.shielded && !accused.contains(&each.id);
    let (month, unit) = (looked.month, looked.unit.clone());
    let (clauses, units) = (figures(&both, named), by_unit(&of_month));
    Ok(Compliance { month, unit, cases, clauses, units, months })
}

//! Was the SPO kept? Clause by clause over the cases of a month that ran under it.

use std::collections::BTreeSet;

use db::Tx;
use domain::calendar::Month;
use domain::case::{Case, Entry};
use domain::compliance::{ClauseResult, Verdict, Why, judge};
use domain::ids::{CaseNumber, RulesRevision, SopId};
use domain::people::Actor;
use domain::rules::Duty;

use super::{in_the_making, preview::names};
use crate::act::boxed;
use crate::report::{may_read, stock};
use crate::{Desk, DeskError};

/// The SPO over the cases of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compliance {
    pub month: Month,
    /// Cases of the month that ran under an edition of this SPO.
    pub cases: u32,
    pub clauses: Vec<Clause>,
}

/// One clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The number of its step.
    pub number: u8,
    pub duty: Duty,
    pub kept: u32,
    /// The cases in which it was decided: kept or not.
    pub total: u32,
    /// From the reception to the entry that proves it, in the middle one of the cases that kept it.
    pub median_seconds: Option<i64>,
    /// Protected cases are counted and never named.
    pub deviating: Vec<Deviation>,
}

/// A case in which a clause was not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deviation {
    pub case: CaseNumber,
    pub why: Why,
    /// The entries of its history that show it, counted from 1.
    pub because: Vec<u32>,
}

/// A case with its history and its verdicts.
struct Judged {
    case: Case,
    history: Vec<Entry>,
    results: Vec<ClauseResult>,
}

/// The clauses of an SPO over the cases that were received in `month`, as known now.
///
/// # Errors
/// `Forbidden` for whoever has no business with reports, `NotFound` for a month to come.
pub async fn compliance(
    desk: &Desk,
    actor: &Actor,
    id: SopId,
    month: Month,
) -> Result<Compliance, DeskError> {
    may_read(actor)?;
    let (worker, actor) = (desk.clone(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor) = (worker.clone(), actor.clone());
        Box::pin(async move {
            let (sop, rules) = in_the_making(tx, &desk, &actor, id).await?;
            let own: BTreeSet<RulesRevision> =
                sop.forces.iter().filter_map(|force| force.rules).collect();
            let bounds = stock::bounds(&rules, month, desk.now())?;
            let judged = judged(tx, &desk, (&own, bounds)).await?;
            let cases = u32::try_from(judged.len()).unwrap_or(u32::MAX);
            Ok(Compliance { month, cases, clauses: clauses(&judged, &actor) })
        })
    });
    desk.store().db.read(job).await
}

async fn judged(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (own, (start, end)): (
        &BTreeSet<RulesRevision>,
        (domain::calendar::Instant, domain::calendar::Instant),
    ),
) -> Result<Vec<Judged>, DeskError> {
    let mut cases = store::case::alive_between(tx, desk.scope(), start, end).await?;
    cases.retain(|case| {
        own.contains(&case.rules) && (start..end).contains(&case.intake.received_at)
    });
    let mut histories = stock::histories(tx, desk, &cases).await?;
    let mut revisions = stock::Revisions::new(desk);
    let mut found = Vec::with_capacity(cases.len());
    for case in cases {
        let rules = revisions.of(tx, &case).await?;
        let history = histories.remove(&case.id).unwrap_or_default();
        let results = judge(&case, &history, &rules, desk.now());
        found.push(Judged { case, history, results });
    }
    Ok(found)
}

/// Clauses in the order of their steps.
fn clauses(judged: &[Judged], actor: &Actor) -> Vec<Clause> {
    let all = judged.iter().flat_map(|each| &each.results);
    let known: BTreeSet<(u8, Duty)> =
        all.map(|result| (result.clause.number, result.clause.duty)).collect();
    known.into_iter().map(|known| clause(known, judged, actor)).collect()
}

fn clause((number, duty): (u8, Duty), judged: &[Judged], actor: &Actor) -> Clause {
    let own = |result: &&ClauseResult| result.clause.number == number && result.clause.duty == duty;
    let decided: Vec<(&Judged, &ClauseResult)> =
        judged.iter().filter_map(|each| Some((each, each.results.iter().find(own)?))).collect();
    let of = |wanted| decided.iter().filter(move |(_, result)| result.verdict == wanted);
    let count = |wanted| u32::try_from(of(wanted).count()).unwrap_or(u32::MAX);
    let took = of(Verdict::Kept).filter_map(|(each, result)| seconds(each, result)).collect();
    let named = of(Verdict::Broken).filter(|(each, _)| names(actor, &each.case));
    let deviation = |(each, result): &(&Judged, &ClauseResult)| Deviation {
        case: each.case.number,
        why: result.why,
        because: result.because.clone(),
    };
    Clause {
        number,
        duty,
        kept: count(Verdict::Kept),
        total: count(Verdict::Kept) + count(Verdict::Broken),
        median_seconds: median(took),
        deviating: named.map(deviation).collect(),
    }
}

/// From the reception to the last entry that proves it.
fn seconds(judged: &Judged, result: &ClauseResult) -> Option<i64> {
    let last = result.because.iter().max()?;
    let entry = judged.history.get(usize::try_from(*last).ok()?.checked_sub(1)?)?;
    let from = judged.case.intake.received_at;
    Some(from.duration_until(entry.at).as_secs().max(0))
}

/// The lower of the two in the middle of an even number.
fn median(mut all: Vec<i64>) -> Option<i64> {
    all.sort_unstable();
    all.get(all.len().checked_sub(1)? / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::median;

    #[test]
    fn the_median_is_a_time_that_was_measured() {
        assert_eq!(median(Vec::new()), None);
        assert_eq!(median(vec![9, 1, 5]), Some(5));
        assert_eq!(median(vec![8, 2, 4, 6]), Some(4));
    }
}

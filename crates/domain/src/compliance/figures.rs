//! Many cases under one procedure: how often each clause was kept, how fast, and where it was not.

use std::collections::{BTreeMap, BTreeSet};

use super::{ClauseResult, Verdict, Why};
use crate::calendar::{Calendar, Month};
use crate::case::{Case, Entry};
use crate::ids::{CaseNumber, UnitCode};
use crate::rules::{Clause, Duty};

/// A case with its history and the verdicts on it.
#[derive(Clone, Debug)]
pub struct Judged {
    pub case: Case,
    pub history: Vec<Entry>,
    pub results: Vec<ClauseResult>,
}

/// A procedure over cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compliance {
    pub month: Month,
    /// The only unit whose cases are counted, if one was asked for.
    pub unit: Option<UnitCode>,
    /// Cases of the month that ran under this procedure.
    pub cases: u32,
    pub clauses: Vec<ClauseFigures>,
    /// By the unit that the case is about; `None` for cases of no unit.
    pub units: Vec<(Option<UnitCode>, Share)>,
    /// The months that ran under it, the asked one last.
    pub months: Vec<(Month, Share)>,
}

/// Verdicts of all clauses together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub cases: u32,
    pub kept: u32,
    /// Verdicts that are decided: kept or broken.
    pub total: u32,
}

/// One clause over cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClauseFigures {
    /// The number of its step.
    pub number: u8,
    pub duty: Duty,
    pub kept: u32,
    /// The cases in which it was decided: kept or not.
    pub total: u32,
    /// It may still be kept or broken.
    pub pending: u32,
    /// From the reception to the entry that proves it, in the middle one of the cases that kept it.
    pub median_seconds: Option<i64>,
    /// The longest time until it was done, in time or late.
    pub worst_seconds: Option<i64>,
    /// Protected cases are counted and never named.
    pub deviating: Vec<Deviation>,
}

impl ClauseFigures {
    /// Cases that did not keep it and are not named to this reader.
    pub fn unnamed(&self) -> u32 {
        let named = u32::try_from(self.deviating.len()).unwrap_or(u32::MAX);
        (self.total - self.kept).saturating_sub(named)
    }
}

/// A case in which a clause was not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deviation {
    pub case: CaseNumber,
    pub why: Why,
    /// The entries of its history that show it, counted from 1.
    pub because: Vec<u32>,
}

/// Clauses in the order of their steps; only cases for which `named` says so are told by number.
pub fn figures(judged: &[&Judged], named: impl Fn(&Case) -> bool) -> Vec<ClauseFigures> {
    let all = judged.iter().flat_map(|each| &each.results);
    let known: BTreeMap<(u8, Duty), Clause> =
        all.map(|result| ((result.clause.number, result.clause.duty), result.clause)).collect();
    known.into_values().map(|known| clause(known, judged, &named)).collect()
}

/// All clauses of these cases together.
pub fn share(judged: &[&Judged]) -> Share {
    let all = || judged.iter().flat_map(|each| &each.results);
    let of = |wanted| number(all().filter(|result| result.verdict == wanted).count());
    let kept = of(Verdict::Kept);
    Share { cases: number(judged.len()), kept, total: kept + of(Verdict::Broken) }
}

/// One share for each unit that a case is about, those without a unit first.
pub fn by_unit(judged: &[&Judged]) -> Vec<(Option<UnitCode>, Share)> {
    let units: BTreeSet<Option<&UnitCode>> = judged.iter().map(|each| each.case.unit()).collect();
    let of = |unit: Option<&UnitCode>| {
        let own: Vec<&Judged> =
            judged.iter().copied().filter(|each| each.case.unit() == unit).collect();
        (unit.cloned(), share(&own))
    };
    units.into_iter().map(of).collect()
}

/// One share for each of these months, by the day on which the case was heard.
pub fn by_month(judged: &[&Judged], months: &[Month], calendar: &Calendar) -> Vec<(Month, Share)> {
    let month = |each: &Judged| calendar.month_of(each.case.intake.received_at);
    let of = |wanted: &Month| {
        let own: Vec<&Judged> =
            judged.iter().copied().filter(|each| month(each) == *wanted).collect();
        (*wanted, share(&own))
    };
    months.iter().map(of).collect()
}

fn clause(known: Clause, judged: &[&Judged], named: &impl Fn(&Case) -> bool) -> ClauseFigures {
    let own = |result: &&ClauseResult| {
        (result.clause.number, result.clause.duty) == (known.number, known.duty)
    };
    let found: Vec<(&Judged, &ClauseResult)> =
        judged.iter().filter_map(|each| Some((*each, each.results.iter().find(own)?))).collect();
    let of = |wanted| found.iter().filter(move |(_, result)| result.verdict == wanted);
    let kept = number(of(Verdict::Kept).count());
    let took = of(Verdict::Kept).filter_map(|(each, result)| seconds(each, result));
    let late = of(Verdict::Broken).filter(|(_, result)| was_done(result));
    let late = late.filter_map(|(each, result)| seconds(each, result));
    let told = of(Verdict::Broken).filter(|(each, _)| named(&each.case));
    ClauseFigures {
        number: known.number,
        duty: known.duty,
        kept,
        total: kept + number(of(Verdict::Broken).count()),
        pending: number(of(Verdict::Pending).count()),
        median_seconds: median(took.clone().collect()),
        worst_seconds: took.chain(late).max(),
        deviating: told.map(|(each, result)| deviation(each, result)).collect(),
    }
}

fn deviation(judged: &Judged, result: &ClauseResult) -> Deviation {
    Deviation { case: judged.case.number, why: result.why, because: result.because.clone() }
}

/// Done, only late: a clock that still runs has a beginning and no end among its proofs.
fn was_done(result: &ClauseResult) -> bool {
    match result.why {
        Why::ReportedLate => true,
        Why::Late => result.because.len() > 1,
        _ => false,
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

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
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

//! Many cases under one procedure: how often each clause was kept, how fast, and where it was not.

use std::collections::BTreeMap;

use super::{ClauseResult, Verdict, Why, judge_until};
use crate::calendar::{Instant, Month};
use crate::case::{Case, Entry};
use crate::ids::{CaseId, CaseNumber, RulesRevision, UnitCode};
use crate::rules::{About, Clause, Duty, Rules};

/// What was found in one case, as far as figures need it. It holds until something happens to the
/// case, or until `changes_at`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    pub id: CaseId,
    pub case: CaseNumber,
    /// Of the rules that it runs by.
    pub revision: RulesRevision,
    pub received: Instant,
    /// The unit that it is about.
    pub unit: Option<UnitCode>,
    /// Protected: counted, and named to nobody.
    pub shielded: bool,
    pub results: Vec<Told>,
    /// When the passing of time alone may change a verdict: the next clock runs out.
    pub changes_at: Option<Instant>,
}

/// The verdict on one clause, and how long it took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub result: ClauseResult,
    /// From the reception to the last entry that proves it.
    pub seconds: Option<i64>,
}

impl Judged {
    /// The case judged as known `now`; `history` is its whole history.
    pub fn of(case: &Case, history: &[Entry], rules: &Rules, now: Instant) -> Self {
        let told = |result: ClauseResult| {
            let seconds = seconds(case, history, &result);
            Told { result, seconds }
        };
        let (results, changes_at) = judge_until(case, history, rules, now);
        Self {
            id: case.id,
            case: case.number,
            revision: case.rules,
            received: case.intake.received_at,
            unit: case.unit().cloned(),
            shielded: case.sealed || case.about != About::Nobody,
            results: results.into_iter().map(told).collect(),
            changes_at,
        }
    }

    /// Its verdicts added up.
    pub fn share(&self) -> Share {
        let of = |wanted| {
            number(self.results.iter().filter(|told| told.result.verdict == wanted).count())
        };
        let kept = of(Verdict::Kept);
        Share { cases: 1, kept, total: kept + of(Verdict::Broken) }
    }
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

impl std::ops::AddAssign for Share {
    fn add_assign(&mut self, other: Self) {
        self.cases += other.cases;
        self.kept += other.kept;
        self.total += other.total;
    }
}

impl std::iter::Sum for Share {
    fn sum<I: Iterator<Item = Self>>(shares: I) -> Self {
        shares.fold(Share::default(), |mut all, share| {
            all += share;
            all
        })
    }
}

/// Clauses in the order of their steps; only cases for which `named` says so are told by number.
pub fn figures(judged: &[&Judged], named: impl Fn(&Judged) -> bool) -> Vec<ClauseFigures> {
    let all = judged.iter().flat_map(|each| &each.results).map(|told| told.result.clause);
    let known: BTreeMap<(u8, Duty), Clause> =
        all.map(|clause| ((clause.number, clause.duty), clause)).collect();
    known.into_values().map(|known| clause(known, judged, &named)).collect()
}

/// One share for each unit that a case is about, those without a unit first.
pub fn by_unit(judged: &[&Judged]) -> Vec<(Option<UnitCode>, Share)> {
    let mut units: BTreeMap<Option<&UnitCode>, Share> = BTreeMap::new();
    for each in judged {
        *units.entry(each.unit.as_ref()).or_default() += each.share();
    }
    units.into_iter().map(|(unit, share)| (unit.cloned(), share)).collect()
}

fn clause(known: Clause, judged: &[&Judged], named: &impl Fn(&Judged) -> bool) -> ClauseFigures {
    let own = |told: &&Told| told.result.clause == known;
    let found: Vec<(&Judged, &Told)> =
        judged.iter().filter_map(|each| Some((*each, each.results.iter().find(own)?))).collect();
    let of = |wanted| found.iter().filter(move |(_, told)| told.result.verdict == wanted);
    let kept = number(of(Verdict::Kept).count());
    let took = of(Verdict::Kept).filter_map(|(_, told)| told.seconds);
    let late = of(Verdict::Broken).filter(|(_, told)| was_done(&told.result));
    let late = late.filter_map(|(_, told)| told.seconds);
    let broken = of(Verdict::Broken).filter(|(each, _)| named(each));
    ClauseFigures {
        number: known.number,
        duty: known.duty,
        kept,
        total: kept + number(of(Verdict::Broken).count()),
        pending: number(of(Verdict::Pending).count()),
        median_seconds: median(took.clone().collect()),
        worst_seconds: took.chain(late).max(),
        deviating: broken.map(|(each, told)| deviation(each, &told.result)).collect(),
    }
}

fn deviation(judged: &Judged, result: &ClauseResult) -> Deviation {
    Deviation { case: judged.case, why: result.why, because: result.because.clone() }
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
fn seconds(case: &Case, history: &[Entry], result: &ClauseResult) -> Option<i64> {
    let last = result.because.iter().max()?;
    let entry = history.get(usize::try_from(*last).ok()?.checked_sub(1)?)?;
    Some(case.intake.received_at.duration_until(entry.at).as_secs().max(0))
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

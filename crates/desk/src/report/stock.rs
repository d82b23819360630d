//! What reports are made of: cases as lines, each under the rules of its own revision.

use std::collections::BTreeMap;
use std::sync::Arc;

use db::Tx;
use domain::calendar::{Instant, Month};
use domain::case::{Case, Entry, fold};
use domain::compliance::{ClauseResult, judge, summary};
use domain::ids::{CaseId, RulesRevision};
use domain::indicator::Sheet;
use domain::people::Actor;
use domain::report::{Line, Material, MonthlyReport, TrendMonth, monthly as monthly_of};
use domain::rules::Rules;

use super::accused::names;
use super::{Monthly, number};
use crate::{Desk, DeskError};

/// How many months before stand in the trend.
const BEFORE: usize = 5;

/// The revisions of the rules, each read once a report.
pub(crate) struct Revisions<'a> {
    desk: &'a Desk,
    known: BTreeMap<RulesRevision, Arc<Rules>>,
}

impl<'a> Revisions<'a> {
    pub fn new(desk: &'a Desk) -> Self {
        Self { desk, known: BTreeMap::new() }
    }

    pub async fn of(&mut self, tx: &mut Tx<'_>, case: &Case) -> Result<Arc<Rules>, DeskError> {
        if let Some(rules) = self.known.get(&case.rules) {
            return Ok(Arc::clone(rules));
        }
        let rules = self.desk.rules_of(tx, case.rules).await?;
        self.known.insert(case.rules, Arc::clone(&rules));
        Ok(rules)
    }
}

/// Every case of a span as it stood when the span ended, whatever has happened to it since; its
/// clocks are read at `at`, which is earlier only while the span runs.
pub(super) async fn lines_at(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (from, until): (Instant, Instant),
    at: Instant,
) -> Result<Vec<Line>, DeskError> {
    let scope = desk.scope();
    let cases = store::case::alive_between(tx, scope, from, until).await?;
    let histories = histories(tx, desk, &cases).await?;
    let mut revisions = Revisions::new(desk);
    let mut lines = Vec::new();
    for history in histories.values() {
        let known = history.partition_point(|entry| entry.at < until);
        let Some(case) = fold(&history[..known]) else { continue };
        let rules = revisions.of(tx, &case).await?;
        lines.push(Line::of(&case, &rules, at));
    }
    Ok(lines)
}

/// The histories of these cases.
pub(crate) async fn histories(
    tx: &mut Tx<'_>,
    desk: &Desk,
    cases: &[Case],
) -> Result<BTreeMap<CaseId, Vec<Entry>>, DeskError> {
    let ids: Vec<CaseId> = cases.iter().map(|case| case.id).collect();
    Ok(store::case::histories(tx, desk.scope(), &ids).await?)
}

/// A case of a month with its verdicts, clause by clause.
pub(super) struct Judged {
    pub case: Case,
    pub results: Vec<ClauseResult>,
}

/// The cases that were received in `month`, judged as known now.
pub(super) async fn judged(
    tx: &mut Tx<'_>,
    desk: &Desk,
    cases: Vec<Case>,
) -> Result<Vec<Judged>, DeskError> {
    let now = desk.now();
    let mut histories = histories(tx, desk, &cases).await?;
    let mut revisions = Revisions::new(desk);
    let mut found = Vec::new();
    for case in cases {
        let rules = revisions.of(tx, &case).await?;
        let history = histories.remove(&case.id).unwrap_or_default();
        found.push(Judged { results: judge(&case, &history, &rules, now), case });
    }
    Ok(found)
}

/// First and next instant of a month that has begun.
pub(crate) fn bounds(
    rules: &Rules,
    month: Month,
    now: Instant,
) -> Result<(Instant, Instant), DeskError> {
    let (start, end) = rules.calendar.month_bounds(month);
    match start <= now {
        true => Ok((start, end)),
        false => Err(DeskError::NotFound),
    }
}

/// The report of a month with its register, for this reader.
pub(super) async fn monthly(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    month: Month,
) -> Result<Monthly, DeskError> {
    let (scope, now) = (desk.scope(), desk.now());
    let rules = desk.rules_in_force(tx, now).await?;
    let (start, end) = bounds(&rules, month, now)?;
    let first = earlier(month).into_iter().next().unwrap_or(month);
    let (from, _) = rules.calendar.month_bounds(first);
    let cases = store::case::alive_between(tx, scope, from, end).await?;
    let mut lines = lines(tx, desk, &cases).await?;
    for (line, case) in lines.iter_mut().zip(&cases) {
        line.protected |= !names(actor, case);
    }
    let own = |case: &Case| (start..end).contains(&case.intake.received_at);
    let judged = judged(tx, desk, cases.into_iter().filter(own).collect()).await?;
    let results: Vec<_> = judged.into_iter().map(|each| each.results).collect();
    let improvements = store::improvement::alive_between(tx, scope, start, end).await?;
    let material = Material {
        month,
        lines: &lines,
        clauses: &summary(&results),
        improvements: &improvements,
        before: &trend(month, &lines, &rules, now),
        now,
    };
    let report = monthly_of(&material, &rules);
    let hospital = store::hospital::load(tx, scope).await?.ok_or(DeskError::NotFound)?.hospital;
    let number = number::open(&hospital.letter_number, month.end());
    Ok(Monthly { report, register: register(lines, (start, end)), number })
}

/// The sheet of the indicator alone.
pub(super) async fn indicator(
    tx: &mut Tx<'_>,
    desk: &Desk,
    month: Month,
) -> Result<Sheet, DeskError> {
    let now = desk.now();
    let rules = desk.rules_in_force(tx, now).await?;
    let (start, end) = bounds(&rules, month, now)?;
    let cases = store::case::alive_between(tx, desk.scope(), start, end).await?;
    let lines = lines(tx, desk, &cases).await?;
    Ok(bare(month, &lines, &rules, now).indicator)
}

/// Cases as they stand now, as lines.
pub(super) async fn lines(
    tx: &mut Tx<'_>,
    desk: &Desk,
    cases: &[Case],
) -> Result<Vec<Line>, DeskError> {
    let now = desk.now();
    let mut revisions = Revisions::new(desk);
    let mut lines = Vec::with_capacity(cases.len());
    for case in cases {
        let rules = revisions.of(tx, case).await?;
        lines.push(Line::of(case, &rules, now));
    }
    Ok(lines)
}

/// The months before, from the first one that had a complaint.
fn trend(month: Month, lines: &[Line], rules: &Rules, now: Instant) -> Vec<TrendMonth> {
    let of = |month| bare(month, lines, rules, now).trend.pop();
    let months = earlier(month).into_iter().filter_map(of);
    months.skip_while(|month| month.complaints == 0).collect()
}

/// The months that stand before this one in a trend, the oldest first.
pub(super) fn earlier(month: Month) -> Vec<Month> {
    let back = std::iter::successors(Some(month.previous()), |month| Some(month.previous()));
    let mut months: Vec<Month> = back.take(BEFORE).collect();
    months.reverse();
    months
}

/// A report of nothing but lines.
fn bare(month: Month, lines: &[Line], rules: &Rules, now: Instant) -> MonthlyReport {
    let material = Material { month, lines, clauses: &[], improvements: &[], before: &[], now };
    monthly_of(&material, rules)
}

fn register(lines: Vec<Line>, (start, end): (Instant, Instant)) -> Vec<Line> {
    let own = |line: &Line| !line.protected && (start..end).contains(&line.received);
    let mut own: Vec<Line> = lines.into_iter().filter(own).collect();
    own.sort_by_key(|line| (line.received, line.number));
    own
}

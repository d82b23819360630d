//! The monthly recap to the director (RSUD Banyumas, clause 9).

use super::Line;
use super::count::{Count, counts, number};
use crate::calendar::{Instant, Month};
use crate::compliance::ClauseSummary;
use crate::ids::UnitCode;
use crate::improvement::{Improvement, Stage};
use crate::indicator::{self, Counted, Percent, Sheet};
use crate::rules::{Channel, Grade, Kind, Nature, Outcome, Reaction, Rules};

/// What a monthly report is made of.
#[derive(Clone, Copy, Debug)]
pub struct Material<'a> {
    pub month: Month,
    /// Every case that was open in the month, made for `now`.
    pub lines: &'a [Line],
    /// Summary of the clauses over the cases of the month.
    pub clauses: &'a [ClauseSummary],
    pub improvements: &'a [Improvement],
    /// The months before, oldest first; the report shows the last five.
    pub before: &'a [TrendMonth],
    pub now: Instant,
}

/// The content of one monthly report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthlyReport {
    pub month: Month,
    pub totals: Totals,
    pub by_kind: Vec<Count<Kind>>,
    pub by_channel: Vec<Count<Channel>>,
    /// By nature; `None` are those that nobody has screened yet.
    pub by_nature: Vec<Count<Option<Nature>>>,
    /// Endings of the cases that were closed in the month.
    pub by_outcome: Vec<Count<Outcome>>,
    /// The national indicator: grade by on-time, both formulas (`pooled`, `mean_of_grades`).
    pub indicator: Sheet,
    /// The columns of `units`; [`UNCATEGORISED`] stands last, where some have no category yet.
    pub categories: Vec<String>,
    pub units: Vec<UnitRow>,
    /// Red complaints of the month, each with its instants, the first heard on top.
    pub red: Vec<Line>,
    pub reactions: Reactions,
    /// From hearing to the first answer that reached the complainant; `None` without answers.
    pub median_first_answer_seconds: Option<i64>,
    pub clauses: Vec<ClauseSummary>,
    pub improvements: Improvements,
    /// Up to five months before, and this one at the end.
    pub trend: Vec<TrendMonth>,
    /// Some figure may still change.
    pub provisional: bool,
}

/// Numbers of cases. `brought + received - closed = carried`, unless a case was reopened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Open when the month began.
    pub brought: u32,
    pub received: u32,
    /// Of these, complaints.
    pub complaints: u32,
    /// First answers that reached a complainant in the month.
    pub answered: u32,
    pub closed: u32,
    /// Open when the month ended, or now if it has not.
    pub carried: u32,
    /// Of these, late now.
    pub late: u32,
    /// Of the received, those that are counted and never listed.
    pub protected: u32,
}

/// One unit's complaints by category. A complaint of two categories counts in both columns and
/// once in the total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitRow {
    /// `None` gathers those that named no unit.
    pub unit: Option<UnitCode>,
    /// In the order of the report's `categories`.
    pub counts: Vec<u32>,
    pub total: u32,
}

/// What complainants of the month made of their answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reactions {
    pub satisfied: u32,
    pub silent: u32,
    /// Cases in which somebody was dissatisfied at least once.
    pub dissatisfied: u32,
    pub reopened: u32,
    /// Satisfied at last, of those who said anything at last.
    pub satisfaction: Option<Percent>,
}

/// Improvements as they stand at the end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Improvements {
    pub open: u32,
    pub done: u32,
    pub verified: u32,
    pub dropped: u32,
    /// Of the open ones, those whose day is over.
    pub late: u32,
}

/// One month of the trend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrendMonth {
    pub month: Month,
    pub complaints: u32,
    pub on_time: Option<Percent>,
    pub median_first_answer_seconds: Option<i64>,
}

/// The column of complaints to which nobody has given a category.
pub const UNCATEGORISED: &str = "none";

/// How many months stand before the reported one in the trend.
const TREND_BEFORE: usize = 5;

/// The report of one month of receipt.
pub fn monthly(material: &Material<'_>, rules: &Rules) -> MonthlyReport {
    let (start, end) = rules.calendar.month_bounds(material.month);
    let all: Vec<&Line> = material.lines.iter().collect();
    let heard = |line: &&Line| (start..end).contains(&line.received);
    let received: Vec<&Line> = material.lines.iter().filter(heard).collect();
    let complaints = those(&received, |line| line.kind == Kind::Complaint);
    let listed = those(&complaints, |line| !line.protected);
    let closed = those(&all, |line| line.closed.is_some_and(|at| (start..end).contains(&at)));
    let rows: Vec<Counted> = complaints.iter().map(|line| line.counted()).collect();
    let sheet = indicator::sheet(&rows, material.month, &rules.calendar, material.now);
    let median = median(&complaints);
    let categories = columns(&listed);
    MonthlyReport {
        month: material.month,
        totals: totals(&all, &received, (start, end.min(material.now))),
        by_kind: counts(&received, Kind::ALL.iter().copied(), |line| line.kind),
        by_channel: counts(&received, Channel::ALL.iter().copied(), |line| line.channel),
        by_nature: counts(&complaints, optional(Nature::ALL), |line| line.nature),
        by_outcome: counts(&closed, optional(Outcome::ALL), |line| line.outcome)
            .into_iter()
            .filter_map(|count| Some(Count { of: count.of?, count: count.count }))
            .collect(),
        indicator: sheet,
        units: table(&listed, &categories),
        categories,
        red: chronology(&listed),
        reactions: reactions(&received),
        median_first_answer_seconds: median,
        clauses: material.clauses.to_vec(),
        improvements: improvements(material, rules),
        trend: trend(material, &sheet, median),
        provisional: sheet.provisional,
    }
}

fn those<'a>(lines: &[&'a Line], so: impl Fn(&Line) -> bool) -> Vec<&'a Line> {
    lines.iter().copied().filter(|line| so(line)).collect()
}

fn optional<K: Copy>(values: &[K]) -> impl Iterator<Item = Option<K>> {
    values.iter().copied().map(Some).chain([None])
}

fn totals(all: &[&Line], received: &[&Line], (start, end): (Instant, Instant)) -> Totals {
    let within = |at: Option<Instant>| at.is_some_and(|at| start <= at && at < end);
    Totals {
        brought: number(all, |line| line.is_open_at(start)),
        received: number(received, |_| true),
        complaints: number(received, |line| line.kind == Kind::Complaint),
        answered: number(all, |line| within(line.first_reached)),
        closed: number(all, |line| within(line.closed)),
        carried: number(all, |line| line.is_open_at(end)),
        late: number(all, |line| line.is_open_at(end) && line.late.is_some()),
        protected: number(received, |line| line.protected),
    }
}

fn columns(lines: &[&Line]) -> Vec<String> {
    let mut codes: Vec<String> = lines.iter().flat_map(|line| line.categories.clone()).collect();
    codes.sort();
    codes.dedup();
    let bare = lines.iter().any(|line| line.categories.is_empty());
    codes.extend(bare.then(|| UNCATEGORISED.to_owned()));
    codes
}

/// One row a unit in the order of codes, those without a unit first.
fn table(lines: &[&Line], categories: &[String]) -> Vec<UnitRow> {
    let mut units: Vec<Option<UnitCode>> = lines.iter().map(|line| line.unit.clone()).collect();
    units.sort();
    units.dedup();
    let row = |unit: Option<UnitCode>| {
        let own = those(lines, |line| line.unit == unit);
        let of = |code: &String| match code.as_str() {
            UNCATEGORISED => number(&own, |line| line.categories.is_empty()),
            _ => number(&own, |line| line.categories.contains(code)),
        };
        let total = number(&own, |_| true);
        UnitRow { unit, counts: categories.iter().map(of).collect(), total }
    };
    units.into_iter().map(row).collect()
}

fn chronology(complaints: &[&Line]) -> Vec<Line> {
    let red = those(complaints, |line| line.grade == Some(Grade::Red));
    let mut red: Vec<Line> = red.into_iter().cloned().collect();
    red.sort_by_key(|line| (line.received, line.number));
    red
}

/// Silence is not a word: it counts, but enters no percentage.
fn reactions(lines: &[&Line]) -> Reactions {
    let satisfied = number(lines, |line| line.reaction == Some(Reaction::Satisfied));
    let unhappy_at_last =
        number(lines, |line| line.reaction.is_none() && line.dissatisfactions > 0);
    Reactions {
        satisfied,
        silent: number(lines, |line| line.reaction == Some(Reaction::Silent)),
        dissatisfied: number(lines, |line| line.dissatisfactions > 0),
        reopened: number(lines, |line| line.reopenings > 0),
        satisfaction: Percent::of(satisfied, satisfied + unhappy_at_last),
    }
}

fn median(complaints: &[&Line]) -> Option<i64> {
    let spans: Vec<i64> =
        complaints.iter().filter_map(|line| line.first_answer_seconds()).collect();
    indicator::median(&spans)
}

fn improvements(material: &Material<'_>, rules: &Rules) -> Improvements {
    let of = |so: &dyn Fn(&Improvement) -> bool| {
        let those = material.improvements.iter().filter(|each| so(each));
        u32::try_from(those.count()).unwrap_or(u32::MAX)
    };
    let open = |each: &Improvement| matches!(each.stage, Stage::Planned | Stage::Running);
    Improvements {
        open: of(&open),
        done: of(&|each| each.stage == Stage::Done),
        verified: of(&|each| each.stage == Stage::Verified),
        dropped: of(&|each| each.stage == Stage::Dropped),
        late: of(&|each| open(each) && each.is_late(&rules.calendar, material.now)),
    }
}

fn trend(material: &Material<'_>, sheet: &Sheet, median: Option<i64>) -> Vec<TrendMonth> {
    let skipped = material.before.len().saturating_sub(TREND_BEFORE);
    let this = TrendMonth {
        month: material.month,
        complaints: sheet.tallies.total().counted,
        on_time: sheet.pooled(),
        median_first_answer_seconds: median,
    };
    material.before[skipped..].iter().copied().chain([this]).collect()
}

//! The report of a month as JSON.

use domain::compliance::ClauseSummary;
use domain::report::{MonthlyReport, TrendMonth};
use domain::rules::{Channel, Kind, Nature, Outcome};
use serde::Serialize;
use utoipa::ToSchema;

use super::figures::{Counts, Indicator, Row, counts, percent, rows};
use crate::stamp::{Stamp, month_text};

/// The recap to the director.
#[derive(Serialize, ToSchema)]
pub struct Monthly {
    month: String,
    /// Some figure may still change.
    provisional: bool,
    totals: Totals,
    by_kind: Counts,
    by_channel: Counts,
    by_nature: Counts,
    /// Endings of the cases that were closed in the month.
    by_outcome: Counts,
    indicator: Indicator,
    /// The columns of `units`.
    categories: Vec<String>,
    units: Vec<UnitRow>,
    red: Vec<Row>,
    reactions: Reactions,
    /// From hearing to the first answer that reached the complainant.
    median_first_answer_seconds: Option<i64>,
    clauses: Vec<ClauseCount>,
    improvements: ImprovementCount,
    trend: Vec<TrendRow>,
    /// Every case of the month that is not protected, in the order of receipt.
    register: Vec<Row>,
}

/// Numbers of cases.
#[derive(Serialize, ToSchema)]
struct Totals {
    /// Open when the month began.
    brought: u32,
    received: u32,
    complaints: u32,
    answered: u32,
    closed: u32,
    /// Open when the month ended, or now.
    carried: u32,
    late: u32,
    protected: u32,
}

/// One unit's complaints by category.
#[derive(Serialize, ToSchema)]
struct UnitRow {
    /// Null gathers those that named no unit.
    unit: Option<String>,
    counts: Vec<u32>,
    total: u32,
}

/// What complainants made of their answers.
#[derive(Serialize, ToSchema)]
struct Reactions {
    satisfied: u32,
    silent: u32,
    dissatisfied: u32,
    reopened: u32,
    /// Percent; null when nobody said anything.
    satisfaction: Option<f64>,
}

/// How a clause fared in the cases of the month.
#[derive(Serialize, ToSchema)]
pub struct ClauseCount {
    number: u8,
    duty: &'static str,
    kept: u32,
    broken: u32,
    pending: u32,
    not_applicable: u32,
}

/// Improvements as they stand at the end.
#[derive(Serialize, ToSchema)]
struct ImprovementCount {
    open: u32,
    done: u32,
    verified: u32,
    dropped: u32,
    late: u32,
}

/// One month of the trend.
#[derive(Serialize, ToSchema)]
struct TrendRow {
    month: String,
    complaints: u32,
    /// Percent on time; null without complaints.
    on_time: Option<f64>,
    median_first_answer_seconds: Option<i64>,
}

impl ClauseCount {
    pub fn of(summary: &ClauseSummary) -> Self {
        Self {
            number: summary.clause.number,
            duty: summary.clause.duty.code(),
            kept: summary.kept,
            broken: summary.broken,
            pending: summary.pending,
            not_applicable: summary.not_applicable,
        }
    }
}

impl Monthly {
    pub fn of(found: &desk::report::Monthly, stamp: Stamp) -> Self {
        let report = &found.report;
        Self {
            month: month_text(report.month),
            provisional: report.provisional,
            totals: totals(report),
            by_kind: counts(&report.by_kind, Kind::code),
            by_channel: counts(&report.by_channel, Channel::code),
            by_nature: counts(&report.by_nature, |nature| nature.map_or("none", Nature::code)),
            by_outcome: counts(&report.by_outcome, Outcome::code),
            indicator: Indicator::of(&report.indicator),
            categories: report.categories.clone(),
            units: units(report),
            red: rows(&report.red, stamp),
            reactions: reactions(report),
            median_first_answer_seconds: report.median_first_answer_seconds,
            clauses: report.clauses.iter().map(ClauseCount::of).collect(),
            improvements: improvements(report),
            trend: report.trend.iter().map(trend).collect(),
            register: rows(&found.register, stamp),
        }
    }
}

fn totals(report: &MonthlyReport) -> Totals {
    let totals = report.totals;
    Totals {
        brought: totals.brought,
        received: totals.received,
        complaints: totals.complaints,
        answered: totals.answered,
        closed: totals.closed,
        carried: totals.carried,
        late: totals.late,
        protected: totals.protected,
    }
}

fn units(report: &MonthlyReport) -> Vec<UnitRow> {
    let rows = report.units.iter().map(|row| UnitRow {
        unit: row.unit.as_ref().map(ToString::to_string),
        counts: row.counts.clone(),
        total: row.total,
    });
    rows.collect()
}

fn reactions(report: &MonthlyReport) -> Reactions {
    let reactions = report.reactions;
    Reactions {
        satisfied: reactions.satisfied,
        silent: reactions.silent,
        dissatisfied: reactions.dissatisfied,
        reopened: reactions.reopened,
        satisfaction: percent(reactions.satisfaction),
    }
}

fn improvements(report: &MonthlyReport) -> ImprovementCount {
    let improvements = report.improvements;
    ImprovementCount {
        open: improvements.open,
        done: improvements.done,
        verified: improvements.verified,
        dropped: improvements.dropped,
        late: improvements.late,
    }
}

fn trend(month: &TrendMonth) -> TrendRow {
    TrendRow {
        month: month_text(month.month),
        complaints: month.complaints,
        on_time: percent(month.on_time),
        median_first_answer_seconds: month.median_first_answer_seconds,
    }
}

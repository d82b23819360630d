//! Figures that stand in several reports.

use std::collections::BTreeMap;

use domain::indicator::{Percent, Sheet, TARGET, Tally};
use domain::report::{Count, Line};
use serde::Serialize;
use utoipa::ToSchema;

use crate::stamp::{Stamp, month_text};

/// Speed of response to complaints. Percentages are null without complaints, which is not 0 %.
#[derive(Serialize, ToSchema)]
pub struct Indicator {
    month: String,
    /// Complaints answered and followed up within the limit of their grade.
    numerator: u32,
    /// Complaints received in the month.
    denominator: u32,
    /// The indicator's own formula: all complaints together, two decimals half up.
    pooled: Option<f64>,
    /// The older formula, (KKM + KKK + KKH) / 3.
    mean_of_grades: Option<f64>,
    target: f64,
    meets_target: Option<bool>,
    grades: Grades,
    /// Complaints that may still become on time.
    pending: u32,
    /// The figures may still change.
    provisional: bool,
    local_rules: LocalRules,
}

/// By grade of risk.
#[derive(Serialize, ToSchema)]
struct Grades {
    red: Share,
    yellow: Share,
    green: Share,
    ungraded: Share,
}

/// Complaints counted, and how many were on time.
#[derive(Serialize, ToSchema)]
struct Share {
    on_time: u32,
    counted: u32,
    percent: Option<f64>,
}

/// Complaints counted by a rule of the hospital, since the regulation is silent.
#[derive(Serialize, ToSchema)]
struct LocalRules {
    duplicates_left_out: u32,
    withdrawn: u32,
    linked: u32,
    reached_by_notice: u32,
}

impl Indicator {
    pub fn of(sheet: &Sheet) -> Self {
        let (tallies, rules) = (&sheet.tallies, sheet.local_rules);
        Self {
            month: month_text(sheet.month),
            numerator: tallies.total().on_time,
            denominator: tallies.total().counted,
            pooled: percent(tallies.pooled()),
            mean_of_grades: percent(tallies.mean_of_grades()),
            target: hundredths(TARGET),
            meets_target: sheet.meets_target(),
            grades: Grades {
                red: share(tallies.red),
                yellow: share(tallies.yellow),
                green: share(tallies.green),
                ungraded: share(tallies.ungraded),
            },
            pending: sheet.pending,
            provisional: sheet.provisional,
            local_rules: LocalRules {
                duplicates_left_out: rules.duplicates_left_out,
                withdrawn: rules.withdrawn,
                linked: rules.linked,
                reached_by_notice: rules.reached_by_notice,
            },
        }
    }
}

fn share(tally: Tally) -> Share {
    let Tally { on_time, counted } = tally;
    Share { on_time, counted, percent: percent(tally.percent()) }
}

pub fn percent(percent: Option<Percent>) -> Option<f64> {
    percent.map(hundredths)
}

fn hundredths(percent: Percent) -> f64 {
    percent.hundredths() as f64 / 100.0
}

/// How many have each value.
pub type Counts = BTreeMap<&'static str, u32>;

/// Counts by code; `none` gathers those without a value.
pub fn counts<K: Copy>(counts: &[Count<K>], code: impl Fn(K) -> &'static str) -> Counts {
    counts.iter().map(|count| (code(count.of), count.count)).collect()
}

/// One case in a report: figures and codes, no words and no names.
#[derive(Serialize, ToSchema)]
pub struct Row {
    number: String,
    kind: &'static str,
    channel: &'static str,
    grade: Option<&'static str>,
    nature: Option<&'static str>,
    stage: &'static str,
    outcome: Option<&'static str>,
    unit: Option<String>,
    categories: Vec<String>,
    received_at: String,
    recorded_at: String,
    /// When the first answer reached the complainant.
    answered_at: Option<String>,
    followed_up_at: Option<String>,
    closed_at: Option<String>,
    due: Option<String>,
    late: bool,
    /// Which clock ran out first, and when.
    late_clock: Option<&'static str>,
    late_since: Option<String>,
    rung: &'static str,
    reaction: Option<&'static str>,
}

pub fn rows(lines: &[Line], stamp: Stamp) -> Vec<Row> {
    lines.iter().map(|line| row(line, stamp)).collect()
}

fn row(line: &Line, stamp: Stamp) -> Row {
    Row {
        number: line.number.to_string(),
        kind: line.kind.code(),
        channel: line.channel.code(),
        grade: line.grade.map(|grade| grade.code()),
        nature: line.nature.map(|nature| nature.code()),
        stage: line.stage.code(),
        outcome: line.outcome.map(|outcome| outcome.code()),
        unit: line.unit.as_ref().map(ToString::to_string),
        categories: line.categories.clone(),
        received_at: stamp.at(line.received),
        recorded_at: stamp.at(line.recorded),
        answered_at: stamp.maybe(line.first_reached),
        followed_up_at: stamp.maybe(line.followed_up),
        closed_at: stamp.maybe(line.closed),
        due: stamp.maybe(line.due),
        late: line.late.is_some(),
        late_clock: line.late.map(|late| late.clock.code()),
        late_since: stamp.maybe(line.late.map(|late| late.since)),
        rung: line.rung.code(),
        reaction: line.reaction.map(|reaction| reaction.code()),
    }
}

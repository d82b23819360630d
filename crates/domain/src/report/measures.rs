//! The customer-service indicators of one month.

use jiff::SignedDuration;

use super::Line;
use crate::calendar::{Calendar, Instant, Month};
use crate::indicator::{self, Counted, Percent};
use crate::measure::{FIRST_ANSWER_HOURS, Measure};
use crate::rules::Kind;
use crate::survey::{AfterQuestion, Told, count_after};

/// What the indicators of a month are counted from.
#[derive(Clone, Debug, Default)]
pub struct ServiceMaterial<'a> {
    /// Cases; only those that were received in the month count.
    pub lines: &'a [Line],
    /// For each case of the month that was given an answer: was one sent back to its author?
    pub returned: &'a [bool],
    /// What was said of them after the closing, by day of the answer.
    pub told: &'a [(Told, u32)],
    /// For each incoming call: did somebody pick it up?
    pub calls: &'a [bool],
    /// Of the people of the office, whether each was trained lately.
    pub trained: &'a [bool],
}

/// One indicator of a month: so many of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServiceFigure {
    pub measure: Measure,
    pub count: u32,
    pub of: u32,
    /// So few answered that somebody could be picked out: the figures are not to be shown.
    pub withheld: bool,
}

impl ServiceFigure {
    /// The share; `None` where nothing was counted or it is not to be shown.
    pub fn percent(&self) -> Option<Percent> {
        if self.withheld { None } else { Percent::of(self.count, self.of) }
    }
}

/// The indicators of a month, in the order of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceMonth {
    pub month: Month,
    pub figures: Vec<ServiceFigure>,
    /// From hearing to the first answer; `None` without answers.
    pub median_first_answer_seconds: Option<i64>,
}

impl ServiceMonth {
    /// The figure of one indicator.
    pub fn of(&self, measure: Measure) -> Option<&ServiceFigure> {
        self.figures.iter().find(|figure| figure.measure == measure)
    }
}

/// Every indicator of the catalogue for one month, as known at `now`.
pub fn service(
    month: Month,
    material: &ServiceMaterial<'_>,
    calendar: &Calendar,
    now: Instant,
) -> ServiceMonth {
    let (start, end) = calendar.month_bounds(month);
    let heard = |line: &&Line| (start..end).contains(&line.received);
    let heard: Vec<&Line> = material.lines.iter().filter(heard).collect();
    let rows = heard.iter().filter(|line| line.kind == Kind::Complaint);
    let rows: Vec<Counted> = rows.map(|line| line.counted()).collect();
    let grades = indicator::sheet(&rows, month, calendar, now).tallies;
    let waiting: Vec<&Line> = heard.into_iter().filter(|line| awaits(line)).collect();
    let spans: Vec<i64> = waiting.iter().filter_map(|line| line.first_answer_seconds()).collect();
    let figure = |measure: &Measure| {
        let graded = |tally: indicator::Tally| (tally.on_time, tally.counted, false);
        let (count, of, withheld) = match measure {
            Measure::FirstAnswer => prompt(&waiting, now),
            Measure::AnswerRed => graded(grades.red),
            Measure::AnswerYellow => graded(grades.yellow),
            Measure::AnswerGreen => graded(grades.green),
            Measure::Returned => shares(material.returned),
            Measure::Satisfaction => helped(material.told),
            Measure::CallsAnswered => shares(material.calls),
            Measure::TrainedStaff => shares(material.trained),
        };
        ServiceFigure { measure: *measure, count, of, withheld }
    };
    ServiceMonth {
        month,
        figures: Measure::ALL.iter().map(figure).collect(),
        median_first_answer_seconds: indicator::median(&spans),
    }
}

/// Does somebody wait for words? Praise and suggestions ask for none, a duplicate has them elsewhere.
fn awaits(line: &Line) -> bool {
    let asks = matches!(line.kind, Kind::Complaint | Kind::Question | Kind::MediaInquiry);
    asks && !line.duplicate && !line.withdrawn
}

/// What may still be answered in time is not counted yet.
fn prompt(lines: &[&Line], now: Instant) -> (u32, u32, bool) {
    let limit = SignedDuration::from_hours(FIRST_ANSWER_HOURS);
    let until = |line: &Line| line.received.checked_add(limit).unwrap_or(Instant::MAX);
    let in_time = |line: &&Line| line.first_reached.map(|reached| reached <= until(line));
    let decided = lines.iter().filter_map(|line| {
        let ran_out = until(line) < now;
        in_time(line).or(ran_out.then_some(false))
    });
    shares(&decided.collect::<Vec<bool>>())
}

fn helped(told: &[(Told, u32)]) -> (u32, u32, bool) {
    let all: u32 = told.iter().map(|(_, many)| many).sum();
    let Some((n, counts)) = count_after(told) else { return (0, 0, all > 0) };
    let helped = counts.into_iter().find(|(question, _)| *question == AfterQuestion::Helped);
    let yes = helped.and_then(|(_, answers)| {
        answers.into_iter().find(|(answer, _)| *answer == "yes").and_then(|(_, many)| many)
    });
    yes.map_or((0, n, true), |yes| (yes, n, false))
}

fn shares(each: &[bool]) -> (u32, u32, bool) {
    let number = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
    (number(each.iter().filter(|one| **one).count()), number(each.len()), false)
}

//! What a result leads to: the lowest unsur with their plans, the line over the months, and what
//! became of the plans before.

use domain::calendar::Date;
use domain::survey::{Grade, Question, SampleRule, Score};
use locale::Words;

use super::{Planned, Point, SurveyReport, decimal, place, sub, unsur};
use crate::chart::{Chart, Measure, Series, Shape, Tone};
use crate::document::Block;
use crate::report::setting::Setting;
use crate::table::{Cell, Column, Table};

pub(super) fn all(
    report: &SurveyReport,
    scored: &[&Question],
    setting: &Setting<'_>,
) -> Vec<Block> {
    let t = setting.t();
    let items = lowest(report, scored, t);
    let mut blocks = vec![sub(t.survey_lowest()), Block::List { numbered: true, items }];
    match report.plans.is_empty() {
        true => blocks.push(Block::Note(t.survey_no_plans())),
        false => blocks.push(Block::Table(plans(report, setting))),
    }
    blocks.extend(trend(&report.trend, t));
    blocks.extend(followed(report, setting));
    blocks
}

fn lowest(report: &SurveyReport, scored: &[&Question], t: &Words) -> Vec<String> {
    let named = report.lowest.iter().filter_map(|place| scored.get(*place));
    named.map(|question| unsur(question, t)).collect()
}

fn plans(report: &SurveyReport, setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::words(t.survey_unsur_name(), 3),
        Column::words(t.case_unit(), 2),
        Column::words(t.case_text("root_cause"), 3),
        Column::words(t.case_text("improvement"), 4),
        Column::words(t.case_improvement_owner(), 2),
        Column::words(t.case_improvement_due(), 2),
    ];
    let row = |plan: &Planned| {
        vec![
            Cell::Text(named(report, plan, t)),
            Cell::Text(place(plan.unit.as_ref(), setting)),
            plan.cause.clone().map_or(Cell::Empty, Cell::Text),
            Cell::Text(action(plan, t)),
            plan.owner.clone().map_or(Cell::Empty, Cell::Text),
            plan.due.map_or(Cell::Empty, Cell::Date),
        ]
    };
    let rows = report.plans.iter().map(row).collect();
    Table { rows, ..Table::new(t.survey_plans_title(), columns) }
}

/// What became of the plans of earlier results; nothing where there were none.
pub(super) fn followed(report: &SurveyReport, setting: &Setting<'_>) -> Vec<Block> {
    if report.before.is_empty() {
        return Vec::new();
    }
    let t = setting.t();
    let columns = vec![
        Column::words(t.survey_unsur_name(), 3),
        Column::words(t.case_unit(), 2),
        Column::words(t.case_text("improvement"), 4),
        Column::words(t.survey_standing(), 2),
        Column::numbers(t.survey_then(), 1),
        Column::numbers(t.survey_now(), 1),
    ];
    let row = |plan: &Planned| {
        vec![
            Cell::Text(named(report, plan, t)),
            Cell::Text(place(plan.unit.as_ref(), setting)),
            Cell::Text(action(plan, t)),
            Cell::Text(standing(plan, t)),
            Cell::Hundredths(plan.then),
            plan.now.map_or_else(|| Cell::text("–"), Cell::Hundredths),
        ]
    };
    let rows = report.before.iter().map(row).collect();
    let table = Table { rows, ..Table::new(t.survey_followed_title(), columns) };
    vec![sub(t.survey_followed_title()), Block::Table(table)]
}

fn standing(plan: &Planned, t: &Words) -> String {
    let stage = t.improvement_stage(plan.stage.code());
    if plan.late { format!("{stage} · {}", t.survey_plan_late()) } else { stage }
}

fn action(plan: &Planned, t: &Words) -> String {
    plan.action.clone().unwrap_or_else(|| t.case_erased())
}

/// The unsur of a plan: of this survey, or of an earlier one that asked for more.
fn named(report: &SurveyReport, plan: &Planned, t: &Words) -> String {
    let known = report.questions.iter().find(|question| question.key == plan.unsur);
    known.map_or_else(|| t.survey_unsur(plan.unsur.as_str()), |question| unsur(question, t))
}

fn trend(points: &[Point], t: &Words) -> Vec<Block> {
    let [first, .., last] = points else { return Vec::new() };
    let index = |point: &Point| Some(point.score.as_ref()?.index?.units);
    let chart = Chart {
        shape: Shape::Line,
        measure: Measure::Index,
        title: t.survey_trend_title(),
        description: t.survey_trend_said(month(first, t), month(last, t)),
        categories: points.iter().map(|point| short(point, t)).collect(),
        series: vec![Series::new(
            t.survey_index(),
            Tone::Accent,
            points.iter().map(index).collect(),
        )],
        target: None,
        absent: t.survey_hidden(),
    };
    let mut blocks = vec![Block::Chart(chart), Block::Table(months(points, t))];
    if points.iter().any(|point| point.changed) {
        blocks.push(Block::Note(t.survey_changed_said()));
    }
    blocks
}

fn months(points: &[Point], t: &Words) -> Table {
    let columns = vec![
        Column::words(t.survey_month(), 2),
        Column::words(t.survey_code(), 2),
        Column::numbers(t.survey_respondents(), 1),
        Column::numbers(t.survey_index(), 1),
        Column::words(t.survey_grade_of(), 2),
        Column::words(t.survey_instrument(), 2),
    ];
    let row = |point: &Point| {
        let score = point.score.as_ref();
        let grade = score.map(|score| score.grade.map_or("–", Grade::code).to_owned());
        let index = score.and_then(|score| score.index);
        let changed = if point.changed { t.survey_changed() } else { String::new() };
        vec![
            Cell::Text(month(point, t)),
            Cell::text(point.survey.as_str()),
            score.map_or(Cell::Empty, |score| Cell::Count(i64::from(score.n))),
            index.map_or(Cell::Empty, |index| Cell::Hundredths(index.units)),
            Cell::Text(grade.unwrap_or_else(|| t.survey_hidden())),
            Cell::Text(changed),
        ]
    };
    let rows = points.iter().map(row).collect();
    Table { rows, ..Table::new(t.survey_months_title(), columns) }
}

fn day(point: &Point) -> Option<Date> {
    format!("{}-01", point.month).parse().ok()
}

fn month(point: &Point, t: &Words) -> String {
    day(point).map_or_else(String::new, |day| t.month_of(day))
}

/// The short name of the month; a star where the line changed its instrument.
fn short(point: &Point, t: &Words) -> String {
    let month = day(point).map(|day| t.time_month_short(format!("m{}", day.month())));
    format!("{}{}", month.unwrap_or_default(), if point.changed { "*" } else { "" })
}

pub(super) fn conclusion(
    report: &SurveyReport,
    (scored, score): (&[&Question], &Score),
    setting: &Setting<'_>,
) -> Vec<Block> {
    let t = setting.t();
    let grade = score.grade.map_or_else(|| "–".to_owned(), |grade| t.survey_grade(grade.code()));
    let index = score.index.map_or_else(|| "–".to_owned(), |index| decimal(index, t));
    let lowest = lowest(report, scored, t).join(", ");
    let mut blocks = vec![
        Block::Paragraph(t.survey_concluded(index, grade, setting.count(score.n))),
        Block::Paragraph(t.survey_concluded_lowest(lowest, t.number(report.plans.len() as i64))),
    ];
    let required = report.population.filter(|_| report.unit.is_none());
    let required = required.map(|many| SampleRule::KrejcieMorgan.required(many));
    if let Some(required) = required.filter(|required| score.n < *required) {
        blocks.push(Block::Note(t.survey_sample_short(setting.count(required - score.n))));
    }
    blocks
}

//! What was found: the index, each unsur, the national indicator under its own name, the units.

use domain::ids::UnitCode;
use domain::survey::{Decimal, INDICATOR_TARGET, Question, Score, UnsurScore};
use locale::Words;

use super::{Part, SurveyReport, decimal, letter, sub, unsur};
use crate::chart::{Chart, Measure, Series, Shape, Target, Tone};
use crate::document::Block;
use crate::report::setting::{Setting, figure};
use crate::table::{Cell, Column, Table};

pub(super) fn all(
    report: &SurveyReport,
    (scored, score): (&[&Question], &Score),
    setting: &Setting<'_>,
) -> Vec<Block> {
    let t = setting.t();
    let mut blocks = index(score, t);
    blocks.push(Block::Chart(chart(scored, score, t)));
    blocks.push(Block::Table(table(scored, score, t)));
    blocks.extend(indicator(score, t));
    blocks.push(Block::Table(units(report, setting)));
    blocks.extend(crossed(report, scored, setting).map(Block::Table));
    blocks
}

fn index(score: &Score, t: &Words) -> Vec<Block> {
    let (low, high) = score.interval.unzip();
    vec![
        Block::Numbers(vec![
            figure(t.survey_index(), shown(score.index, t)),
            figure(t.survey_grade_of(), letter(score.grade)),
            figure(t.survey_respondents(), t.number(i64::from(score.n))),
        ]),
        Block::Details(vec![
            figure(t.survey_interval(), format!("{} – {}", shown(low, t), shown(high, t))),
            figure(t.survey_total(), shown(score.total, t)),
        ]),
    ]
}

/// Another calculation than the index, and never printed as if it were one (Permenkes 30/2022,
/// INM 13).
fn indicator(score: &Score, t: &Words) -> Vec<Block> {
    let count = |many: u64| t.number(i64::try_from(many).unwrap_or(i64::MAX));
    vec![
        sub(t.survey_filled_index()),
        Block::Details(vec![
            figure(t.survey_indicator_value(), shown(score.filled_index, t)),
            figure(t.survey_indicator_target(), decimal(INDICATOR_TARGET, t)),
            figure(t.survey_indicator_above(), count(score.values)),
            figure(t.survey_indicator_below(), count(score.filled)),
        ]),
        Block::Note(t.survey_indicator_said()),
    ]
}

fn shown(value: Option<Decimal>, t: &Words) -> String {
    value.map_or_else(|| "–".to_owned(), |it| decimal(it, t))
}

fn chart(scored: &[&Question], score: &Score, t: &Words) -> Chart {
    let values = score.unsur.iter().map(|unsur| unsur.index.map(|index| index.units));
    Chart {
        shape: Shape::Bars,
        measure: Measure::Index,
        title: t.survey_chart_title(),
        description: t.survey_chart(),
        categories: scored.iter().map(|question| unsur(question, t)).collect(),
        series: vec![Series::new(t.survey_index(), Tone::Accent, values.collect())],
        target: Some(Target {
            label: t.survey_target(decimal(INDICATOR_TARGET, t)),
            value: INDICATOR_TARGET.units,
        }),
        absent: t.survey_hidden(),
    }
}

fn table(scored: &[&Question], score: &Score, t: &Words) -> Table {
    let columns = vec![
        Column::words(t.survey_unsur_name(), 4),
        Column::numbers(t.survey_nrr(), 1),
        Column::numbers(t.survey_weighted(), 1),
        Column::numbers(t.survey_index(), 1),
        Column::words(t.survey_grade_of(), 1),
        Column::numbers(t.survey_empty(), 1),
    ];
    let number =
        |value: Option<Decimal>| value.map_or(Cell::Empty, |it| Cell::Text(decimal(it, t)));
    let row = |(question, one): (&&Question, &UnsurScore)| {
        vec![
            Cell::Text(unsur(question, t)),
            number(one.nrr),
            number(one.weighted),
            one.index.map_or(Cell::Empty, |index| Cell::Hundredths(index.units)),
            Cell::text(letter(one.grade)),
            Cell::Count(i64::try_from(one.empty).unwrap_or(i64::MAX)),
        ]
    };
    let rows = scored.iter().zip(&score.unsur).map(row).collect();
    Table { rows, ..Table::new(t.survey_unsur_title(), columns) }
}

fn units(report: &SurveyReport, setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::words(t.case_unit(), 3),
        Column::numbers(t.survey_respondents(), 1),
        Column::numbers(t.survey_index(), 1),
        Column::words(t.survey_grade_of(), 2),
    ];
    let row = |part: &Part| {
        let name = Cell::Text(unit(part, setting));
        let Some(score) = &part.score else {
            return vec![name, Cell::Empty, Cell::Empty, Cell::Text(t.survey_hidden())];
        };
        let index = score.index.map_or(Cell::Empty, |index| Cell::Hundredths(index.units));
        vec![name, Cell::Count(i64::from(score.n)), index, Cell::text(letter(score.grade))]
    };
    let rows = report.units.iter().map(row).collect();
    Table { rows, ..Table::new(t.survey_units_title(), columns) }
}

/// Each unsur in each unit that may be shown; nothing where there is one alone.
fn crossed(report: &SurveyReport, scored: &[&Question], setting: &Setting<'_>) -> Option<Table> {
    let t = setting.t();
    let shown: Vec<(&Part, &Score)> =
        report.units.iter().filter_map(|part| Some((part, part.score.as_ref()?))).collect();
    let names = shown.iter().map(|(part, _)| Column::numbers(unit(part, setting), 1));
    let columns = std::iter::once(Column::words(t.survey_unsur_name(), 3)).chain(names).collect();
    let row = |(place, question): (usize, &&Question)| {
        let cell = |(_, score): &(&Part, &Score)| {
            let index = score.unsur.get(place).and_then(|unsur| unsur.index);
            index.map_or(Cell::Empty, |index| Cell::Hundredths(index.units))
        };
        std::iter::once(Cell::Text(unsur(question, t))).chain(shown.iter().map(cell)).collect()
    };
    let rows = scored.iter().enumerate().map(row).collect();
    (shown.len() > 1).then(|| Table { rows, ..Table::new(t.survey_crossed_title(), columns) })
}

fn unit(part: &Part, setting: &Setting<'_>) -> String {
    match part.name.as_deref().and_then(|name| UnitCode::parse(name).ok()) {
        Some(code) => setting.unit(Some(&code)),
        None => setting.t().survey_no_unit(),
    }
}

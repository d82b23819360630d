//! Complaints by unit and category.

use std::cmp::Reverse;

use domain::report::{MonthlyReport, UnitRow};

use super::setting::{Setting, counted, heading};
use crate::chart::{Chart, Measure, Series, Shape, Tone};
use crate::document::Block;
use crate::table::{Cell, Column, Table};

/// Bars beyond this many would no longer be read.
const DRAWN: usize = 10;

pub(super) fn blocks(report: &MonthlyReport, setting: &Setting<'_>) -> Vec<Block> {
    let t = setting.t();
    let heading = heading(t.paper_units());
    let mut units: Vec<&UnitRow> = report.units.iter().collect();
    units.sort_by_key(|unit| Reverse(unit.total));
    match units.is_empty() {
        true => vec![heading, Block::Paragraph(t.paper_none())],
        false => vec![
            heading,
            Block::Table(by_unit(&units, report, setting)),
            Block::Chart(chart(&units, setting)),
            by_category(report, setting),
            Block::Note(t.paper_units_note()),
        ],
    }
}

/// The unit with most complaints on top. A column for each category would leave no room for their
/// names, so they stand behind each other, the most frequent first.
fn by_unit(units: &[&UnitRow], report: &MonthlyReport, setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::words(t.paper_column_unit(), 4),
        Column::words(t.paper_column_category(), 8),
        Column::numbers(t.paper_total(), 0),
    ];
    let named = |unit: &UnitRow| {
        let counts = report.categories.iter().zip(unit.counts.iter().copied());
        let mut counts: Vec<(&String, u32)> = counts.filter(|(_, count)| *count > 0).collect();
        counts.sort_by_key(|(_, count)| Reverse(*count));
        let each = |(code, count): (&String, u32)| {
            format!("{} {}", setting.category(code), setting.count(count))
        };
        counts.into_iter().map(each).collect::<Vec<_>>().join(", ")
    };
    let row = |unit: &&UnitRow| {
        let name = setting.unit(unit.unit.as_ref());
        vec![Cell::Text(name), Cell::Text(named(unit)), Cell::Count(i64::from(unit.total))]
    };
    let rows = units.iter().map(row).collect();
    Table { rows, ..Table::new(t.paper_units_table(), columns) }
}

fn by_category(report: &MonthlyReport, setting: &Setting<'_>) -> Block {
    let t = setting.t();
    let sum = |place: usize| report.units.iter().filter_map(|unit| unit.counts.get(place)).sum();
    let codes = report.categories.iter().enumerate();
    let mut rows: Vec<(String, u32)> =
        codes.map(|(place, code)| (setting.category(code), sum(place))).collect();
    rows.sort_by_key(|(_, count)| Reverse(*count));
    let labels = (t.paper_column_category(), t.paper_column_count());
    counted(t.paper_categories_table(), labels, rows)
}

fn chart(units: &[&UnitRow], setting: &Setting<'_>) -> Chart {
    let t = setting.t();
    let whole = units.iter().map(|unit| unit.total).sum();
    let most = units.first().map(|unit| {
        let name = setting.unit(unit.unit.as_ref());
        t.paper_units_most(name, setting.count(unit.total), setting.count(whole))
    });
    let units = &units[..units.len().min(DRAWN)];
    let values = units.iter().map(|unit| Some(i64::from(unit.total))).collect();
    Chart {
        shape: Shape::Bars,
        measure: Measure::Count,
        title: t.paper_units_chart(),
        description: most.unwrap_or_default(),
        categories: units.iter().map(|unit| setting.unit(unit.unit.as_ref())).collect(),
        series: vec![Series::new(t.paper_complaints(), Tone::Accent, values)],
        target: None,
        absent: t.paper_no_complaint(),
    }
}

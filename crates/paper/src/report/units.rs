//! Complaints by unit and category.

use domain::report::{MonthlyReport, UnitRow};

use super::setting::{Setting, heading};
use crate::chart::{Chart, Measure, Series, Shape, Tone};
use crate::document::Block;
use crate::table::{Cell, Column, Table};

/// Bars beyond this many would no longer be read.
const DRAWN: usize = 10;

pub(super) fn blocks(report: &MonthlyReport, setting: &Setting<'_>) -> Vec<Block> {
    let t = setting.t();
    let heading = heading(t.paper_units());
    match report.units.is_empty() {
        true => vec![heading, Block::Paragraph(t.paper_none())],
        false => vec![
            heading,
            Block::Table(table(report, setting)),
            Block::Note(t.paper_units_note()),
            Block::Chart(chart(report, setting)),
        ],
    }
}

fn table(report: &MonthlyReport, setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let categories = report.categories.iter();
    let categories = categories.map(|code| Column::numbers(setting.category(code), 2));
    let columns = [Column::words(t.paper_column_unit(), 4)]
        .into_iter()
        .chain(categories)
        .chain([Column::numbers(t.paper_total(), 2)])
        .collect();
    let row = |unit: &UnitRow| {
        let counts = unit.counts.iter().chain([&unit.total]);
        [Cell::Text(setting.unit(unit.unit.as_ref()))]
            .into_iter()
            .chain(counts.map(|count| Cell::Count(i64::from(*count))))
            .collect()
    };
    let rows = report.units.iter().map(row).collect();
    Table { rows, ..Table::new(t.paper_units_table(), columns) }
}

fn chart(report: &MonthlyReport, setting: &Setting<'_>) -> Chart {
    let t = setting.t();
    let mut units: Vec<&UnitRow> = report.units.iter().collect();
    units.sort_by_key(|unit| std::cmp::Reverse(unit.total));
    let whole = units.iter().map(|unit| unit.total).sum();
    let most = units.first().map(|unit| {
        let name = setting.unit(unit.unit.as_ref());
        t.paper_units_most(name, setting.count(unit.total), setting.count(whole))
    });
    units.truncate(DRAWN);
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

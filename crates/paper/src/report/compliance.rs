//! Was an SPO kept? Its clauses over the cases of a month, for the director and the surveyor.

use domain::calendar::Month;
use domain::compliance::{ClauseFigures, Compliance, Share};
use domain::ids::UnitCode;
use domain::indicator::Percent as Hundredths;

use super::setting::{Setting, heading};
use crate::chart::{Chart, Measure, Series, Shape, Tone};
use crate::document::{Block, Document};
use crate::table::{Cell, Column, Percent, Table};

/// An SPO with what was found.
#[derive(Clone, Copy, Debug)]
pub struct ComplianceSheet<'a> {
    pub number: &'a str,
    pub title: &'a str,
    pub found: &'a Compliance,
}

/// The figures, the cases behind them, and how units and months fared.
pub fn compliance(sheet: &ComplianceSheet<'_>, setting: &Setting<'_>) -> Document {
    let (t, found) = (setting.t(), sheet.found);
    let today = setting.rules.calendar.day_of(setting.made_at);
    let month = t.month_of(found.month.start());
    let named = t.paper_procedure_named(sheet.number, sheet.title);
    let unit = found.unit.as_ref().map(|unit| Block::Paragraph(setting.unit(Some(unit))));
    let blocks = match found.clauses.is_empty() {
        true => vec![Block::Paragraph(t.sop_compliance_none())],
        false => counted(found, setting),
    };
    Document {
        title: t.sop_compliance_title(&month),
        blocks: [Block::Paragraph(named.clone())].into_iter().chain(unit).chain(blocks).collect(),
        footer: format!("{named} · {month}"),
        number: String::new(),
        ..setting.letter(today)
    }
}

fn counted(found: &Compliance, setting: &Setting<'_>) -> Vec<Block> {
    let t = setting.t();
    let unnamed: u32 = found.clauses.iter().map(ClauseFigures::unnamed).sum();
    let unnamed =
        (unnamed > 0).then(|| Block::Note(t.sop_compliance_unnamed(setting.count(unnamed))));
    let trend = (found.months.len() > 1).then(|| Block::Chart(trend(&found.months, setting)));
    [
        Block::Paragraph(t.sop_compliance_cases(setting.count(found.cases))),
        Block::Table(clauses(found, setting)),
        heading(t.procedure_deviating()),
    ]
    .into_iter()
    .chain([deviating(found, setting)])
    .chain(unnamed)
    .chain([Block::Table(units(&found.units, setting))])
    .chain(trend)
    .collect()
}

fn clauses(found: &Compliance, setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::numbers(t.paper_clause(), 0),
        Column::words(t.paper_duty(), 7),
        Column::numbers(t.verdict("kept"), 2),
        Column::numbers(t.sop_compliance_decided(), 2),
        Column::numbers("%", 2),
        Column::words(t.sop_compliance_median(), 3),
        Column::words(t.sop_compliance_worst(), 3),
    ];
    let span = |seconds: Option<i64>| seconds.map_or(Cell::Empty, |one| Cell::Text(t.span(one)));
    let row = |clause: &ClauseFigures| {
        vec![
            Cell::Count(i64::from(clause.number)),
            Cell::Text(t.duty(clause.duty.code())),
            Cell::Count(i64::from(clause.kept)),
            Cell::Count(i64::from(clause.total)),
            percent(clause.kept, clause.total),
            span(clause.median_seconds),
            span(clause.worst_seconds),
        ]
    };
    let rows = found.clauses.iter().map(row).collect();
    Table { rows, ..Table::new(t.paper_procedure_table(), columns) }
}

fn deviating(found: &Compliance, setting: &Setting<'_>) -> Block {
    let t = setting.t();
    let columns = vec![
        Column::numbers(t.paper_clause(), 0),
        Column::words(t.paper_column_case(), 2),
        Column::words(t.sop_compliance_why(), 5),
        Column::words(t.sop_compliance_entries(), 2),
    ];
    let cases = found.clauses.iter().flat_map(|clause| {
        clause.deviating.iter().map(|one| {
            let entries: Vec<String> = one.because.iter().map(ToString::to_string).collect();
            vec![
                Cell::Count(i64::from(clause.number)),
                Cell::Text(one.case.to_string()),
                Cell::Text(t.why(one.why.code())),
                Cell::Text(entries.join(", ")),
            ]
        })
    });
    let rows: Vec<Vec<Cell>> = cases.collect();
    match rows.is_empty() {
        true => Block::Paragraph(t.paper_none()),
        false => Block::Table(Table { rows, ..Table::new(t.procedure_deviating(), columns) }),
    }
}

fn units(units: &[(Option<UnitCode>, Share)], setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::words(t.paper_column_unit(), 5),
        Column::numbers(t.paper_column_case(), 2),
        Column::numbers(t.verdict("kept"), 2),
        Column::numbers(t.sop_compliance_decided(), 2),
        Column::numbers("%", 2),
    ];
    let row = |(unit, share): &(Option<UnitCode>, Share)| {
        vec![
            Cell::Text(setting.unit(unit.as_ref())),
            Cell::Count(i64::from(share.cases)),
            Cell::Count(i64::from(share.kept)),
            Cell::Count(i64::from(share.total)),
            percent(share.kept, share.total),
        ]
    };
    let rows = units.iter().map(row).collect();
    Table { rows, ..Table::new(t.sop_compliance_by_unit(), columns) }
}

/// The share of each month; one month alone is no trend.
fn trend(months: &[(Month, Share)], setting: &Setting<'_>) -> Chart {
    let t = setting.t();
    let short = |month: Month| t.time_month_short(format!("m{}", month.number()));
    let shares = months
        .iter()
        .map(|(_, share)| Hundredths::of(share.kept, share.total).map(Hundredths::hundredths));
    Chart {
        shape: Shape::Line,
        measure: Measure::Percent,
        title: t.sop_compliance_by_month(),
        description: t.sop_compliance_by_month(),
        categories: months.iter().map(|(month, _)| short(*month)).collect(),
        series: vec![Series::new(t.verdict("kept"), Tone::Accent, shares.collect())],
        target: None,
        absent: t.sop_compliance_quiet(),
    }
}

fn percent(kept: u32, total: u32) -> Cell {
    let share = Hundredths::of(kept, total).map(Hundredths::hundredths);
    Cell::Percent(Percent::of(share, "–"))
}

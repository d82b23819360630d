//! The customer-service indicators: what each counts, how the months fared, and what an SPO asks.

use domain::indicator::Percent as Hundredths;
use domain::measure::{Aim, Measure};
use domain::report::{ServiceFigure, ServiceMonth};
use locale::Words;

use super::setting::{Setting, figure, heading};
use crate::chart::{Chart, Measure as Counts, Series, Shape, Target, Tone};
use crate::document::{Block, Document};
use crate::table::{Cell, Column, Percent, Table};

/// The months, the asked one last, and the targets with the number of the SPO that names them.
#[derive(Clone, Copy, Debug)]
pub struct ServiceSheet<'a> {
    pub months: &'a [ServiceMonth],
    pub aims: &'a [(Aim, String)],
}

impl ServiceSheet<'_> {
    fn of(&self, measure: Measure) -> impl Iterator<Item = &(Aim, String)> {
        self.aims.iter().filter(move |(aim, _)| aim.measure == measure)
    }
}

/// One table of all, then each indicator with its profile and its trend.
pub fn service(sheet: &ServiceSheet<'_>, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let today = setting.rules.calendar.day_of(setting.made_at);
    let asked = sheet.months.last();
    let month = asked.map_or_else(String::new, |one| t.month_of(one.month.start()));
    let median = asked.and_then(|one| one.median_first_answer_seconds);
    let median = median.map(|seconds| Block::Paragraph(t.service_median(t.span(seconds))));
    let all = asked.map(|month| Block::Table(table(month, sheet, setting)));
    let each = Measure::ALL.iter().flat_map(|measure| profile(*measure, sheet, setting));
    Document {
        title: t.service_title(&month),
        blocks: all
            .into_iter()
            .chain(median)
            .chain([Block::Note(t.service_note())])
            .chain(each)
            .collect(),
        footer: t.service_title(&month),
        number: String::new(),
        ..setting.letter(today)
    }
}

fn table(month: &ServiceMonth, sheet: &ServiceSheet<'_>, setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::words(t.service_indicator(), 6),
        Column::numbers(t.service_numerator(), 2),
        Column::numbers(t.service_denominator(), 2),
        Column::numbers("%", 2),
        Column::words(t.paper_target(), 4),
    ];
    let row = |one: &ServiceFigure| {
        vec![
            Cell::Text(t.service_name(one.measure.code())),
            hidden(one, Cell::Count(i64::from(one.count))),
            Cell::Count(i64::from(one.of)),
            percent(one, setting),
            Cell::Text(targets(one, sheet, setting)),
        ]
    };
    let rows = month.figures.iter().map(row).collect();
    Table { rows, ..Table::new(t.service_table(), columns) }
}

fn hidden(one: &ServiceFigure, cell: Cell) -> Cell {
    if one.withheld { Cell::Empty } else { cell }
}

fn percent(one: &ServiceFigure, setting: &Setting<'_>) -> Cell {
    let t = setting.t();
    let nothing = if one.withheld { t.service_too_few() } else { "–".to_owned() };
    Cell::Percent(Percent::of(one.percent().map(Hundredths::hundredths), &nothing))
}

/// `paling sedikit 80% (445/04-08.003): tercapai`
fn targets(one: &ServiceFigure, sheet: &ServiceSheet<'_>, setting: &Setting<'_>) -> String {
    let t = setting.t();
    let said = sheet.of(one.measure).map(|(aim, sop)| {
        let asks = format!("{} ({sop})", asks(*aim, t));
        match one.percent().map(|share| aim.is_met(share.hundredths())) {
            Some(true) => t.service_met(asks),
            Some(false) => t.service_missed(asks),
            None => asks,
        }
    });
    said.collect::<Vec<_>>().join("; ")
}

/// `Panggilan yang diangkat: paling sedikit 80%`
pub fn aim(aim: Aim, t: &Words) -> String {
    format!("{}: {}", t.service_name(aim.measure.code()), asks(aim, t))
}

/// `paling sedikit 80%`
fn asks(aim: Aim, t: &Words) -> String {
    let percent = t.percent(i64::from(aim.percent) * 100);
    if aim.measure.is_ceiling() { t.service_ceiling(percent) } else { t.service_floor(percent) }
}

fn profile(measure: Measure, sheet: &ServiceSheet<'_>, setting: &Setting<'_>) -> Vec<Block> {
    let (t, code) = (setting.t(), measure.code());
    let better = if measure.is_ceiling() { t.service_fewer() } else { t.service_more() };
    let named = sheet.of(measure).map(|(aim, sop)| format!("{} ({sop})", asks(*aim, t)));
    let named = named.collect::<Vec<_>>().join("; ");
    let target = if named.is_empty() { t.service_no_target() } else { named };
    let profile = Block::Details(vec![
        figure(t.service_numerator(), t.service_counts(code)),
        figure(t.service_denominator(), t.service_of(code)),
        figure(t.service_apart_word(), t.service_apart(code)),
        figure(t.service_data_word(), t.service_data(code)),
        figure(t.service_reads(), better),
        figure(t.paper_target(), target),
    ]);
    let drawn = (sheet.months.len() > 1).then(|| Block::Chart(trend(measure, sheet, setting)));
    [heading(t.service_name(code)), profile].into_iter().chain(drawn).collect()
}

/// The share of each month, with the first target as a line.
fn trend(measure: Measure, sheet: &ServiceSheet<'_>, setting: &Setting<'_>) -> Chart {
    let t = setting.t();
    let name = t.service_name(measure.code());
    let short = |one: &ServiceMonth| t.time_month_short(format!("m{}", one.month.number()));
    let share = |one: &ServiceMonth| {
        one.of(measure).and_then(ServiceFigure::percent).map(Hundredths::hundredths)
    };
    let target = sheet
        .of(measure)
        .next()
        .map(|(aim, _)| Target { label: asks(*aim, t), value: i64::from(aim.percent) * 100 });
    Chart {
        shape: Shape::Line,
        measure: Counts::Percent,
        title: name.clone(),
        description: t.service_by_month(&name),
        categories: sheet.months.iter().map(short).collect(),
        series: vec![Series::new(name, Tone::Accent, sheet.months.iter().map(share).collect())],
        target,
        absent: t.service_nothing(),
    }
}

//! Tables with one row a case. There is no name in them and no word of anybody.

use domain::report::Line;
use domain::rules::{Grade, Kind};

use super::setting::Setting;
use crate::document::Block;
use crate::table::{Cell, Column, Table};

/// The width of a column that takes what its longest word needs.
const FITS: u16 = 0;

/// Cases that have just come in: what they are and where they came through.
pub(super) fn entered(setting: &Setting<'_>, caption: String, lines: &[Line]) -> Block {
    let t = setting.t();
    let columns = vec![
        Column::words(t.paper_column_case(), FITS),
        Column::words(t.paper_column_received(), FITS),
        Column::words(t.paper_column_kind(), 3),
        Column::words(t.paper_column_channel(), 3),
        Column::words(t.paper_column_grade(), 3),
        Column::words(t.paper_column_unit(), 4),
    ];
    let row = |line: &Line| {
        vec![
            Cell::text(line.number.to_string()),
            setting.at(Some(line.received)),
            Cell::Text(t.kind(line.kind.code())),
            Cell::Text(t.channel(line.channel.code())),
            Cell::Text(setting.grade(line.grade)),
            Cell::Text(setting.unit(line.unit.as_ref())),
        ]
    };
    table(setting, caption, columns, lines.iter().map(row).collect())
}

/// Cases at work: where they stand and until when.
pub(super) fn standing(setting: &Setting<'_>, caption: String, lines: &[Line]) -> Block {
    let t = setting.t();
    let columns = vec![
        Column::words(t.paper_column_case(), FITS),
        Column::words(t.paper_column_received(), 4),
        Column::words(t.paper_column_grade(), 4),
        Column::words(t.paper_column_unit(), 5),
        Column::words(t.paper_column_stage(), 5),
        Column::words(t.paper_column_due(), 4),
    ];
    let row = |line: &Line| {
        vec![
            Cell::text(line.number.to_string()),
            setting.at(Some(line.received)),
            Cell::Text(setting.grade(line.grade)),
            Cell::Text(setting.unit(line.unit.as_ref())),
            Cell::Text(t.stage(line.stage.code())),
            setting.at(line.due),
        ]
    };
    table(setting, caption, columns, lines.iter().map(row).collect())
}

/// Late cases: which clock ran out, and when. The grade's own limit may still lie ahead.
pub(super) fn overdue(setting: &Setting<'_>, caption: String, lines: &[Line]) -> Block {
    let t = setting.t();
    let columns = vec![
        Column::words(t.paper_column_case(), FITS),
        Column::words(t.paper_column_grade(), 4),
        Column::words(t.paper_column_unit(), 5),
        Column::words(t.paper_column_stage(), 5),
        Column::words(t.paper_column_missed(), 5),
        Column::words(t.paper_column_since(), 4),
    ];
    let row = |line: &Line| {
        let missed = line.late.map(|late| t.clock(late.clock.code()));
        vec![
            Cell::text(line.number.to_string()),
            Cell::Text(setting.grade(line.grade)),
            Cell::Text(setting.unit(line.unit.as_ref())),
            Cell::Text(t.stage(line.stage.code())),
            missed.map_or(Cell::Empty, Cell::Text),
            setting.at(line.late.map(|late| late.since)),
        ]
    };
    table(setting, caption, columns, lines.iter().map(row).collect())
}

/// What happened when, from hearing to closing.
pub(super) fn chronology(setting: &Setting<'_>, caption: String, lines: &[Line]) -> Block {
    let t = setting.t();
    let columns = vec![
        Column::words(t.paper_column_case(), FITS),
        Column::words(t.paper_column_unit(), 1),
        Column::words(t.paper_column_received(), 1),
        Column::words(t.paper_reached(), 1),
        Column::words(t.paper_followed_up(), 1),
        Column::words(t.paper_ended(), 1),
        Column::words(t.paper_improvement(), FITS),
    ];
    let planned = |line: &Line| match line.improvement_planned {
        true => t.paper_yes(),
        false => t.paper_no(),
    };
    let row = |line: &Line| {
        vec![
            Cell::text(line.number.to_string()),
            Cell::Text(setting.unit(line.unit.as_ref())),
            setting.at(Some(line.received)),
            setting.at(line.first_reached),
            setting.at(line.followed_up),
            setting.at(line.closed),
            Cell::Text(planned(line)),
        ]
    };
    table(setting, caption, columns, lines.iter().map(row).collect())
}

/// Every case of a month, narrow enough for seven columns: the grade is its letter, and the kind
/// stands only before what is no complaint.
pub(super) fn register(setting: &Setting<'_>, caption: String, lines: &[Line]) -> Block {
    let t = setting.t();
    let columns = vec![
        Column::numbers(t.paper_column_number(), FITS),
        Column::words(t.paper_column_case(), FITS),
        Column::words(t.paper_column_received(), 9),
        Column::words(t.paper_column_grade(), FITS),
        Column::words(t.paper_column_unit(), 11),
        Column::words(t.paper_column_category(), 12),
        Column::words(t.paper_response(), 8),
    ];
    let row = |(place, line): (i64, &Line)| {
        let response = line.first_answer_seconds().map(|seconds| t.span(seconds));
        vec![
            Cell::Count(place),
            Cell::text(line.number.to_string()),
            setting.at(Some(line.received)),
            Cell::Text(t.grade_letter(line.grade.map_or("none", Grade::code))),
            Cell::Text(setting.unit(line.unit.as_ref())),
            Cell::Text(matter(setting, line)),
            response.map_or(Cell::Empty, Cell::Text),
        ]
    };
    table(setting, caption, columns, (1..).zip(lines).map(row).collect())
}

/// What it is about: `Waktu tunggu, Sikap petugas`, `Apresiasi: Sikap petugas`, `Saran`.
fn matter(setting: &Setting<'_>, line: &Line) -> String {
    let kind = (line.kind != Kind::Complaint).then(|| setting.t().kind(line.kind.code()));
    let categories = line.categories.iter().map(|code| setting.category(code));
    let categories = categories.collect::<Vec<_>>().join(", ");
    let parts = kind.into_iter().chain((!categories.is_empty()).then_some(categories));
    parts.collect::<Vec<_>>().join(": ")
}

/// A table without rows is a sentence: nobody should have to wonder.
fn table(
    setting: &Setting<'_>,
    caption: String,
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
) -> Block {
    match rows.is_empty() {
        true => Block::Paragraph(setting.t().paper_none()),
        false => Block::Table(Table { rows, ..Table::new(caption, columns) }),
    }
}

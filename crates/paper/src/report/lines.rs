//! Tables with one row a case. There is no name in them and no word of anybody.

use domain::report::Line;
use domain::rules::Grade;

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
        Column::words(t.paper_column_received(), FITS),
        Column::words(t.paper_column_grade(), 3),
        Column::words(t.paper_column_unit(), 4),
        Column::words(t.paper_column_stage(), 4),
        Column::words(t.paper_column_due(), FITS),
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

/// Every case of a month, narrow enough for eight columns: the grade is its letter.
pub(super) fn register(setting: &Setting<'_>, caption: String, lines: &[Line]) -> Block {
    let t = setting.t();
    let columns = vec![
        Column::numbers(t.paper_column_number(), FITS),
        Column::words(t.paper_column_case(), FITS),
        Column::words(t.paper_column_received(), 6),
        Column::words(t.paper_column_kind(), FITS),
        Column::words(t.paper_column_grade(), FITS),
        Column::words(t.paper_column_unit(), 7),
        Column::words(t.paper_column_category(), 7),
        Column::words(t.paper_response(), 5),
    ];
    let row = |(place, line): (i64, &Line)| {
        let categories = line.categories.iter().map(|code| setting.category(code));
        let response = line.first_answer_seconds().map(|seconds| t.span(seconds));
        vec![
            Cell::Count(place),
            Cell::text(line.number.to_string()),
            setting.at(Some(line.received)),
            Cell::Text(t.kind(line.kind.code())),
            Cell::Text(t.grade_letter(line.grade.map_or("none", Grade::code))),
            Cell::Text(setting.unit(line.unit.as_ref())),
            Cell::Text(categories.collect::<Vec<_>>().join(", ")),
            response.map_or(Cell::Empty, Cell::Text),
        ]
    };
    table(setting, caption, columns, (1..).zip(lines).map(row).collect())
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

//! Who can do what, and what is missing, on one day: a row for each person and competence, so that
//! a workbook can be filtered. By name, never by merit.

use domain::calendar::Date;
use domain::ids::UnitCode;
use domain::people::Role;
use domain::training::attainment::Attained;
use domain::training::{Level, Standing};
use locale::Words;

use super::setting::Setting;
use crate::document::{Block, Document};
use crate::table::{Cell, Column, Table};

/// One person in one competence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrainingLine {
    pub name: String,
    pub unit: Option<UnitCode>,
    pub role: Role,
    pub competence: String,
    pub target: Option<Level>,
    pub held: Option<Attained>,
    pub standing: Standing,
}

/// The matrix of one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrainingSheet {
    pub today: Date,
    pub lines: Vec<TrainingLine>,
}

/// The matrix with the hospital's letterhead.
pub fn training(sheet: &TrainingSheet, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    Document {
        title: t.training_title(),
        blocks: vec![
            Block::Paragraph(t.training_on_day(t.date(sheet.today))),
            Block::Table(table(sheet, setting)),
            Block::Note(levels(t)),
        ],
        ..setting.letter(sheet.today)
    }
}

fn table(sheet: &TrainingSheet, setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::words(t.training_person(), 4),
        Column::words(t.paper_column_unit(), 3),
        Column::words(t.training_competence(), 4),
        Column::numbers(t.training_target(), 1),
        Column::numbers(t.training_attained(), 1),
        Column::words(t.training_until(), 2),
        Column::words(t.training_standing_of(), 3),
    ];
    let number = |level: Option<Level>| {
        level.map_or(Cell::Empty, |level| Cell::Count(i64::from(level.number())))
    };
    let row = |line: &TrainingLine| {
        let unit = line.unit.as_ref().map(|unit| setting.unit(Some(unit)));
        let held = line.held.as_ref();
        vec![
            Cell::text(&line.name),
            Cell::Text(unit.unwrap_or_else(|| t.role(line.role.code()))),
            Cell::text(&line.competence),
            number(line.target),
            number(held.map(|held| held.level)),
            held.and_then(|held| held.until).map_or(Cell::Empty, Cell::Date),
            Cell::Text(t.training_standing(line.standing.code())),
        ]
    };
    let rows = sheet.lines.iter().map(row).collect();
    Table { rows, ..Table::new(t.training_matrix(), columns) }
}

/// `0 belum, 1 dasar, ...`
fn levels(t: &Words) -> String {
    let one = |level: &Level| format!("{} {}", level.number(), t.training_level(level.code()));
    Level::ALL.iter().map(one).collect::<Vec<_>>().join(", ")
}

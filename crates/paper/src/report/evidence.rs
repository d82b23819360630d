//! A register for a surveyor: one table with the hospital's letterhead, to be filtered as a workbook.

use domain::calendar::Date;

use super::setting::Setting;
use crate::document::{Block, Document};
use crate::table::{Cell, Column, Table};

/// What stands in it, as known on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Register {
    pub title: String,
    pub day: Date,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// The register as a document.
pub fn register(register: &Register, setting: &Setting<'_>) -> Document {
    let columns = register.columns.iter().map(|label| Column::words(label, 3)).collect();
    let table = Table { rows: register.rows.clone(), ..Table::new(&register.title, columns) };
    Document {
        title: register.title.clone(),
        blocks: vec![Block::Table(table)],
        ..setting.letter(register.day)
    }
}

//! One line of a table of answers: in, or refused with its reason.

use super::tally::{Mark, Marks};

/// A table has at most so many unsur.
pub const MOST_COLUMNS: usize = 60;

/// Why a line is not taken; columns count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowFlaw {
    /// More or fewer cells than the first line has.
    Columns {
        found: usize,
        wanted: usize,
    },
    /// A number, but none of 1, 2, 3, 4.
    OutsideScale {
        column: usize,
    },
    NotANumber {
        column: usize,
    },
    /// Nothing was filled.
    Nothing,
    /// Not UTF-8: the file was saved in another encoding.
    Encoding,
}

impl RowFlaw {
    /// Stable key of the reason.
    pub fn code(self) -> &'static str {
        match self {
            RowFlaw::Columns { .. } => "columns",
            RowFlaw::OutsideScale { .. } => "outside_scale",
            RowFlaw::NotANumber { .. } => "not_a_number",
            RowFlaw::Nothing => "nothing",
            RowFlaw::Encoding => "encoding",
        }
    }
}

/// Is the first line the names of its columns? It is when any cell has a letter.
pub fn is_heading(cells: &[&str]) -> bool {
    cells.iter().any(|cell| cell.chars().any(char::is_alphabetic))
}

/// The marks of one line.
///
/// # Errors
/// The first [`RowFlaw`].
pub fn marks(cells: &[&str], columns: usize) -> Result<Marks, RowFlaw> {
    if cells.len() != columns {
        return Err(RowFlaw::Columns { found: cells.len(), wanted: columns });
    }
    let found: Marks =
        (1..).zip(cells).map(|(column, cell)| mark(cell, column)).collect::<Result<_, _>>()?;
    match found.iter().any(Option::is_some) {
        true => Ok(found),
        false => Err(RowFlaw::Nothing),
    }
}

fn mark(cell: &str, column: usize) -> Result<Option<Mark>, RowFlaw> {
    let cell = cell.trim();
    if cell.is_empty() {
        return Ok(None);
    }
    let number: i64 = cell.parse().map_err(|_| RowFlaw::NotANumber { column })?;
    let mark = u8::try_from(number).ok().and_then(Mark::new);
    mark.map(Some).ok_or(RowFlaw::OutsideScale { column })
}

//! A table of answers that was saved as a workbook.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx, XlsxError};
use domain::survey::{MOST_COLUMNS, is_heading};

use super::{Line, Unreadable, borrowed};

/// Five thousand respondents need a quarter of it, and no more can be unpacked from it than memory
/// holds.
const MOST_BYTES: usize = 1 << 20;

/// A workbook is a zip file.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// The lines of the first sheet, each as wide as the table.
pub(super) fn lines(bytes: &[u8]) -> Result<Vec<Line>, Unreadable> {
    if bytes.len() > MOST_BYTES {
        return Err(Unreadable::Workbook);
    }
    let rows = rows(bytes)?;
    let width = width(&rows);
    let line = |(row, mut cells): (u32, Vec<String>)| {
        cells.resize(cells.len().max(width), String::new());
        (u64::from(row) + 1, Some(cells))
    };
    Ok(rows.into_iter().map(line).collect())
}

/// Cell by cell as they lie in the file: one cell far out does not make a table of millions.
fn rows(bytes: &[u8]) -> Result<BTreeMap<u32, Vec<String>>, Unreadable> {
    let broken = |_: XlsxError| Unreadable::Workbook;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let first = book.sheet_names().first().cloned().ok_or(Unreadable::Empty)?;
    let mut cells = book.worksheet_cells_reader(&first).map_err(broken)?;
    let mut rows = BTreeMap::<u32, Vec<String>>::new();
    while let Some(cell) = cells.next_cell().map_err(broken)? {
        let (row, column) = cell.get_position();
        let text = Data::from(cell.get_value().clone()).to_string().trim().to_owned();
        if text.is_empty() {
            continue;
        }
        let column = column as usize;
        if column >= MOST_COLUMNS {
            return Err(Unreadable::TooManyColumns);
        }
        let row = rows.entry(row).or_default();
        row.resize(row.len().max(column + 1), String::new());
        row[column] = text;
    }
    Ok(rows)
}

/// As wide as the heading; without one as the widest line, because a cell at the end that nobody
/// filled is not in the file.
fn width(rows: &BTreeMap<u32, Vec<String>>) -> usize {
    let widest = rows.values().map(Vec::len).max().unwrap_or_default();
    let first = rows.values().next();
    first.filter(|cells| is_heading(&borrowed(cells))).map_or(widest, Vec::len)
}

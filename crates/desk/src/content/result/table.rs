//! Results as a table saved as CSV (comma, semicolon or tab): one line for each item and channel, one
//! column for each metric, a heading in the words of [`heading`] or named by a person.

use std::collections::BTreeMap;

use domain::calendar::Date;
use domain::consent::{Outlet, Permalink};
use domain::content::Definition;
use domain::content::heading::{self, Column, Flaw};

use super::{MOST_LINES, Read, Wanted};
use crate::survey::table::separator;

/// More columns than these no export has.
pub const MOST_COLUMNS: usize = 100;

/// A table before anybody knows what its columns hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub headings: Vec<String>,
    /// With the number of the line; without cells where it is not UTF-8.
    lines: Vec<(u64, Option<Vec<String>>)>,
}

/// Why nothing of a table can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// No line in it.
    Empty,
    /// Not UTF-8 but a wider encoding.
    Encoding,
    TooManyColumns,
    /// More than [`MOST_LINES`].
    TooManyLines,
}

impl Unreadable {
    /// Stable key of the sentence that is shown.
    pub fn code(self) -> &'static str {
        match self {
            Unreadable::Empty => "empty",
            Unreadable::Encoding => "encoding",
            Unreadable::TooManyColumns => "too_many_columns",
            Unreadable::TooManyLines => "too_many_lines",
        }
    }
}

/// What is said once for all lines that do not say it themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    pub as_of: Option<Date>,
    pub definition: Definition,
    /// What a column holds, by its heading.
    pub columns: BTreeMap<String, Column>,
}

impl Table {
    /// # Errors
    /// [`Unreadable`] when there is no table in it.
    pub fn read(bytes: &[u8]) -> Result<Table, Unreadable> {
        let wide = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
        let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
        let reader = csv::ReaderBuilder::new()
            .delimiter(separator(bytes))
            .has_headers(false)
            .flexible(true)
            .from_reader(bytes);
        let mut lines: Vec<(u64, Option<Vec<String>>)> = Vec::new();
        // Records of bytes in memory cannot fail: there is no disk, no width and no text to be wrong.
        for record in reader.into_byte_records().flatten() {
            if lines.len() > MOST_LINES {
                return Err(Unreadable::TooManyLines);
            }
            let line = record.position().map_or(0, csv::Position::line);
            let cell =
                |bytes: &[u8]| std::str::from_utf8(bytes).ok().map(|one| one.trim().to_owned());
            lines.push((line, record.iter().map(cell).collect()));
        }
        let blank = |line: &(u64, Option<Vec<String>>)| {
            line.1.as_ref().is_some_and(|cells| cells.iter().all(String::is_empty))
        };
        lines.retain(|line| !blank(line));
        let mut lines = lines.into_iter();
        match lines.next() {
            _ if wide => Err(Unreadable::Encoding),
            None => Err(Unreadable::Empty),
            Some((_, None)) => Err(Unreadable::Encoding),
            Some((_, Some(headings))) if headings.len() > MOST_COLUMNS => {
                Err(Unreadable::TooManyColumns)
            }
            Some((_, Some(headings))) => Ok(Table { headings, lines: lines.collect() }),
        }
    }

    /// The headings of which nobody said what they hold.
    pub fn unknown(&self, said: &Said) -> Vec<String> {
        let known = |name: &&String| named(name, said).is_none();
        self.headings.iter().filter(known).cloned().collect()
    }

    /// The lines, each read or with what is wrong with it. Columns that are not known are left out:
    /// ask [`Table::unknown`] first.
    pub fn lines(&self, said: &Said) -> Vec<Read> {
        let columns: Vec<Column> =
            self.headings.iter().map(|name| named(name, said).unwrap_or(Column::Skip)).collect();
        let line = |(line, cells): &(u64, Option<Vec<String>>)| {
            let cells = cells.as_ref().ok_or((Flaw::Encoding, String::new()));
            let read = cells.and_then(|cells| {
                let cell = |(nth, column): (usize, &Column)| {
                    (*column, cells.get(nth).map_or("", String::as_str))
                };
                let cells: Vec<(Column, &str)> = columns.iter().enumerate().map(cell).collect();
                wanted(*line, &cells, said)
            });
            read.map_err(|(flaw, what)| (*line, flaw, what))
        };
        self.lines.iter().map(line).collect()
    }
}

fn named(name: &str, said: &Said) -> Option<Column> {
    // A column without a name holds nothing that anybody asked for.
    let nothing = name.trim().is_empty().then_some(Column::Skip);
    said.columns.get(name).copied().or(nothing).or_else(|| heading::column(name))
}

fn wanted(line: u64, cells: &[(Column, &str)], said: &Said) -> Result<Wanted, (Flaw, String)> {
    let filled = |wanted: Column| {
        let own = cells.iter().filter(|(column, cell)| *column == wanted && !cell.is_empty());
        own.map(|(_, cell)| *cell).next()
    };
    let wrong = |flaw: Flaw, cell: &str| (flaw, cell.to_owned());
    let item = filled(Column::Item)
        .map(|cell| cell.parse().map_err(|_| wrong(Flaw::BadItem, cell)))
        .transpose()?;
    let link = filled(Column::Link)
        .map(|cell| Permalink::parse(cell).ok_or_else(|| wrong(Flaw::BadLink, cell)))
        .transpose()?;
    let outlet = filled(Column::Channel)
        .map(|cell| {
            Outlet::parse(&cell.to_lowercase()).ok_or_else(|| wrong(Flaw::BadChannel, cell))
        })
        .transpose()?;
    let as_of = filled(Column::AsOf)
        .map(|cell| heading::day(cell).ok_or_else(|| wrong(Flaw::BadDay, cell)))
        .transpose()?;
    let definition = filled(Column::Definition)
        .map(|cell| Definition::parse(cell).ok_or_else(|| wrong(Flaw::BadDefinition, cell)))
        .transpose()?;
    let mut numbers = BTreeMap::new();
    for (column, cell) in cells {
        let Column::Metric(metric) = column else { continue };
        let number = heading::number(cell).map_err(|_| wrong(Flaw::BadNumber, cell))?;
        numbers.extend(number.map(|number| (*metric, number)));
    }
    let nothing = |flaw| (flaw, String::new());
    match () {
        () if item.is_none() && link.is_none() => Err(nothing(Flaw::NoItem)),
        () if numbers.is_empty() => Err(nothing(Flaw::NoNumbers)),
        () => Ok(Wanted {
            line,
            item,
            link,
            outlet,
            definition: definition.unwrap_or_else(|| said.definition.clone()),
            as_of: as_of.or(said.as_of).ok_or_else(|| nothing(Flaw::NoDay))?,
            numbers,
        }),
    }
}

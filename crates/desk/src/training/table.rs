//! Tables that other programs or people wrote: a catalogue, or what people have attained. Each line
//! is read by itself, so that a wrong one keeps no other out.

use std::collections::BTreeMap;

use domain::ids::CompetenceCode;
use domain::people::Role;
use domain::text::{Name, coded};
use domain::training::competence::Area;
use domain::training::{Definition, Level};

use super::Attested;
use crate::survey::table::separator;

coded! {
    /// Why a line is not taken, before any rule is asked.
    RowFlaw {
        Encoding = "encoding",
        Columns = "columns",
        Code = "code",
        Name = "name",
        Area = "area",
        Months = "months",
        Targets = "targets",
        Level = "level",
        Day = "day",
        Evidence = "evidence",
    }
}

/// The words with which a heading begins.
const HEADINGS: [&str; 4] = ["code", "kode", "login", "nama_pengguna"];

/// A line of a table with its number, from 1 as an editor counts; without cells when it is not UTF-8.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub line: u64,
    pub cells: Option<Vec<String>>,
}

/// The lines of a table that was saved as CSV: comma, semicolon or tab, without its heading and
/// without empty lines. A quote that is not closed swallows no other line.
pub fn rows(bytes: &[u8]) -> Vec<Row> {
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    let sign = separator(bytes);
    let lines = (1..).zip(bytes.split(|byte| *byte == b'\n'));
    let rows = lines.filter_map(|(line, text)| row(line, text, sign));
    rows.filter(|row| !is_heading(row)).collect()
}

fn row(line: u64, text: &[u8], sign: u8) -> Option<Row> {
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.delimiter(sign).has_headers(false).flexible(true).from_reader(text);
    // Bytes in memory cannot fail: there is no disk, no width and no text to be wrong.
    let record = reader.into_byte_records().flatten().next()?;
    let filled = record.iter().any(|cell| !cell.trim_ascii().is_empty());
    filled.then(|| Row { line, cells: record.iter().map(cell).collect() })
}

fn cell(bytes: &[u8]) -> Option<String> {
    std::str::from_utf8(bytes).ok().map(|text| text.trim().to_owned())
}

fn is_heading(row: &Row) -> bool {
    let first = row.cells.as_ref().and_then(|cells| cells.first());
    row.line == 1 && first.is_some_and(|first| HEADINGS.contains(&first.to_lowercase().as_str()))
}

impl Row {
    fn read<const N: usize>(&self, least: usize) -> Result<[&str; N], RowFlaw> {
        let cells = self.cells.as_ref().ok_or(RowFlaw::Encoding)?;
        if cells.len() < least || cells.len() > N {
            return Err(RowFlaw::Columns);
        }
        Ok(std::array::from_fn(|place| cells.get(place).map_or("", String::as_str)))
    }

    /// `code, name, area, valid_months, targets`; targets as `officer=3 head=4`.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn competence(&self) -> Result<(CompetenceCode, Definition), RowFlaw> {
        let [code, name, area, months, targets] = self.read(3)?;
        let definition = Definition {
            name: Name::parse(name).map_err(|_| RowFlaw::Name)?,
            area: Area::parse(area).ok_or(RowFlaw::Area)?,
            valid_months: maybe(months, |text| text.parse().ok()).ok_or(RowFlaw::Months)?,
            targets: aims(targets).ok_or(RowFlaw::Targets)?,
            retired: false,
        };
        Ok((CompetenceCode::parse(code).map_err(|_| RowFlaw::Code)?, definition))
    }

    /// `login, competence, level, date, evidence, until`; the last may be left out. The login comes
    /// back as it was written.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn attested(&self) -> Result<(String, Attested), RowFlaw> {
        let [login, competence, level, on, evidence, until] = self.read(5)?;
        let attested = Attested {
            competence: CompetenceCode::parse(competence).map_err(|_| RowFlaw::Code)?,
            level: Level::named(level).ok_or(RowFlaw::Level)?,
            on: on.parse().map_err(|_| RowFlaw::Day)?,
            until: maybe(until, |text| text.parse().ok()).ok_or(RowFlaw::Day)?,
            evidence: Name::parse(evidence).map_err(|_| RowFlaw::Evidence)?,
        };
        Ok((login.to_owned(), attested))
    }
}

/// Refused lines as a table again, each with its reason behind it; `None` when there is no room.
pub fn again<'a>(lines: impl Iterator<Item = (&'a Row, &'a str)>) -> Option<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for (row, why) in lines {
        let cells = row.cells.iter().flatten().map(String::as_str);
        writer.write_record(cells.chain([why])).ok()?;
    }
    writer.into_inner().ok()
}

/// Nothing where nothing was written; `None` for what cannot be read.
fn maybe<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    if text.is_empty() { Some(None) } else { read(text).map(Some) }
}

fn aims(text: &str) -> Option<BTreeMap<Role, Level>> {
    let aim = |pair: &str| {
        let (role, level) = pair.split_once('=')?;
        Some((Role::parse(role.trim())?, Level::named(level)?))
    };
    text.split_whitespace().map(aim).collect()
}

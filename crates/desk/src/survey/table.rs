//! Answers as a table: one line a respondent, one column an unsur, an empty cell was not filled.

mod workbook;

use domain::survey::{MOST_COLUMNS, Marks, RowFlaw, Tallies, is_heading, marks};

/// What was read: the good lines, and the others with their reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns; `u1`, `u2` where the table has no heading.
    pub columns: Vec<String>,
    pub sheets: Vec<Marks>,
    pub refused: Vec<RefusedLine>,
}

/// A line that is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RefusedLine {
    /// From 1, as an editor counts.
    pub line: u64,
    pub why: RowFlaw,
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
    /// Not as many columns as the survey has unsur.
    OtherColumns,
    /// A workbook that cannot be opened, or that is larger than any table of answers.
    Workbook,
}

impl Unreadable {
    /// Stable key of the sentence that is shown.
    pub fn code(self) -> &'static str {
        match self {
            Unreadable::Empty => "empty",
            Unreadable::Encoding => "encoding",
            Unreadable::TooManyColumns => "too_many_columns",
            Unreadable::TooManyLines => "too_many_lines",
            Unreadable::OtherColumns => "other_columns",
            Unreadable::Workbook => "workbook",
        }
    }
}

/// More respondents than any hospital asks in a year.
pub const MOST_LINES: usize = 2_000_000;

impl Table {
    /// The answers, counted.
    pub fn tallies(&self) -> Tallies {
        let mut tallies = Tallies::of(self.columns.len());
        self.sheets.iter().for_each(|sheet| tallies.add(sheet, 1));
        tallies
    }
}

/// Reads a table that was saved as CSV (comma, semicolon or tab) or as a workbook (XLSX, its first
/// sheet), with or without a heading.
///
/// # Errors
/// [`Unreadable`] when there is no table in it.
pub fn read(bytes: &[u8]) -> Result<Table, Unreadable> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(Unreadable::Encoding);
    }
    if workbook::is_one(bytes) {
        return table(&workbook::lines(bytes)?);
    }
    table(&lines(bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes))?)
}

fn table(lines: &[Line]) -> Result<Table, Unreadable> {
    let (_, first) = lines.first().ok_or(Unreadable::Empty)?;
    let heading = first.as_deref().is_some_and(|cells| is_heading(&borrowed(cells)));
    let columns = match (heading, first) {
        (true, Some(names)) => names.clone(),
        _ => (1..=usual_width(lines)).map(|place| format!("u{place}")).collect(),
    };
    if columns.len() > MOST_COLUMNS {
        return Err(Unreadable::TooManyColumns);
    }
    let mut table = Table { columns, sheets: Vec::new(), refused: Vec::new() };
    for (line, cells) in lines.iter().skip(usize::from(heading)) {
        let read = cells.as_deref().ok_or(RowFlaw::Encoding);
        match read.and_then(|cells| marks(&borrowed(cells), table.columns.len())) {
            Ok(sheet) => table.sheets.push(sheet),
            Err(why) => table.refused.push(RefusedLine { line: *line, why }),
        }
    }
    Ok(table)
}

fn borrowed(cells: &[String]) -> Vec<&str> {
    cells.iter().map(String::as_str).collect()
}

/// A line with its number; without cells when it is not UTF-8.
type Line = (u64, Option<Vec<String>>);

fn lines(bytes: &[u8]) -> Result<Vec<Line>, Unreadable> {
    let sign = separator(bytes);
    let end = bytes.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |at| at + 1);
    let (first, rest) = bytes.split_at(end);
    let mut found = Vec::new();
    // Names of columns may hold commas between quotes. Marks never do, and there a quote that is
    // not closed must not swallow the lines behind it.
    records(first, (sign, true), 0, &mut found)?;
    records(rest, (sign, false), 1, &mut found)?;
    Ok(found)
}

fn records(
    bytes: &[u8],
    (sign, quoting): (u8, bool),
    before: u64,
    found: &mut Vec<Line>,
) -> Result<(), Unreadable> {
    let reader = csv::ReaderBuilder::new()
        .delimiter(sign)
        .quoting(quoting)
        .has_headers(false)
        .flexible(true)
        .from_reader(bytes);
    // Records of bytes in memory cannot fail: there is no disk, no width and no text to be wrong.
    for record in reader.into_byte_records().flatten() {
        if found.len() > MOST_LINES {
            return Err(Unreadable::TooManyLines);
        }
        let line = before + record.position().map_or(0, csv::Position::line);
        found.push((line, record.iter().map(cell).collect()));
    }
    Ok(())
}

fn cell(bytes: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?.trim();
    Some(text.trim_matches('"').trim().to_owned())
}

/// Whatever stands most often in the first line: spreadsheets in Indonesia write semicolons.
pub(crate) fn separator(bytes: &[u8]) -> u8 {
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let often = |sign: &u8| first.iter().filter(|byte| *byte == sign).count();
    [b'\t', b';', b','].into_iter().max_by_key(often).unwrap_or(b',')
}

/// The number of cells that most lines have.
fn usual_width(lines: &[Line]) -> usize {
    let mut many = std::collections::BTreeMap::<usize, usize>::new();
    for cells in lines.iter().filter_map(|(_, cells)| cells.as_ref()) {
        *many.entry(cells.len()).or_default() += 1;
    }
    many.into_iter().max_by_key(|(_, lines)| *lines).map_or(0, |(width, _)| width)
}

//! A workbook of a document: a summary sheet, then one sheet for every table and chart.
//!
//! Numbers stay numbers. Words stay words: every text cell is written as a string and marked as
//! text, so a name that begins with `=` is never a formula, also after somebody edits it.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use crate::document::{Block, Document, Figure};
use crate::table::{Cell, Column, Percent, Table};
use crate::text;

/// The most UTF-16 units that a workbook's cell can hold.
const CELL_UNITS: usize = 32_767;
/// Sheet names are short, and some characters are not allowed in them.
const NAME_LETTERS: usize = 31;

/// The workbook could not be written, for example because a table has more rows than a sheet.
#[derive(Debug, thiserror::Error)]
#[error("the workbook could not be written")]
pub struct SheetError(#[from] XlsxError);

/// The whole workbook as the bytes of an `.xlsx` file; the same document gives the same bytes.
pub fn xlsx(document: &Document) -> Result<Vec<u8>, SheetError> {
    let mut book = Workbook::new();
    book.set_properties(&properties(document)?);
    let tables = document.tables();
    let names: Vec<String> = tables.iter().enumerate().map(sheet_name).collect();
    summary(book.add_worksheet(), document, &tables, &names)?;
    for (table, name) in tables.iter().zip(&names) {
        sheet(book.add_worksheet().set_name(name)?, table)?;
    }
    Ok(book.save_to_buffer()?)
}

fn properties(document: &Document) -> Result<DocProperties, XlsxError> {
    let made_at = ExcelDateTime::from_timestamp(document.made_at.as_second())?;
    let title = text::clipped(document.name(), 255);
    Ok(DocProperties::new().set_title(title).set_creation_datetime(&made_at))
}

/// "1 Grading x tepat waktu": the number keeps equal captions apart.
fn sheet_name((place, table): (usize, &Table)) -> String {
    let allowed = |letter: char| {
        if r"[]:*?/\'".contains(letter) { ' ' } else { letter }
    };
    let caption: String =
        text::clean(&table.caption).replace('\n', " ").chars().map(allowed).collect();
    let name = format!("{} {}", place + 1, caption.trim());
    whole_words(&name).to_owned()
}

/// As many whole words as fit; a first word that is too long by itself is cut.
fn whole_words(name: &str) -> &str {
    let mut units = 0;
    let fits = |letter: &(usize, char)| {
        units += letter.1.len_utf16();
        units <= NAME_LETTERS
    };
    let end = name.char_indices().take_while(fits).last().map_or(0, |(at, c)| at + c.len_utf8());
    let (kept, rest) = name.split_at(end);
    let between = rest.is_empty() || rest.starts_with(' ');
    // The number in front is no word of the caption.
    let last = kept.rfind(' ').filter(|at| !between && kept.find(' ') != Some(*at));
    kept[..last.unwrap_or(end)].trim_end()
}

/// What the workbook is, its first numbers, and where each table stands.
fn summary(
    sheet: &mut Worksheet,
    document: &Document,
    tables: &[Table],
    names: &[String],
) -> Result<(), XlsxError> {
    let words = document.language.words();
    sheet.set_name(words.summary)?.set_column_width(0, 34)?.set_column_width(1, 60)?;
    write_text(sheet, (0, 0), &document.title, words_format().set_bold().set_font_size(14))?;
    let head = [
        Figure::new(words.number, document.number.as_str()),
        Figure::new(words.subject, document.subject.as_str()),
        Figure::new("", document.place_and_date.as_str()),
    ];
    let listed =
        names.iter().zip(tables).map(|(name, table)| Figure::new(name, table.caption.as_str()));
    let lines = head.into_iter().chain(numbers(document)).chain(listed);
    for (row, line) in (2..).zip(lines.filter(|line| !line.value.is_empty())) {
        write_text(sheet, (row, 0), &line.label, words_format())?;
        write_text(sheet, (row, 1), &line.value, words_format().set_text_wrap())?;
    }
    Ok(())
}

fn numbers(document: &Document) -> impl Iterator<Item = Figure> + '_ {
    document.blocks.iter().flat_map(|block| match block {
        Block::Numbers(figures) | Block::Details(figures) => figures.clone(),
        _ => Vec::new(),
    })
}

/// The header in the first row, frozen, so that the sheet can be filtered and read by programs.
fn sheet(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    sheet.set_freeze_panes(1, 0)?;
    for (place, column) in (0_u16..).zip(&table.columns) {
        let format = words_format().set_bold().set_text_wrap().set_background_color("E6EEF3");
        write_text(sheet, (0, place), &column.label, format)?;
        sheet.set_column_width(place, column_width(table, place as usize, column))?;
    }
    for (row, cells) in (1_u32..).zip(&table.rows) {
        for (place, cell) in (0_u16..).zip(cells) {
            write_cell(sheet, (row, place), cell)?;
        }
    }
    Ok(())
}

/// Wide enough for what stands in it, between 10 and 60 letters.
fn column_width(table: &Table, place: usize, column: &Column) -> u32 {
    let letters = |words: &str| words.chars().count();
    let longest = table.rows.iter().filter_map(|row| match row.get(place)? {
        Cell::Text(words) | Cell::Percent(Percent::Nothing(words)) => Some(letters(words)),
        _ => Some(16),
    });
    let longest = longest.max().unwrap_or(0).max(letters(&column.label)).clamp(8, 58);
    u32::try_from(longest).unwrap_or(58) + 2
}

fn write_cell(sheet: &mut Worksheet, at: (u32, u16), cell: &Cell) -> Result<(), XlsxError> {
    match cell {
        Cell::Text(words) | Cell::Percent(Percent::Nothing(words)) => {
            write_text(sheet, at, words, words_format().set_text_wrap())
        }
        // A workbook's number is a double: beyond 2^53 only words keep every digit.
        Cell::Count(count) if count.unsigned_abs() > 1 << 53 => {
            write_text(sheet, at, &count.to_string(), words_format())
        }
        Cell::Count(count) => write_number(sheet, at, *count as f64, "#,##0"),
        Cell::Percent(Percent::Hundredths(share)) => {
            write_number(sheet, at, *share as f64 / 10_000.0, "0.00%")
        }
        Cell::Hundredths(number) => write_number(sheet, at, *number as f64 / 100.0, "0.00"),
        Cell::Date(date) => write_moment(sheet, at, date.at(0, 0, 0, 0), "dd/mm/yyyy"),
        Cell::DateTime(moment) => write_moment(sheet, at, *moment, "dd/mm/yyyy hh:mm"),
        Cell::Empty => Ok(()),
    }
}

fn write_number(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    number: f64,
    shown: &str,
) -> Result<(), XlsxError> {
    let format = Format::new().set_num_format(shown).set_align(FormatAlign::Top);
    sheet.write_number_with_format(row, column, number, &format).map(drop)
}

fn write_moment(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    moment: jiff::civil::DateTime,
    shown: &str,
) -> Result<(), XlsxError> {
    let year = u16::try_from(moment.year()).unwrap_or(0);
    // Workbooks know no date before 1900; such a date is kept as words.
    if year < 1900 {
        let words = crate::figures::date_time(moment);
        return write_text(sheet, (row, column), &words, words_format());
    }
    let date =
        ExcelDateTime::from_ymd(year, moment.month().unsigned_abs(), moment.day().unsigned_abs())?;
    let clock = (u16::from(moment.hour().unsigned_abs()), moment.minute().unsigned_abs());
    let at = date.and_hms(clock.0, clock.1, 0)?;
    let format = Format::new().set_num_format(shown).set_align(FormatAlign::Top);
    sheet.write_datetime_with_format(row, column, &at, &format).map(drop)
}

fn words_format() -> Format {
    Format::new().set_num_format("@").set_align(FormatAlign::Top)
}

fn write_text(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    words: &str,
    format: Format,
) -> Result<(), XlsxError> {
    let format = if begins_a_formula(words) { format.set_quote_prefix() } else { format };
    sheet.write_string_with_format(row, column, fitting(words), &format).map(drop)
}

fn begins_a_formula(words: &str) -> bool {
    words.starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
}

/// What a cell can hold; the end of a longer text is marked as left out.
fn fitting(words: &str) -> String {
    let words = text::clean(words);
    if words.encode_utf16().count() <= CELL_UNITS {
        return words;
    }
    let mut kept = String::new();
    let mut units = 1;
    for letter in words.chars() {
        units += letter.len_utf16();
        if units > CELL_UNITS {
            break;
        }
        kept.push(letter);
    }
    kept + "…"
}

//! Tables: what stands in a cell keeps its type, so that a workbook gets numbers and not words.

use crate::document::Language;
use crate::figures;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    Left,
    Centre,
    Right,
}

/// `width` is the column's share of the table; 0 lets the column take what it needs. On paper no
/// column is narrower than its longest word while the others have room to give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub label: String,
    pub align: Align,
    pub width: u16,
}

impl Column {
    /// A column of words, `width` shares wide.
    pub fn words(label: impl Into<String>, width: u16) -> Self {
        Column { label: label.into(), align: Align::Left, width }
    }

    /// A column of numbers, `width` shares wide.
    pub fn numbers(label: impl Into<String>, width: u16) -> Self {
        Column { label: label.into(), align: Align::Right, width }
    }
}

/// A percentage of nothing is a sentence ("tidak ada komplain"), never 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Percent {
    /// Hundredths of a percent: 8333 is 83,33%.
    Hundredths(i64),
    Nothing(String),
}

impl Percent {
    /// `hundredths` of a percent, or the sentence that says why there is none.
    pub fn of(hundredths: Option<i64>, otherwise: &str) -> Self {
        hundredths.map_or_else(|| Percent::Nothing(otherwise.to_owned()), Percent::Hundredths)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Text(String),
    Count(i64),
    Percent(Percent),
    /// A number with two decimals: 9056 is 90,56.
    Hundredths(i64),
    Date(jiff::civil::Date),
    /// Wall-clock time in the hospital's own zone.
    DateTime(jiff::civil::DateTime),
    Empty,
}

impl Cell {
    pub fn text(words: impl Into<String>) -> Self {
        Cell::Text(words.into())
    }

    /// The cell as it stands on paper or on a page.
    pub fn printed(&self, language: Language) -> String {
        match self {
            Cell::Text(words) => words.clone(),
            Cell::Count(count) => figures::count(*count, language),
            Cell::Percent(Percent::Hundredths(share)) => figures::percent(*share, language),
            Cell::Percent(Percent::Nothing(sentence)) => sentence.clone(),
            Cell::Hundredths(number) => figures::hundredths(*number, language),
            Cell::Date(date) => figures::date(*date),
            Cell::DateTime(at) => figures::date_time(*at),
            Cell::Empty => String::new(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
    /// The last row is a sum and is set apart.
    pub total: bool,
}

impl Table {
    pub fn new(caption: impl Into<String>, columns: Vec<Column>) -> Self {
        Table { caption: caption.into(), columns, rows: Vec::new(), total: false }
    }
}

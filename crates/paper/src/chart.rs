//! Charts as one SVG text that stands in a page and on paper alike.
//!
//! Print colours are attributes; [`STYLE`] overrides them by class with the page's own colours,
//! so the same text follows a dark page. Nothing depends on colour alone: values are written
//! out, marks differ in shape, and [`Chart::table`] gives the numbers to those who do not see.

mod bars;
mod flow;
mod frame;
mod legend;
mod lines;
mod plot;
mod scale;
mod stacked;
mod tone;

use crate::document::Language;
use crate::figures;
use crate::table::{Cell, Column, Percent, Table};

pub use flow::{Flow, FlowStep};
pub use tone::{STYLE, Tone};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Horizontal bars: things with names (units, topics), compared.
    Bars,
    /// Points in time, joined.
    Line,
    /// Columns, the series upon each other; with one series a plain column chart.
    Stacked,
}

/// What a value counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    Count,
    /// Values are hundredths of a percent: 8333 is 83,33%.
    Percent,
    /// Values are hundredths of an index that ends at 100: 9056 is 90,56.
    Index,
}

impl Measure {
    pub(crate) fn printed(self, value: i64, language: Language) -> String {
        match self {
            Measure::Count => figures::count(value, language),
            Measure::Percent => figures::percent(value, language),
            Measure::Index => figures::hundredths(value, language),
        }
    }

    pub(crate) fn tick(self, value: i64, language: Language) -> String {
        match self {
            Measure::Count => figures::count(value, language),
            Measure::Percent => figures::axis_percent(value, language),
            Measure::Index => figures::count(value / 100, language),
        }
    }
}

/// One value for each category; `None` is drawn as a gap, never as zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    pub name: String,
    pub values: Vec<Option<i64>>,
    pub tone: Tone,
}

/// A line to compare with: the target of an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    pub label: String,
    pub value: i64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    pub shape: Shape,
    pub measure: Measure,
    pub title: String,
    /// What the chart shows, in a sentence, for those who do not see it.
    pub description: String,
    pub categories: Vec<String>,
    pub series: Vec<Series>,
    pub target: Option<Target>,
    /// What stands where there is no value: "tidak ada komplain".
    pub absent: String,
}

impl Chart {
    /// The drawing, 640 units wide, with `<title>` and `<desc>`; it scales with its place.
    pub fn svg(&self, language: Language) -> String {
        match self.shape {
            Shape::Bars => bars::draw(self, language),
            Shape::Line => lines::draw(self, language),
            Shape::Stacked => stacked::draw(self, language),
        }
    }

    /// The numbers behind the drawing.
    pub fn table(&self) -> Table {
        let names = self.series.iter().map(|series| Column::numbers(series.name.as_str(), 1));
        let columns = std::iter::once(Column::words("", 2)).chain(names).collect();
        let rows = (0..self.categories.len()).map(|place| self.row(place)).collect();
        Table { rows, ..Table::new(self.title.as_str(), columns) }
    }

    fn row(&self, place: usize) -> Vec<Cell> {
        let values = self.series.iter().map(|series| self.cell(series.value(place)));
        std::iter::once(Cell::text(self.categories[place].as_str())).chain(values).collect()
    }

    fn cell(&self, value: Option<i64>) -> Cell {
        match (self.measure, value) {
            (Measure::Count, Some(count)) => Cell::Count(count),
            (Measure::Count, None) => Cell::text(self.absent.as_str()),
            (Measure::Index, Some(index)) => Cell::Hundredths(index),
            (Measure::Index, None) => Cell::text(self.absent.as_str()),
            (Measure::Percent, share) => Cell::Percent(Percent::of(share, &self.absent)),
        }
    }

    /// The highest value that must find room.
    fn highest(&self) -> i64 {
        let target = self.target.as_ref().map(|target| target.value);
        self.series
            .iter()
            .flat_map(|series| series.values.iter().flatten().copied())
            .chain(target)
            .max()
            .unwrap_or(0)
            .max(0)
    }

    fn empty(&self) -> bool {
        self.series.iter().all(|series| series.values.iter().all(Option::is_none))
    }
}

impl Series {
    pub fn new(name: impl Into<String>, tone: Tone, values: Vec<Option<i64>>) -> Self {
        Series { name: name.into(), values, tone }
    }

    /// Values beyond the last one that was given are absent.
    fn value(&self, place: usize) -> Option<i64> {
        self.values.get(place).copied().flatten()
    }
}

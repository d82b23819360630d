//! The same document that goes on paper, as parts of a page.

use paper::{Block, Chart, Document, Figure, Language, Table};

/// A part of a page.
pub enum Part {
    /// Text and level, below the title of the page.
    Heading(String, u8),
    Paragraph(String),
    List(Vec<String>),
    Numbers(Vec<Figure>),
    Details(Vec<Figure>),
    Table(Shown),
    /// The drawing, and the table of its numbers.
    Chart(String, Shown),
    Note(String),
}

/// A table with every cell as it is read.
pub struct Shown {
    pub caption: String,
    /// Label, and whether numbers stand below it.
    pub columns: Vec<(String, bool)>,
    pub rows: Vec<Vec<String>>,
}

impl Shown {
    /// Whether numbers stand in this column.
    pub fn is_number(&self, column: &usize) -> bool {
        self.columns.get(*column).is_some_and(|(_, numbers)| *numbers)
    }
}

/// Every block in reading order.
pub fn parts(document: &Document) -> Vec<Part> {
    let blocks = document.blocks.iter().chain(&document.annexes);
    blocks.filter_map(|block| part(block, document.language)).collect()
}

/// A chart that stands in no document.
pub fn chart(chart: &Chart, language: locale::Language) -> Part {
    let language = match language {
        locale::Language::Id => Language::Id,
        locale::Language::En => Language::En,
    };
    Part::Chart(chart.svg(language), shown(&chart.table(), language))
}

fn part(block: &Block, language: Language) -> Option<Part> {
    Some(match block {
        Block::Heading { level, text } => Part::Heading(text.clone(), *level),
        Block::Paragraph(text) => Part::Paragraph(text.clone()),
        Block::List { items, .. } => Part::List(items.clone()),
        Block::Numbers(figures) => Part::Numbers(figures.clone()),
        Block::Details(figures) => Part::Details(figures.clone()),
        Block::Table(table) => Part::Table(shown(table, language)),
        Block::Chart(chart) => Part::Chart(chart.svg(language), shown(&chart.table(), language)),
        Block::Note(text) => Part::Note(text.clone()),
        // A picture belongs on paper: no report has one.
        Block::Form(_) | Block::Picture { .. } | Block::PageBreak => return None,
    })
}

fn shown(table: &Table, language: Language) -> Shown {
    let numbers = |column: &paper::Column| column.align == paper::Align::Right;
    let row = |cells: &Vec<paper::Cell>| cells.iter().map(|cell| cell.printed(language)).collect();
    Shown {
        caption: table.caption.clone(),
        columns: table.columns.iter().map(|one| (one.label.clone(), numbers(one))).collect(),
        rows: table.rows.iter().map(row).collect(),
    }
}

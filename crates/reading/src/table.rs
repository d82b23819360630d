//! Tables of labelled texts as public sets come: with tabs, commas or semicolons, with or without a
//! header, with quoted cells that run over lines, with one label or one for every aspect.

mod cells;

use cells::records;

/// Names of columns that hold a label, so that the others are not taken for labels.
const LABELS: [&str; 10] = [
    "label",
    "labels",
    "sentiment",
    "sentimen",
    "class",
    "kelas",
    "kategori",
    "category",
    "target",
    "emotion",
];
const TEXTS: [&str; 14] = [
    "text", "teks", "sentence", "kalimat", "review", "ulasan", "tweet", "message", "pesan", "sms",
    "content", "isi", "comment", "komentar",
];
const IDS: [&str; 6] = ["id", "no", "nomor", "index", "idx", ""];
/// A column with more different values than this holds no labels.
const MOST_CLASSES: usize = 200;
/// So many rows tell a header by its labels, which no row repeats.
const ENOUGH: usize = 5;

/// Texts with a label for every aspect; most sets have one aspect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The header's names, or `label`.
    pub aspects: Vec<String>,
    pub rows: Vec<Row>,
    /// Lines (the first is 1) at which a record begins that has too few cells or an empty label.
    pub refused: Vec<usize>,
}

/// One text and its labels, in the order of the aspects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub text: String,
    pub labels: Vec<String>,
}

/// The table has no column of texts or none of labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotATable;

/// Which cell is what.
struct Columns {
    text: usize,
    labels: Vec<usize>,
    header: bool,
}

impl Table {
    /// # Errors
    /// [`NotATable`] if no two columns can be told apart as text and label.
    pub fn read(source: &str) -> Result<Self, NotATable> {
        let records = records(source.trim_start_matches('\u{feff}'));
        let width = records.iter().map(|(_, cells)| cells.len()).max().unwrap_or_default();
        let cells: Vec<&Vec<String>> = records.iter().map(|(_, cells)| cells).collect();
        let columns = columns(&cells, width).ok_or(NotATable)?;
        let mut table = Table { aspects: Vec::new(), rows: Vec::new(), refused: Vec::new() };
        table.aspects = columns.names(cells.first().ok_or(NotATable)?);
        for (line, cells) in records.iter().skip(usize::from(columns.header)) {
            match columns.row(cells) {
                Some(row) => table.rows.push(row),
                None => table.refused.push(*line),
            }
        }
        Ok(table)
    }
}

/// Every so many-th row is held out where no other table is given.
const HELD_OUT: usize = 5;

impl Table {
    /// Four fifths of the rows, and every fifth.
    pub(crate) fn split(&self) -> (Table, Table) {
        let part = |held: bool| {
            let rows = self.rows.iter().enumerate();
            let rows = rows.filter(|(at, _)| (at % HELD_OUT == 0) == held);
            Table { rows: rows.map(|(_, row)| row.clone()).collect(), ..self.without_rows() }
        };
        (part(false), part(true))
    }

    pub(crate) fn with(mut self, other: Table) -> Table {
        self.rows.extend(other.rows);
        self
    }

    fn without_rows(&self) -> Table {
        Table { aspects: self.aspects.clone(), rows: Vec::new(), refused: Vec::new() }
    }
}

impl Columns {
    fn names(&self, first: &[String]) -> Vec<String> {
        let name = |at: &usize| match first.get(*at) {
            Some(name) if self.header => name.trim().to_owned(),
            _ => "label".to_owned(),
        };
        self.labels.iter().map(name).collect()
    }

    fn row(&self, cells: &[String]) -> Option<Row> {
        let text = cells.get(self.text).filter(|text| !text.trim().is_empty())?.clone();
        let label = |at: &usize| {
            cells.get(*at).map(|label| label.trim().to_owned()).filter(|label| !label.is_empty())
        };
        let labels = self.labels.iter().map(label).collect::<Option<Vec<_>>>()?;
        Some(Row { text, labels })
    }
}

fn columns(records: &[&Vec<String>], width: usize) -> Option<Columns> {
    let first = records.first()?;
    let names: Vec<String> = first.iter().map(|cell| cell.trim().to_lowercase()).collect();
    let named = |list: &[&str]| {
        names.iter().position(|name| list.contains(&name.as_str()) && !name.is_empty())
    };
    let by_name = named(&TEXTS).or(named(&LABELS)).is_some();
    let rest = &records[1..];
    let text = named(&TEXTS).filter(|_| by_name).or_else(|| longest(records, width))?;
    let others: Vec<usize> = (0..width).filter(|at| *at != text).collect();
    let labels = match named(&LABELS).filter(|at| *at != text) {
        Some(label) => vec![label],
        None if by_name => aspects(&others, &names, rest),
        None => fewest(&others, rest).into_iter().collect(),
    };
    let again = |at: &usize| rest.iter().any(|cells| cells.get(*at) == first.get(*at));
    let unique = rest.len() >= ENOUGH && !labels.iter().any(again);
    let labels = if unique && !by_name { aspects(&others, &names, rest) } else { labels };
    (!labels.is_empty()).then_some(Columns { text, labels, header: by_name || unique })
}

/// The column of sentences: most gaps between words, and among equals most letters.
fn longest(records: &[&Vec<String>], width: usize) -> Option<usize> {
    let cells = |at: usize| records.iter().filter_map(move |cells| cells.get(at));
    let gaps = |at| -> usize { cells(at).map(|cell| cell.split_whitespace().count()).sum() };
    let letters = |at| -> usize { cells(at).map(String::len).sum() };
    (0..width).max_by_key(|at| (gaps(*at), letters(*at)))
}

/// Every other column that repeats few values and is no number of a row.
fn aspects(others: &[usize], names: &[String], records: &[&Vec<String>]) -> Vec<usize> {
    let id = |at: usize| names.get(at).is_some_and(|name| IDS.contains(&name.as_str()));
    let kept = others.iter().copied().filter(|at| !id(*at));
    kept.filter(|at| {
        let values = values(*at, records);
        values <= MOST_CLASSES && (values < records.len() || records.len() < ENOUGH)
    })
    .collect()
}

fn fewest(others: &[usize], records: &[&Vec<String>]) -> Option<usize> {
    others.iter().copied().min_by_key(|at| values(*at, records))
}

fn values(at: usize, records: &[&Vec<String>]) -> usize {
    let mut found: Vec<&str> =
        records.iter().filter_map(|cells| cells.get(at)).map(|cell| cell.trim()).collect();
    found.sort_unstable();
    found.dedup();
    found.len()
}

//! The cells of a table, with the line at which each record begins.

/// A record and the line, from 1, at which it begins. Lines without anything are left out.
pub(super) type Record = (usize, Vec<String>);

pub(super) fn records(source: &str) -> Vec<Record> {
    let first = source.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    if first.contains('\t') {
        return with_tabs(source);
    }
    let semicolons = first.matches(';').count() > first.matches(',').count();
    Quoted::new(if semicolons { ';' } else { ',' }).read(source)
}

/// Between tabs a quotation mark is a letter like any other, unless it stands around the whole cell.
fn with_tabs(source: &str) -> Vec<Record> {
    let lines = source.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(at, line)| (at + 1, line.split('\t').map(unquoted).collect())).collect()
}

fn unquoted(cell: &str) -> String {
    let inner = cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"'));
    inner.map_or_else(|| cell.to_owned(), |inner| inner.replace("\"\"", "\""))
}

/// Cells between commas, a quoted one with commas, lines and doubled quotation marks of its own.
struct Quoted {
    border: char,
    records: Vec<Record>,
    cells: Vec<String>,
    cell: String,
    inside: bool,
    line: usize,
    begun: usize,
}

impl Quoted {
    fn new(border: char) -> Self {
        Quoted {
            border,
            records: Vec::new(),
            cells: Vec::new(),
            cell: String::new(),
            inside: false,
            line: 1,
            begun: 1,
        }
    }

    fn read(mut self, source: &str) -> Vec<Record> {
        let mut letters = source.chars().peekable();
        while let Some(letter) = letters.next() {
            if letter == '\n' {
                self.line += 1;
            }
            match letter {
                '"' if self.inside && letters.next_if_eq(&'"').is_some() => self.cell.push('"'),
                '"' if self.inside => self.inside = false,
                '"' if self.cell.trim().is_empty() => {
                    self.cell.clear();
                    self.inside = true;
                }
                letter if self.inside => self.cell.push(letter),
                '\r' => {}
                '\n' => self.close(),
                letter if letter == self.border => self.cells.push(std::mem::take(&mut self.cell)),
                letter => self.cell.push(letter),
            }
        }
        self.close();
        self.records
    }

    fn close(&mut self) {
        self.cells.push(std::mem::take(&mut self.cell));
        let cells = std::mem::take(&mut self.cells);
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            self.records.push((self.begun, cells));
        }
        self.begun = self.line;
    }
}

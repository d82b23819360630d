//! The figures of a paper as JSON: its head, its first numbers, and every table.

use domain::indicator::{self, Sheet, TARGET, Tally};
use paper::document::Figure;
use paper::document::{Block, Document};
use paper::{Cell, Percent, Table};
use serde_json::{Value, json};

pub fn of_document(document: &Document) -> Value {
    let numbers = document.blocks.iter().filter_map(|block| match block {
        Block::Numbers(figures) | Block::Details(figures) => Some(figures),
        _ => None,
    });
    let numbers: Vec<Value> = numbers.flatten().map(figure).collect();
    let tables: Vec<Value> = document.tables().iter().map(table).collect();
    json!({
        "title": document.title,
        "number": document.number,
        "made_at": document.made_at.to_string(),
        "numbers": numbers,
        "tables": tables,
    })
}

fn figure(figure: &Figure) -> Value {
    json!({ "label": figure.label, "value": figure.value })
}

fn table(table: &Table) -> Value {
    let columns: Vec<&str> = table.columns.iter().map(|column| column.label.as_str()).collect();
    let row = |row: &Vec<Cell>| row.iter().map(cell).collect::<Vec<_>>();
    let rows: Vec<Vec<Value>> = table.rows.iter().map(row).collect();
    json!({ "caption": table.caption, "columns": columns, "rows": rows })
}

fn cell(cell: &Cell) -> Value {
    match cell {
        Cell::Text(words) => json!(words),
        Cell::Count(count) => json!(count),
        Cell::Percent(Percent::Hundredths(share)) | Cell::Hundredths(share) => hundredths(*share),
        Cell::Date(date) => json!(date.to_string()),
        Cell::DateTime(moment) => json!(moment.to_string()),
        Cell::Percent(Percent::Nothing(_)) | Cell::Empty => Value::Null,
    }
}

/// The names of the API. Without complaints a percentage is null, which is not 0 %.
pub fn of_indicator(sheet: &Sheet) -> Value {
    let tallies = &sheet.tallies;
    json!({
        "month": format!("{:04}-{:02}", sheet.month.year(), sheet.month.number()),
        "numerator": tallies.total().on_time,
        "denominator": tallies.total().counted,
        "pooled": percent(tallies.pooled()),
        "mean_of_grades": percent(tallies.mean_of_grades()),
        "target": percent(Some(TARGET)),
        "meets_target": sheet.meets_target(),
        "grades": {
            "red": share(tallies.red),
            "yellow": share(tallies.yellow),
            "green": share(tallies.green),
            "ungraded": share(tallies.ungraded),
        },
        "pending": sheet.pending,
        "provisional": sheet.provisional,
    })
}

fn share(tally: Tally) -> Value {
    let percent = percent(tally.percent());
    json!({ "on_time": tally.on_time, "counted": tally.counted, "percent": percent })
}

fn percent(percent: Option<indicator::Percent>) -> Value {
    percent.map_or(Value::Null, |percent| hundredths(percent.hundredths()))
}

fn hundredths(share: i64) -> Value {
    json!(share as f64 / 100.0)
}

//! `survey score`: the index of a table of answers, without a house: for reports of others, and for
//! whoever wants to know why two programs disagree.

use std::path::Path;

use desk::survey::table::{self, RefusedLine, Table};
use domain::survey::{Decimal, Method, RowFlaw, Score, score};
use locale::Words;
use serde_json::{Value, json};

use crate::cli::{Counting, Survey};
use crate::fault::{Fault, Typed};
use crate::{file, say};

/// So many refused lines are said one by one.
const SAID: usize = 20;

pub fn run(wanted: Survey, t: &Words) -> Result<(), Fault> {
    let Survey::Score { file, counting } = wanted;
    let bytes = file::bytes(&file)?;
    let table = table::read(&bytes)
        .map_err(|why| Fault::Lines { says: vec![Typed(t.survey_unreadable(why.code()))] })?;
    let method = method(counting);
    if method.weights.fraction(table.columns.len()).is_none() {
        return Err(misfit(&file, &table, method, t));
    }
    refusals(&table, t);
    say::data(&format!("{:#}", told(&table, &score(&table.tallies(), method))));
    Ok(())
}

fn method(counting: Counting) -> Method {
    let Counting { weights, total_decimals, scale } = counting;
    Method { weights, total_decimals, scale }
}

fn misfit(file: &Path, table: &Table, method: Method, t: &Words) -> Fault {
    let says = t.survey_weight_misfit(method.weights.code(), table.columns.len().to_string());
    Fault::Lines { says: vec![Typed(format!("{}: {says}", file.display()))] }
}

fn refusals(table: &Table, t: &Words) {
    for RefusedLine { line, why } in table.refused.iter().take(SAID) {
        say::talk(&t.survey_line(line.to_string(), t.survey_line_flaw(why.code())));
    }
    if !table.refused.is_empty() {
        let (refused, taken) = (table.refused.len(), table.sheets.len());
        say::talk(&t.survey_lines_refused(refused.to_string(), taken.to_string()));
    }
}

fn told(table: &Table, score: &Score) -> Value {
    let each = |of: fn(&domain::survey::UnsurScore) -> Option<Decimal>| -> Vec<Value> {
        score.unsur.iter().map(|unsur| number(of(unsur))).collect()
    };
    let (low, high) = score.interval.unzip();
    json!({
        "n": score.n,
        "unsur": table.columns,
        "nrr": each(|unsur| unsur.nrr),
        "weighted_nrr": each(|unsur| unsur.weighted),
        "unsur_index": each(|unsur| unsur.index),
        "empty": score.unsur.iter().map(|unsur| unsur.empty).collect::<Vec<_>>(),
        "total": number(score.total),
        "index": number(score.index),
        "grade": score.grade.map(domain::survey::Grade::code),
        "filled_index": number(score.filled_index),
        "interval_95": [number(low), number(high)],
        "method": {
            "weights": score.method.weights.code(),
            "total_decimals": score.method.total_decimals,
            "scale": score.method.scale.code(),
        },
        "refused": table.refused.iter().map(refused).collect::<Vec<_>>(),
    })
}

fn refused(line: &RefusedLine) -> Value {
    let column = match line.why {
        RowFlaw::OutsideScale { column } | RowFlaw::NotANumber { column } => Some(column),
        _ => None,
    };
    json!({ "line": line.line, "reason": line.why.code(), "column": column })
}

/// A decimal as a JSON number, with exactly its digits.
fn number(value: Option<Decimal>) -> Value {
    value.and_then(|value| value.to_string().parse::<f64>().ok()).into()
}

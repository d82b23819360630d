//! What `reading` understands, for programs: one JSON value a line in, one a line out. No house is
//! needed, no row is read, and nothing is decided.

mod time;

use domain::calendar::Instant;
use reading::{
    Alarm, Budget, Heard, Measured, Table, Unmeasurable, Watch, measure, similar, suggest,
    train_table,
};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::content::suspicions;
pub use reading::{BadModel, Card, Model, Suggestion};
use time::instant;

/// Why a line is passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadLine {
    NotJson,
    NoId,
    NoText,
    NoTime,
}

impl BadLine {
    pub const ALL: [BadLine; 4] =
        [BadLine::NotJson, BadLine::NoId, BadLine::NoText, BadLine::NoTime];

    pub fn code(self) -> &'static str {
        match self {
            BadLine::NotJson => "not_json",
            BadLine::NoId => "no_id",
            BadLine::NoText => "no_text",
            BadLine::NoTime => "no_time",
        }
    }
}

/// Why nothing can be learned or measured from tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadTable {
    NotATable,
    NoExamples,
    OtherAspects,
}

impl BadTable {
    pub const ALL: [BadTable; 3] =
        [BadTable::NotATable, BadTable::NoExamples, BadTable::OtherAspects];

    pub fn code(self) -> &'static str {
        match self {
            BadTable::NotATable => "not_a_table",
            BadTable::NoExamples => "no_examples",
            BadTable::OtherAspects => "other_aspects",
        }
    }
}

impl From<Unmeasurable> for BadTable {
    fn from(why: Unmeasurable) -> Self {
        match why {
            Unmeasurable::NoExamples => BadTable::NoExamples,
            Unmeasurable::OtherAspects => BadTable::OtherAspects,
        }
    }
}

/// Every field of every line; which are needed, each question says itself.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Line {
    id: Value,
    text: Option<String>,
    a: Option<String>,
    b: Option<String>,
    at: Value,
    author: Value,
}

impl Line {
    fn read(line: &str) -> Result<Self, BadLine> {
        let line: Line = serde_json::from_str(line).map_err(|_| BadLine::NotJson)?;
        if line.id.is_null() { Err(BadLine::NoId) } else { Ok(line) }
    }

    fn text(&self) -> Result<&str, BadLine> {
        self.text.as_deref().ok_or(BadLine::NoText)
    }
}

/// An id or an author as text, whether it was written as text or as a number.
fn name(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// What the lists of signs make of a text: a suggestion for whoever screens it, never a decision.
pub fn suggested(text: &str) -> Suggestion {
    suggest(text, None)
}

/// `{id, text}` to `{id, kind, nature, grade, unit, sentiment, because}`.
///
/// # Errors
/// [`BadLine`] says what the line lacks.
pub fn classify(line: &str, moods: Option<&Model>) -> Result<Value, BadLine> {
    let line = Line::read(line)?;
    let found = suggest(line.text()?, moods);
    Ok(json!({
        "id": line.id,
        "kind": found.kind.code(),
        "nature": found.nature.code(),
        "grade": found.grade.code(),
        "unit": found.unit,
        "sentiment": found.mood.code(),
        "because": found.because,
    }))
}

/// `{id, text}` to `{id, findings: [{rule, words}]}`: what an advertisement of a hospital may not say.
///
/// # Errors
/// [`BadLine`] says what the line lacks.
pub fn advertised(line: &str) -> Result<Value, BadLine> {
    let line = Line::read(line)?;
    let findings = suspicions(line.text()?).into_iter();
    let findings = findings.map(|(rule, words)| json!({ "rule": rule.code(), "words": words }));
    Ok(json!({ "id": line.id, "findings": findings.collect::<Vec<_>>() }))
}

/// `{id, a, b}` to `{id, score}`.
///
/// # Errors
/// [`BadLine`] says what the line lacks.
pub fn alike(line: &str) -> Result<Value, BadLine> {
    let line = Line::read(line)?;
    let (Some(one), Some(other)) = (&line.a, &line.b) else {
        return Err(BadLine::NoText);
    };
    Ok(json!({ "id": line.id, "score": rounded(f64::from(similar(one, other))) }))
}

/// Four decimals say all that a score has to say.
fn rounded(number: f64) -> f64 {
    (number * 10_000.0).round() / 10_000.0
}

/// Reads a model; what is damaged or of another version is told apart.
///
/// # Errors
/// [`BadModel`]; the built-in rules serve instead.
pub fn model(bytes: &[u8]) -> Result<Model, BadModel> {
    Model::from_bytes(bytes)
}

/// Trains on one table and reads the other. `seconds` counts from anywhere.
///
/// # Errors
/// [`BadTable`] if a table holds no labelled texts, or other aspects than the other one.
pub fn score(
    training: &str,
    test: &str,
    seconds: &mut dyn FnMut() -> f64,
) -> Result<Value, BadTable> {
    let (training, test) = (table(training)?, table(test)?);
    let found = measure(&training, &test, seconds)?;
    Ok(told(&found))
}

fn table(source: &str) -> Result<Table, BadTable> {
    Table::read(source).map_err(|_| BadTable::NotATable)
}

fn told(found: &Measured) -> Value {
    json!({
        "accuracy": rounded(f64::from(found.scores.accuracy)),
        "macro_f1": rounded(f64::from(found.scores.macro_f1)),
        "train_seconds": rounded(found.train_seconds),
        "micros_per_message": rounded(found.micros_per_message),
        "model_bytes": found.model_bytes,
        "aspects": found.aspects,
    })
}

/// A model of a table of labelled texts, measured on the held-out one or on every fifth row.
///
/// # Errors
/// [`BadTable`] if a table holds no texts with one label each.
pub fn trained(training: &str, held_out: Option<&str>, card: Card) -> Result<Model, BadTable> {
    let held_out = held_out.map(table).transpose()?;
    Ok(train_table(&table(training)?, held_out.as_ref(), card)?)
}

/// A watch over lines `{id, at, text, author?}`.
#[derive(Debug)]
pub struct Scan(Watch);

impl Scan {
    pub fn new(false_alarms_a_week: f64) -> Self {
        Scan(Watch::new(Budget { false_alarms_a_week, ..Budget::default() }))
    }

    /// When a line was said, so that lines can be brought into their order first.
    ///
    /// # Errors
    /// [`BadLine`] if that cannot be read.
    pub fn at(line: &str) -> Result<Instant, BadLine> {
        instant(&Line::read(line)?.at).ok_or(BadLine::NoTime)
    }

    /// Hears a line; the alarms are `{at, terms, examples, score, authors, expected}`.
    ///
    /// # Errors
    /// [`BadLine`] says what the line lacks.
    pub fn hear(&mut self, line: &str) -> Result<Vec<Value>, BadLine> {
        let line = Line::read(line)?;
        let id = name(&line.id).ok_or(BadLine::NoId)?;
        let at = instant(&line.at).ok_or(BadLine::NoTime)?.as_millisecond();
        let author = name(&line.author);
        let heard = Heard { id: &id, at, text: line.text()?, author: author.as_deref() };
        Ok(self.0.hear(heard).iter().map(alarm).collect())
    }

    /// What the last days say, when no line follows.
    pub fn close(&mut self) -> Vec<Value> {
        self.0.close().iter().map(alarm).collect()
    }
}

fn alarm(alarm: &Alarm) -> Value {
    let at = Instant::from_millisecond(alarm.at).map(|at| at.to_string());
    json!({
        "at": at.unwrap_or_default(),
        "terms": alarm.terms,
        "examples": alarm.examples,
        "score": rounded(alarm.score),
        "authors": alarm.authors,
        "expected": rounded(alarm.expected),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_told_what_it_seems_to_be_and_why() {
        let line = r#"{"id": 7, "text": "Loket farmasi lama sekali, petugasnya judes"}"#;
        let found = classify(line, None).expect("a suggestion");
        assert_eq!(found["id"], 7);
        assert_eq!((&found["kind"], &found["grade"]), (&"complaint".into(), &"green".into()));
        assert_eq!((&found["unit"], &found["sentiment"]), (&"farmasi".into(), &"negative".into()));
        assert!(found["because"].as_array().is_some_and(|words| !words.is_empty()));
    }

    #[test]
    fn a_line_that_lacks_something_says_what() {
        assert_eq!(classify("{", None), Err(BadLine::NotJson));
        assert_eq!(classify(r#"{"text": "x"}"#, None), Err(BadLine::NoId));
        assert_eq!(classify(r#"{"id": "1"}"#, None), Err(BadLine::NoText));
        assert_eq!(alike(r#"{"id": 1, "a": "x"}"#), Err(BadLine::NoText));
        let mut scan = Scan::new(1.0);
        assert_eq!(scan.hear(r#"{"id": 1, "at": "kapan", "text": ""}"#), Err(BadLine::NoTime));
        assert_eq!(scan.hear(r#"{"id": 1, "at": 0, "text": "x", "author": 5}"#), Ok(vec![]));
    }

    #[test]
    fn the_same_words_score_one() {
        let found = alike(r#"{"id": "p", "a": "obat habis", "b": "Obat habis!"}"#);
        assert!(found.is_ok_and(|found| found["score"].as_f64() > Some(0.9)));
    }
}

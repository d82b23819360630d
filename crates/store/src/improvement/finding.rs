//! What a survey showed, on disk: in the state and in the event that begins an improvement.

use domain::ids::{QuestionKey, SurveyCode, UnitCode};
use domain::improvement::Finding;
use serde_json::{Value, json};

use crate::case::fields::{Fields, date, id, unit};

/// Null where there was no survey.
pub(super) fn put(finding: Option<&Finding>) -> Value {
    let Some(finding) = finding else { return Value::Null };
    json!({
        "survey": finding.survey.to_string(),
        "code": finding.code.as_str(),
        "from": finding.from.to_string(),
        "until": finding.until.to_string(),
        "unsur": finding.unsur.as_str(),
        "unit": finding.unit.as_ref().map(UnitCode::as_str),
        "index": finding.index,
    })
}

pub(super) fn read(value: &Value) -> Option<Box<Finding>> {
    let f = Fields::of(value)?;
    Some(Box::new(Finding {
        survey: f.get("survey", id)?,
        code: f.code("code", |code| SurveyCode::parse(code).ok())?,
        from: f.get("from", date)?,
        until: f.get("until", date)?,
        unsur: f.code("unsur", QuestionKey::parse)?,
        unit: f.maybe("unit", unit)?,
        index: f.number("index")?,
    }))
}

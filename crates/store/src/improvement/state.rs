//! The state of an improvement on disk, in one JSON text beside the columns that queries need.

use domain::ids::Version;
use domain::improvement::{Improvement, Stage};
use serde_json::{Value, json};

use super::{finding, observed, origin};
use crate::StoreError;
use crate::case::fields::{
    Fields, date, id, instant, put_at, put_maybe_at, put_maybe_words, put_words, who,
};
use crate::case::who_text;

/// The state as text.
pub fn text(improvement: &Improvement) -> String {
    json!({
        "id": improvement.id.to_string(),
        "version": improvement.version.0,
        "case": improvement.case.map(|case| case.to_string()),
        "finding": finding::put(improvement.finding.as_deref()),
        "observed": improvement.observed.as_deref().map(observed::put),
        "origin": improvement.origin.as_ref().map(origin::put),
        "cause": put_maybe_words(improvement.cause),
        "action": put_words(improvement.action),
        "owner": improvement.owner.map(|owner| owner.to_string()),
        "due": improvement.due.map(|due| due.to_string()),
        "stage": improvement.stage.code(),
        "opened_at": put_at(improvement.opened_at),
        "finished_at": put_maybe_at(improvement.finished_at),
        "finished_by": improvement.finished_by.map(who_text),
        "ended_at": put_maybe_at(improvement.ended_at),
    })
    .to_string()
}

/// The improvement from its text.
///
/// # Errors
/// `Damaged` when the text is not what [`text`] writes.
pub fn read(text: &str) -> Result<Improvement, StoreError> {
    let value: Option<Value> = serde_json::from_str(text).ok();
    value.as_ref().and_then(improvement).ok_or(StoreError::Damaged { what: "improvement state" })
}

fn improvement(value: &Value) -> Option<Improvement> {
    let f = Fields::of(value)?;
    Some(Improvement {
        id: f.get("id", id)?,
        version: Version(f.number("version")?),
        case: f.maybe("case", id)?,
        finding: f.maybe("finding", finding::read)?,
        observed: f.maybe("observed", observed::read)?,
        origin: f.maybe("origin", origin::read)?,
        cause: f.maybe_words("cause")?,
        action: f.words("action")?,
        owner: f.maybe("owner", id)?,
        due: f.maybe("due", date)?,
        stage: f.code("stage", Stage::parse)?,
        opened_at: f.at("opened_at")?,
        finished_at: f.maybe("finished_at", instant)?,
        finished_by: f.maybe("finished_by", who)?,
        ended_at: f.maybe("ended_at", instant)?,
    })
}

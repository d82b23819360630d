//! What an improvement was begun from, on disk: in the state and in the event that begins it.

use domain::improvement::Origin;
use serde_json::{Value, json};

use crate::case::fields::{Fields, date, id};

pub(super) fn put(origin: &Origin) -> Value {
    match origin {
        Origin::Audit { inspection, question, day } => json!({
            "audit": inspection.to_string(),
            "question": question,
            "day": day.to_string(),
        }),
        Origin::Meeting { meeting, day } => {
            json!({ "meeting": meeting.to_string(), "day": day.to_string() })
        }
    }
}

pub(super) fn read(value: &Value) -> Option<Origin> {
    let f = Fields::of(value)?;
    let day = f.get("day", date)?;
    Some(match f.maybe("audit", id)? {
        Some(inspection) => Origin::Audit { inspection, question: f.number("question")?, day },
        None => Origin::Meeting { meeting: f.get("meeting", id)?, day },
    })
}

//! What was seen on a round, on disk: in the state and in the event that begins an improvement.

use domain::improvement::Observed;
use serde_json::{Value, json};

use crate::case::fields::{Fields, date, id, unit};

pub(super) fn put(observed: &Observed) -> Value {
    json!({
        "round": observed.round.to_string(),
        "unit": observed.unit.as_str(),
        "topic": observed.topic,
        "day": observed.day.to_string(),
    })
}

pub(super) fn read(value: &Value) -> Option<Box<Observed>> {
    let f = Fields::of(value)?;
    Some(Box::new(Observed {
        round: f.get("round", id)?,
        unit: f.get("unit", unit)?,
        topic: f.code("topic", |topic| Some(topic.to_owned()))?,
        day: f.get("day", date)?,
    }))
}

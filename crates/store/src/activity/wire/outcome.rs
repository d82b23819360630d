//! Who came, what was learned and the photos of an activity, on disk.

use std::collections::BTreeMap;

use domain::activity::{Audience, Evaluation, FollowUp, Held, Photo};
use domain::text::{Name, Reference, Words};
use serde_json::{Map, Value, json};

use crate::case::fields::{Fields, date, id, put_maybe_words, put_words};
use crate::content::medium::{medium, put_medium};

pub(super) fn put_photo(photo: &Photo<Words>) -> Value {
    json!({
        "medium": put_medium(&photo.medium),
        "faces": photo.faces,
        "consents": photo.consents.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}

pub(super) fn photo(value: &Value) -> Option<Photo<Words>> {
    let f = Fields::of(value)?;
    Some(Photo {
        medium: f.get("medium", medium)?,
        faces: f.flag("faces")?,
        consents: f.list("consents", id)?.into_iter().collect(),
    })
}

pub(super) fn put_held(held: &Held<Words>) -> Value {
    let present = held.present.iter();
    let present: Map<String, Value> =
        present.map(|(audience, many)| (audience.code().to_owned(), json!(many))).collect();
    json!({
        "present": present,
        "well": put_words(held.well),
        "report": put_maybe_words(held.report),
    })
}

pub(super) fn held(value: &Value) -> Option<Held<Words>> {
    let f = Fields::of(value)?;
    let counted = |(code, many): (&String, &Value)| {
        Some((Audience::parse(code)?, u32::try_from(many.as_u64()?).ok()?))
    };
    let present: Option<BTreeMap<Audience, u32>> =
        value.get("present")?.as_object()?.iter().map(counted).collect();
    Some(Held { present: present?, well: f.words("well")?, report: f.maybe_words("report")? })
}

fn put_follow_up(one: &FollowUp) -> Value {
    json!({
        "what": one.what.as_str(),
        "owner": one.owner.to_string(),
        "due": one.due.to_string(),
        "done": one.done,
    })
}

fn follow_up(value: &Value) -> Option<FollowUp> {
    let f = Fields::of(value)?;
    Some(FollowUp {
        what: f.code("what", |text| Name::parse(text).ok())?,
        owner: f.get("owner", id)?,
        due: f.get("due", date)?,
        done: f.flag("done")?,
    })
}

pub(super) fn put_evaluation(evaluation: &Evaluation<Words>) -> Value {
    json!({
        "met": evaluation.met,
        "value": evaluation.value,
        "unit": evaluation.unit.as_str(),
        "lessons": put_words(evaluation.lessons),
        "follow_ups": evaluation.follow_ups.iter().map(put_follow_up).collect::<Vec<_>>(),
    })
}

pub(super) fn evaluation(value: &Value) -> Option<Evaluation<Words>> {
    let f = Fields::of(value)?;
    Some(Evaluation {
        met: f.flag("met")?,
        value: f.number("value")?,
        unit: f.code("unit", |text| Reference::parse(text).ok())?,
        lessons: f.words("lessons")?,
        follow_ups: f.list("follow_ups", follow_up)?,
    })
}

//! Questions and what became of them, on disk.

use domain::activity::{Answerer, Asked, Fate, Question};
use serde_json::{Value, json};

use crate::case::fields::{Fields, date, id, put_at, put_words};

pub(super) fn put_answerer(by: Answerer) -> Value {
    match by {
        Answerer::Speaker(nth) => json!({ "speaker": nth }),
        Answerer::Staff(id) => json!({ "staff": id.to_string() }),
    }
}

pub(super) fn answerer(value: &Value) -> Option<Answerer> {
    let f = Fields::of(value)?;
    match f.maybe("staff", id)? {
        Some(id) => Some(Answerer::Staff(id)),
        None => Some(Answerer::Speaker(f.number("speaker")?)),
    }
}

fn put_fate(fate: Fate) -> Value {
    match fate {
        Fate::Open => json!({ "is": fate.code() }),
        Fate::Answered { by, text, at } => json!({
            "is": fate.code(),
            "by": put_answerer(by),
            "text": put_words(text),
            "at": put_at(at),
        }),
        Fate::Carried { owner, due } => {
            json!({ "is": fate.code(), "owner": owner.to_string(), "due": due.to_string() })
        }
        Fate::SetAside { why } => json!({ "is": fate.code(), "why": put_words(why) }),
        Fate::Case { case } => json!({ "is": fate.code(), "case": case.to_string() }),
    }
}

fn fate(value: &Value) -> Option<Fate> {
    let f = Fields::of(value)?;
    Some(match value.get("is")?.as_str()? {
        "open" => Fate::Open,
        "answered" => {
            Fate::Answered { by: f.get("by", answerer)?, text: f.words("text")?, at: f.at("at")? }
        }
        "carried" => Fate::Carried { owner: f.get("owner", id)?, due: f.get("due", date)? },
        "set_aside" => Fate::SetAside { why: f.words("why")? },
        "case" => Fate::Case { case: f.get("case", id)? },
        _ => return None,
    })
}

pub(super) fn put(question: &Question) -> Value {
    json!({
        "text": put_words(question.text),
        "asked": question.asked.code(),
        "at": put_at(question.at),
        "care": question.care,
        "fate": put_fate(question.fate),
    })
}

pub(super) fn read(value: &Value) -> Option<Question> {
    let f = Fields::of(value)?;
    Some(Question {
        text: f.words("text")?,
        asked: f.code("asked", Asked::parse)?,
        at: f.at("at")?,
        care: f.flag("care")?,
        fate: f.get("fate", fate)?,
    })
}

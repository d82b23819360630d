//! Events and questionnaires of a survey as they stand on the disk.

use domain::ids::SurveyCode;
use domain::survey::{
    Ask, AskKind, Decimal, Event, Grade, Key, Making, Method, Order, Publication, Question, Scale,
    Sentence, Template, Unsur, Weights,
};
use domain::text::Name;
use serde_json::{Value, json};

use crate::case::fields::{Fields, date, id, put_at, unit};
use crate::history::Wire;

impl Wire for Event {
    const WHAT: &'static str = "survey event";

    fn payload(&self) -> String {
        payload(self)
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        event(kind, payload)
    }
}

/// The payload of an event: a JSON object.
fn payload(event: &Event) -> String {
    let value = match event {
        Event::Made { id, code, making } => json!({
            "id": id.to_string(),
            "code": code.as_str(),
            "making": put_making(making),
        }),
        Event::Published(result) => put_publication(result),
        Event::Opened | Event::Closed | Event::Unpublished => json!({}),
    };
    value.to_string()
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    Some(match kind {
        "made" => Event::Made {
            id: f.get("id", id)?,
            code: f.code("code", |code| SurveyCode::parse(code).ok())?,
            making: f.get("making", making)?,
        },
        "opened" => Event::Opened,
        "closed" => Event::Closed,
        "published" => Event::Published(publication(value)?),
        "unpublished" => Event::Unpublished,
        _ => return None,
    })
}

pub(super) fn making_text(making: &Making) -> String {
    put_making(making).to_string()
}

pub(super) fn making_of(text: &str) -> Option<Making> {
    making(&serde_json::from_str(text).ok()?)
}

fn put_making(making: &Making) -> Value {
    json!({
        "title": making.title.as_str(),
        "template": making.template.code(),
        "order": making.order.code(),
        "own": making.own.iter().map(put_question).collect::<Vec<_>>(),
        "units": making.units.iter().map(domain::ids::UnitCode::as_str).collect::<Vec<_>>(),
        "population": making.population,
    })
}

fn making(value: &Value) -> Option<Making> {
    let f = Fields::of(value)?;
    Some(Making {
        title: f.code("title", |title| Name::parse(title).ok())?,
        template: f.code("template", Template::parse)?,
        order: f.code("order", Order::parse)?,
        own: f.list("own", question)?,
        units: f.list("units", unit)?,
        population: f.maybe("population", |value| u32::try_from(value.as_u64()?).ok())?,
    })
}

fn put_question(question: &Question) -> Value {
    let ask = match &question.ask {
        Ask::Unsur(unsur) => json!(unsur.code()),
        Ask::Choice(choices) => {
            let one = |(key, words): &(Key, Option<Sentence>)| json!({ "key": key.as_str(), "words": words.as_ref().map(Sentence::as_str) });
            choices.iter().map(one).collect()
        }
        Ask::Scale(most) => json!(most),
        Ask::Number(least, most) => json!([least, most]),
        Ask::Extra | Ask::Recommend | Ask::Text => Value::Null,
    };
    json!({
        "key": question.key.as_str(),
        "kind": question.ask.kind().code(),
        "ask": ask,
        "words": question.words.as_ref().map(Sentence::as_str),
        "required": question.required,
        "only_if": question.only_if.as_ref().map(|(key, answer)| [key.as_str(), answer]),
    })
}

fn question(value: &Value) -> Option<Question> {
    let f = Fields::of(value)?;
    Some(Question {
        key: f.code("key", Key::parse)?,
        ask: ask(f.code("kind", AskKind::parse)?, f.get("ask", Some)?)?,
        words: f.maybe("words", sentence)?,
        required: f.flag("required")?,
        only_if: f.maybe("only_if", |value| {
            let (key, answer) = (value.get(0)?.as_str()?, value.get(1)?.as_str()?);
            Some((Key::parse(key)?, answer.to_owned()))
        })?,
    })
}

fn ask(kind: AskKind, value: &Value) -> Option<Ask> {
    let whole = |value: &Value| u32::try_from(value.as_u64()?).ok();
    Some(match kind {
        AskKind::Unsur => Ask::Unsur(Unsur::parse(value.as_str()?)?),
        AskKind::Extra => Ask::Extra,
        AskKind::Choice => {
            Ask::Choice(value.as_array()?.iter().map(choice).collect::<Option<_>>()?)
        }
        AskKind::Scale => Ask::Scale(u8::try_from(value.as_u64()?).ok()?),
        AskKind::Number => Ask::Number(whole(value.get(0)?)?, whole(value.get(1)?)?),
        AskKind::Recommend => Ask::Recommend,
        AskKind::Text => Ask::Text,
    })
}

fn choice(value: &Value) -> Option<(Key, Option<Sentence>)> {
    let f = Fields::of(value)?;
    Some((f.code("key", Key::parse)?, f.maybe("words", sentence)?))
}

fn sentence(value: &Value) -> Option<Sentence> {
    Sentence::parse(value.as_str()?).ok()
}

pub(super) fn method_text(method: Method) -> String {
    let Method { weights, total_decimals, scale } = method;
    json!({ "weights": weights.code(), "total_decimals": total_decimals, "scale": scale.code() })
        .to_string()
}

pub(super) fn method_of(text: &str) -> Option<Method> {
    let value: Value = serde_json::from_str(text).ok()?;
    let f = Fields::of(&value)?;
    Some(Method {
        weights: f.code("weights", Weights::parse)?,
        total_decimals: f.maybe("total_decimals", |value| u8::try_from(value.as_u64()?).ok())?,
        scale: f.code("scale", Scale::parse)?,
    })
}

pub(super) fn publication_text(result: &Publication) -> String {
    put_publication(result).to_string()
}

pub(super) fn publication_of(text: &str) -> Option<Publication> {
    publication(&serde_json::from_str(text).ok()?)
}

fn put_publication(result: &Publication) -> Value {
    json!({
        "from": result.from.to_string(),
        "until": result.until.to_string(),
        "n": result.n,
        "index": result.index.units,
        "grade": result.grade.code(),
        "at": put_at(result.at),
    })
}

fn publication(value: &Value) -> Option<Publication> {
    let f = Fields::of(value)?;
    Some(Publication {
        from: f.get("from", date)?,
        until: f.get("until", date)?,
        n: f.number("n")?,
        index: Decimal::hundredths(f.number("index")?),
        grade: f.code("grade", Grade::parse)?,
        at: f.at("at")?,
    })
}

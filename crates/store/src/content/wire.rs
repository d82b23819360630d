//! Content and its events on disk. Nothing is derived: a renamed value loses no history.

use std::collections::BTreeMap;

use domain::consent::{Outlet, Purpose};
use domain::content::media::Medium;
use domain::content::{
    Approved, Content, Definition, Draft, Event, Failure, Judged, Metric, Outcome, Post, Rule,
    Stage,
};
use domain::ids::Version;
use domain::text::{Name, Words};
use serde_json::{Map, Value, json};

use super::medium::{
    copied, look, media, medium, put_copied, put_look, put_media, put_medium, put_rights, rights,
};
use crate::case::fields::{
    Fields, date, id, instant, put_at, put_maybe_at, put_maybe_words, put_words, who, words,
};
use crate::case::who_text;
use crate::consent::wire::{link, outlet};
use crate::history::Wire;

impl Wire for Event {
    const WHAT: &'static str = "event of a content item";

    fn payload(&self) -> String {
        put_event(self).to_string()
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        event(kind, payload)
    }
}

fn put_event(event: &Event) -> Value {
    match event {
        Event::Proposed { id, draft } => {
            json!({ "id": id.to_string(), "draft": put_draft(draft) })
        }
        Event::Edited { draft } => json!({ "draft": put_draft(draft) }),
        Event::MediumAdded { medium } => json!({ "medium": put_medium(medium) }),
        Event::MediumDescribed { id, alt, rights } => json!({
            "id": id.to_string(),
            "alt": put_maybe_words(*alt),
            "rights": put_rights(rights),
        }),
        Event::MediumPlaced { id, to } => json!({ "id": id.to_string(), "to": to }),
        Event::MediumDropped { id } => json!({ "id": id.to_string() }),
        Event::MediumExamined { id, look } => {
            json!({ "id": id.to_string(), "look": put_look(*look) })
        }
        Event::MediumFitted { id, outlet, copy } => json!({
            "id": id.to_string(),
            "outlet": outlet.code(),
            "copy": put_copied(copy),
        }),
        Event::CopyDropped { id, outlet } => {
            json!({ "id": id.to_string(), "outlet": outlet.code() })
        }
        Event::Submitted { judged, to } => {
            json!({ "judged": put_judged(judged), "to": to.code() })
        }
        Event::FactChecked | Event::Reviewed => json!({}),
        Event::Approved { texts, media } => {
            json!({ "texts": put_texts(texts), "media": put_media(media) })
        }
        Event::Returned { why } | Event::Withdrawn { why } => json!({ "why": put_words(*why) }),
        Event::Scheduled { at, why: None } => json!({ "at": put_at(*at) }),
        Event::Scheduled { at, why } => {
            json!({ "at": put_at(*at), "why": put_maybe_words(*why) })
        }
        Event::Published { outlet, link, words } => json!({
            "outlet": outlet.code(),
            "link": link.as_str(),
            "words": put_words(*words),
        }),
        Event::Failed { outlet, why } => json!({ "outlet": outlet.code(), "why": why.as_str() }),
        Event::Retried { outlet } => json!({ "outlet": outlet.code() }),
        Event::ResultRecorded(outcome) => put_outcome(outcome),
    }
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    Some(match kind {
        "proposed" => Event::Proposed { id: f.get("id", id)?, draft: f.get("draft", draft)? },
        "edited" => Event::Edited { draft: f.get("draft", draft)? },
        "medium_added" => Event::MediumAdded { medium: Box::new(f.get("medium", medium)?) },
        "medium_described" => Event::MediumDescribed {
            id: f.get("id", id)?,
            alt: f.maybe_words("alt")?,
            rights: f.get("rights", rights)?,
        },
        "medium_placed" => {
            let to = usize::try_from(f.number::<u32>("to")?).ok()?;
            Event::MediumPlaced { id: f.get("id", id)?, to }
        }
        "medium_dropped" => Event::MediumDropped { id: f.get("id", id)? },
        "medium_examined" => {
            Event::MediumExamined { id: f.get("id", id)?, look: f.get("look", look)? }
        }
        "medium_fitted" => Event::MediumFitted {
            id: f.get("id", id)?,
            outlet: f.get("outlet", outlet)?,
            copy: f.get("copy", copied)?,
        },
        "copy_dropped" => {
            Event::CopyDropped { id: f.get("id", id)?, outlet: f.get("outlet", outlet)? }
        }
        "submitted" => {
            Event::Submitted { judged: f.list("judged", judged)?, to: f.code("to", Stage::parse)? }
        }
        "fact_checked" => Event::FactChecked,
        "reviewed" => Event::Reviewed,
        "approved" => Event::Approved { texts: f.get("texts", texts)?, media: kept_media(value)? },
        "returned" => Event::Returned { why: f.words("why")? },
        "scheduled" => Event::Scheduled { at: f.at("at")?, why: f.maybe_words("why")? },
        "published" => Event::Published {
            outlet: f.get("outlet", outlet)?,
            link: f.get("link", link)?,
            words: f.words("words")?,
        },
        "failed" => Event::Failed { outlet: f.get("outlet", outlet)?, why: f.code("why", name)? },
        "retried" => Event::Retried { outlet: f.get("outlet", outlet)? },
        "result_recorded" => Event::ResultRecorded(outcome(value)?),
        "withdrawn" => Event::Withdrawn { why: f.words("why")? },
        _ => return None,
    })
}

/// Items of before there were pictures have none.
fn kept_media(value: &Value) -> Option<Vec<Medium<Words>>> {
    value.get("media").map_or(Some(Vec::new()), media)
}

fn name(text: &str) -> Option<Name> {
    Name::parse(text).ok()
}

fn put_draft(draft: &Draft<Words>) -> Value {
    json!({
        "title": draft.title.as_str(),
        "purpose": draft.purpose.code(),
        "audience": draft.audience.as_ref().map(Name::as_str),
        "claims": draft.claims,
        "shows_people": draft.shows_people,
        "consents": draft.consents.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "texts": put_texts(&draft.texts),
    })
}

fn draft(value: &Value) -> Option<Draft<Words>> {
    let f = Fields::of(value)?;
    Some(Draft {
        title: f.code("title", name)?,
        purpose: f.code("purpose", Purpose::parse)?,
        audience: f.maybe_code("audience", name)?,
        claims: f.flag("claims")?,
        shows_people: f.flag("shows_people")?,
        consents: f.list("consents", id)?.into_iter().collect(),
        texts: f.get("texts", texts)?,
    })
}

fn put_texts(texts: &BTreeMap<Outlet, Words>) -> Value {
    put_map(texts, |words| put_words(*words))
}

fn texts(value: &Value) -> Option<BTreeMap<Outlet, Words>> {
    map(value, words)
}

/// What each channel has, under its code.
fn put_map<T>(all: &BTreeMap<Outlet, T>, put: impl Fn(&T) -> Value) -> Value {
    let each = all.iter().map(|(outlet, one)| (outlet.code().to_owned(), put(one)));
    Value::Object(each.collect::<Map<String, Value>>())
}

fn map<T>(value: &Value, read: impl Fn(&Value) -> Option<T>) -> Option<BTreeMap<Outlet, T>> {
    let each = |(code, one): (&String, &Value)| Some((Outlet::parse(code)?, read(one)?));
    value.as_object()?.iter().map(each).collect()
}

fn put_judged(judged: &[Judged]) -> Vec<Value> {
    let put = |one: &Judged| json!({ "rule": one.rule.code(), "words": one.words, "why": one.why.as_str() });
    judged.iter().map(put).collect()
}

fn judged(value: &Value) -> Option<Judged> {
    let f = Fields::of(value)?;
    Some(Judged {
        rule: f.code("rule", Rule::parse)?,
        words: f.code("words", |text| Some(text.to_owned()))?,
        why: f.code("why", name)?,
    })
}

fn put_outcome(outcome: &Outcome) -> Value {
    let numbers = outcome.numbers.iter();
    let numbers = numbers.map(|(metric, number)| (metric.code().to_owned(), json!(number)));
    json!({
        "outlet": outcome.outlet.code(),
        "definition": outcome.definition.as_str(),
        "as_of": outcome.as_of.to_string(),
        "numbers": numbers.collect::<Map<String, Value>>(),
    })
}

fn outcome(value: &Value) -> Option<Outcome> {
    let f = Fields::of(value)?;
    let number = |(code, one): (&String, &Value)| {
        Some((Metric::parse(code)?, u32::try_from(one.as_u64()?).ok()?))
    };
    Some(Outcome {
        outlet: f.get("outlet", outlet)?,
        // Before definitions were named, everything was read off what the channel shows.
        definition: f.maybe_code("definition", Definition::parse)?.unwrap_or_default(),
        as_of: f.get("as_of", date)?,
        numbers: f.get("numbers", |all| all.as_object()?.iter().map(number).collect())?,
    })
}

/// Items of before kept one reading for each channel.
fn readings(value: &Value) -> Option<Vec<Outcome>> {
    match value.get("readings") {
        Some(all) => all.as_array()?.iter().map(outcome).collect(),
        None => Some(map(value.get("outcomes")?, outcome)?.into_values().collect()),
    }
}

fn put_post(post: &Post) -> Value {
    json!({
        "link": post.link.as_str(),
        "words": put_words(post.words),
        "at": put_at(post.at),
        "by": who_text(post.by),
    })
}

fn post(value: &Value) -> Option<Post> {
    let f = Fields::of(value)?;
    Some(Post {
        link: f.get("link", link)?,
        words: f.words("words")?,
        at: f.at("at")?,
        by: f.get("by", who)?,
    })
}

fn put_failure(failure: &Failure) -> Value {
    json!({ "why": failure.why.as_str(), "at": put_at(failure.at) })
}

fn failure(value: &Value) -> Option<Failure> {
    let f = Fields::of(value)?;
    Some(Failure { why: f.code("why", name)?, at: f.at("at")? })
}

fn put_approved(approved: &Approved) -> Value {
    json!({
        "by": who_text(approved.by),
        "at": put_at(approved.at),
        "texts": put_texts(&approved.texts),
        "media": put_media(&approved.media),
    })
}

fn approved(value: &Value) -> Option<Approved> {
    let f = Fields::of(value)?;
    Some(Approved {
        by: f.get("by", who)?,
        at: f.at("at")?,
        texts: f.get("texts", texts)?,
        media: kept_media(value)?,
    })
}

/// The state as text.
pub(super) fn text(known: &Content) -> String {
    json!({
        "id": known.id.to_string(),
        "version": known.version.0,
        "author": who_text(known.author),
        "draft": put_draft(&known.draft),
        "media": put_media(&known.media),
        "stage": known.stage.code(),
        "judged": put_judged(&known.judged),
        "checked": known.checked.map(who_text),
        "approved": known.approved.as_ref().map(put_approved),
        "due": put_maybe_at(known.due),
        "quiet": put_maybe_words(known.quiet),
        "posts": put_map(&known.posts, put_post),
        "failures": put_map(&known.failures, put_failure),
        "readings": known.readings.iter().map(put_outcome).collect::<Vec<_>>(),
        "why": put_maybe_words(known.why),
    })
    .to_string()
}

/// The item from its text; `None` when it is not what [`text`] writes.
pub(super) fn of(text: &str) -> Option<Content> {
    let value: Value = serde_json::from_str(text).ok()?;
    let f = Fields::of(&value)?;
    Some(Content {
        id: f.get("id", id)?,
        version: Version(f.number("version")?),
        author: f.get("author", who)?,
        draft: f.get("draft", draft)?,
        media: kept_media(&value)?,
        stage: f.code("stage", Stage::parse)?,
        judged: f.list("judged", judged)?,
        checked: f.maybe("checked", who)?,
        approved: f.maybe("approved", approved)?,
        due: f.maybe("due", instant)?,
        quiet: f.maybe_words("quiet")?,
        posts: f.get("posts", |all| map(all, post))?,
        failures: f.get("failures", |all| map(all, failure))?,
        readings: readings(&value)?,
        why: f.maybe_words("why")?,
    })
}

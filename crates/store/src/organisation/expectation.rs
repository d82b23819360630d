//! Expectations on disk.

use domain::ids::{SopId, Version};
use domain::organisation::Expectation;
use domain::organisation::expectation::{Card, Event, Evidence, Party, Sort, Source, Standing};
use domain::survey::Unsur;
use domain::text::{Body, Name};
use serde_json::{Value, json};

use super::{Shape, Wire};
use crate::case::fields::{Fields, date, id};

impl Shape for Expectation {
    const KIND: &'static str = "expectation";

    fn state(&self) -> Value {
        json!({
            "id": self.id.to_string(),
            "version": self.version.0,
            "card": put_card(&self.card),
        })
    }

    fn read(state: &Value) -> Option<Self> {
        let f = Fields::of(state)?;
        Some(Expectation {
            id: f.get("id", id)?,
            version: Version(f.number("version")?),
            card: f.get("card", card)?,
        })
    }
}

impl Wire for Event {
    fn payload(&self) -> Value {
        let Event::Written { id, card } = self;
        json!({ "id": id.to_string(), "card": put_card(card) })
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        let f = Fields::of(payload).filter(|_| kind == "written")?;
        Some(Event::Written { id: f.get("id", id)?, card: f.get("card", card)? })
    }
}

fn put_card(card: &Card) -> Value {
    let Evidence { source, topic, unsur, note } = &card.evidence;
    json!({
        "words": card.words.as_str(),
        "sort": card.sort.code(),
        "party": card.party.code(),
        "source": source.code(),
        "topic": topic,
        "unsur": unsur.map(Unsur::code),
        "note": note.as_ref().map(Body::as_str),
        "action": card.action.as_ref().map(Body::as_str),
        "sops": card.sops.iter().map(SopId::to_string).collect::<Vec<_>>(),
        "improvement": card.improvement.map(|one| one.to_string()),
        "standing": card.standing.code(),
        "review": card.review.to_string(),
        "keeper": card.keeper.map(|person| person.to_string()),
    })
}

fn card(value: &Value) -> Option<Card> {
    let f = Fields::of(value)?;
    let body = |text: &str| Body::parse(text).ok();
    Some(Card {
        words: f.code("words", |text| Name::parse(text).ok())?,
        sort: f.code("sort", Sort::parse)?,
        party: f.code("party", Party::parse)?,
        evidence: Evidence {
            source: f.code("source", Source::parse)?,
            topic: f.maybe_code("topic", |text| Some(text.to_owned()))?,
            unsur: f.maybe_code("unsur", Unsur::parse)?,
            note: f.maybe_code("note", body)?,
        },
        action: f.maybe_code("action", body)?,
        sops: f.list("sops", id)?,
        improvement: f.maybe("improvement", id)?,
        standing: f.code("standing", Standing::parse)?,
        review: f.get("review", date)?,
        keeper: f.maybe("keeper", id)?,
    })
}

//! Events on disk: a stable kind and a JSON payload. Renaming a value in `domain` must not lose a
//! hospital's history, so nothing here is derived.

use domain::case::{Event, Failure, Opening, Sign};
use domain::ids::{AnswerNo, AskNo, CaseNumber, RulesRevision};
use domain::rules::{Basis, Reaction, Rung, Way};
use domain::text::Language;
use serde_json::{Value, json};

use super::fields::{Fields, id, instant, put_at, put_maybe_words, put_words};
use super::parts;
use crate::history::Wire;

impl Wire for Event {
    const WHAT: &'static str = "case event";

    fn payload(&self) -> String {
        put(self).to_string()
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        event(kind, payload)
    }
}

fn put(event: &Event) -> Value {
    match event {
        Event::Received(opening) => json!({
            "id": opening.id.to_string(), "number": opening.number.to_string(),
            "rules": opening.rules.0, "intake": parts::put_intake(&opening.intake),
        }),
        Event::Screened(seen) => parts::put_screening(seen),
        Event::TimeAsked { until, words } => {
            json!({ "until": put_at(*until), "words": put_maybe_words(*words) })
        }
        Event::Routed { asks } => {
            json!({ "asks": asks.iter().map(parts::put_ask).collect::<Vec<_>>() })
        }
        Event::AskAnswered { ask, answer } => {
            json!({ "ask": ask.0, "answer": parts::put_answer(answer) })
        }
        Event::AnsweredDirectly { answer, way, note, approval_due } => json!({
            "answer": parts::put_answer(answer), "way": way.code(),
            "note": put_maybe_words(*note), "approval_due": approval_due,
        }),
        Event::Rerouted { ask, to, why, due } => json!({
            "ask": ask.0, "to": to.as_ref().map(parts::put_addressee), "why": put_words(*why),
            "due": put_at(*due),
        }),
        Event::Accepted { answer, edited, approval_due } => json!({
            "answer": answer.0, "edited": edited.as_ref().map(parts::put_answer),
            "approval_due": approval_due,
        }),
        Event::ApprovalRequested { answer, edited } => {
            json!({ "answer": answer.0, "edited": edited.as_ref().map(parts::put_answer) })
        }
        Event::Reacted { reaction, words, care_worse, rung } => json!({
            "reaction": reaction.code(), "words": put_maybe_words(*words),
            "care_worse": care_worse, "rung": rung.code(),
        }),
        other => put_short(other),
    }
}

fn put_short(event: &Event) -> Value {
    match event {
        Event::Inquired { words } | Event::Replied { words } | Event::Noted { words } => {
            json!({ "words": put_words(*words) })
        }
        Event::AccusedReplied { person, words } => {
            json!({ "person": person.to_string(), "words": put_words(*words) })
        }
        Event::Withdrawn { why } | Event::Revealed { why } => json!({ "why": put_words(*why) }),
        Event::Returned { why, to: None } => json!({ "why": put_words(*why) }),
        Event::Returned { why, to: Some((ask, due)) } => {
            json!({ "why": put_words(*why), "ask": ask.0, "due": put_at(*due) })
        }
        Event::AskRecalled { ask, why } => {
            json!({ "ask": ask.0, "why": put_maybe_words(*why) })
        }
        Event::CareHeard { worse, words } => {
            json!({ "worse": worse, "words": put_maybe_words(*words) })
        }
        Event::Recalled { answer } => json!({ "answer": answer.0 }),
        Event::Approved(approval) => parts::put_approval(approval),
        Event::Entitled { basis } => json!({ "basis": basis.code() }),
        Event::DeliveryPlanned(plan) => parts::put_appointment(plan),
        Event::Delivered(minutes) => parts::put_minutes(minutes),
        Event::DeliveryFailed { why, words } => {
            json!({ "why": why.code(), "words": put_maybe_words(*words) })
        }
        Event::Escalated { to, why } => json!({ "to": to.code(), "why": put_words(*why) }),
        Event::Closed(closing) => parts::put_closing(closing),
        Event::Reopened { why, rung } => json!({ "why": put_words(*why), "rung": rung.code() }),
        Event::Linked { with } => json!({ "with": with.to_string() }),
        Event::Merged { into, confirmed: false } => json!({ "into": into.to_string() }),
        Event::Merged { into, confirmed: true } => {
            json!({ "into": into.to_string(), "confirmed": true })
        }
        Event::LinkedBack { with, merged } => {
            json!({ "with": with.to_string(), "merged": merged })
        }
        Event::AccusedNamed { person, words } => {
            json!({ "person": person.to_string(), "words": put_maybe_words(*words) })
        }
        Event::Held { on, why } => json!({ "on": on, "why": put_words(*why) }),
        Event::Enclosed { file, on } => json!({ "file": file.to_string(), "on": on }),
        Event::FileShown { file, on } => json!({ "file": file.to_string(), "on": on }),
        Event::LanguageChosen { language } => json!({ "language": language.code() }),
        Event::Observed { sign, words, reached } => json!({
            "sign": sign.code(), "words": put_maybe_words(*words), "reached": reached,
        }),
        _ => json!({}),
    }
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    Some(match kind {
        "received" => Event::Received(Box::new(Opening {
            id: f.get("id", id)?,
            number: f.code("number", |text| text.parse::<CaseNumber>().ok())?,
            rules: RulesRevision(f.number("rules")?),
            intake: f.get("intake", parts::intake)?,
        })),
        "screened" => Event::Screened(parts::screening(value)?),
        "time_asked" => Event::TimeAsked { until: f.at("until")?, words: f.maybe_words("words")? },
        "routed" => Event::Routed { asks: f.list("asks", parts::ask)? },
        "ask_answered" => Event::AskAnswered {
            ask: AskNo(f.number("ask")?),
            answer: f.get("answer", parts::answer)?,
        },
        "answered_directly" => Event::AnsweredDirectly {
            answer: f.get("answer", parts::answer)?,
            way: f.code("way", Way::parse)?,
            note: f.maybe_words("note")?,
            approval_due: f.flag("approval_due")?,
        },
        "rerouted" => Event::Rerouted {
            ask: AskNo(f.number("ask")?),
            to: f.maybe("to", parts::addressee)?,
            why: f.words("why")?,
            due: f.at("due")?,
        },
        "accepted" => Event::Accepted {
            answer: AnswerNo(f.number("answer")?),
            edited: f.maybe("edited", parts::answer)?,
            approval_due: f.flag("approval_due")?,
        },
        "approval_requested" => Event::ApprovalRequested {
            answer: AnswerNo(f.number("answer")?),
            edited: f.maybe("edited", parts::answer)?,
        },
        "reacted" => Event::Reacted {
            reaction: f.code("reaction", Reaction::parse)?,
            words: f.maybe_words("words")?,
            care_worse: f.flag("care_worse")?,
            rung: f.code("rung", Rung::parse)?,
        },
        other => short(other, value)?,
    })
}

fn short(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    Some(match kind {
        "inquired" => Event::Inquired { words: f.words("words")? },
        "replied" => Event::Replied { words: f.words("words")? },
        "noted" => Event::Noted { words: f.words("words")? },
        "accused_replied" => {
            Event::AccusedReplied { person: f.get("person", id)?, words: f.words("words")? }
        }
        "returned" => Event::Returned {
            why: f.words("why")?,
            to: f.maybe("ask", ask_no)?.zip(f.maybe("due", instant)?),
        },
        "ask_recalled" => {
            Event::AskRecalled { ask: AskNo(f.number("ask")?), why: f.maybe_words("why")? }
        }
        "care_heard" => {
            Event::CareHeard { worse: f.flag("worse")?, words: f.maybe_words("words")? }
        }
        "recalled" => Event::Recalled { answer: AnswerNo(f.number("answer")?) },
        "withdrawn" => Event::Withdrawn { why: f.words("why")? },
        "revealed" => Event::Revealed { why: f.words("why")? },
        "approved" => Event::Approved(parts::approval(value)?),
        "entitled" => Event::Entitled { basis: f.code("basis", Basis::parse)? },
        "delivery_planned" => Event::DeliveryPlanned(parts::appointment(value)?),
        "delivered" => Event::Delivered(parts::minutes(value)?),
        "delivery_failed" => Event::DeliveryFailed {
            why: f.code("why", Failure::parse)?,
            words: f.maybe_words("words")?,
        },
        "escalated" => Event::Escalated { to: f.code("to", Rung::parse)?, why: f.words("why")? },
        "closed" => Event::Closed(parts::closing(value)?),
        "reopened" => Event::Reopened { why: f.words("why")?, rung: f.code("rung", Rung::parse)? },
        "linked" => Event::Linked { with: f.get("with", id)? },
        "merged" => Event::Merged {
            into: f.get("into", id)?,
            confirmed: f.maybe("confirmed", Value::as_bool)?.unwrap_or(false),
        },
        "linked_back" => Event::LinkedBack { with: f.get("with", id)?, merged: f.flag("merged")? },
        "accused_named" => {
            Event::AccusedNamed { person: f.get("person", id)?, words: f.maybe_words("words")? }
        }
        "reminded" => Event::Reminded,
        "reported" => Event::Reported,
        "held" => Event::Held { on: f.flag("on")?, why: f.words("why")? },
        "enclosed" => Event::Enclosed { file: f.get("file", id)?, on: f.flag("on")? },
        "file_shown" => Event::FileShown { file: f.get("file", id)?, on: f.flag("on")? },
        "language_chosen" => {
            Event::LanguageChosen { language: f.code("language", Language::parse)? }
        }
        "observed" => Event::Observed {
            sign: f.code("sign", Sign::parse)?,
            words: f.maybe_words("words")?,
            reached: f.flag("reached")?,
        },
        _ => return None,
    })
}

fn ask_no(value: &Value) -> Option<AskNo> {
    u16::try_from(value.as_i64()?).ok().map(AskNo)
}

//! The state of a case on disk, in one JSON text beside the columns that queries need.

use domain::case::{Case, Entitlement, Grading, Stage};
use domain::clock::Mark;
use domain::ids::{AnswerNo, AskNo, CaseNumber, RulesRevision, Version};
use domain::rules::{About, Basis, Grade, Kind, MarkKind, Nature, Outcome, Reaction, Rung, Way};
use serde_json::{Value, json};

use super::fields::{Fields, id, instant, put_at, put_maybe_at, put_maybe_words, who, who_text};
use super::parts;
use crate::StoreError;

/// The state as text.
pub fn text(case: &Case) -> String {
    let list = |values: Vec<Value>| Value::Array(values);
    json!({
        "id": case.id.to_string(),
        "number": case.number.to_string(),
        "version": case.version.0,
        "rules": case.rules.0,
        "intake": parts::put_intake(&case.intake),
        "stage": put_stage(&case.stage),
        "kind": case.kind.code(),
        "screened": case.screened,
        "nature": case.nature.map(Nature::code),
        "gradings": list(case.gradings.iter().map(put_grading).collect()),
        "topics": list(case.topics.iter().map(parts::put_topic).collect()),
        "about": case.about.code(),
        "sealed": case.sealed,
        "rung": case.rung.code(),
        "round": case.round,
        "asks": list(case.asks.iter().map(parts::put_ask).collect()),
        "answers": list(case.answers.iter().map(parts::put_answer).collect()),
        "approval": case.approval.as_ref().map(parts::put_approval),
        "appointment": case.appointment.as_ref().map(parts::put_appointment),
        "entitlement": case.entitlement.map(|given| json!({
            "basis": given.basis.code(), "by": who_text(given.by), "at": put_at(given.at),
        })),
        "reaction": case.reaction.map(Reaction::code),
        "accused": case.accused.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "links": case.links.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "absorbed": case.absorbed.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "merged_into": case.merged_into.map(|into| into.to_string()),
        "closing": case.closing.as_ref().map(parts::put_closing),
        "unread": case.unread,
        "reminders": case.reminders,
        "failures": case.failures,
        "promised_until": put_maybe_at(case.promised_until),
        "first_reached": put_maybe_at(case.first_reached),
        "followed_up": put_maybe_at(case.followed_up),
        "hold": case.hold,
        "shown": case.shown.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "enclosed": case.enclosed.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "marks": list(case.marks.iter().map(put_mark).collect()),
    })
    .to_string()
}

/// The case from its text.
///
/// # Errors
/// `Damaged` when the text is not what [`text`] writes.
pub fn read(text: &str) -> Result<Case, StoreError> {
    let value: Option<Value> = serde_json::from_str(text).ok();
    value.as_ref().and_then(case).ok_or(StoreError::Damaged { what: "case state" })
}

fn case(value: &Value) -> Option<Case> {
    let f = Fields::of(value)?;
    Some(Case {
        id: f.get("id", id)?,
        number: f.code("number", |text| text.parse::<CaseNumber>().ok())?,
        version: Version(f.number("version")?),
        rules: RulesRevision(f.number("rules")?),
        intake: f.get("intake", parts::intake)?,
        stage: f.get("stage", stage)?,
        kind: f.code("kind", Kind::parse)?,
        screened: f.flag("screened")?,
        nature: f.maybe_code("nature", Nature::parse)?,
        gradings: f.list("gradings", grading)?,
        topics: f.list("topics", parts::topic)?,
        about: f.code("about", About::parse)?,
        sealed: f.flag("sealed")?,
        rung: f.code("rung", Rung::parse)?,
        round: f.number("round")?,
        asks: f.list("asks", parts::ask)?,
        answers: f.list("answers", parts::answer)?,
        approval: f.maybe("approval", parts::approval)?,
        appointment: f.maybe("appointment", parts::appointment)?,
        entitlement: f.maybe("entitlement", |value| {
            let f = Fields::of(value)?;
            let basis = f.code("basis", Basis::parse)?;
            Some(Entitlement { basis, by: f.get("by", who)?, at: f.at("at")? })
        })?,
        reaction: f.maybe_code("reaction", Reaction::parse)?,
        accused: f.list("accused", id)?,
        links: f.list("links", id)?,
        absorbed: match value.get("absorbed") {
            Some(_) => f.list("absorbed", id)?,
            None => Vec::new(),
        },
        merged_into: f.maybe("merged_into", id)?,
        closing: f.maybe("closing", parts::closing)?,
        unread: f.number("unread")?,
        reminders: f.number("reminders")?,
        failures: f.maybe("failures", |value| u16::try_from(value.as_i64()?).ok())?.unwrap_or(0),
        promised_until: f.maybe("promised_until", instant)?,
        first_reached: f.maybe("first_reached", instant)?,
        followed_up: f.maybe("followed_up", instant)?,
        hold: f.flag("hold")?,
        shown: match value.get("shown") {
            Some(_) => f.list("shown", id)?,
            None => Vec::new(),
        },
        enclosed: match value.get("enclosed") {
            Some(_) => f.list("enclosed", id)?,
            None => Vec::new(),
        },
        marks: f.list("marks", mark)?,
    })
}

fn put_stage(stage: &Stage) -> Value {
    let code = stage.code().code();
    match stage {
        Stage::Received => json!({ "at": code }),
        Stage::Routed { asks } => {
            json!({ "at": code, "asks": asks.iter().map(|ask| ask.0).collect::<Vec<_>>() })
        }
        Stage::Waiting { back, since } => {
            json!({ "at": code, "back": put_stage(back), "since": put_at(*since) })
        }
        Stage::Review { answer } | Stage::Approval { answer } => {
            json!({ "at": code, "answer": answer.0 })
        }
        Stage::Delivering { answer, way } => {
            json!({ "at": code, "answer": answer.0, "way": way.map(Way::code) })
        }
        Stage::Answered { at } => json!({ "at": code, "since": put_at(*at) }),
        Stage::Closed { outcome, at } => {
            json!({ "at": code, "outcome": outcome.code(), "since": put_at(*at) })
        }
    }
}

fn stage(value: &Value) -> Option<Stage> {
    let f = Fields::of(value)?;
    let answer = || f.number("answer").map(AnswerNo);
    Some(match f.get("at", Value::as_str)? {
        "received" => Stage::Received,
        "routed" => Stage::Routed {
            asks: f.list("asks", |no| u16::try_from(no.as_i64()?).ok().map(AskNo))?,
        },
        "waiting" => {
            Stage::Waiting { back: Box::new(f.get("back", stage)?), since: f.at("since")? }
        }
        "review" => Stage::Review { answer: answer()? },
        "approval" => Stage::Approval { answer: answer()? },
        "delivering" => {
            Stage::Delivering { answer: answer()?, way: f.maybe_code("way", Way::parse)? }
        }
        "answered" => Stage::Answered { at: f.at("since")? },
        "closed" => {
            Stage::Closed { outcome: f.code("outcome", Outcome::parse)?, at: f.at("since")? }
        }
        _ => return None,
    })
}

fn put_grading(grading: &Grading) -> Value {
    json!({
        "grade": grading.grade.code(), "by": who_text(grading.by), "at": put_at(grading.at),
        "why": put_maybe_words(grading.why),
    })
}

fn grading(value: &Value) -> Option<Grading> {
    let f = Fields::of(value)?;
    Some(Grading {
        grade: f.code("grade", Grade::parse)?,
        by: f.get("by", who)?,
        at: f.at("at")?,
        why: f.maybe_words("why")?,
    })
}

fn put_mark(mark: &Mark) -> Value {
    json!([mark.kind.code(), mark.at.as_millisecond(), mark.seq, put_maybe_at(mark.until)])
}

fn mark(value: &Value) -> Option<Mark> {
    let [kind, at, seq, until] = value.as_array()?.as_slice() else { return None };
    let until = match until {
        Value::Null => None,
        value => Some(instant(value)?),
    };
    let seq = u32::try_from(seq.as_i64()?).ok()?;
    Some(Mark { kind: MarkKind::parse(kind.as_str()?)?, at: instant(at)?, seq, until })
}

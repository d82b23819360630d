//! The parts that events and states share: intake, asks, answers, plans, closings.

use domain::approval::Approval;
use domain::case::{
    Addressee, Answer, Appointment, Ask, AskState, Closing, Escort, ImprovementPlan, Minutes,
    Screening,
};
use domain::ids::{AnswerNo, AskNo, BoxCode};
use domain::intake::{Complainant, Forwarded, Forwarder, FromBox, Intake, Reach};
use domain::people::DelegateTitle;
use domain::rules::{About, Channel, Grade, Hcat, Kind, Nature, Outcome, Relation, Topic, Way};
use domain::text::{Language, Words};
use serde_json::{Value, json};

use super::fields::{
    Fields, date, id, put_at, put_maybe_at, put_maybe_words, put_words, unit, who, who_text, words,
};

pub(super) fn put_intake(intake: &Intake) -> Value {
    let who = &intake.complainant;
    let mut value = json!({
        "kind": intake.kind.code(),
        "channel": intake.channel.code(),
        "words": put_words(intake.words),
        "unit": intake.unit.as_ref().map(|unit| unit.as_str()),
        "occurred_on": intake.occurred_on.map(|day| day.to_string()),
        "subject": who.subject.to_string(),
        "anonymous": who.anonymous,
        "relation": who.relation.code(),
        "reach": [who.reach.thread, who.reach.phone, who.reach.email],
        "patient": intake.patient.map(|patient| patient.to_string()),
        "received_at": put_at(intake.received_at),
        "recorded_at": put_at(intake.recorded_at),
        "delay_reason": put_maybe_words(intake.delay_reason),
        "forwarded": intake.forwarded.as_ref().map(|letter| json!({
            "by": letter.by.code(), "number": letter.number, "due": put_maybe_at(letter.due),
        })),
        "sealed": intake.sealed,
    });
    // Only where there is one: intakes that were written before boxes were things stay as they are.
    if let Some(from) = &intake.suggestion_box {
        let opening = from.opening.map(|id| id.to_string());
        value["box"] = json!({ "code": from.code.as_str(), "opening": opening });
    }
    // Likewise: before languages were asked, everybody was written to in Indonesian.
    if intake.language != Language::Id {
        value["language"] = intake.language.code().into();
    }
    value
}

pub(super) fn intake(value: &Value) -> Option<Intake> {
    let f = Fields::of(value)?;
    let reach = f.list("reach", Value::as_bool)?;
    let [thread, phone, email] = reach.try_into().ok()?;
    Some(Intake {
        kind: f.code("kind", Kind::parse)?,
        channel: f.code("channel", Channel::parse)?,
        words: f.words("words")?,
        unit: f.maybe("unit", unit)?,
        occurred_on: f.maybe("occurred_on", date)?,
        complainant: Complainant {
            subject: f.get("subject", id)?,
            anonymous: f.flag("anonymous")?,
            relation: f.code("relation", Relation::parse)?,
            reach: Reach { thread, phone, email },
        },
        patient: f.maybe("patient", id)?,
        received_at: f.at("received_at")?,
        recorded_at: f.at("recorded_at")?,
        delay_reason: f.maybe_words("delay_reason")?,
        forwarded: f.maybe("forwarded", |value| {
            let f = Fields::of(value)?;
            Some(Forwarded {
                by: f.code("by", Forwarder::parse)?,
                number: f.get("number", |number| number.as_str().map(str::to_owned))?,
                due: f.maybe("due", super::fields::instant)?,
            })
        })?,
        sealed: f.flag("sealed")?,
        suggestion_box: f.maybe("box", |value| {
            let f = Fields::of(value)?;
            let code = f.code("code", |code| BoxCode::parse(code).ok())?;
            Some(FromBox { code, opening: f.maybe("opening", id)? })
        })?,
        language: f.maybe_code("language", Language::parse)?.unwrap_or(Language::Id),
    })
}

pub(super) fn put_addressee(to: &Addressee) -> Value {
    match to {
        Addressee::Unit(unit) => json!({ "unit": unit.as_str() }),
        Addressee::Dpjp(person) => json!({ "dpjp": person.map(|person| person.to_string()) }),
        Addressee::Committee => json!("committee"),
        Addressee::Management => json!("management"),
    }
}

pub(super) fn addressee(value: &Value) -> Option<Addressee> {
    match value.as_str() {
        Some("committee") => return Some(Addressee::Committee),
        Some("management") => return Some(Addressee::Management),
        _ => {}
    }
    let f = Fields::of(value)?;
    match f.maybe("unit", unit)? {
        Some(unit) => Some(Addressee::Unit(unit)),
        None => f.maybe("dpjp", id).map(Addressee::Dpjp),
    }
}

pub(super) fn put_ask(ask: &Ask) -> Value {
    let (state, answer) = match ask.state {
        AskState::Open => ("open", None),
        AskState::Answered(no) => ("answered", Some(no.0)),
        AskState::Dropped => ("dropped", None),
    };
    json!({
        "no": ask.no.0, "to": put_addressee(&ask.to), "question": put_words(ask.question),
        "nature": ask.nature.code(), "due": put_at(ask.due), "state": state, "answer": answer,
        "lapsed": ask.lapsed,
    })
}

pub(super) fn ask(value: &Value) -> Option<Ask> {
    let f = Fields::of(value)?;
    let state = match f.code("state", |code| Some(code.to_owned()))?.as_str() {
        "open" => AskState::Open,
        "answered" => AskState::Answered(AnswerNo(f.number("answer")?)),
        "dropped" => AskState::Dropped,
        _ => return None,
    };
    Some(Ask {
        no: AskNo(f.number("no")?),
        to: f.get("to", addressee)?,
        question: f.words("question")?,
        nature: f.code("nature", Nature::parse)?,
        due: f.at("due")?,
        state,
        lapsed: f.maybe("lapsed", Value::as_bool)?.unwrap_or_default(),
    })
}

pub(super) fn put_answer(answer: &Answer) -> Value {
    json!({
        "no": answer.no.0, "by": who_text(answer.by), "words": put_words(answer.words),
        "medical": answer.medical, "ask": answer.ask.map(|ask| ask.0),
        "follow_up": put_maybe_words(answer.follow_up),
    })
}

pub(super) fn answer(value: &Value) -> Option<Answer> {
    let f = Fields::of(value)?;
    Some(Answer {
        no: AnswerNo(f.number("no")?),
        by: f.get("by", who)?,
        words: f.words("words")?,
        medical: f.flag("medical")?,
        ask: f.maybe("ask", |no| u16::try_from(no.as_i64()?).ok())?.map(AskNo),
        follow_up: f.maybe_words("follow_up")?,
    })
}

pub(super) fn put_topic(topic: &Topic) -> Value {
    json!({
        "category": topic.category, "hcat": topic.hcat.map(Hcat::code),
        "severity": topic.severity,
    })
}

pub(super) fn topic(value: &Value) -> Option<Topic> {
    let f = Fields::of(value)?;
    Some(Topic {
        category: f.get("category", |category| category.as_str().map(str::to_owned))?,
        hcat: f.maybe_code("hcat", Hcat::parse)?,
        severity: f.maybe("severity", |level| u8::try_from(level.as_i64()?).ok())?,
    })
}

pub(super) fn put_screening(seen: &Screening<Words>) -> Value {
    json!({
        "kind": seen.kind.code(), "nature": seen.nature.code(),
        "grade": seen.grade.map(Grade::code), "why": put_maybe_words(seen.why),
        "topics": seen.topics.iter().map(put_topic).collect::<Vec<_>>(),
        "about": seen.about.code(), "sealed": seen.sealed,
    })
}

pub(super) fn screening(value: &Value) -> Option<Screening<Words>> {
    let f = Fields::of(value)?;
    Some(Screening {
        kind: f.code("kind", Kind::parse)?,
        nature: f.code("nature", Nature::parse)?,
        grade: f.maybe_code("grade", Grade::parse)?,
        why: f.maybe_words("why")?,
        topics: f.list("topics", topic)?,
        about: f.code("about", About::parse)?,
        sealed: f.flag("sealed")?,
    })
}

fn put_escort(escort: &Escort) -> Value {
    match escort {
        Escort::Dpjp => json!("dpjp"),
        Escort::Unit(unit) => json!({ "unit": unit.as_str() }),
        Escort::Person(person) => json!({ "person": person.to_string() }),
    }
}

fn escort(value: &Value) -> Option<Escort> {
    if value.as_str() == Some("dpjp") {
        return Some(Escort::Dpjp);
    }
    let f = Fields::of(value)?;
    match f.maybe("unit", unit)? {
        Some(unit) => Some(Escort::Unit(unit)),
        None => f.get("person", id).map(Escort::Person),
    }
}

pub(super) fn put_appointment(plan: &Appointment<Words>) -> Value {
    json!({
        "way": plan.way.code(), "at": put_maybe_at(plan.at),
        "place": put_maybe_words(plan.place),
        "accompanied_by": plan.accompanied_by.iter().map(put_escort).collect::<Vec<_>>(),
    })
}

pub(super) fn appointment(value: &Value) -> Option<Appointment<Words>> {
    let f = Fields::of(value)?;
    Some(Appointment {
        way: f.code("way", Way::parse)?,
        at: f.maybe("at", super::fields::instant)?,
        place: f.maybe_words("place")?,
        accompanied_by: f.list("accompanied_by", escort)?,
    })
}

pub(super) fn put_minutes(minutes: &Minutes<Words>) -> Value {
    json!({
        "at": put_maybe_at(minutes.at), "attendees": put_maybe_words(minutes.attendees),
        "minutes": put_maybe_words(minutes.minutes), "result": put_maybe_words(minutes.result),
    })
}

pub(super) fn minutes(value: &Value) -> Option<Minutes<Words>> {
    let f = Fields::of(value)?;
    Some(Minutes {
        at: f.maybe("at", super::fields::instant)?,
        attendees: f.maybe_words("attendees")?,
        minutes: f.maybe_words("minutes")?,
        result: f.maybe_words("result")?,
    })
}

pub(super) fn put_closing(closing: &Closing<Words>) -> Value {
    let mut value = json!({
        "outcome": closing.outcome.code(), "root_cause": put_maybe_words(closing.root_cause),
        "improvement": closing.improvement.as_ref().map(|plan| json!({
            "action": put_words(plan.action),
            "owner": plan.owner.map(|owner| owner.to_string()),
            "due": plan.due.map(|due| due.to_string()),
        })),
        "no_improvement_reason": put_maybe_words(closing.no_improvement_reason),
        "letter": put_maybe_words(closing.letter),
    });
    // Only where they are said: endings that were written before they were asked stay as they are.
    if let Some(receiver) = closing.receiver {
        value["receiver"] = put_words(receiver);
    }
    if closing.neutral {
        value["neutral"] = true.into();
    }
    value
}

pub(super) fn closing(value: &Value) -> Option<Closing<Words>> {
    let f = Fields::of(value)?;
    Some(Closing {
        outcome: f.code("outcome", Outcome::parse)?,
        root_cause: f.maybe_words("root_cause")?,
        improvement: f.maybe("improvement", |value| {
            let f = Fields::of(value)?;
            Some(ImprovementPlan {
                action: f.words("action")?,
                owner: f.maybe("owner", id)?,
                due: f.maybe("due", date)?,
            })
        })?,
        no_improvement_reason: f.maybe_words("no_improvement_reason")?,
        receiver: f.maybe_words("receiver")?,
        letter: f.maybe_words("letter")?,
        neutral: f.maybe("neutral", Value::as_bool)?.unwrap_or(false),
    })
}

pub(crate) fn put_approval(approval: &Approval) -> Value {
    let mut value = json!({
        "words": put_words(approval.words), "by": approval.by.to_string(),
        "as_delegate": approval.as_delegate.map(DelegateTitle::code), "at": put_at(approval.at),
    });
    if !approval.enclosed.is_empty() {
        let enclosed: Vec<_> = approval.enclosed.iter().map(ToString::to_string).collect();
        value["enclosed"] = enclosed.into();
    }
    value
}

pub(crate) fn approval(value: &Value) -> Option<Approval> {
    let f = Fields::of(value)?;
    Some(Approval {
        words: f.get("words", words)?,
        enclosed: match value.get("enclosed") {
            Some(_) => f.list("enclosed", id)?,
            None => Vec::new(),
        },
        by: f.get("by", id)?,
        as_delegate: f.maybe_code("as_delegate", DelegateTitle::parse)?,
        at: f.at("at")?,
    })
}

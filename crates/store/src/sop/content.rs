//! The wording of an SPO on disk, and its digest.

use domain::calendar::{Span, Unit};
use domain::measure::{Aim, Measure};
use domain::people::Role;
use domain::rules::{ApprovalWhen, ClockName, Duty};
use domain::sop::{
    Audience, Basis, BasisStatus, Bond, Content, Digest, Part, Question, Step, Term, Tie,
};
use serde_json::{Value, json};
use sha2::Digest as _;

use super::state::{place, put_place};
use crate::case::fields::{Fields, unit};

/// The wording as text: what the digest is made of.
pub fn text(content: &Content) -> String {
    put(content).to_string()
}

/// SHA-256 over the whole wording: another word, step, bond or reader is another digest.
pub fn digest(content: &Content) -> Digest {
    sha2::Sha256::digest(text(content).as_bytes()).into()
}

pub(super) fn put(content: &Content) -> Value {
    let texts = content.texts.iter().map(|(part, text)| json!([part.code(), text]));
    let units = content.audience.units.iter().map(|unit| unit.as_str());
    let roles = content.audience.roles.iter().map(|role| role.code());
    let mut written = json!({
        "title": content.title,
        "number": content.number,
        "texts": texts.collect::<Vec<_>>(),
        "steps": content.steps.iter().map(put_step).collect::<Vec<_>>(),
        "bases": content.bases.iter().map(put_basis).collect::<Vec<_>>(),
        "roles": roles.collect::<Vec<_>>(),
        "units": units.collect::<Vec<_>>(),
        "review_months": content.review_months,
    });
    // What was signed before there were questions and named indicators keeps its digest.
    if !content.questions.is_empty() {
        written["questions"] = content.questions.iter().map(put_question).collect();
    }
    if !content.aims.is_empty() {
        written["aims"] = content.aims.iter().map(put_aim).collect();
    }
    written
}

pub(super) fn read(value: &Value) -> Option<Content> {
    let f = Fields::of(value)?;
    Some(Content {
        title: f.get("title", words)?,
        number: f.maybe("number", words)?,
        texts: f.list("texts", part)?,
        steps: f.list("steps", step)?,
        bases: f.list("bases", basis)?,
        audience: Audience {
            roles: f.list("roles", |role| Role::parse(role.as_str()?))?,
            units: f.list("units", unit)?,
        },
        questions: f.maybe("questions", questions)?.unwrap_or_default(),
        aims: f.maybe("aims", aims)?.unwrap_or_default(),
        review_months: f.number("review_months")?,
    })
}

/// A plain text.
pub(super) fn words(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn part(value: &Value) -> Option<(Part, String)> {
    match value.as_array()?.as_slice() {
        [part, text] => Some((Part::parse(part.as_str()?)?, words(text)?)),
        _ => None,
    }
}

fn put_step(step: &Step) -> Value {
    json!({ "text": step.text, "bond": step.bond.as_ref().map(put_bond) })
}

fn step(value: &Value) -> Option<Step> {
    let f = Fields::of(value)?;
    Some(Step { text: f.get("text", words)?, bond: f.maybe("bond", bond)? })
}

fn put_bond(bond: &Bond) -> Value {
    let term = bond.term.map(|term| {
        json!({
            "clock": term.clock.code(),
            "amount": term.limit.amount,
            "unit": term.limit.unit.code(),
        })
    });
    json!({
        "tie": bond.tie.code(),
        "duty": bond.duty.map(Duty::code),
        "term": term,
        "approves": bond.approves.iter().map(|when| when.code()).collect::<Vec<_>>(),
    })
}

fn bond(value: &Value) -> Option<Bond> {
    let f = Fields::of(value)?;
    Some(Bond {
        tie: f.code("tie", Tie::parse)?,
        duty: f.maybe_code("duty", Duty::parse)?,
        term: f.maybe("term", term)?,
        approves: f.list("approves", |when| ApprovalWhen::parse(when.as_str()?))?,
    })
}

fn term(value: &Value) -> Option<Term> {
    let f = Fields::of(value)?;
    let limit = Span { amount: f.number("amount")?, unit: f.code("unit", Unit::parse)? };
    Some(Term { clock: f.code("clock", ClockName::parse)?, limit })
}

fn put_question(question: &Question) -> Value {
    json!({
        "text": question.text,
        "choices": question.choices,
        "right": question.right,
        "read_again": put_place(question.read_again),
    })
}

fn questions(value: &Value) -> Option<Vec<Question>> {
    value.as_array()?.iter().map(question).collect()
}

fn question(value: &Value) -> Option<Question> {
    let f = Fields::of(value)?;
    Some(Question {
        text: f.get("text", words)?,
        choices: f.list("choices", words)?,
        right: f.number("right")?,
        read_again: f.get("read_again", place)?,
    })
}

fn put_aim(aim: &Aim) -> Value {
    json!({ "measure": aim.measure.code(), "percent": aim.percent })
}

fn aims(value: &Value) -> Option<Vec<Aim>> {
    value.as_array()?.iter().map(aim).collect()
}

fn aim(value: &Value) -> Option<Aim> {
    let f = Fields::of(value)?;
    Some(Aim { measure: f.code("measure", Measure::parse)?, percent: f.number("percent")? })
}

fn put_basis(basis: &Basis) -> Value {
    let by = match &basis.status {
        BasisStatus::ReplacedBy(by) => Some(by),
        BasisStatus::InForce | BasisStatus::NotChecked => None,
    };
    json!({ "text": basis.text, "status": basis.status.code(), "by": by })
}

fn basis(value: &Value) -> Option<Basis> {
    let f = Fields::of(value)?;
    let by = f.maybe("by", words)?;
    let status = f.code("status", |code| {
        let known = [BasisStatus::InForce, BasisStatus::NotChecked];
        let replaced = by.map(BasisStatus::ReplacedBy);
        known.into_iter().chain(replaced).find(|status| status.code() == code)
    })?;
    Some(Basis { text: f.get("text", words)?, status })
}

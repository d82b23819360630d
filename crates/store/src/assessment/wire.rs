//! Sheets and their events on disk. Nothing is derived: a renamed value loses no history.

use std::collections::BTreeMap;

use domain::assessment::{Aspect, Assessment, Event, Figure, Signed, Stage, Verdict};
use domain::calendar::Month;
use domain::consent::Outlet;
use domain::content::Definition;
use domain::ids::Version;
use domain::text::Words;
use serde_json::{Map, Value, json};

use crate::case::fields::{Fields, id, put_at, put_maybe_words, put_words, who, words};
use crate::case::who_text;
use crate::history::Wire;

impl Wire for Event {
    const WHAT: &'static str = "event of an assessment";

    fn payload(&self) -> String {
        put_event(self).to_string()
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        event(kind, payload)
    }
}

fn put_event(event: &Event) -> Value {
    match event {
        Event::Written { month, notes } => {
            json!({ "month": month_text(*month), "notes": put_notes(notes) })
        }
        Event::Signed { figures, edition } => {
            let figures: Vec<Value> = figures.iter().map(put_figure).collect();
            json!({ "figures": figures, "edition": edition })
        }
        Event::Reopened { why } => json!({ "why": put_words(*why) }),
    }
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    Some(match kind {
        "written" => {
            Event::Written { month: f.code("month", month)?, notes: f.get("notes", notes)? }
        }
        "signed" => {
            Event::Signed { figures: f.list("figures", figure)?, edition: f.number("edition")? }
        }
        "reopened" => Event::Reopened { why: f.words("why")? },
        _ => return None,
    })
}

/// `2026-11`
pub(super) fn month_text(month: Month) -> String {
    format!("{:04}-{:02}", month.year(), month.number())
}

pub(super) fn month(text: &str) -> Option<Month> {
    let (year, number) = text.split_once('-')?;
    Month::new(year.parse().ok()?, number.parse().ok()?)
}

fn put_notes(notes: &BTreeMap<Aspect, Words>) -> Value {
    let each = notes.iter().map(|(aspect, note)| (aspect.code().to_owned(), put_words(*note)));
    Value::Object(each.collect::<Map<String, Value>>())
}

fn notes(value: &Value) -> Option<BTreeMap<Aspect, Words>> {
    let each = |(code, note): (&String, &Value)| Some((Aspect::parse(code)?, words(note)?));
    value.as_object()?.iter().map(each).collect()
}

fn put_figure(figure: &Figure) -> Value {
    let of = figure.of.as_ref();
    json!({
        "aspect": figure.aspect.code(),
        "outlet": of.map(|(outlet, _)| outlet.code()),
        "definition": of.map(|(_, definition)| definition.as_str()),
        "part": figure.part,
        "whole": figure.whole,
        "goal": figure.goal,
        "verdict": figure.verdict.code(),
    })
}

fn figure(value: &Value) -> Option<Figure> {
    let f = Fields::of(value)?;
    let outlet = f.maybe_code("outlet", Outlet::parse)?;
    let definition = f.maybe_code("definition", Definition::parse)?;
    Some(Figure {
        aspect: f.code("aspect", Aspect::parse)?,
        of: outlet.zip(definition),
        part: f.number("part")?,
        whole: f.number("whole")?,
        goal: f.maybe("goal", |one| u32::try_from(one.as_u64()?).ok())?,
        verdict: f.code("verdict", Verdict::parse)?,
    })
}

fn put_signed(signed: &Signed) -> Value {
    json!({
        "by": who_text(signed.by),
        "at": put_at(signed.at),
        "figures": signed.figures.iter().map(put_figure).collect::<Vec<_>>(),
        "edition": signed.edition,
    })
}

fn signed(value: &Value) -> Option<Signed> {
    let f = Fields::of(value)?;
    Some(Signed {
        by: f.get("by", who)?,
        at: f.at("at")?,
        figures: f.list("figures", figure)?,
        edition: f.number("edition")?,
    })
}

/// The state as text.
pub(super) fn text(known: &Assessment) -> String {
    json!({
        "id": known.id.to_string(),
        "version": known.version.0,
        "month": month_text(known.month),
        "stage": known.stage.code(),
        "notes": put_notes(&known.notes),
        "signed": known.signed.as_ref().map(put_signed),
        "why": put_maybe_words(known.why),
    })
    .to_string()
}

/// The sheet from its text; `None` when it is not what [`text`] writes.
pub(super) fn of(text: &str) -> Option<Assessment> {
    let value: Value = serde_json::from_str(text).ok()?;
    let f = Fields::of(&value)?;
    Some(Assessment {
        id: f.get("id", id)?,
        version: Version(f.number("version")?),
        month: f.code("month", month)?,
        stage: f.code("stage", Stage::parse)?,
        notes: f.get("notes", notes)?,
        signed: f.maybe("signed", signed)?,
        why: f.maybe_words("why")?,
    })
}

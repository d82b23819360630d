//! `box`: the suggestion boxes of the house, and the sign on each as a PDF.

use std::path::Path;

use desk::suggestion_box::{self, View, sign_document};
use desk::{Desk, report};
use domain::ids::BoxCode;
use domain::people::Actor;
use locale::Words;
use paper::Paper;
use serde_json::{Value, json};

use crate::cli::{SignSheet, SuggestionBox};
use crate::fault::{Fault, Typed};
use crate::house::House;
use crate::say;

/// The command line acts for the house itself.
const ACTOR: Actor = Actor::Desk;

pub async fn run(house: &House, wanted: SuggestionBox, t: &Words) -> Result<(), Fault> {
    match wanted {
        SuggestionBox::List { json } => list(&house.desk, json).await,
        SuggestionBox::Sign { code, out, sheet } => {
            sign(&house.desk, (&code, &out), sheet, t).await
        }
    }
}

async fn list(desk: &Desk, as_json: bool) -> Result<(), Fault> {
    let found = suggestion_box::list(desk, &ACTOR).await?;
    if as_json {
        let all: Vec<Value> = found.iter().map(told).collect();
        say::data(&format!("{:#}", Value::from(all)));
        return Ok(());
    }
    for view in &found {
        let state = if view.known.is_active() { "active" } else { "retired" };
        let late = if view.late { " late" } else { "" };
        say::data(&format!("{}\t{state}{late}\t{}", view.known.code, view.known.place.as_str()));
    }
    Ok(())
}

fn told(view: &View) -> Value {
    let known = &view.known;
    json!({
        "code": known.code.as_str(),
        "unit": known.unit.as_ref().map(|unit| unit.as_str()),
        "description": known.place.as_str(),
        "active": known.is_active(),
        "opened_last": view.tally.opened_last.map(|at| at.to_string()),
        "due": view.due.map(|at| at.to_string()),
        "late": view.late,
        "slips": view.tally.slips,
        "transcribed": view.tally.transcribed,
        "by_sign": view.tally.by_sign,
    })
}

async fn sign(
    desk: &Desk,
    (code, out): (&str, &Path),
    sheet: SignSheet,
    t: &Words,
) -> Result<(), Fault> {
    let unknown = || Fault::UnknownValue { what: Typed(code.to_owned()) };
    let code = BoxCode::parse(code).map_err(|_| unknown())?;
    let size = match sheet {
        SignSheet::A4 => Paper::A4,
        SignSheet::A5 => Paper::A5,
    };
    let made = sign_document(desk, &ACTOR, &code, (t.language(), size)).await?;
    let pdf = report::pdf(desk, &made).await?;
    std::fs::write(out, pdf).map_err(|_| Fault::Unwritable { path: out.to_owned() })?;
    say::talk(&t.cli_file_written(out.display().to_string()));
    if suggestion_box::address(desk, &code).is_none() {
        say::talk(&t.suggestion_box_sign_without_qr());
    }
    Ok(())
}

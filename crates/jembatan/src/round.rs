//! `round`: the observations, interviews and mystery visits of the house, as lines and as a table.

use std::path::Path;

use desk::Desk;
use desk::observation::{self, View, csv};
use domain::people::Actor;
use domain::survey::Period;
use locale::Words;
use serde_json::{Value, json};

use crate::cli::{Round, Wanted};
use crate::fault::Fault;
use crate::house::House;
use crate::say;

/// The command line acts for the house itself.
const ACTOR: Actor = Actor::Desk;

pub async fn run(house: &House, wanted: Round, t: &Words) -> Result<(), Fault> {
    match wanted {
        Round::List { wanted, json } => list(&house.desk, wanted, json).await,
        Round::Export { wanted, out } => export(&house.desk, wanted, &out, t).await,
    }
}

async fn found(desk: &Desk, wanted: Wanted) -> Result<Vec<View>, Fault> {
    let days = wanted.period.unwrap_or_else(Period::whole);
    Ok(observation::every(desk, &ACTOR, (days, wanted.unit)).await?)
}

async fn list(desk: &Desk, wanted: Wanted, as_json: bool) -> Result<(), Fault> {
    let found = found(desk, wanted).await?;
    if as_json {
        let all: Vec<Value> = found.iter().map(told).collect();
        say::data(&format!("{:#}", Value::from(all)));
        return Ok(());
    }
    for view in &found {
        let begun = &view.round.begun;
        let (stage, amiss) = (view.round.stage.code(), amiss(view));
        say::data(&format!(
            "{}\t{}\t{}\t{stage}\t{amiss}\t{}",
            begun.day,
            begun.unit,
            begun.kind.code(),
            begun.title.as_str()
        ));
    }
    Ok(())
}

fn amiss(view: &View) -> usize {
    let no = domain::observation::round::Answer::No;
    view.told.iter().filter(|told| told.answer == no).count()
}

fn told(view: &View) -> Value {
    let begun = &view.round.begun;
    json!({
        "id": begun.id.to_string(),
        "day": begun.day.to_string(),
        "shift": begun.shift.code(),
        "kind": begun.kind.code(),
        "checklist": begun.checklist.as_str(),
        "edition": begun.edition,
        "title": begun.title.as_str(),
        "unit": begun.unit.as_str(),
        "stage": view.round.stage.code(),
        "minutes": view.round.minutes(),
        "looked": view.told.len(),
        "amiss": amiss(view),
    })
}

async fn export(desk: &Desk, wanted: Wanted, out: &Path, t: &Words) -> Result<(), Fault> {
    let table = csv(&found(desk, wanted).await?);
    std::fs::write(out, table).map_err(|_| Fault::Unwritable { path: out.to_owned() })?;
    say::talk(&t.cli_file_written(out.display().to_string()));
    Ok(())
}

//! `holiday`: days off, and what moves with them.

use std::path::Path;

use desk::Desk;
use desk::holiday::{self, Change, Outcome};
use domain::calendar::{Date, DayKind, DayOff, days_off};
use domain::people::Actor;
use locale::Words;
use serde_json::{Value, json};
use web::error::Said;

use crate::cli::Holiday;
use crate::fault::{Fault, Typed};
use crate::house::House;
use crate::{file, say};

/// The command line acts for the house itself.
const ACTOR: Actor = Actor::Desk;

pub async fn run(house: &House, wanted: Holiday, t: &Words) -> Result<(), Fault> {
    let desk = &house.desk;
    match wanted {
        Holiday::List { year, json } => list(desk, year, json).await,
        Holiday::Add { date, day_name, kind, dry_run } => {
            let day = DayOff::new(date, kind, &day_name.join(" "))
                .map_err(|why| Fault::Lines { says: vec![Typed(why.sentence(t))] })?;
            done(desk, Change::Add(vec![day]), dry_run, t).await
        }
        Holiday::Remove { date, dry_run } => remove(desk, date, dry_run, t).await,
        Holiday::Import { file, kind, dry_run } => import(desk, &file, (kind, dry_run), t).await,
    }
}

async fn list(desk: &Desk, year: Option<i16>, as_json: bool) -> Result<(), Fault> {
    let found = holiday::year(desk, &ACTOR, year).await?;
    if as_json {
        let all: Vec<Value> = found.days.iter().map(told).collect();
        say::data(&format!("{:#}", Value::from(all)));
        return Ok(());
    }
    for day in &found.days {
        say::data(&format!("{}\t{}\t{}", day.date, day.kind.code(), day.name));
    }
    Ok(())
}

fn told(day: &DayOff) -> Value {
    json!({ "date": day.date.to_string(), "kind": day.kind.code(), "name": day.name })
}

async fn remove(desk: &Desk, date: Date, dry_run: bool, t: &Words) -> Result<(), Fault> {
    done(desk, Change::Remove(date), dry_run, t).await
}

async fn import(
    desk: &Desk,
    path: &Path,
    (kind, dry_run): (DayKind, bool),
    t: &Words,
) -> Result<(), Fault> {
    let text = file::text(path)?;
    let line = |flaw: &domain::calendar::LineFlaw| {
        Typed(t.holiday_line(flaw.line.to_string(), flaw.why.sentence(t)))
    };
    let days = days_off(&text, kind)
        .map_err(|flaws| Fault::Lines { says: flaws.iter().map(line).collect() })?;
    done(desk, Change::Add(days), dry_run, t).await
}

async fn done(desk: &Desk, change: Change, dry_run: bool, t: &Words) -> Result<(), Fault> {
    let outcome = match dry_run {
        true => holiday::preview(desk, &ACTOR, change).await?,
        false => holiday::change(desk, &ACTOR, change).await?,
    };
    said(&outcome, t);
    if dry_run {
        say::talk(&t.cli_dry_run());
    }
    Ok(())
}

fn said(outcome: &Outcome, t: &Words) {
    let line = |mark: char, day: &DayOff| {
        say::data(&format!("{mark}\t{}\t{}\t{}", day.date, day.kind.code(), day.name));
    };
    outcome.added.iter().for_each(|day| line('+', day));
    outcome.changed.iter().for_each(|(_, day)| line('~', day));
    outcome.removed.iter().for_each(|day| line('-', day));
    let clocks = outcome.moved.clocks.iter();
    let clocks = clocks.map(|(name, many)| format!("{} ({many})", t.clock(name.code())));
    let clocks: Vec<String> = clocks.collect();
    say::talk(&match outcome.moved.cases {
        0 => t.holiday_moves_none(),
        cases => t.holiday_moves(cases.to_string(), clocks.join(", ")),
    });
}

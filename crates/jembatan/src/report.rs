//! `report`: the same papers as on the pages, as files: PDF, workbook, or figures as JSON.

mod figures;

use std::path::Path;

use desk::evidence::{self, Wanted};
use desk::organisation::decree;
use desk::{activity, assessment, report, voice};
use domain::calendar::Month;
use domain::ids::UnitCode;
use domain::people::Actor;
use domain::voice::Months;
use locale::Words;
use paper::{Document, Paper};
use serde_json::Value;

use crate::cli::{Output, Report, Sheet};
use crate::fault::{Fault, Typed};
use crate::house::House;
use crate::say;

/// The command line acts for the house itself.
const ACTOR: Actor = Actor::Desk;

pub async fn run(house: &House, wanted: Report, t: &Words) -> Result<(), Fault> {
    let (desk, language) = (&house.desk, t.language());
    match wanted {
        Report::Daily { date, to } => {
            let made = report::daily_document(desk, &ACTOR, date, language, paper(&to)).await?;
            document(house, &made, &to, t).await
        }
        Report::Monthly { month, to } => {
            let made = report::monthly_document(desk, &ACTOR, month, language, paper(&to)).await?;
            document(house, &made, &to, t).await
        }
        Report::Team { date, to } => {
            let team = decree::team(desk, &ACTOR, date).await?;
            let made = decree::document(desk, &team, (language, paper(&to))).await?;
            document(house, &made, &to, t).await
        }
        Report::Indicator { month, to } => {
            let sheet = report::indicator(desk, &ACTOR, month).await?;
            // The indicator on paper is a part of the monthly report.
            match &to.output {
                Some(path) if kind(path) != "json" => Err(unknown(path, ".json")),
                path => out(path.as_deref(), &figures::of_indicator(&sheet), t),
            }
        }
        Report::Service { month, to } => {
            let found = report::service(desk, &ACTOR, month).await?;
            let made = report::service_document(desk, &found, (language, paper(&to))).await?;
            document(house, &made, &to, t).await
        }
        Report::Issues { month, to } => {
            let found = report::issues(desk, &ACTOR, month).await?;
            let made = report::issues_document(desk, &found, (language, paper(&to))).await?;
            document(house, &made, &to, t).await
        }
        Report::Social { month, to } => {
            let found = report::social(desk, &ACTOR, month).await?;
            let made = report::social_document(desk, &found, (language, paper(&to))).await?;
            document(house, &made, &to, t).await
        }
        Report::Assessment { month, to } => {
            let found = assessment::open(desk, &ACTOR, month).await?;
            let made = assessment::document(desk, &found, (language, paper(&to))).await?;
            document(house, &made, &to, t).await
        }
        Report::Evidence { period, elements, output } => {
            let wanted = Wanted { period, codes: elements, language, size: Paper::F4 };
            let package = evidence::package(desk, &ACTOR, wanted).await?;
            write(&output, &web::evidence::zipped(&package, t)?, t)
        }
        Report::Programme { year, to } => {
            let this = desk.rules().await?.calendar.day_of(desk.now()).year();
            let (year, set) = (year.unwrap_or(this), (language, paper(&to)));
            let made = activity::programme_document(desk, &ACTOR, year, set).await?;
            document(house, &made, &to, t).await
        }
        Report::Voice { from, until, unit, to } => {
            heard(house, ((from, until), unit.as_deref()), &to, t).await
        }
    }
}

/// The voice of the patient; as `.csv` in codes.
async fn heard(
    house: &House,
    (months, unit): ((Month, Month), Option<&str>),
    to: &Output,
    t: &Words,
) -> Result<(), Fault> {
    let unknown = |what: &str| Fault::UnknownValue { what: Typed(what.to_owned()) };
    let months = Months::new(months.0, months.1).ok_or_else(|| unknown("--until"))?;
    let code = |unit: &str| UnitCode::parse(unit).map_err(|_| unknown(unit));
    let wanted = (months, unit.map(code).transpose()?);
    let found = voice::voice(&house.desk, &ACTOR, wanted).await?;
    match &to.output {
        Some(path) if kind(path) == "csv" => write(path, &voice::csv(&found), t),
        _ => {
            let wish = (t.language(), paper(to));
            document(house, &voice::document(&house.desk, &found, wish).await?, to, t).await
        }
    }
}

async fn document(house: &House, made: &Document, to: &Output, t: &Words) -> Result<(), Fault> {
    let Some(path) = &to.output else { return out(None, &figures::of_document(made), t) };
    match kind(path) {
        "pdf" => write(path, &report::pdf(&house.desk, made).await?, t),
        "xlsx" => write(path, &report::xlsx(made)?, t),
        "json" => out(Some(path), &figures::of_document(made), t),
        _ => Err(unknown(path, ".pdf, .xlsx, .json")),
    }
}

fn out(path: Option<&Path>, figures: &Value, t: &Words) -> Result<(), Fault> {
    match path {
        Some(path) => write(path, format!("{figures:#}\n").as_bytes(), t),
        None => {
            say::data(&format!("{figures:#}"));
            Ok(())
        }
    }
}

fn write(path: &Path, bytes: &[u8], t: &Words) -> Result<(), Fault> {
    std::fs::write(path, bytes).map_err(|_| Fault::Unwritable { path: path.to_owned() })?;
    say::talk(&t.cli_file_written(path.display().to_string()));
    Ok(())
}

fn paper(to: &Output) -> Paper {
    match to.paper {
        Sheet::F4 => Paper::F4,
        Sheet::A4 => Paper::A4,
    }
}

fn kind(path: &Path) -> &str {
    path.extension().and_then(|ending| ending.to_str()).unwrap_or_default()
}

/// The ending of the file says what is wanted; `known` are the endings that there are.
fn unknown(path: &Path, known: &str) -> Fault {
    Fault::UnknownValue { what: Typed(format!("{} ({known})", path.display())) }
}

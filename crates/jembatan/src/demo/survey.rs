//! The satisfaction survey of the demo: two months of answers, the first of them published.

use std::collections::BTreeMap;

use desk::survey::{Command, Request, Sheet, act, answer};
use desk::{Desk, DeskError, Refused};
use domain::ids::{SurveyCode, UnitCode};
use domain::survey::{Making, Order, Period, Template, Unsur};
use domain::text::Name;

use super::cast::Cast;
use crate::fault::{Fault, Typed};

const CODE: &str = "SKM-RJ";
const UNITS: [&str; 3] = ["DAFTAR", "FARMASI", "IGD"];

/// Days ago on which some of them answered, and how many did each time.
pub const DAYS: std::ops::Range<i64> = 1..25;
pub const EACH: usize = 5;
/// Between two of these days.
pub const APART: i64 = 2;

/// What a few of them wrote.
const WORDS: [&str; 4] = [
    "Petugas ramah, tetapi antrean obat masih lama.",
    "Kursi di ruang tunggu farmasi kurang.",
    "Pendaftaran lewat telepon sangat membantu.",
    "Papan petunjuk ke laboratorium membingungkan.",
];

/// Makes the survey and opens it.
pub async fn make(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let units = UNITS.iter().map(|code| UnitCode::parse(code).map_err(|_| unknown(code)));
    let making = Making {
        title: Name::parse("Survei kepuasan rawat jalan").map_err(|_| unknown(CODE))?,
        template: Template::Outpatient,
        order: Order::FacilitiesFirst,
        own: Vec::new(),
        units: units.collect::<Result<_, _>>()?,
        population: Some(170),
    };
    for command in [Command::Make(making), Command::Open {}] {
        does(desk, cast, command).await?;
    }
    Ok(())
}

/// The answers of one day.
pub async fn fill(desk: &Desk, day: i64) -> Result<(), Fault> {
    for nth in 0..EACH {
        answer(desk, &named()?, sheet(day as usize * EACH + nth)?).await?;
    }
    Ok(())
}

/// Publishes what was found in the last month that is over, where enough of it was answered.
pub async fn publish(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let rules = desk.rules().await?;
    let month = rules.calendar.month_of(desk.now()).previous();
    let period = Period::parse(&format!("{}-{:02}", month.year(), month.number()));
    let Some(period) = period else { return Ok(()) };
    match does(desk, cast, Command::Publish { period }).await {
        Err(Fault::Desk(DeskError::Refused(Refused::Survey(_)))) => Ok(()),
        ended => ended,
    }
}

async fn does(desk: &Desk, cast: &Cast, command: Command) -> Result<(), Fault> {
    let request = Request { code: named()?, command, seen: None, key: None };
    act(desk, &cast.actor("kepala-humas"), request).await?;
    Ok(())
}

fn sheet(nth: usize) -> Result<Sheet, Fault> {
    let code = UNITS[nth % UNITS.len()];
    let marks = Unsur::ALL.iter().enumerate();
    let mut given: BTreeMap<String, String> = marks
        .map(|(place, unsur)| (unsur.code().to_owned(), mark(nth, place, code).to_string()))
        .collect();
    let sex = if nth % 5 < 3 { "female" } else { "male" };
    given.insert("sex".to_owned(), sex.to_owned());
    if let Some(words) = WORDS.get(nth / 7).filter(|_| nth.is_multiple_of(7)) {
        given.insert("suggestion".to_owned(), (*words).to_owned());
    }
    let unit = UnitCode::parse(code).map_err(|_| unknown(code))?;
    Ok(Sheet { given, unit: Some(unit), token: None, key: format!("contoh-survei-{nth}") })
}

/// Mostly good; the pharmacy lets people wait, and the seats are few.
fn mark(nth: usize, place: usize, unit: &str) -> u8 {
    let chance = (nth * 7 + place * 13 + nth * place) % 20;
    let slow = place == 2 && unit == "FARMASI" || place == 8;
    match chance {
        0..=6 if !slow => 4,
        0..=4 | 7..=15 => 3,
        19 if slow => 1,
        _ if slow => 2,
        16..=18 => 3,
        _ => 2,
    }
}

fn named() -> Result<SurveyCode, Fault> {
    SurveyCode::parse(CODE).map_err(|_| unknown(CODE))
}

fn unknown(what: &str) -> Fault {
    Fault::UnknownValue { what: Typed(what.to_owned()) }
}

//! The satisfaction survey of the demo: two months of answers, the first of them published.

use std::collections::BTreeMap;

use desk::survey::{Command, Plan, Request, Sheet, act, answer, plan, tell};
use desk::tracking::TrackingCode;
use desk::{Desk, DeskError, Refused, improvement};
use domain::ids::{SurveyCode, UnitCode};
use domain::improvement::Command as Work;
use domain::survey::{Care, Key, Making, Order, Period, Template, Told, Unsur};
use domain::text::{Body, Name};

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

/// Whose work the improvements are.
const OWNER: &str = "mutu";

/// Unsur, cause, action, and how it ended where it has.
const PLANS: [(&str, &str, &str, Option<&str>); 2] = [
    (
        "sarana",
        "Kursi di ruang tunggu farmasi hanya dua puluh.",
        "Menambah tiga puluh kursi dan satu kipas di ruang tunggu farmasi.",
        Some("Tiga puluh kursi terpasang; ruang tunggu diperiksa dua kali sehari."),
    ),
    (
        "waktu",
        "Satu apoteker melayani pada jam sibuk.",
        "Menambah satu apoteker pukul 10.00 sampai 13.00 dan memisahkan resep racikan.",
        None,
    ),
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

/// What was found in that month becomes work: one improvement that goes on, and one that is done.
pub async fn improve(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let rules = desk.rules().await?;
    let (head, today) = (cast.actor("kepala-humas"), rules.calendar.day_of(desk.now()));
    let month = rules.calendar.month_of(desk.now()).previous();
    let period = Period::parse(&format!("{}-{:02}", month.year(), month.number()));
    for (nth, (unsur, cause, action, done)) in PLANS.into_iter().enumerate() {
        let owner = cast.id(OWNER);
        let (Some(period), Some(unsur), Some(owner)) = (period, Key::parse(unsur), owner) else {
            return Ok(());
        };
        let due = today.saturating_add(jiff::Span::new().days(21));
        let cause = Body::parse(cause).ok();
        let action = Body::parse(action).map_err(|_| unknown(CODE))?;
        let wanted = Plan { period, unit: None, unsur, cause, action, owner, due };
        let key = Some(format!("contoh-perbaikan-{nth}"));
        let begun = match plan(desk, &head, &named()?, (wanted, key)).await {
            Err(DeskError::Refused(Refused::Survey(_))) => return Ok(()),
            begun => begun?.improvement.id,
        };
        if let Some(done) = done.and_then(|words| Body::parse(words).ok()) {
            let command = Work::Finish { words: done };
            let request = improvement::Request { command, seen: None, key: None };
            improvement::act(desk, &cast.actor(OWNER), begun, request).await?;
        }
    }
    Ok(())
}

/// What some complainants answered once their cases were closed.
pub async fn tell_after(
    desk: &Desk,
    codes: impl Iterator<Item = TrackingCode>,
) -> Result<(), Fault> {
    for (nth, code) in codes.enumerate().filter(|(nth, _)| nth % 3 != 0) {
        let care = if nth.is_multiple_of(8) { Care::Better } else { Care::Same };
        let fair = !nth.is_multiple_of(7);
        let told = Told { helped: !nth.is_multiple_of(5), fair, tell_again: true, care };
        match tell(desk, code, (told, None), Some(format!("contoh-penutup-{nth}"))).await {
            Ok(()) | Err(DeskError::Refused(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
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

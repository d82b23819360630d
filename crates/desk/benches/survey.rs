//! A million answers of a survey: how fast they are taken, and how fast the result is there. One JSON
//! line a figure, for `bin/bench`. Argument: sheets of nine answers (default 111,112).
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "measuring reads the machine's own clock, prints its figures, and stops at any fault"
)]

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use db::{Address, Db, Options};
use desk::Desk;
use desk::survey::{Command, Request, Sheet, Taken, act, answer, keep_due, outcome, report};
use desk::testing::{StillClock, house};
use domain::ids::{SurveyCode, UnitCode};
use domain::people::Actor;
use domain::survey::{Making, Order, Period, Template};
use domain::text::Name;
use locale::Language;
use paper::Paper;

const CHAPTER: &str = "A survey of a million answers, SQLite";
const UNITS: [&str; 2] = ["IGD", "RAWAT-INAP"];
const UNSUR: [&str; 9] = [
    "persyaratan",
    "prosedur",
    "waktu",
    "biaya",
    "produk",
    "kompetensi",
    "perilaku",
    "pengaduan",
    "sarana",
];
/// What respondents tell about themselves.
const PROFILE: [(&str, &[&str]); 4] = [
    ("respondent", &["patient", "family"]),
    ("sex", &["female", "male"]),
    ("age", &["age_0_17", "age_18_29", "age_30_44", "age_45_59", "age_60"]),
    ("education", &["basic", "secondary", "higher"]),
];
/// Of a hundred answers so many are 1, at most 2, at most 3; as published surveys have them.
const MARKS: [u64; 3] = [2, 10, 60];

fn main() {
    let sheets = std::env::args().skip(1).find_map(|text| text.parse().ok()).unwrap_or(111_112);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(measure(sheets));
}

async fn measure(sheets: u64) {
    let folder = tempfile::tempdir().unwrap();
    let address = Address::parse(&folder.path().join("survey.sqlite").display().to_string());
    let db = Db::open(&address.unwrap(), Options::default()).await.unwrap();
    db.migrate(store::migrations()).await.unwrap();
    let (desk, people) = house(db, Arc::new(StillClock::default())).await;
    let actor = |login: &str| people.iter().find(|one| one.login == login).unwrap().actor();
    opened(&desk, &actor("head")).await;
    let begun = Instant::now();
    filled(&desk, sheets).await;
    let rate = sheets as f64 / begun.elapsed().as_secs_f64();
    let taken = format!("{rate:.0} sheets/s");
    figure(
        "taken from 32 respondents at once",
        &taken,
        "nine unsur and four of the profile each; goal 500 answers/s",
    );
    let begun = Instant::now();
    keep_due(&desk).await.unwrap();
    figure("counted behind the pages", &milliseconds(begun.elapsed()), "all of one day, once");
    let head = actor("head");
    let wanted = || (Period::whole(), None);
    let page = timed(|| async { outcome(&desk, &head, &code(), wanted()).await.map(drop) }).await;
    let note = format!("{sheets} sheets; goal 300 ms");
    figure("result as a page", &milliseconds(page), &note);
    let set = (Language::Id, Paper::F4);
    let made =
        timed(|| async { report(&desk, &head, &code(), wanted(), set).await.map(drop) }).await;
    let note = format!("{sheets} sheets, before the type is set; goal 1,500 ms");
    figure("report as a document", &milliseconds(made), &note);
}

async fn opened(desk: &Desk, head: &Actor) {
    let making = Making {
        title: Name::parse("Survei rawat jalan").unwrap(),
        template: Template::Outpatient,
        order: Order::ComplaintsFirst,
        own: Vec::new(),
        units: UNITS.iter().map(|unit| UnitCode::parse(unit).unwrap()).collect(),
        population: Some(10_000),
    };
    for command in [Command::Make(making), Command::Open {}] {
        let request = Request { code: code(), command, seen: None, key: None };
        act(desk, head, request).await.unwrap();
    }
}

async fn filled(desk: &Desk, sheets: u64) {
    let next = Arc::new(AtomicU64::new(0));
    let respondent = || {
        let (desk, next) = (desk.clone(), Arc::clone(&next));
        tokio::spawn(async move {
            loop {
                let nth = next.fetch_add(1, Ordering::Relaxed);
                if nth >= sheets {
                    return;
                }
                let taken = answer(&desk, &code(), sheet(nth)).await.unwrap();
                assert_eq!(taken, Taken::Thanks);
            }
        })
    };
    for task in (0..32).map(|_| respondent()).collect::<Vec<_>>() {
        task.await.unwrap();
    }
}

fn sheet(nth: u64) -> Sheet {
    let mut state = nth.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut mark = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let (drawn, mut mark) = (state % 100, 4);
        for (below, limit) in (1..).zip(MARKS) {
            if drawn < limit {
                mark = mark.min(below);
            }
        }
        mark.to_string()
    };
    let marks = UNSUR.iter().map(|unsur| ((*unsur).to_owned(), mark()));
    let pick = |(at, (key, answers)): (usize, &(&str, &[&str]))| {
        let answer = answers[(nth / 7_u64.pow(at as u32)) as usize % answers.len()];
        ((*key).to_owned(), answer.to_owned())
    };
    let given = marks.chain(PROFILE.iter().enumerate().map(pick)).collect();
    let unit = UnitCode::parse(UNITS[(nth % UNITS.len() as u64) as usize]).ok();
    Sheet { given, unit, token: None, key: nth.to_string() }
}

/// The middle one of eleven.
async fn timed<F: Future<Output = Result<(), desk::DeskError>>>(job: impl Fn() -> F) -> Duration {
    let mut times = Vec::new();
    for _ in 0..11 {
        let begun = Instant::now();
        job().await.unwrap();
        times.push(begun.elapsed());
    }
    times.sort_unstable();
    times[5]
}

fn milliseconds(span: Duration) -> String {
    format!("{:.0} ms", span.as_secs_f64() * 1000.0)
}

fn code() -> SurveyCode {
    SurveyCode::parse("RJ-2026").unwrap()
}

fn figure(what: &str, value: &str, note: &str) {
    println!(
        "{}",
        serde_json::json!({ "chapter": CHAPTER, "what": what, "value": value, "note": note })
    );
}

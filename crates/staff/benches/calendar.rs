//! How long the calendar of a month with 2,000 items takes: one JSON line a figure, for `bin/bench`.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "measuring reads the machine's own clock and prints its figures"
)]

#[allow(dead_code, reason = "the browser of the tests does more than is measured here")]
#[path = "../tests/it/browser.rs"]
mod browser;

use std::time::{Duration, Instant};

use desk::testing::{month_of_content, run};
use domain::calendar::Month;

use browser::Pages;

const ITEMS: u32 = 2_000;
const TIMES: usize = 200;

fn main() {
    run(async {
        let pages = Pages::new().await;
        let march = Month::new(2026, 3).expect("a month");
        let author = pages.desk.actor("officer");
        month_of_content(&pages.desk, &author, (march, ITEMS)).await.expect("they are written");
        let mut officer = pages.signed_in("officer").await;
        for (what, layout) in [
            ("the calendar of a month as a grid", "bulan=2026-03"),
            ("the calendar of a month as a list", "bulan=2026-03&tampilan=daftar"),
        ] {
            let path = format!("/konten/kalender?{layout}");
            let mut times = Vec::with_capacity(TIMES);
            let mut bytes = 0;
            for _ in 0..TIMES {
                let at = Instant::now();
                bytes = officer.get(&path).await.with(200).text.len();
                times.push(at.elapsed());
            }
            told(what, &mut times, bytes);
        }
    });
}

fn told(what: &str, times: &mut [Duration], bytes: usize) {
    times.sort_unstable();
    let at = |percent: usize| times[times.len() * percent / 100].as_secs_f64() * 1000.0;
    let (p50, p99) = (at(50), at(99));
    let line = serde_json::json!({
        "chapter": "Pages, SQLite, inside the process",
        "what": what,
        "value": format!("p50 {p50:.1} ms, p99 {p99:.1} ms"),
        "note": format!("{ITEMS} items, {:.0} KiB; goal 30 ms and 120 KiB", bytes as f64 / 1024.0),
    });
    println!("{line}");
}

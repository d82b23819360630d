//! What is said in public, at the size of years: how fast mentions are noted, and how fast the list and
//! the watch are there. One JSON line a figure, for `bin/bench`. Argument: mentions (default 200,000).
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "measuring reads the machine's own clock, prints its figures, and stops at any fault"
)]

use std::sync::Arc;
use std::time::{Duration, Instant};

use db::{Address, Db, Options};
use desk::mention::rising::{Ease, rising};
use desk::mention::{Filter, NewMention, list, note_all};
use desk::testing::house;
use desk::{Desk, SystemClock};
use domain::mention::Source;
use domain::people::Actor;
use domain::text::Body;
use jiff::SignedDuration;

const CHAPTER: &str = "Mentions of years, SQLite";
/// Mentions are spread over so many days, evenly; the youngest is of now.
const DAYS: u64 = 5 * 365;
/// Feeds and files hand in so many at once.
const TOGETHER: u64 = 1_000;
/// One in so many says again what one of the last day said.
const COPIES: u64 = 10;
/// Stems of which the texts are made; common ones come far more often than rare ones.
const WORDS: u64 = 40_000;

fn main() {
    let all = std::env::args().skip(1).find_map(|text| text.parse().ok()).unwrap_or(200_000);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(measure(all));
}

async fn measure(all: u64) {
    let folder = tempfile::tempdir().unwrap();
    let address = Address::parse(&folder.path().join("mention.sqlite").display().to_string());
    let db = Db::open(&address.unwrap(), Options::default()).await.unwrap();
    db.migrate(store::migrations()).await.unwrap();
    let (desk, people) = house(db, Arc::new(SystemClock)).await;
    let officer = people.iter().find(|one| one.login == "officer").unwrap().actor();
    noted(&desk, &officer, all).await;
    let page = timed(|| async { list(&desk, &officer, Filter::default(), None).await.map(drop) });
    figure("first page of the list", &milliseconds(page.await), &format!("over {all} mentions"));
    let daily = timed(|| async { rising(&desk, &officer, Ease::Usual).await.map(drop) });
    figure("daily list of what rises", &milliseconds(daily.await), "goal 1 s");
}

/// Notes them in the order of their time, and says how fast: the first tenth and the last beside the whole.
async fn noted(desk: &Desk, officer: &Actor, all: u64) {
    let (begun, mut early, mut late) = (Instant::now(), None, Instant::now());
    let mut nth = 0;
    while nth < all {
        let until = (nth + TOGETHER).min(all);
        let some = (nth..until).map(|nth| mention(desk, (nth, all))).collect();
        assert!(note_all(desk, officer, some).await.unwrap().iter().all(Result::is_ok));
        if nth < all / 10 && until >= all / 10 {
            early = Some((begun.elapsed(), resident_mib()));
        }
        if nth < all / 10 * 9 && until >= all / 10 * 9 {
            late = Instant::now();
        }
        nth = until;
    }
    let rate =
        |many: u64, took: Duration| format!("{:.0} mentions/s", many as f64 / took.as_secs_f64());
    let (first, held) = early.unwrap_or_default();
    let tenth = rate(all / 10, first);
    let note = format!("{all} of them, a tenth copies, durable; first tenth {tenth}; goal 2,000/s");
    figure("noted", &rate(all, begun.elapsed()), &note);
    figure("noted, the last tenth", &rate(all / 10, late.elapsed()), "goal 2,000/s");
    let note = format!("{held} MiB after the first tenth");
    figure("memory at the end", &format!("{} MiB resident", resident_mib()), &note);
}

fn mention(desk: &Desk, (nth, all): (u64, u64)) -> NewMention {
    let before = (all - nth) as f64 / all as f64 * DAYS as f64 * 86_400.0;
    let said = if nth % COPIES == 3 && nth > 500 { nth - 7 * (1 + nth % 60) } else { nth };
    NewMention {
        source: Source::Clipping,
        source_id: Some(nth.to_string()),
        text: Body::parse(&text(said)).unwrap(),
        outlet: None,
        link: None,
        author: Some(format!("warga{}", scattered(nth) % 200_000)),
        tone: None,
        reach: None,
        published_at: Some(desk.now() - SignedDuration::from_secs_f64(before)),
    }
}

/// Eight to thirty-nine invented words.
fn text(nth: u64) -> String {
    let mut state = scattered(nth) | 1;
    let mut drawn = || {
        state = scattered(state);
        (state >> 11) as f64 / (1_u64 << 53) as f64
    };
    let many = 8 + (drawn() * 32.0) as u64;
    let word = |drawn: f64| word((drawn * drawn * drawn * WORDS as f64) as u64);
    (0..many).map(|_| word(drawn())).collect::<Vec<_>>().join(" ")
}

/// A word of two to four syllables.
fn word(rank: u64) -> String {
    const FIRST: &[u8] = b"bcdghjklmnprst";
    const THEN: &[u8] = b"aiueo";
    let syllables = 2 + rank % 3;
    let mut state = scattered(rank + 1);
    let mut word = String::new();
    for _ in 0..syllables {
        word.push(char::from(FIRST[(state % FIRST.len() as u64) as usize]));
        word.push(char::from(THEN[(state / 64 % THEN.len() as u64) as usize]));
        state = scattered(state);
    }
    word
}

/// The finaliser of SplitMix64.
fn scattered(number: u64) -> u64 {
    let number = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let once = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let twice = (once ^ (once >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    twice ^ (twice >> 31)
}

/// The middle one of five.
async fn timed<F: Future<Output = Result<(), desk::DeskError>>>(job: impl Fn() -> F) -> Duration {
    let mut times = Vec::new();
    for _ in 0..5 {
        let begun = Instant::now();
        job().await.unwrap();
        times.push(begun.elapsed());
    }
    times.sort_unstable();
    times[2]
}

fn resident_mib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib = line.and_then(|line| line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok());
    kib.unwrap_or_default() / 1024
}

fn milliseconds(span: Duration) -> String {
    format!("{:.0} ms", span.as_secs_f64() * 1000.0)
}

fn figure(what: &str, value: &str, note: &str) {
    println!(
        "{}",
        serde_json::json!({ "chapter": CHAPTER, "what": what, "value": value, "note": note })
    );
}

//! What the desk does in a second, and how long it takes: one JSON line a figure, for `bin/bench`.
//!
//! Arguments: seconds a figure (default 4), cases for the reading figures (default 100,000; none
//! when 0).
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "measuring reads the machine's own clock, prints its figures, and stops at any fault"
)]

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use db::testing::Cluster;
use db::{Address, Db, Options};
use desk::Desk;
use desk::case::{List, Owing};
use desk::people::Person;
use desk::receive::{NewIntake, receive};
use desk::testing::{StillClock, house};
use domain::people::Actor;
use domain::rules::{Channel, Kind};
use domain::text::Body;

/// About sixty words, from a vocabulary in which a search finds some cases and not all.
const WORDS: &[&str] = &[
    "ibu",
    "menunggu",
    "obat",
    "sejak",
    "pagi",
    "dokter",
    "perawat",
    "kamar",
    "loket",
    "antrean",
    "bayar",
    "pulang",
    "kasir",
    "surat",
    "rujukan",
    "radiologi",
    "hasil",
    "darah",
    "petugas",
    "ramah",
    "kotor",
    "toilet",
    "parkir",
    "makanan",
    "dingin",
    "jadwal",
    "poli",
    "anak",
    "lansia",
    "kursi",
    "roda",
    "telepon",
    "pendaftaran",
    "farmasi",
    "resep",
    "salah",
    "lama",
    "bising",
];

fn main() {
    let mut numbers = std::env::args().skip(1).filter_map(|text| text.parse::<u64>().ok());
    let each = Duration::from_secs(numbers.next().unwrap_or(4));
    let cases = numbers.next().unwrap_or(100_000);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(measure(each, cases));
}

async fn measure(each: Duration, cases: u64) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("intakes.sqlite");
    let cluster = Cluster::start_durable().unwrap();
    let houses =
        [("SQLite", path.display().to_string()), ("PostgreSQL", cluster.address("postgres"))];
    for (engine, address) in houses {
        let (desk, _) = opened(&address).await;
        for clients in [1, 32] {
            intakes(engine, &desk, clients, each).await;
        }
    }
    if cases == 0 {
        return;
    }
    let path = folder.path().join("reading.sqlite");
    let (desk, people) = opened(&path.display().to_string()).await;
    fill(&desk, cases).await;
    reading(&desk, &people, cases).await;
}

async fn opened(address: &str) -> (Desk, Vec<Person>) {
    let address = Address::parse(address).unwrap();
    let options = Options { writers: 24, ..Options::default() };
    let db = Db::open(&address, options).await.unwrap();
    db.migrate(store::migrations()).await.unwrap();
    house(db, Arc::new(StillClock::default())).await
}

fn figure(chapter: &str, what: &str, value: &str, note: &str) {
    let line =
        serde_json::json!({ "chapter": chapter, "what": what, "value": value, "note": note });
    println!("{line}");
}

fn words(seed: u64) -> Body {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        WORDS[(state % WORDS.len() as u64) as usize]
    };
    let text: Vec<&str> = (0..60).map(|_| next()).collect();
    Body::parse(&text.join(" ")).unwrap()
}

async fn intake(desk: &Desk, key: u64) {
    let new = NewIntake::of(Kind::Complaint, Channel::Web, words(key));
    receive(desk, &Actor::Complainant, new, &key.to_string()).await.unwrap();
}

/// Whole intakes: vault, row, journal, clocks, search, outbox, receipt.
async fn intakes(engine: &str, desk: &Desk, clients: u64, each: Duration) {
    // Every figure has keys of its own, or they would be replays.
    let keys = Arc::new(AtomicU64::new(clients * 1_000_000));
    let begun = Instant::now();
    let client = || {
        let (desk, keys) = (desk.clone(), Arc::clone(&keys));
        tokio::spawn(async move {
            let mut times = Vec::new();
            while begun.elapsed() < each {
                let at = Instant::now();
                intake(&desk, keys.fetch_add(1, Ordering::Relaxed)).await;
                times.push(at.elapsed());
            }
            times
        })
    };
    let tasks: Vec<_> = (0..clients).map(|_| client()).collect();
    let mut times = Vec::new();
    for task in tasks {
        times.extend(task.await.unwrap());
    }
    let rate = times.len() as f64 / begun.elapsed().as_secs_f64();
    let [p50, p99] = percentiles(&mut times);
    let chapter = "Durable intakes through the desk";
    let what = format!("{engine}, {clients} client(s)");
    let note = format!("p50 {p50:.1} ms, p99 {p99:.1} ms");
    figure(chapter, &what, &format!("{rate:.0} intakes/s"), &note);
}

/// Milliseconds.
fn percentiles(times: &mut [Duration]) -> [f64; 2] {
    times.sort_unstable();
    [50, 99].map(|percent| {
        let at = (times.len() * percent / 100).min(times.len() - 1);
        times[at].as_secs_f64() * 1000.0
    })
}

async fn fill(desk: &Desk, cases: u64) {
    let keys = Arc::new(AtomicU64::new(0));
    let client = || {
        let (desk, keys) = (desk.clone(), Arc::clone(&keys));
        tokio::spawn(async move {
            loop {
                let key = keys.fetch_add(1, Ordering::Relaxed);
                if key >= cases {
                    return;
                }
                intake(&desk, key).await;
            }
        })
    };
    for task in (0..32).map(|_| client()).collect::<Vec<_>>() {
        task.await.unwrap();
    }
}

async fn reading(desk: &Desk, people: &[Person], cases: u64) {
    let officer = people.iter().find(|person| person.login == "officer").unwrap().actor();
    let inbox = List { owes: Some(Owing::Me), ..List::default() };
    timed(desk, &officer, ("inbox, first page of 50", 5.0, cases), &|_| inbox.clone()).await;
    let search = |nth: usize| {
        let query = [WORDS[nth % WORDS.len()], WORDS[(nth * 7 + 3) % WORDS.len()]].join(" ");
        List { query: Some(query), ..List::default() }
    };
    timed(desk, &officer, ("search for two words, first page of 50", 30.0, cases), &search).await;
}

async fn timed(
    desk: &Desk,
    officer: &Actor,
    (what, goal, cases): (&str, f64, u64),
    wanted: &dyn Fn(usize) -> List,
) {
    let mut times = Vec::new();
    for nth in 0..500 {
        let list = wanted(nth);
        let at = Instant::now();
        let page = desk::case::list(desk, officer, &list, None, 50).await.unwrap();
        assert!(!page.items.is_empty(), "a reading that finds nothing measures nothing");
        times.push(at.elapsed());
    }
    let [p50, p99] = percentiles(&mut times[20..]);
    let chapter = "Reading, SQLite, inside the process";
    let value = format!("p50 {p50:.2} ms, p99 {p99:.2} ms");
    figure(chapter, what, &value, &format!("over {cases} cases; goal p99 {goal:.0} ms"));
}

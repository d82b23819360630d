//! Was the SPO kept? Over a million cases of five years: how fast they are judged, how fast the page is
//! there, and how fast after something happened to a case. One JSON line a figure, for `bin/bench`.
//! Argument: kept verdicts (default 1,000,000).
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "measuring reads the machine's own clock, prints its figures, and stops at any fault"
)]

use std::time::{Duration, Instant};

use desk::case;
use desk::receive::{NewIntake, receive};
use desk::sop::{Looked, Request, act, compliance, draft};
use desk::testing::TestDesk;
use domain::calendar::{Month, Span};
use domain::case::Command as Deed;
use domain::ids::{CaseNumber, SopId};
use domain::people::{Actor, Role};
use domain::rules::{Channel, ClockName, Kind};
use domain::sop::{Audience, Bond, Command, Content, Part, Step, Term, Tie};
use domain::text::Body;

const CHAPTER: &str = "An SPO over a million cases, SQLite";
/// Cases that are received and judged one by one; the others are copies of their verdicts.
const REAL: u32 = 4_000;
const DAY: u64 = 24 * 3600;
/// The kept verdicts lie evenly over five years, and the page looks at six months of them.
const FIVE_YEARS_MS: i64 = 5 * 365 * 24 * 3600 * 1000;

fn main() {
    let kept = std::env::args().skip(1).find_map(|text| text.parse().ok()).unwrap_or(1_000_000);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(measure(kept));
}

async fn measure(kept: u64) {
    let desk = TestDesk::sqlite().await;
    let id = in_force(&desk).await;
    desk.clock.advance(Duration::from_secs(170 * DAY));
    let mut numbers = Vec::new();
    for nth in 0..REAL {
        numbers.push(complaint(&desk, nth).await);
    }
    let begun = Instant::now();
    desk::rounds::walk(&desk).await.unwrap();
    let rate = f64::from(REAL) / begun.elapsed().as_secs_f64();
    figure("judged behind the pages", &format!("{rate:.0} cases/s"), "just received, in one round");
    copied(&desk, kept).await;
    let first = looked(&desk, id).await;
    let cases = first.1;
    let note = format!("{kept} verdicts kept, {cases} of them in the month; goal 2,000 ms");
    figure("the page, first", &milliseconds(first.0), &note);
    let mut after = Vec::new();
    for number in numbers.into_iter().take(20) {
        let words = Body::parse("Sudah ditelepon.").unwrap();
        let request = case::Request { command: Deed::Note { words }, seen: None, key: None };
        case::act(&desk, &desk.actor("officer"), number, request).await.unwrap();
        after.push(looked(&desk, id).await.0);
    }
    after.sort_unstable();
    let note = "the slower of twenty, each after another case had changed; goal 200 ms";
    figure("the page after a change", &milliseconds(after[after.len() - 1]), note);
}

/// How long the page of this month takes, and of how many cases it tells.
async fn looked(desk: &TestDesk, id: SopId) -> (Duration, u32) {
    let month = Month::of(desk.now().to_zoned(jiff::tz::TimeZone::UTC).date());
    let begun = Instant::now();
    let found = compliance(desk, &desk.actor("head"), id, Looked { month, unit: None }).await;
    let found = found.unwrap();
    assert_eq!(found.months.len(), 6);
    (begun.elapsed(), found.cases)
}

async fn complaint(desk: &TestDesk, nth: u32) -> CaseNumber {
    let text = Body::parse("Saya menunggu obat selama empat jam di farmasi.").unwrap();
    let new = NewIntake::of(Kind::Complaint, Channel::Web, text);
    receive(desk, &Actor::Complainant, new, &format!("k{nth}")).await.unwrap().number
}

/// Copies of what was found in the first cases, spread evenly over five years until now.
async fn copied(desk: &TestDesk, kept: u64) {
    let now = desk.now().as_millisecond();
    let from = now - FIVE_YEARS_MS;
    let step = FIVE_YEARS_MS as f64 / kept as f64;
    let text = format!(
        "with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < {kept}) \
         insert into verdict select v.hospital_id, randomblob(16), v.edition, v.revision, \
         cast({from} + n.i * {step} as integer), v.unit, v.year, 100000 + n.i, v.shielded, v.kept, \
         v.total, null, v.found from n join (select * from verdict limit 1) v"
    );
    run(desk, text).await;
    run(desk, "analyze".to_owned()).await;
}

async fn run(desk: &TestDesk, text: String) {
    let patience = Duration::from_secs(300);
    let ended: Result<Vec<db::Row>, db::DbError> = desk
        .store()
        .db
        .write(patience, move |tx| {
            let text = text.clone();
            Box::pin(async move { tx.query_text(&text, &[]).await })
        })
        .await;
    ended.unwrap();
}

/// An SPO with the least that a hospital can work by.
async fn in_force(desk: &TestDesk) -> SopId {
    let term = Term { clock: ClockName::NonMedicalAnswer, limit: Span::hours(24) };
    let bonds = [
        Bond::of(Tie::Receive),
        Bond { term: Some(term), ..Bond::of(Tie::Answer) },
        Bond::of(Tie::Report),
        Bond::of(Tie::Improve),
        Bond::of(Tie::Guarantee),
    ];
    let step = |bond: Bond| Step { text: bond.tie.code().to_owned(), bond: Some(bond) };
    let content = Content {
        title: "Penanganan pengaduan".to_owned(),
        number: None,
        texts: Part::texts().map(|part| (part, part.code().to_owned())).collect(),
        steps: bonds.map(step).into_iter().collect(),
        bases: Vec::new(),
        audience: Audience { roles: vec![Role::Officer], units: Vec::new() },
        questions: Vec::new(),
        aims: Vec::new(),
        review_months: 24,
    };
    let id = draft(desk, &desk.actor("officer"), content, "a").await.unwrap().sop.id;
    let reviewers = vec![desk.person("head")];
    let commands = [
        ("officer", Command::Submit { reviewers }),
        ("director", Command::Approve { digest: None }),
        ("head", Command::BringIntoForce { from: None }),
    ];
    for (login, command) in commands {
        let request = Request { command, seen: None, key: None };
        act(desk, &desk.actor(login), id, request).await.unwrap();
    }
    id
}

fn milliseconds(took: Duration) -> String {
    format!("{:.0} ms", took.as_secs_f64() * 1000.0)
}

fn figure(what: &str, value: &str, note: &str) {
    println!(
        "{}",
        serde_json::json!({ "chapter": CHAPTER, "what": what, "value": value, "note": note })
    );
}

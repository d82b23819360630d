//! Moves in the life of a case, as people and providers make them.

use channel::Secret;
use channel::fake::hooks::{Delivery, Words, echo, message, sign};
use desk::DeskError;
use desk::arrival::{self, Hook};
use desk::case::{Request, View, act};
use desk::testing::{APP_SECRET, HOSPITAL, INSTAGRAM, TestDesk};
use domain::case::{Addressee, Appointment, Case, Command, Entry, Minutes, NewAsk, Screening};
use domain::ids::{CaseNumber, UnitCode};
use domain::rules::{About, Grade, Kind, Nature, Way};
use domain::text::Body;
use store::Scope;

use crate::stage::{body, does};

pub const ACCOUNT: &str = "17841400000000001";
pub const SARI: &str = "900100200300";
pub const HERE: Scope = Scope { hospital: HOSPITAL };
pub const COMPLAINT: &str = "Saya menunggu obat selama empat jam di farmasi.";
pub const ANSWER: &str = "Kami mohon maaf. Loket ketiga sudah dibuka.";

/// A direct message of Sari's, signed as the provider signs it.
pub fn posted(desk: &TestDesk, id: &str, text: &str) -> Delivery {
    let at = desk.now().as_millisecond();
    sign(&Secret::new(APP_SECRET), message(Words { account: ACCOUNT, from: SARI, id, at, text }))
}

/// The provider tells us what we said ourselves.
pub fn echoed(desk: &TestDesk, id: &str, text: &str) -> Delivery {
    let at = desk.now().as_millisecond();
    sign(&Secret::new(APP_SECRET), echo(Words { account: ACCOUNT, from: SARI, id, at, text }))
}

/// At the hook: checked, stored, read.
pub async fn arrives(desk: &TestDesk, delivery: Delivery) {
    let signature = delivery.signature.as_bytes();
    assert_eq!(arrival::verified(desk, INSTAGRAM, &delivery.body, &[signature]), Hook::Good);
    arrival::arrive(desk, INSTAGRAM, Vec::new(), delivery.body).await.unwrap();
    arrival::read_all(desk).await.unwrap();
}

/// A complaint by Instagram, as the only case of the house.
pub async fn by_instagram(desk: &TestDesk) -> CaseNumber {
    arrives(desk, posted(desk, "mid.1", COMPLAINT)).await;
    CaseNumber { year: 2026, serial: 1 }
}

/// The command by somebody of the cast, however it ends.
pub async fn tries(
    desk: &TestDesk,
    login: &str,
    case: CaseNumber,
    command: Command<Body>,
) -> Result<View, DeskError> {
    act(desk, &desk.actor(login), case, Request { command, seen: None, key: None }).await
}

pub fn screening(nature: Nature, grade: Grade) -> Command<Body> {
    Command::Screen(Screening {
        kind: Kind::Complaint,
        nature,
        grade: Some(grade),
        why: Some(body("Sesuai kriteria grading.")),
        topics: Vec::new(),
        about: About::Nobody,
        sealed: false,
    })
}

pub fn to_unit(unit: &str) -> Command<Body> {
    to(Addressee::Unit(UnitCode::parse(unit).unwrap()))
}

pub fn to(addressee: Addressee) -> Command<Body> {
    let question = body("Mohon penjelasan untuk pelapor.");
    Command::Route { asks: vec![NewAsk { to: addressee, question, nature: None }] }
}

pub fn answer(text: &str) -> Command<Body> {
    Command::Answer { ask: None, words: body(text), follow_up: Some(body("Loket ditambah.")) }
}

pub fn accept() -> Command<Body> {
    Command::Accept { words: None, neutral: true }
}

pub fn deliver(way: Way) -> Command<Body> {
    Command::Deliver(Appointment { way, at: None, place: None, accompanied_by: Vec::new() })
}

pub fn delivered() -> Command<Body> {
    Command::RecordDelivery(Minutes { at: None, attendees: None, minutes: None, result: None })
}

/// Screened as not medical, asked of the pharmacy, answered and taken by the office.
pub async fn accepted(desk: &TestDesk, case: CaseNumber) {
    does(desk, "officer", case, screening(Nature::NonMedical, Grade::Green)).await;
    does(desk, "officer", case, to_unit("FARMASI")).await;
    does(desk, "unit_farmasi", case, answer(ANSWER)).await;
    does(desk, "officer", case, accept()).await;
}

/// The answer is about to leave as a message; the acknowledgement has left.
pub async fn underway(desk: &TestDesk) -> CaseNumber {
    let case = by_instagram(desk).await;
    while desk::deliver::run(desk).await.unwrap() > 0 {}
    accepted(desk, case).await;
    does(desk, "officer", case, deliver(Way::Message)).await;
    case
}

/// Row and history as they lie in the store.
pub async fn stored(desk: &TestDesk, number: CaseNumber) -> (Case, Vec<Entry>) {
    let ended: Result<(Case, Vec<Entry>), store::StoreError> = desk
        .store()
        .db
        .read(move |tx| {
            Box::pin(async move {
                let case = store::case::by_number(tx, HERE, number).await?.unwrap();
                let history = store::case::history(tx, HERE, case.id).await?;
                Ok((case, history))
            })
        })
        .await;
    ended.unwrap()
}

pub async fn kinds(desk: &TestDesk, number: CaseNumber) -> Vec<&'static str> {
    stored(desk, number).await.1.iter().map(|entry| entry.event.kind()).collect()
}

/// How many rows each of these tables holds: what an act that was refused must not change.
pub async fn rows(desk: &TestDesk) -> Vec<i64> {
    let mut counts = Vec::new();
    for table in
        ["case_row", "journal", "words", "outbox", "idempotency", "case_owes", "subject_key"]
    {
        let text = format!("select count(*) from {table}");
        counts.push(sql(desk, &text).await[0].int(0).unwrap());
    }
    counts
}

/// What somebody with the password of the database could ask and do.
pub async fn sql(desk: &TestDesk, text: &str) -> Vec<db::Row> {
    let text = text.to_owned();
    let ended: Result<Vec<db::Row>, db::DbError> = desk
        .store()
        .db
        .write(std::time::Duration::from_secs(10), move |tx| {
            let text = text.clone();
            Box::pin(async move { tx.query_text(&text, &[]).await })
        })
        .await;
    ended.unwrap()
}

//! The daily work of the demo: an answer bank, two weeks of roster, calls, and one hand-over.

use desk::answer_bank::{self, Request};
use desk::call::{self, Heard, NewCall};
use desk::{Desk, shift};
use domain::answer_bank::{Category, Command, Quoted, Wording};
use domain::calendar::{Date, days_after};
use domain::call::{Direction, Ending};
use domain::ids::PersonId;
use domain::rules::Shift;
use domain::shift::Turn;
use domain::text::{Body, Name, Phone};
use serde::Deserialize;

use super::cast::Cast;
use super::library;
use super::plan::DAYS;
use super::story::body;
use crate::fault::{Fault, Typed};

const ANSWERS: &str = include_str!("../../../../fixtures/rs-contoh/answers.toml");

/// The days of the roster, from the day on which it is written.
const ROSTER_DAYS: i32 = 14;

/// Something that happens once, so many minutes before the demo begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    Answers,
    Roster,
    Questions,
    Handover,
    TakingOver,
    Missed,
    Procedure,
    Reading,
    Review,
}

impl Scene {
    /// Every scene with its place in time.
    pub const ALL: [(i64, Scene); 9] = [
        (DAYS * 1440 + 1380, Scene::Procedure),
        (30 * 1440, Scene::Reading),
        (5 * 1440, Scene::Review),
        (20 * 1440, Scene::Answers),
        (7 * 1440, Scene::Roster),
        (1440 + 90, Scene::Questions),
        (8 * 60, Scene::Handover),
        (8 * 60 - 20, Scene::TakingOver),
        (50, Scene::Missed),
    ];

    /// Plays it at the desk's own time.
    ///
    /// # Errors
    /// What the desk said.
    pub async fn play(self, desk: &Desk, cast: &Cast) -> Result<(), Fault> {
        match self {
            Scene::Answers => answers(desk, cast).await,
            Scene::Roster => roster(desk, cast).await,
            Scene::Questions => questions(desk, cast).await,
            Scene::Handover => handover(desk, cast).await,
            Scene::TakingOver => taking_over(desk, cast).await,
            Scene::Missed => missed(desk).await,
            Scene::Procedure => library::procedure(desk, cast).await,
            Scene::Reading => library::reading(desk, cast).await,
            Scene::Review => library::review(desk, cast).await,
        }
    }
}

#[derive(Deserialize)]
struct Sheet {
    answer: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    category: String,
    question: String,
    text: String,
}

/// Written by an officer, approved by the head; the last one still waits, one expires soon.
async fn answers(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let sheet: Sheet = toml::from_str(ANSWERS).map_err(Fault::Samples)?;
    let (author, head) = (cast.actor("humas1"), cast.actor("kepala-humas"));
    let today = desk.rules().await?.calendar.day_of(desk.now());
    let last = sheet.answer.len() - 1;
    for (nth, row) in sheet.answer.into_iter().enumerate() {
        let days = if nth == 6 { 30 } else { 200 };
        let wording = wording(row, cast, days_after(today, days))?;
        let view = answer_bank::draft(desk, &author, wording, &format!("contoh-{nth}")).await?;
        if nth < last {
            let command = Command::Approve { edition: 1 };
            let request = Request { command, seen: None, key: None };
            answer_bank::act(desk, &head, view.answer.id, request).await?;
        }
    }
    Ok(())
}

fn wording(row: Row, cast: &Cast, valid_until: Date) -> Result<Wording<Body>, Fault> {
    let unknown = |what: &str| Fault::UnknownValue { what: Typed(what.to_owned()) };
    Ok(Wording {
        category: Category::parse(&row.category).ok_or_else(|| unknown(&row.category))?,
        question: body(&row.question),
        text: body(&row.text),
        owner: cast.id("humas1").ok_or_else(|| unknown("humas1"))?,
        valid_until,
    })
}

/// Two people a turn in rotation; the head, or the duty manager at night, is on call.
async fn roster(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let head = cast.actor("kepala-humas");
    let ids = |logins: &[&str]| -> Vec<PersonId> {
        logins.iter().filter_map(|login| cast.id(login)).collect()
    };
    let pool = ids(&[
        "humas1",
        "operator1",
        "humas2",
        "operator2",
        "humas3",
        "operator3",
        "cs1",
        "operator4",
    ]);
    let today = desk.rules().await?.calendar.day_of(desk.now());
    let mut turns = pool.chunks(2).cycle();
    for day in 1..=ROSTER_DAYS {
        for shift in Shift::ALL {
            let turn = Turn { day: days_after(today, day), shift: *shift };
            let people = turns.next().unwrap_or_default().to_vec();
            let on_call = match shift {
                Shift::Night => cast.id("manajer-jaga"),
                _ => cast.id("kepala-humas"),
            };
            shift::set(desk, &head, turn, (people, on_call), None).await?;
        }
    }
    for (login, number) in [("kepala-humas", "0812 0000 0101"), ("manajer-jaga", "0812 0000 0102")]
    {
        if let Some(id) = cast.id(login) {
            shift::set_phone(desk, &head, id, phone(number)).await?;
        }
    }
    Ok(())
}

fn phone(number: &str) -> Option<Phone> {
    Phone::parse(number).ok()
}

fn typed(number: &str, about: &str, ending: Ending) -> NewCall {
    NewCall {
        direction: Direction::Inbound,
        at: None,
        seconds: Some(95),
        phone: phone(number),
        name: None,
        about: Some(body(about)),
        ending,
    }
}

/// Three calls of yesterday: answered from the bank, to be called back, a wrong number.
async fn questions(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let operator = cast.actor("operator1");
    let wanted = answer_bank::Wanted {
        query: Some("jam kunjungan menjenguk".to_owned()),
        ..Default::default()
    };
    let found = answer_bank::list(desk, &operator, wanted).await?;
    if let Some(view) = found.first() {
        let answer = Some(Quoted { answer: view.answer.id, edition: view.edition });
        let ending = Ending::Answered { category: view.category, answer };
        let new = typed("0812 0000 0201", "Kapan boleh menjenguk?", ending);
        call::log(desk, &operator, new, "contoh-1").await?;
    }
    let promised = NewCall {
        name: Name::parse("Ibu Sumarni").ok(),
        ..typed("0812 0000 0202", "Hasil laboratorium ibunya belum ada.", Ending::CallBack)
    };
    call::log(desk, &operator, promised, "contoh-2").await?;
    let wrong = typed("0812 0000 0203", "Mencari toko bangunan.", Ending::WrongNumber);
    call::log(desk, &operator, wrong, "contoh-3").await?;
    Ok(())
}

async fn handover(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let Some(turn) = shift::turns(desk).await?.into_iter().next() else { return Ok(()) };
    let notes =
        body("Ibu Sumarni menunggu telepon tentang hasil laboratorium; unit sudah ditanya.");
    let operator = cast.actor("operator1");
    shift::hand_over(desk, &operator, turn, Some(notes), "contoh").await?;
    Ok(())
}

async fn taking_over(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let officer = cast.actor("humas2");
    for given in shift::handovers(desk, &officer).await?.into_iter().filter(|one| one.may_take) {
        shift::take_over(desk, &officer, given.handover.id).await?;
    }
    Ok(())
}

/// The switchboard says that nobody answered.
async fn missed(desk: &Desk) -> Result<(), Fault> {
    let told = Heard {
        connection: "contoh".to_owned(),
        provider_id: "contoh-1".to_owned(),
        direction: Direction::Inbound,
        at: desk.now(),
        seconds: 0,
        answered: false,
        phone: phone("0812 0000 0204"),
    };
    call::heard(desk, told).await?;
    Ok(())
}

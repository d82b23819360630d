//! The reader of messages: what serves, what it learned, and how a new version compares.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::reader::{self, Serves, Version, View};
use domain::reader::{Command, Standing};
use web::{Failure, Frame, Sent, page, paths};

use crate::{me::Me, speaker::Speaker};

/// One version as it is shown.
struct Row {
    number: u32,
    /// Where it is decided.
    path: String,
    standing: String,
    says: String,
    /// Question, messages asked, before, after; shares of F1 and of right answers.
    scores: Vec<Vec<String>>,
    /// It serves now.
    serves: bool,
    keeps: bool,
    refuses: bool,
}

#[derive(Template)]
#[template(path = "settings/reader.html")]
struct Page {
    frame: Frame,
    serves: String,
    damaged: Option<String>,
    screened: String,
    /// What was learned, from how many examples, when.
    cards: Vec<String>,
    rows: Vec<Row>,
    own_serves: bool,
    on_its_way: bool,
    decides: bool,
}

/// `GET /pengaturan/membaca`
pub async fn show(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    let view = reader::show(&desk, &me.actor).await?;
    let rules = desk.rules().await?;
    let says = Speaker::new(me.t(), &rules.calendar, desk.now());
    let frame = me.frame(&desk, "settings", &me.t().frame_go("reader")).await?;
    Ok(page::page(&drawn(frame, &view, &says)))
}

/// `POST /pengaturan/membaca`: a version is to be trained, or the built-in reader is to serve.
pub async fn post(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    let command = match sent.text("wish") {
        "train" => Command::Train {},
        "built_in" => Command::Use { number: None },
        _ => return Err(Failure::NotFound),
    };
    acted(&desk, &me, command).await
}

/// `POST /pengaturan/membaca/{versi}`: it serves from now on, or is refused.
pub async fn decide(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<u32>,
    sent: Sent,
) -> Result<Response, Failure> {
    let command = match sent.text("wish") {
        "use" => Command::Use { number: Some(number) },
        "refuse" => Command::Refuse { number },
        _ => return Err(Failure::NotFound),
    };
    acted(&desk, &me, command).await
}

async fn acted(desk: &Desk, me: &Me, command: Command) -> Result<Response, Failure> {
    reader::act(desk, &me.actor, command).await?;
    Ok(me.done(paths::READER))
}

fn drawn(frame: Frame, view: &View, says: &Speaker) -> Page {
    let t = says.t;
    let (serves, damaged) = match view.serves {
        Serves::BuiltIn => (t.reader_serves_lists(), None),
        Serves::Version(number) => (t.reader_serves_version(number.to_string()), None),
        Serves::Damaged { number, why } => {
            (t.reader_serves_lists(), Some(t.reader_damaged(number.to_string(), why)))
        }
    };
    let card = |(question, card): &(reader::Question, reader::Card)| {
        t.reader_card(
            t.reader_question(question.code()),
            card.examples.to_string(),
            &card.data,
            &card.date,
        )
    };
    let on_its_way = |one: &Version| matches!(one.standing, Standing::Waiting | Standing::Training);
    Page {
        serves,
        damaged,
        screened: t.reader_screened(view.screened.to_string(), reader::ENOUGH.to_string()),
        cards: view.cards.iter().map(card).collect(),
        own_serves: view.in_use.is_some(),
        on_its_way: view.versions.iter().any(on_its_way),
        decides: view.decides,
        rows: view.versions.iter().map(|one| row(one, view, says)).collect(),
        frame,
    }
}

fn row(one: &Version, view: &View, says: &Speaker) -> Row {
    let t = says.t;
    let serves = view.in_use == Some(one.number);
    let asked = t.reader_asked(says.author(&one.asked_by), says.at(one.asked_at));
    let more = match (one.standing, one.trouble) {
        (Standing::Training, _) => {
            t.reader_progress(one.progress.0.to_string(), one.progress.1.to_string())
        }
        (_, Some(trouble)) => t.reader_trouble(trouble.code(), one.examples.to_string()),
        (Standing::Waiting, _) => String::new(),
        _ => t.reader_examples(one.examples.to_string(), one.confirmed.to_string()),
    };
    let share = |thousandths: u32| t.percent(i64::from(thousandths) * 10);
    let both = |(right, f1): (u32, u32)| format!("{} · F1 {}", share(right), share(f1));
    let score = |score: &reader::Score| {
        vec![
            t.reader_question(score.question.code()),
            score.asked.to_string(),
            both(score.before),
            both(score.after),
        ]
    };
    Row {
        number: one.number,
        path: paths::reader_version(one.number),
        standing: if serves { t.reader_in_use() } else { t.reader_standing(one.standing.code()) },
        says: format!("{asked} {more}"),
        scores: one.scores.iter().map(score).collect(),
        serves,
        keeps: !serves && matches!(one.standing, Standing::Offered | Standing::Kept),
        refuses: one.standing == Standing::Offered,
    }
}

//! The list of the answer bank: by words, by standing; and what was asked without a case.

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::{
    Desk,
    answer_bank::{self, View, Wanted},
};
use domain::answer_bank::{Quoted, Standing};
use serde::Deserialize;
use web::{Failure, Frame, page, paths};

use crate::{me::Me, options::Item};

/// So many days back questions are counted on the page.
const COUNTED_DAYS: i32 = 7;

#[derive(Deserialize)]
pub struct Asked {
    q: Option<String>,
    keadaan: Option<String>,
}

/// One answer of the list.
struct Row {
    id: String,
    path: String,
    edition: u16,
    question: String,
    text: String,
    category: String,
    standing: &'static str,
    standing_word: String,
    until: String,
    times: String,
    waits: bool,
    usable: bool,
}

impl Row {
    fn post(&self) -> String {
        paths::answer_command(&self.id, "use")
    }

    fn warns(&self) -> bool {
        matches!(self.standing, "expiring" | "expired" | "withdrawn" | "draft")
    }
}

#[derive(Template)]
#[template(path = "answer_bank/list.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
    query: String,
    /// Path, word, and whether it is this one.
    tabs: Vec<(String, String, bool)>,
    counted: Vec<(String, String)>,
    days: String,
    writes: bool,
}

/// `GET /bank-jawaban`
pub async fn list(
    me: Me,
    State(desk): State<Desk>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    me.enters("answers")?;
    let t = me.t();
    let chosen = asked.keadaan.as_deref();
    let waiting = chosen == Some("waiting");
    let standing = match chosen.filter(|code| !waiting && *code != "all") {
        Some(code) => Some(Standing::parse(code).ok_or(Failure::BadRequest)?),
        None => (chosen.is_none() && asked.q.is_none()).then_some(Standing::Usable),
    };
    let wanted = Wanted { query: asked.q.clone(), category: None, standing, waiting };
    let found = answer_bank::list(&desk, &me.actor, wanted).await?;
    let rows = found.iter().map(|view| row(view, &me)).collect();
    let code = chosen.unwrap_or(if asked.q.is_some() { "all" } else { "usable" });
    Ok(page::page(&List {
        frame: me.frame(&desk, "answers", &t.frame_go("answers")).await?,
        rows,
        query: asked.q.unwrap_or_default(),
        tabs: tabs(&me, code),
        counted: counted(&desk, &me).await?,
        days: COUNTED_DAYS.to_string(),
        writes: me.role().is_humas(),
    }))
}

/// The usable texts to choose from while somebody is on the telephone: `id.edition` and the question.
pub async fn written(desk: &Desk, me: &Me, query: Option<String>) -> Result<Vec<Item>, Failure> {
    let standing = Some(Standing::Usable);
    let wanted = Wanted { query, standing, ..Wanted::default() };
    let found = answer_bank::list(desk, &me.actor, wanted).await?;
    let item = |view: &View| {
        let category = me.t().bank_category(view.category.code());
        let question = view.question.clone()?;
        Some((format!("{}.{}", view.answer.id, view.edition), format!("{category}: {question}")))
    };
    Ok(found.iter().filter_map(item).collect())
}

/// An edition from `id.edition`.
pub fn quoted(text: &str) -> Option<Quoted> {
    let (answer, edition) = text.split_once('.')?;
    Some(Quoted { answer: answer.parse().ok()?, edition: edition.parse().ok()? })
}

fn tabs(me: &Me, chosen: &str) -> Vec<(String, String, bool)> {
    let t = me.t();
    let tab = |code: &str, word: String| {
        (format!("{}?keadaan={code}", paths::ANSWERS), word, code == chosen)
    };
    let standing = |code: &str| tab(code, t.bank_standing(code));
    vec![
        standing("usable"),
        tab("waiting", t.bank_waits()),
        standing("expiring"),
        standing("expired"),
        standing("withdrawn"),
        tab("all", t.bank_all()),
    ]
}

async fn counted(desk: &Desk, me: &Me) -> Result<Vec<(String, String)>, Failure> {
    let today = desk.rules().await?.calendar.day_of(desk.now());
    let from = domain::calendar::days_after(today, 1 - COUNTED_DAYS);
    let asked = answer_bank::asked(desk, &me.actor, from, today).await?;
    let mut sums: Vec<(&'static str, u32)> = Vec::new();
    for one in asked {
        let code = one.category.code();
        match sums.iter_mut().find(|(known, _)| *known == code) {
            Some((_, times)) => *times += one.times,
            None => sums.push((code, one.times)),
        }
    }
    sums.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    let said =
        sums.into_iter().map(|(code, times)| (me.t().bank_category(code), times.to_string()));
    Ok(said.collect())
}

fn row(view: &View, me: &Me) -> Row {
    let t = me.t();
    let usable = matches!(view.standing, Standing::Usable | Standing::Expiring);
    Row {
        id: view.answer.id.to_string(),
        path: paths::answer(&view.answer.id.to_string()),
        edition: view.edition,
        question: view.question.clone().unwrap_or_else(|| t.case_erased()),
        text: view.text.clone().unwrap_or_else(|| t.case_erased()),
        category: t.bank_category(view.category.code()),
        standing: view.standing.code(),
        standing_word: t.bank_standing(view.standing.code()),
        until: view.valid_until.map(|day| t.date(day)).unwrap_or_default(),
        times: t.bank_times(view.times.to_string()),
        waits: view.draft.is_some() && view.answer.approved.is_some(),
        usable: usable && me.role().is_humas(),
    }
}

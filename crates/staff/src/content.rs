//! Content: the list by stage or day, and the form of a new item.

pub mod brand;
pub mod calendar;
pub mod fit;
mod form;
pub mod goals;
pub mod library;
pub mod media;
pub mod one;
mod out;
pub mod pause;
pub mod result;
pub mod rhythm;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::Desk;
use desk::content::{self, Line};
use domain::calendar::{Date, Month};
use domain::content::{Stage, writes};
use serde::Deserialize;
use web::{Failure, Frame, Sent, page, paths};

use crate::options::{Item, items};
use crate::{me::Me, speaker::Speaker, trouble::Trouble};
use form::Fields;

/// Which items.
#[derive(Default, Deserialize)]
pub struct Wanted {
    tahap: Option<String>,
    hari: Option<String>,
}

/// One item as a line.
pub struct Row {
    pub path: String,
    pub title: String,
    pub stage: String,
    pub outlets: String,
    pub due: Option<String>,
}

#[derive(Template)]
#[template(path = "content/list.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
    stages: Vec<Item>,
    /// The stage that is shown, or nothing.
    stage: String,
    /// The day that is shown, in words.
    day: Option<String>,
    /// What waits for this reader's word, on the list of all.
    waiting: Vec<Row>,
    writes: bool,
    form: Fields,
    trouble: Trouble,
}

/// `GET /konten`
pub async fn list(
    me: Me,
    State(desk): State<Desk>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    me.enters("content")?;
    let form = Fields::new(&desk, &me, Sent::default()).await?;
    Ok(page::page(&listed(&desk, &me, wanted, form).await?))
}

/// `POST /konten`: a new one.
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("content")?;
    let rules = desk.rules().await?;
    let read = form::read(&me, &rules, &sent);
    let act = |draft| content::propose(&desk, &me.actor, draft, sent.key());
    let trouble = match me.sends(read, act).await? {
        Ok(view) => return Ok(me.saved(&paths::content(&view.content.id.to_string()))),
        Err(trouble) => trouble,
    };
    let form = Fields::new(&desk, &me, sent).await?;
    let page = listed(&desk, &me, Wanted::default(), form).await?;
    Ok(page::with_status(trouble.status(), &List { trouble, ..page }))
}

async fn listed(desk: &Desk, me: &Me, wanted: Wanted, form: Fields) -> Result<List, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let stage = wanted.tahap.as_deref().and_then(Stage::parse);
    let day: Option<Date> = wanted.hari.as_deref().and_then(|day| day.parse().ok());
    let found = match day {
        None => content::list(desk, &me.actor, stage).await?,
        Some(day) => {
            let month = content::calendar::month(desk, &me.actor, Month::of(day)).await?;
            let days = month.days.into_iter().filter(|one| one.date == day);
            days.flat_map(|one| one.items).collect()
        }
    };
    Ok(List {
        frame: me.frame(desk, "content", &t.content_title()).await?,
        rows: found.iter().map(|line| row(line, &says)).collect(),
        stages: items(Stage::ALL, Stage::code, |code| t.content_stage(code)),
        stage: stage.map(|stage| stage.code().to_owned()).unwrap_or_default(),
        day: day.map(|day| t.long_date(day)),
        waiting: match stage.is_none() && day.is_none() {
            true => waiting(desk, me).await?,
            false => Vec::new(),
        },
        writes: writes(&me.actor),
        form,
        trouble: Trouble::default(),
    })
}

/// What waits for this person's word, here and on the page of approvals.
pub async fn waiting(desk: &Desk, me: &Me) -> Result<Vec<Row>, Failure> {
    let rules = desk.rules().await?;
    let says = Speaker::new(me.t(), &rules.calendar, desk.now());
    let found = content::waiting(desk, &me.actor).await?;
    Ok(found.iter().map(|line| row(line, &says)).collect())
}

/// One item in the reader's words.
pub fn row(line: &Line, says: &Speaker) -> Row {
    let outlets = line.outlets.iter().map(|outlet| says.t.content_outlet(outlet.code()));
    Row {
        path: paths::content(&line.id.to_string()),
        title: line.title.clone(),
        stage: says.t.content_stage(line.stage.code()),
        outlets: outlets.collect::<Vec<_>>().join(", "),
        due: line.due.map(|due| says.at(due)),
    }
}

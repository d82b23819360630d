//! Activities of health promotion: what is coming and what is past, what waits, what is owed, and the
//! form of a new plan.

mod form;
mod means;
pub mod one;
pub mod photo;
pub mod programme;
pub mod question;

use askama::Template;
use axum::{
    Router,
    extract::{Query, State},
    response::Response,
    routing::{get, post},
};
use desk::Desk;
use desk::activity::{self, Line, Which};
use domain::activity::runs;
use serde::Deserialize;
use web::{Failure, Frame, Sent, page, paths};

use crate::{Staff, me::Me, speaker::Speaker, trouble::Trouble};
use form::Fields;

/// The routes of the activities.
pub fn routes() -> Router<Staff> {
    Router::new()
        .merge(photo::routes())
        .route(paths::ACTIVITIES, get(list).post(add))
        .route(paths::ACTIVITY_PROGRAMME, get(programme::show))
        .route(paths::ACTIVITY, get(one::show))
        .route(paths::ACTIVITY_COMMAND, post(one::command))
        .route(paths::ACTIVITY_QUESTION, get(question::show))
        .route(paths::ACTIVITY_QUESTION_COMMAND, post(question::command))
}

/// Which list, and with whose plan a new one begins.
#[derive(Default, Deserialize)]
pub struct Wanted {
    daftar: Option<String>,
    dari: Option<String>,
}

/// One activity as a line.
pub struct Row {
    pub path: String,
    pub title: String,
    pub kind: String,
    pub when: String,
    pub stage: String,
}

/// Something that is owed, as a line.
struct Debt {
    path: String,
    title: String,
    what: String,
    who: String,
    late: bool,
}

#[derive(Template)]
#[template(path = "activity/list.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
    waiting: Vec<Row>,
    owed: Vec<Debt>,
    past: bool,
    programme: String,
    runs: bool,
    /// The form stands open with the plan of another.
    again: bool,
    form: Fields,
    trouble: Trouble,
}

/// `GET /kegiatan`
pub async fn list(
    me: Me,
    State(desk): State<Desk>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    me.enters("activities")?;
    let sent = match wanted.dari.as_deref().map(str::parse) {
        None => Sent::default(),
        Some(id) => {
            let id = id.map_err(|_| Failure::NotFound)?;
            let rules = desk.rules().await?;
            let says = Speaker::new(me.t(), &rules.calendar, desk.now());
            form::written(&activity::open(&desk, &me.actor, id).await?, &says)
        }
    };
    Ok(page::page(&listed(&desk, &me, wanted, sent).await?))
}

/// `POST /kegiatan`: a new one.
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("activities")?;
    let rules = desk.rules().await?;
    let read = form::read(&me, &rules, &sent);
    let act = |plan| activity::propose(&desk, &me.actor, plan, sent.key());
    let trouble = match me.sends(read, act).await? {
        Ok(view) => return Ok(me.saved(&paths::activity(&view.activity.id.to_string()))),
        Err(trouble) => trouble,
    };
    let page = listed(&desk, &me, Wanted::default(), sent).await?;
    Ok(page::with_status(trouble.status(), &List { trouble, ..page }))
}

async fn listed(desk: &Desk, me: &Me, wanted: Wanted, sent: Sent) -> Result<List, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let past = wanted.daftar.as_deref() == Some("lewat");
    let which = if past { Which::Past(desk.now()) } else { Which::Coming(desk.now()) };
    let found = activity::list(desk, &me.actor, which).await?;
    Ok(List {
        frame: me.frame(desk, "activities", &t.activity_title()).await?,
        rows: found.iter().map(|line| row(line, &says)).collect(),
        waiting: waiting(desk, me).await?,
        owed: owed(desk, me).await?,
        past,
        programme: paths::activity_programme(rules.calendar.day_of(desk.now()).year()),
        runs: runs(&me.actor),
        again: wanted.dari.is_some(),
        form: Fields::new(desk, me, sent).await?,
        trouble: Trouble::default(),
    })
}

/// What waits for an approval, here and on the page of approvals.
pub async fn waiting(desk: &Desk, me: &Me) -> Result<Vec<Row>, Failure> {
    if !domain::activity::reads(&me.actor) {
        return Ok(Vec::new());
    }
    let rules = desk.rules().await?;
    let says = Speaker::new(me.t(), &rules.calendar, desk.now());
    let found = activity::list(desk, &me.actor, Which::Waiting).await?;
    Ok(found.iter().map(|line| row(line, &says)).collect())
}

async fn owed(desk: &Desk, me: &Me) -> Result<Vec<Debt>, Failure> {
    let today = desk.rules().await?.calendar.day_of(desk.now());
    let t = me.t();
    let one = |one: activity::Owed| Debt {
        path: paths::activity(&one.id.to_string()),
        who: t.activity_carried_to(one.owner.as_deref().unwrap_or("–"), t.date(one.due)),
        title: one.title,
        what: one.what,
        late: one.due < today,
    };
    Ok(activity::owed(desk, &me.actor).await?.into_iter().map(one).collect())
}

fn row(line: &Line, says: &Speaker) -> Row {
    Row {
        path: paths::activity(&line.id.to_string()),
        title: line.title.clone(),
        kind: says.t.activity_kind(line.kind.code()),
        when: says.at(line.starts),
        stage: says.t.activity_stage(line.stage.code()),
    }
}

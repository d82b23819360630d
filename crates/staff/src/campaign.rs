//! Campaigns: the list, and the form of a new plan.

pub(crate) mod form;
mod means;
pub mod one;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::Desk;
use desk::campaign::{self, Line};
use domain::campaign::{Stage, runs};
use serde::Deserialize;
use web::{Failure, Frame, Sent, page, paths};

use crate::options::{Item, items};
use crate::{me::Me, trouble::Trouble};
use form::Fields;

/// Which campaigns.
#[derive(Default, Deserialize)]
pub struct Wanted {
    tahap: Option<String>,
}

/// One campaign as a line.
pub struct Row {
    pub path: String,
    pub title: String,
    pub stage: String,
}

#[derive(Template)]
#[template(path = "campaign/list.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
    stages: Vec<Item>,
    /// The stage that is shown, or nothing.
    stage: String,
    runs: bool,
    form: Fields,
    trouble: Trouble,
}

/// `GET /kampanye`
pub async fn list(
    me: Me,
    State(desk): State<Desk>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    Ok(page::page(&listed(&desk, &me, wanted, Sent::default()).await?))
}

/// `POST /kampanye`: a new one.
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("campaigns")?;
    let rules = desk.rules().await?;
    let read = form::read(&me, &rules, &sent);
    let act = |plan| campaign::propose(&desk, &me.actor, plan, sent.key());
    let trouble = match me.sends(read, act).await? {
        Ok(view) => return Ok(me.saved(&paths::campaign(&view.campaign.id.to_string()))),
        Err(trouble) => trouble,
    };
    let page = listed(&desk, &me, Wanted::default(), sent).await?;
    Ok(page::with_status(trouble.status(), &List { trouble, ..page }))
}

async fn listed(desk: &Desk, me: &Me, wanted: Wanted, sent: Sent) -> Result<List, Failure> {
    me.enters("campaigns")?;
    let t = me.t();
    let stage = wanted.tahap.as_deref().and_then(Stage::parse);
    let found = campaign::list(desk, &me.actor, stage).await?;
    Ok(List {
        frame: me.frame(desk, "campaigns", &t.campaign_title()).await?,
        rows: found.iter().map(|line| row(line, me)).collect(),
        stages: items(Stage::ALL, Stage::code, |code| t.campaign_stage(code)),
        stage: stage.map(|stage| stage.code().to_owned()).unwrap_or_default(),
        runs: runs(&me.actor),
        form: Fields::new(me, sent),
        trouble: Trouble::default(),
    })
}

/// What waits for the director, for the page of approvals.
pub async fn waiting(desk: &Desk, me: &Me) -> Result<Vec<Row>, Failure> {
    if !domain::campaign::reads(&me.actor) {
        return Ok(Vec::new());
    }
    let found = campaign::list(desk, &me.actor, Some(Stage::Approval)).await?;
    Ok(found.iter().map(|line| row(line, me)).collect())
}

fn row(line: &Line, me: &Me) -> Row {
    Row {
        path: paths::campaign(&line.id.to_string()),
        title: line.title.clone(),
        stage: me.t().campaign_stage(line.stage.code()),
    }
}

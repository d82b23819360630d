//! From what was seen to action: an improvement for a finding, with an owner and a day.

use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::Desk;
use desk::observation::{self, Told, View};
use domain::improvement::may_begin;
use domain::observation::round::Answer;
use web::{Failure, Sent, page, paths};

use super::{round::opened, topic_name};
use crate::improvement::plan::{Asked, FIELDS, Page, promised};
use crate::{me::Me, options::staff, reader::Reader, trouble::Trouble};

/// `GET /observasi/{id}/perbaikan`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (view, told) = finding(&desk, &me, &id, asked.temuan).await?;
    Ok(page::page(&shown(&desk, &me, (&view, &told), Sent::default()).await?))
}

/// `POST /observasi/{id}/perbaikan`
pub async fn send(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (view, told) = finding(&desk, &me, &id, asked.temuan).await?;
    let rules = desk.rules().await?;
    let form = Reader::new(&sent, me.t(), &rules.calendar, (&FIELDS, &[]));
    let (of, key) = ((view.round.begun.id, told.place), sent.key().map(str::to_owned));
    let act = |promise| observation::plan(&desk, &me.actor, of, (promise, key));
    let trouble = match me.sends(promised(form), act).await? {
        Ok(begun) => return Ok(me.saved(&paths::improvement(&begun.improvement.id.to_string()))),
        Err(trouble) => trouble,
    };
    let page = shown(&desk, &me, (&view, &told), sent).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

/// A finding that asks for something, for those who may begin an improvement.
async fn finding(desk: &Desk, me: &Me, id: &str, place: usize) -> Result<(View, Told), Failure> {
    let view = opened(desk, me, id).await?;
    if !may_begin(&me.actor, desk.now()) {
        return Err(Failure::Forbidden);
    }
    let amiss = |told: &&Told| told.place == place && told.answer == Answer::No;
    let told = view.told.iter().find(amiss).cloned().ok_or(Failure::NotFound)?;
    Ok((view, told))
}

async fn shown(
    desk: &Desk,
    me: &Me,
    (view, told): (&View, &Told),
    sent: Sent,
) -> Result<Page, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let id = view.round.begun.id.to_string();
    let said = told.asks.iter().chain(&told.words).cloned().collect::<Vec<_>>();
    Ok(Page {
        frame: me.frame(desk, "observations", &t.observation_plan()).await?,
        back: paths::round(&id),
        title: format!("{} · {}", view.round.begun.title.as_str(), view.unit),
        path: paths::round_plan(&id, told.place),
        found: said.join(" — "),
        topic: topic_name(&rules, t, &told.topic),
        people: staff(desk).await?,
        sent,
        trouble: Trouble::default(),
    })
}

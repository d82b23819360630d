//! From what was seen to action: an improvement for a finding, with an owner and a day.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::improvement::Promise;
use desk::observation::{self, Told, View};
use desk::{Desk, people};
use domain::ids::PersonId;
use domain::improvement::may_begin;
use domain::observation::round::Answer;
use serde::Deserialize;
use web::{Failure, Frame, Sent, page, paths, saying::Saying};

use super::{round::opened, topic_name};
use crate::{me::Me, options::Item, reader::Reader, trouble::Trouble};

/// For which finding.
#[derive(Deserialize)]
pub struct Asked {
    temuan: usize,
}

#[derive(Template)]
#[template(path = "observation/plan.html")]
struct Page {
    frame: Frame,
    back: String,
    title: String,
    path: String,
    /// What was found, and its topic.
    found: String,
    topic: String,
    people: Vec<Item>,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

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
    let fields = ["cause", "action", "owner", "due"];
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&fields, &[]));
    let (cause, action) = (form.maybe_body("cause"), form.body("action"));
    let owner = form.chosen("owner", |text| text.parse::<PersonId>().ok());
    let due = form.chosen("due", |text| text.parse().ok());
    let read = || Some(Promise { cause, action: action?, owner: owner?, due: due? });
    let trouble = match form.done(read()) {
        Ok(promise) => {
            let of = (view.round.begun.id, told.place);
            let wanted = (promise, sent.key().map(str::to_owned));
            match observation::plan(&desk, &me.actor, of, wanted).await {
                Ok(begun) => {
                    let path = paths::improvement(&begun.improvement.id.to_string());
                    return Ok(page::go_saying(&path, &Saying::new("saved"), &me.visit));
                }
                Err(error) => Trouble::of(error, me.t())?,
            }
        }
        Err(faults) => faults.into(),
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
    let people = people::directory(desk).await?.into_iter();
    let said = told.asks.iter().chain(&told.words).cloned().collect::<Vec<_>>();
    Ok(Page {
        frame: me.frame(desk, "observations", &t.observation_plan()).await?,
        back: paths::round(&id),
        title: format!("{} · {}", view.round.begun.title.as_str(), view.unit),
        path: paths::round_plan(&id, told.place),
        found: said.join(" — "),
        topic: topic_name(&rules, t, &told.topic),
        people: people.map(|one| (one.id.to_string(), one.name)).collect(),
        sent,
        trouble: Trouble::default(),
    })
}

//! From what an audit found to action: an improvement for a question, with an owner and a day.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::improvement::Promise;
use desk::inspection::{self, Looked, View};
use desk::{Desk, people};
use domain::ids::PersonId;
use domain::improvement::may_begin;
use domain::inspection::Answer;
use serde::Deserialize;
use web::{Failure, Frame, Sent, page, paths, saying::Saying};

use super::one::opened;
use crate::{me::Me, options::Item, reader::Reader, trouble::Trouble};

/// For which question.
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
    /// The question, and what was said of it.
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

/// `GET /audit-internal/{id}/perbaikan`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let view = finding(&desk, &me, &id, asked.temuan).await?;
    Ok(page::page(&shown(&desk, &me, (&view, asked.temuan), Sent::default()).await?))
}

/// `POST /audit-internal/{id}/perbaikan`
pub async fn send(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = finding(&desk, &me, &id, asked.temuan).await?;
    let rules = desk.rules().await?;
    let fields = ["cause", "action", "owner", "due"];
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&fields, &[]));
    let (cause, action) = (form.maybe_body("cause"), form.body("action"));
    let owner = form.chosen("owner", |text| text.parse::<PersonId>().ok());
    let due = form.chosen("due", |text| text.parse().ok());
    let read = || Some(Promise { cause, action: action?, owner: owner?, due: due? });
    let trouble = match form.done(read()) {
        Ok(promise) => {
            let of = (view.inspection.id(), asked.temuan);
            let wanted = (promise, sent.key().map(str::to_owned));
            match inspection::plan(&desk, &me.actor, of, wanted).await {
                Ok(begun) => {
                    let path = paths::improvement(&begun.improvement.id.to_string());
                    return Ok(page::go_saying(&path, &Saying::new("saved"), &me.visit));
                }
                Err(error) => Trouble::of(error, me.t())?,
            }
        }
        Err(faults) => faults.into(),
    };
    let page = shown(&desk, &me, (&view, asked.temuan), sent).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

/// An audit in which something was found at this question, for those who may begin an improvement.
async fn finding(desk: &Desk, me: &Me, id: &str, question: usize) -> Result<View, Failure> {
    let view = opened(desk, me, id).await?;
    if !may_begin(&me.actor, desk.now()) {
        return Err(Failure::Forbidden);
    }
    let today = view.inspection.begun.period.until;
    view.inspection.asks_for(question, today).ok_or(Failure::NotFound)?;
    Ok(view)
}

async fn shown(
    desk: &Desk,
    me: &Me,
    (view, question): (&View, usize),
    sent: Sent,
) -> Result<Page, Failure> {
    let (t, begun) = (me.t(), &view.inspection.begun);
    let asked = begun.questions.get(question).ok_or(Failure::NotFound)?;
    let id = begun.id.to_string();
    let people = people::directory(desk).await?.into_iter();
    let remarks = view.cases.iter().filter_map(|looked| remark(looked, question));
    let said: Vec<String> =
        std::iter::once(asked.asks.as_str().to_owned()).chain(remarks).collect();
    let step = asked.clause.map(|clause| format!("{} {clause}", t.inspection_clause()));
    Ok(Page {
        frame: me.frame(desk, "inspections", &t.inspection_plan()).await?,
        back: paths::inspection(&id),
        title: begun.subject.title.clone(),
        path: paths::inspection_plan(&id, question),
        found: said.join(" — "),
        topic: step.unwrap_or_default(),
        people: people.map(|one| (one.id.to_string(), one.name)).collect(),
        sent,
        trouble: Trouble::default(),
    })
}

/// What was said of a case where it was not kept.
fn remark(looked: &Looked, question: usize) -> Option<String> {
    let told = looked.sheet.as_ref()?.get(question)?;
    told.remark.clone().filter(|_| told.answer == Answer::NotKept)
}

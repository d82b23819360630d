//! From what an audit found to action: an improvement for a question, with an owner and a day.

use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::Desk;
use desk::inspection::{self, Looked, View};
use domain::improvement::may_begin;
use domain::inspection::Answer;
use web::{Failure, Sent, page, paths};

use super::one::opened;
use crate::improvement::plan::{Asked, FIELDS, Page, promised};
use crate::{me::Me, options::staff, reader::Reader, trouble::Trouble};

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
    let form = Reader::new(&sent, me.t(), &rules.calendar, (&FIELDS, &[]));
    let (of, key) = ((view.inspection.id(), asked.temuan), sent.key().map(str::to_owned));
    let act = |promise| inspection::plan(&desk, &me.actor, of, (promise, key));
    let trouble = match me.sends(promised(form), act).await? {
        Ok(begun) => return Ok(me.saved(&paths::improvement(&begun.improvement.id.to_string()))),
        Err(trouble) => trouble,
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
        people: staff(desk).await?,
        sent,
        trouble: Trouble::default(),
    })
}

/// What was said of a case where it was not kept.
fn remark(looked: &Looked, question: usize) -> Option<String> {
    let told = looked.sheet.as_ref()?.get(question)?;
    told.remark.clone().filter(|_| told.answer == Answer::NotKept)
}

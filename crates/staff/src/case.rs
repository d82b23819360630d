//! The page of one case: what it is, whose move it is, how it came here, what can be done.

mod act;
pub(crate) mod assistant;
mod around;
mod clauses;
mod clocks;
mod command;
pub(crate) mod comment;
pub(crate) mod file;
pub(crate) mod form;
mod identity;
pub(crate) mod kin;
mod known;
mod ladder;
mod page;
pub(crate) mod paper;
mod quote;
pub(crate) mod sending;
pub(crate) mod template;
mod timeline;

use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::{
    Desk,
    case::{self, Request, View},
};
use domain::case::Stage;
use domain::ids::CaseNumber;
use domain::rules::Act;
use serde::Deserialize;
use web::{Failure, Sent, page as answer, paths, saying::Saying};

use crate::{me::Me, trouble::Trouble};
use form::Form;
use page::CasePage;

#[derive(Deserialize)]
pub struct Asked {
    /// The text of the answer bank with which the form is filled.
    jawaban: Option<String>,
    /// The number of another case, with which it is linked or merged.
    kasus: Option<String>,
}

/// `GET /kasus/{nomor}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<String>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &number).await?;
    Ok(answer::page(&CasePage::new(&desk, &me, view, None).await?))
}

/// `GET /kasus/{nomor}/{perintah}`: the same page with the form of one act.
pub async fn form(
    me: Me,
    State(desk): State<Desk>,
    Path((number, word)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let act = act::act(&word).ok_or(Failure::NotFound)?;
    let view = opened(&desk, &me, &number).await?;
    if !view.allowed.contains(&act) {
        return Ok(answer::go(&paths::case(&number)));
    }
    let taken = match (asked.jawaban, asked.kasus) {
        (Some(named), _) if act == Act::AnswerDirectly => quote::fields(&desk, &me, &named).await?,
        (_, Some(other)) if matches!(act, Act::Link | Act::Merge) => {
            vec![("case".to_owned(), other)]
        }
        _ => Vec::new(),
    };
    let form = Form::fresh(&desk, &me, &view, (act, taken)).await?;
    Ok(answer::page(&CasePage::new(&desk, &me, view, Some(form)).await?))
}

/// `GET /kasus/{nomor}/cetak`
pub async fn print(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<String>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &number).await?;
    let sheet = CasePage::new(&desk, &me, view, None).await?;
    Ok(answer::page(&page::Sheet { frame: sheet.frame.clone(), page: sheet }))
}

/// `POST /kasus/{nomor}/{perintah}`
pub async fn post(
    me: Me,
    State(desk): State<Desk>,
    Path((number, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let act = act::act(&word).ok_or(Failure::NotFound)?;
    let view = opened(&desk, &me, &number).await?;
    let done = match carried_out(&desk, &me, &view, (act, &sent)).await? {
        Ok(done) => done,
        Err(trouble) => {
            let (status, view) =
                (trouble.status(), as_it_stands(&desk, &me, view, &trouble).await?);
            let form = Form::again(&desk, &me, &view, (act, sent)).await?.stopped_by(trouble);
            let page = CasePage::new(&desk, &me, view, Some(form)).await?;
            return Ok(answer::with_status(status, &page));
        }
    };
    if act == Act::Reveal {
        return Ok(answer::page(&CasePage::new(&desk, &me, done, None).await?));
    }
    let saying = Saying::with_draft(said(act), &draft(act, &number));
    // Who said "not ours" does not see the case any more.
    let next = match act {
        Act::Reroute => paths::TASKS.to_owned(),
        // The window has closed: that an answer waits is told by an approved message.
        Act::Deliver if waits_for_template(&desk, &me, &done).await? => {
            paths::case_templates(&number)
        }
        _ => paths::case(&number),
    };
    Ok(answer::go_saying(&next, &saying, &me.visit))
}

/// The answer lies on the tracking page, and the door takes approved messages only.
async fn waits_for_template(desk: &Desk, me: &Me, view: &View) -> Result<bool, Failure> {
    let page = Some(domain::rules::Way::TrackingPage);
    let laid = matches!(view.case.stage, Stage::Delivering { way, .. } if way == page);
    if !laid || !me.role().is_humas() {
        return Ok(false);
    }
    let now = desk::deliver::sending(desk, &me.actor, view.case.number).await?;
    Ok(now.door.is_some_and(|door| door.gate == desk::deliver::Gate::Template))
}

/// Reads the form and does what it asks for.
pub(crate) async fn carried_out(
    desk: &Desk,
    me: &Me,
    view: &View,
    (act, sent): (Act, &Sent),
) -> Result<Result<View, Trouble>, Failure> {
    let command = match command::command(desk, me, view, (act, sent)).await {
        Ok(command) => command,
        Err(faults) => return Ok(Err(faults.into())),
    };
    let picked = match quote::picked(desk, me, (act, sent)).await? {
        Ok(picked) => picked,
        Err(trouble) => return Ok(Err(trouble)),
    };
    let request = Request { command, seen: sent.version(), key: sent.key().map(str::to_owned) };
    match case::act(desk, &me.actor, view.case.number, request).await {
        Ok(done) => {
            if let Some(picked) = picked {
                quote::keep(desk, me, (&done, picked), sent).await?;
            }
            Ok(Ok(done))
        }
        Err(error) => Ok(Err(Trouble::of(error, me.t())?)),
    }
}

/// The case behind a form that comes back: read anew when somebody was faster.
pub(crate) async fn as_it_stands(
    desk: &Desk,
    me: &Me,
    view: View,
    trouble: &Trouble,
) -> Result<View, Failure> {
    match trouble.changed {
        Some(_) => Ok(case::open(desk, &me.actor, view.case.number).await?),
        None => Ok(view),
    }
}

/// The case of a number in an address.
pub(crate) async fn opened(desk: &Desk, me: &Me, number: &str) -> Result<View, Failure> {
    let number: CaseNumber = number.parse().map_err(|_| Failure::NotFound)?;
    Ok(case::open(desk, &me.actor, number).await?)
}

/// The draft that a browser may forget once the form has arrived.
fn draft(act: Act, number: &str) -> String {
    format!("{}-{number}", act.code())
}

fn said(act: Act) -> &'static str {
    match act {
        Act::Approve => "approved",
        Act::Return => "returned",
        Act::Close => "closed",
        Act::Answer => "answered",
        _ => "done",
    }
}

//! The page of one case: what it is, whose move it is, how it came here, what can be done.

mod act;
mod clauses;
mod clocks;
mod command;
pub(crate) mod file;
pub(crate) mod form;
mod identity;
mod known;
mod ladder;
mod page;
pub(crate) mod paper;
mod timeline;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use desk::{
    Desk, DeskError,
    case::{self, Request, View},
};
use domain::ids::{CaseNumber, Version};
use domain::rules::Act;
use web::{Failure, Sent, error::Said, page as answer, paths, saying::Saying};

use crate::{
    failure::{Changed, faults},
    me::Me,
};
use form::Form;
use page::CasePage;

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
) -> Result<Response, Failure> {
    let act = act::act(&word).ok_or(Failure::NotFound)?;
    let view = opened(&desk, &me, &number).await?;
    if !view.allowed.contains(&act) {
        return Ok(answer::go(&paths::case(&number)));
    }
    let form = Form::fresh(&desk, &me, &view, act).await?;
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
    let done = match carried_out(&desk, &me, &view, (act, &sent)).await {
        Ok(done) => done,
        Err(trouble) => return again(&desk, &me, (act, sent), trouble).await,
    };
    if act == Act::Reveal {
        return Ok(answer::page(&CasePage::new(&desk, &me, done, None).await?));
    }
    let saying = Saying::with_draft(said(act), &draft(act, &number));
    Ok(answer::go_saying(&paths::case(&number), &saying, &me.visit))
}

/// Why a form comes back.
pub(crate) enum Trouble {
    Faults(web::Faults, Box<View>),
    Desk(DeskError, Box<View>),
}

/// Reads the form and does what it asks for.
pub(crate) async fn carried_out(
    desk: &Desk,
    me: &Me,
    view: &View,
    (act, sent): (Act, &Sent),
) -> Result<View, Trouble> {
    let command = command::command(desk, me, view, (act, sent)).await;
    let command = command.map_err(|faults| Trouble::Faults(faults, Box::new(view.clone())))?;
    let request = Request {
        command,
        seen: sent.seen().and_then(|seen| u32::try_from(seen).ok()).map(Version),
        key: sent.key().map(str::to_owned),
    };
    let done = case::act(desk, &me.actor, view.case.number, request).await;
    done.map_err(|error| Trouble::Desk(error, Box::new(view.clone())))
}

/// The page with the form as it was typed, and what stands in the way.
async fn again(
    desk: &Desk,
    me: &Me,
    (act, sent): (Act, Sent),
    trouble: Trouble,
) -> Result<Response, Failure> {
    let (view, error) = match trouble {
        Trouble::Faults(faults, view) => {
            let mut form = Form::again(desk, me, &view, (act, sent)).await?;
            form.faults = faults;
            let page = CasePage::new(desk, me, *view, Some(form)).await?;
            return Ok(answer::with_status(StatusCode::UNPROCESSABLE_ENTITY, &page));
        }
        Trouble::Desk(error, view) => (view, error),
    };
    let view = match error {
        DeskError::Stale { .. } => case::open(desk, &me.actor, view.case.number).await,
        _ => Ok(*view),
    };
    let view = view.map_err(me.fails())?;
    let mut form = Form::again(desk, me, &view, (act, sent)).await?;
    let status = explained(&mut form, me, error)?;
    let page = CasePage::new(desk, me, view, Some(form)).await?;
    Ok(answer::with_status(status, &page))
}

/// Writes the answer of the desk onto the form; what no form can mend is a failure of the page.
fn explained(form: &mut Form, me: &Me, error: DeskError) -> Result<StatusCode, Failure> {
    match error {
        DeskError::Refused(refusal) => form.refusal = Some(refusal.sentence(me.t())),
        DeskError::Stale { kinds, .. } => {
            form.changed = Some(Changed(kinds).sentence(me.t()));
            return Ok(StatusCode::CONFLICT);
        }
        DeskError::KeyReused => form.refusal = Some(me.t().case_key_reused()),
        error => match faults(&error, me.t()) {
            Some(found) => form.faults = found,
            None => return Err(me.fails()(error)),
        },
    }
    Ok(StatusCode::UNPROCESSABLE_ENTITY)
}

/// The case of a number in an address.
pub(crate) async fn opened(desk: &Desk, me: &Me, number: &str) -> Result<View, Failure> {
    let number: CaseNumber = number.parse().map_err(|_| Failure::NotFound)?;
    case::open(desk, &me.actor, number).await.map_err(me.fails())
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

//! A program of the hospital writes a draft or a summary; somebody of the office asks, reads, mends and
//! takes it, or leaves it. Until they take it, it is kept nowhere.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use desk::{
    Desk,
    assistant::{self, Errand, Why},
    case::{Request, View},
};
use domain::case::Command;
use domain::text::Body;
use web::{Failure, Faults, Frame, Sent, error::Said, page, paths};

use super::opened;
use crate::me::Me;

/// The office mends what it takes.
#[derive(Template)]
#[template(path = "assistant/page.html")]
struct Page {
    frame: Frame,
    number: String,
    version: u32,
    /// What was written, for what.
    written: Option<(Errand, String)>,
    /// Why nothing was.
    trouble: Option<String>,
    errands: Vec<(&'static str, String)>,
    faults: Faults,
}

/// Where the case leads to it, for those who may ask.
pub fn way(desk: &Desk, me: &Me, view: &View) -> Option<String> {
    let there = assistant::offered(desk, &me.actor, view);
    there.then(|| paths::case_assistant(&view.case.number.to_string()))
}

/// `GET /kasus/{nomor}/asisten`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<String>,
) -> Result<Response, Failure> {
    let view = offered(&desk, &me, &number).await?;
    Ok(page::page(&drawn(&desk, &me, &view).await?))
}

/// `POST /kasus/{nomor}/asisten`: asks, and shows what came of it. Whoever breaks the request off breaks
/// the question off.
pub async fn ask(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = offered(&desk, &me, &number).await?;
    let errand = Errand::parse(sent.text("errand")).ok_or(Failure::NotFound)?;
    let wanted = (errand, view.case.intake.language);
    let written = assistant::ask(&desk, &me.actor, view.case.number, wanted).await?;
    let page = drawn(&desk, &me, &view).await?;
    Ok(match written {
        Ok(text) => page::page(&Page { written: Some((errand, text)), ..page }),
        Err(why) => {
            let trouble = Some(me.t().assistant_trouble(Why::code(why)));
            page::with_status(StatusCode::UNPROCESSABLE_ENTITY, &Page { trouble, ..page })
        }
    })
}

/// `POST /kasus/{nomor}/asisten/ambil`: what was mended becomes a note that says who wrote it.
pub async fn take(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = offered(&desk, &me, &number).await?;
    let errand = Errand::parse(sent.text("errand")).ok_or(Failure::NotFound)?;
    let typed = sent.text("words").trim();
    let marked = format!("{}\n\n{typed}", me.t().assistant_mark(errand.code()));
    let words = match Body::parse(typed).and_then(|_| Body::parse(&marked)) {
        Ok(words) => words,
        Err(why) => {
            let page = drawn(&desk, &me, &view).await?;
            let faults = Faults::of_one("words", why.sentence(me.t()));
            let written = Some((errand, typed.to_owned()));
            let page = Page { written, faults, ..page };
            return Ok(page::with_status(StatusCode::UNPROCESSABLE_ENTITY, &page));
        }
    };
    let request = Request {
        command: Command::Note { words },
        seen: sent.version(),
        key: sent.key().map(str::to_owned),
    };
    desk::case::act(&desk, &me.actor, view.case.number, request).await?;
    Ok(me.saved(&paths::case(&number)))
}

async fn offered(desk: &Desk, me: &Me, number: &str) -> Result<View, Failure> {
    let view = opened(desk, me, number).await?;
    if assistant::offered(desk, &me.actor, &view) { Ok(view) } else { Err(Failure::NotFound) }
}

async fn drawn(desk: &Desk, me: &Me, view: &View) -> Result<Page, Failure> {
    let t = me.t();
    let number = view.case.number.to_string();
    Ok(Page {
        frame: me.frame(desk, "cases", &t.assistant_title(&number)).await?,
        version: view.case.version.0,
        written: None,
        trouble: None,
        errands: Errand::ALL
            .iter()
            .map(|one| (one.code(), t.assistant_errand(one.code())))
            .collect(),
        faults: Faults::default(),
        number,
    })
}

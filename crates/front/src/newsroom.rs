//! What the hospital has said, for everybody: exactly the words that the director signed.

mod atom;

use askama::Template;
use axum::{
    extract::{Path, State},
    http::header,
    response::{IntoResponse, Response},
};
use desk::statement::{self, Public};
use locale::{Words, Zone};
use web::{Failure, Frame, Visit, page, paths};

use crate::Front;

/// A statement as it is shown.
struct Shown {
    path: String,
    kind: &'static str,
    title: String,
    when: String,
    paragraphs: Vec<String>,
    /// Whose report of which day it answers.
    answers: Option<String>,
    withdrawn: Option<String>,
}

#[derive(Template)]
#[template(path = "newsroom/list.html")]
struct List {
    frame: Frame,
    items: Vec<Shown>,
}

#[derive(Template)]
#[template(path = "newsroom/one.html")]
struct One {
    frame: Frame,
    shown: Shown,
}

/// `GET /pernyataan`
pub async fn list(visit: Visit, State(front): State<Front>) -> Result<Response, Failure> {
    let (found, zone) = (statement::public(&front.desk).await?, zone(&front).await?);
    let items = found.iter().map(|one| shown(one, visit.t, zone)).collect();
    let frame = Frame::new(&visit, "newsroom", &visit.t.newsroom_title());
    Ok(page::page(&List { frame, items }))
}

/// `GET /pernyataan/{id}`
pub async fn one(
    visit: Visit,
    State(front): State<Front>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let id = id.parse().map_err(|_| Failure::NotFound)?;
    let found = statement::released(&front.desk, id).await?;
    let shown = shown(&found, visit.t, zone(&front).await?);
    let frame = Frame::new(&visit, "newsroom", &shown.title);
    Ok(page::page(&One { frame, shown }))
}

/// `GET /pernyataan/umpan.xml`: for programs that read news (RFC 4287).
pub async fn feed(visit: Visit, State(front): State<Front>) -> Result<Response, Failure> {
    let found = statement::public(&front.desk).await?;
    let hospital = front.desk.hospital().await?.name;
    let base = front.desk.public_url().unwrap_or_default();
    let text = atom::feed((&visit.t.newsroom_title(), &hospital), &found, (base, visit.t));
    Ok(([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], text).into_response())
}

async fn zone(front: &Front) -> Result<Zone, Failure> {
    let rules = front.desk.rules().await?;
    Ok(Zone::from_code(rules.calendar.zone.code()).unwrap_or_default())
}

fn shown(public: &Public, t: &Words, zone: Zone) -> Shown {
    let text = public.text.as_deref().unwrap_or_default();
    let lines = text.split("\n").map(str::trim).filter(|line| !line.is_empty());
    let answers = public.answers.as_ref();
    let answers =
        answers.map(|one| t.newsroom_answers(one.outlet.as_str(), t.long_date(one.published_on)));
    Shown {
        answers,
        path: paths::newsroom(&public.id.to_string()),
        kind: public.kind,
        title: public.title.clone(),
        when: t.long(public.since, zone),
        paragraphs: lines.map(str::to_owned).collect(),
        withdrawn: public.withdrawn_at.map(|at| t.newsroom_withdrawn(t.long(at, zone))),
    }
}

//! The hospital's channels in a month.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::{Desk, report};
use domain::calendar::Month;
use serde::Deserialize;
use web::{Failure, Frame, page, paths};

use super::{
    Asked,
    blocks::{self, Part},
    file,
    month::{parse, text},
};
use crate::me::Me;

#[derive(Template)]
#[template(path = "report/social.html")]
struct Page {
    frame: Frame,
    path: String,
    parts: Vec<Part>,
    before: (String, String),
    after: Option<(String, String)>,
}

/// Which month.
#[derive(Deserialize)]
pub struct Wanted {
    bulan: Option<String>,
}

/// `GET /laporan/media-sosial`: the month that is named, or the one that runs.
pub async fn latest(
    me: Me,
    State(desk): State<Desk>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    me.enters("results")?;
    let month = match wanted.bulan.as_deref().filter(|month| !month.is_empty()) {
        Some(month) => parse(month).ok_or(Failure::BadRequest)?,
        None => desk.rules().await?.calendar.month_of(desk.now()),
    };
    Ok(page::go(&path(month)))
}

/// `GET /laporan/media-sosial/{bulan}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(month): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    me.enters("results")?;
    let month = parse(&month).ok_or(Failure::NotFound)?;
    let t = me.t();
    let found = report::social(&desk, &me.actor, month).await?;
    let wish = (t.language(), asked.paper());
    let document = report::social_document(&desk, &found, wish).await?;
    if let Some(file) = file(&desk, &asked, &document).await? {
        return Ok(file);
    }
    let now = desk.rules().await?.calendar.month_of(desk.now());
    let named = |month: Month| (path(month), t.month_of(month.start()));
    Ok(page::page(&Page {
        frame: me.frame(&desk, "results", &document.title).await?,
        path: path(month),
        parts: blocks::parts(&document),
        before: named(month.previous()),
        after: (month < now).then(|| named(month.next())),
    }))
}

fn path(month: Month) -> String {
    paths::social_report(&text(month))
}

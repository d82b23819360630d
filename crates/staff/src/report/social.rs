//! The hospital's channels in a month.

use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::{Desk, report};
use domain::calendar::Month;
use serde::Deserialize;
use web::{Failure, page, paths};

use super::{
    Asked,
    month::{Around, parse, running, shown, text},
};
use crate::me::Me;

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
        None => running(&desk).await?,
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
    let document = report::social_document(&desk, &found, (t.language(), asked.paper())).await?;
    let around = Around {
        place: "results",
        title: document.title.clone(),
        back: (paths::RESULTS, t.result_title()),
        hint: t.social_report_hint(),
        path,
        sops: Vec::new(),
    };
    shown((&desk, &me), &asked, (month, &document), around).await
}

fn path(month: Month) -> String {
    paths::social_report(&text(month))
}

//! The programme of a year and what came of it.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::{Desk, activity};
use domain::calendar::YEARS;
use paper::{Document, Paper};
use web::{Failure, Frame, page, paths};

use crate::me::Me;
use crate::report::{
    Asked,
    blocks::{self, Part},
    file,
};

#[derive(Template)]
#[template(path = "activity/programme.html")]
struct Page {
    frame: Frame,
    title: String,
    path: String,
    /// The years beside it, as far as a calendar names them.
    before: Option<(i16, String)>,
    after: Option<(i16, String)>,
    parts: Vec<Part>,
}

/// `GET /kegiatan/program/{tahun}`, also as PDF and XLSX.
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(year): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    me.enters("activities")?;
    let year: Option<i16> = year.parse().ok();
    let year = year.filter(|year| YEARS.contains(year)).ok_or(Failure::NotFound)?;
    let set = (me.t().language(), Paper::F4);
    let made = activity::programme_document(&desk, &me.actor, year, set).await?;
    match file(&desk, &asked, &made).await? {
        Some(file) => Ok(file),
        None => Ok(page::page(&shown(&desk, &me, (year, &made)).await?)),
    }
}

async fn shown(desk: &Desk, me: &Me, (year, made): (i16, &Document)) -> Result<Page, Failure> {
    let beside = |year: i16| YEARS.contains(&year).then(|| (year, paths::activity_programme(year)));
    Ok(Page {
        frame: me.frame(desk, "activities", &made.title).await?,
        title: made.title.clone(),
        path: paths::activity_programme(year),
        before: beside(year.saturating_sub(1)),
        after: beside(year.saturating_add(1)),
        parts: blocks::parts(made),
    })
}

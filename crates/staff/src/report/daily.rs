//! The 24-hour report of a day.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::{Desk, report};
use domain::calendar::Date;
use web::{Failure, Frame, page, paths};

use super::{
    Asked,
    blocks::{self, Part},
    file,
};
use crate::me::Me;

#[derive(Template)]
#[template(path = "report/daily.html")]
struct Daily {
    frame: Frame,
    path: String,
    frozen: bool,
    number: String,
    parts: Vec<Part>,
    days: Vec<(String, String)>,
}

/// `GET /laporan/harian`: the one of today.
pub async fn latest(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("daily")?;
    let rules = desk.rules().await?;
    Ok(page::go(&paths::daily(&rules.calendar.day_of(desk.now()).to_string())))
}

/// `GET /laporan/harian/{hari}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(day): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    me.enters("daily")?;
    let day: Date = day.parse().map_err(|_| Failure::NotFound)?;
    let (t, language) = (me.t(), me.t().language());
    let document = report::daily_document(&desk, &me.actor, day, language, asked.paper()).await?;
    if let Some(file) = file(&desk, &asked, &document).await? {
        return Ok(file);
    }
    let known = report::daily(&desk, &me.actor, day).await?;
    let days = report::daily_list(&desk, &me.actor).await?;
    let days = days.into_iter().take(14);
    Ok(page::page(&Daily {
        frame: me.frame(&desk, "daily", &t.report_page_daily_title(t.long_date(day))).await?,
        path: paths::daily(&day.to_string()),
        frozen: known.frozen,
        number: known.number,
        parts: blocks::parts(&document),
        days: days.map(|day| (paths::daily(&day.to_string()), t.date(day))).collect(),
    }))
}

//! The issues of a month.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::{Desk, report};
use domain::calendar::Month;
use web::{Failure, Frame, page, paths};

use super::{
    Asked,
    blocks::{self, Part},
    file,
    month::{parse, text},
};
use crate::me::Me;

#[derive(Template)]
#[template(path = "report/issues.html")]
struct Page {
    frame: Frame,
    path: String,
    parts: Vec<Part>,
    before: (String, String),
    after: Option<(String, String)>,
}

/// `GET /laporan/isu`: the month that runs.
pub async fn latest(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("monthly")?;
    let rules = desk.rules().await?;
    Ok(page::go(&path(rules.calendar.month_of(desk.now()))))
}

/// `GET /laporan/isu/{bulan}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(month): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    me.enters("monthly")?;
    let month = parse(&month).ok_or(Failure::NotFound)?;
    let t = me.t();
    let found = report::issues(&desk, &me.actor, month).await?;
    let wish = (t.language(), asked.paper());
    let document = report::issues_document(&desk, &found, wish).await?;
    if let Some(file) = file(&desk, &asked, &document).await? {
        return Ok(file);
    }
    let rules = desk.rules().await?;
    let now = rules.calendar.month_of(desk.now());
    let named = |month: Month| (path(month), t.month_of(month.start()));
    Ok(page::page(&Page {
        frame: me.frame(&desk, "monthly", &document.title).await?,
        path: path(month),
        parts: blocks::parts(&document),
        before: named(month.previous()),
        after: (month < now).then(|| named(month.next())),
    }))
}

fn path(month: Month) -> String {
    paths::issue_report(&text(month))
}

//! The report of a month to the director.

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
    month::{Way, around, parse, running, text},
};
use crate::me::Me;

#[derive(Template)]
#[template(path = "report/monthly.html")]
struct Monthly {
    frame: Frame,
    path: String,
    provisional: bool,
    parts: Vec<Part>,
    before: Way,
    after: Option<Way>,
    /// The customer-service indicators of the same month.
    indicators: String,
    sops: Vec<(String, String)>,
}

/// `GET /laporan/bulanan`: the month that runs.
pub async fn latest(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("monthly")?;
    Ok(page::go(&path(running(&desk).await?)))
}

/// `GET /laporan/bulanan/{bulan}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(month): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    me.enters("monthly")?;
    let month = parse(&month).ok_or(Failure::NotFound)?;
    let (t, language) = (me.t(), me.t().language());
    let document =
        report::monthly_document(&desk, &me.actor, month, language, asked.paper()).await?;
    if let Some(file) = file(&desk, &asked, &document).await? {
        return Ok(file);
    }
    let sheet = report::indicator(&desk, &me.actor, month).await?;
    let title = t.report_page_monthly_title(t.month_of(month.start()));
    let (before, after) = around(&desk, &me, month, path).await?;
    Ok(page::page(&Monthly {
        frame: me.frame(&desk, "monthly", &title).await?,
        path: path(month),
        provisional: sheet.provisional,
        parts: blocks::parts(&document),
        before,
        after,
        indicators: paths::service(&text(month)),
        sops: crate::sop::links(&desk, &me, month).await?,
    }))
}

fn path(month: Month) -> String {
    paths::monthly(&text(month))
}

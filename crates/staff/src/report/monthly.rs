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
    month::{parse, text},
};
use crate::me::Me;

#[derive(Template)]
#[template(path = "report/monthly.html")]
struct Monthly {
    frame: Frame,
    path: String,
    provisional: bool,
    parts: Vec<Part>,
    before: (String, String),
    after: Option<(String, String)>,
    /// The customer-service indicators of the same month.
    indicators: String,
    sops: Vec<(String, String)>,
}

/// `GET /laporan/bulanan`: the month that runs.
pub async fn latest(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("monthly")?;
    let rules = desk.rules().await?;
    Ok(page::go(&path(rules.calendar.month_of(desk.now()))))
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
    let rules = desk.rules().await?;
    let now = rules.calendar.month_of(desk.now());
    let named = |month: Month| (path(month), t.month_of(month.start()));
    Ok(page::page(&Monthly {
        frame: me.frame(&desk, "monthly", &t.report_page_monthly_title(named(month).1)).await?,
        path: path(month),
        provisional: sheet.provisional,
        parts: blocks::parts(&document),
        before: named(month.previous()),
        after: (month < now).then(|| named(month.next())),
        indicators: paths::service(&text(month)),
        sops: crate::sop::links(&desk, &me, month).await?,
    }))
}

fn path(month: Month) -> String {
    paths::monthly(&text(month))
}

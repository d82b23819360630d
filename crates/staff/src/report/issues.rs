//! The issues of a month.

use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::{Desk, report};
use domain::calendar::Month;
use web::{Failure, page, paths};

use super::{
    Asked,
    month::{Around, parse, running, shown, text},
};
use crate::me::Me;

/// `GET /laporan/isu`: the month that runs.
pub async fn latest(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("monthly")?;
    Ok(page::go(&path(running(&desk).await?)))
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
    let document = report::issues_document(&desk, &found, (t.language(), asked.paper())).await?;
    let around = Around {
        place: "issues",
        title: document.title.clone(),
        back: (paths::ISSUES, t.frame_go("issues")),
        hint: t.issue_report_hint(),
        path,
        sops: Vec::new(),
    };
    shown((&desk, &me), &asked, (month, &document), around).await
}

fn path(month: Month) -> String {
    paths::issue_report(&text(month))
}

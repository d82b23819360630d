//! The customer-service indicators of a month, with the SPOs that name a target.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::{
    Desk,
    report::{self, NamedAim, Service},
};
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
#[template(path = "report/measures.html")]
struct Page {
    frame: Frame,
    path: String,
    parts: Vec<Part>,
    before: (String, String),
    after: Option<(String, String)>,
    /// The SPOs in force that name a target: address and words, each once.
    sops: Vec<(String, String)>,
}

/// `GET /laporan/indikator`: the month that runs.
pub async fn latest(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("monthly")?;
    let rules = desk.rules().await?;
    Ok(page::go(&path(rules.calendar.month_of(desk.now()))))
}

/// `GET /laporan/indikator/{bulan}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(month): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    me.enters("monthly")?;
    let month = parse(&month).ok_or(Failure::NotFound)?;
    let t = me.t();
    let found = report::service(&desk, &me.actor, month).await?;
    let wish = (t.language(), asked.paper());
    let document = report::service_document(&desk, &found, wish).await?;
    if let Some(file) = file(&desk, &asked, &document).await? {
        return Ok(file);
    }
    let rules = desk.rules().await?;
    let now = rules.calendar.month_of(desk.now());
    let named = |month: Month| (path(month), t.month_of(month.start()));
    Ok(page::page(&Page {
        frame: me.frame(&desk, "monthly", &t.service_title(named(month).1)).await?,
        path: path(month),
        parts: blocks::parts(&document),
        before: named(month.previous()),
        after: (month < now).then(|| named(month.next())),
        sops: sops(&found),
    }))
}

fn path(month: Month) -> String {
    paths::service(&text(month))
}

fn sops(found: &Service) -> Vec<(String, String)> {
    let link = |named: &NamedAim| {
        (paths::sop(&named.sop.to_string()), format!("{}, {}", named.number, named.title))
    };
    let mut sops: Vec<(String, String)> = found.aims.iter().map(link).collect();
    sops.sort();
    sops.dedup();
    sops
}

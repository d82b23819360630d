//! The customer-service indicators of a month, with the SPOs that name a target.

use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::{
    Desk,
    report::{self, NamedAim, Service},
};
use domain::calendar::Month;
use web::{Failure, page, paths};

use super::{
    Asked,
    month::{Around, Way, parse, running, shown, text},
};
use crate::me::Me;

/// `GET /laporan/indikator`: the month that runs.
pub async fn latest(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("monthly")?;
    Ok(page::go(&path(running(&desk).await?)))
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
    let document = report::service_document(&desk, &found, (t.language(), asked.paper())).await?;
    let around = Around {
        place: "monthly",
        title: t.service_title(t.month_of(month.start())),
        back: (paths::MONTHLY, t.frame_go("monthly")),
        hint: t.service_hint(),
        path,
        sops: sops(&found),
    };
    shown((&desk, &me), &asked, (month, &document), around).await
}

fn path(month: Month) -> String {
    paths::service(&text(month))
}

/// The SPOs in force that name a target, each once.
fn sops(found: &Service) -> Vec<Way> {
    let link = |named: &NamedAim| {
        (paths::sop(&named.sop.to_string()), format!("{}, {}", named.number, named.title))
    };
    let mut sops: Vec<Way> = found.aims.iter().map(link).collect();
    sops.sort();
    sops.dedup();
    sops
}

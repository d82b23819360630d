//! Evidence for accreditation: the elements of the standards, and the package for a surveyor.

pub mod element;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::Desk;
use desk::evidence::{self, Wanted};
use domain::calendar::Date;
use domain::evidence::{Element, collects, manages};
use domain::ids::ElementCode;
use domain::survey::Period;
use locale::Words;
use paper::Paper;
use serde::Deserialize;
use web::{Failure, Frame, page, paths};

use crate::{download::download, me::Me, options::Item};

/// Quarters to choose from; older ones are asked for by the year.
const QUARTERS: i32 = 6;
const YEARS: i32 = 3;

/// One element as it is read.
struct Row {
    code: String,
    path: String,
    name: String,
    proofs: String,
    sources: String,
    /// Kinds of proof that the hospital brings from elsewhere.
    elsewhere: String,
    retired: bool,
}

#[derive(Template)]
#[template(path = "evidence/list.html")]
struct Page {
    frame: Frame,
    rows: Vec<Row>,
    manages: bool,
    collects: bool,
    periods: Vec<Item>,
    codes: Vec<Item>,
}

/// `GET /bukti`
pub async fn show(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("evidence")?;
    let t = me.t();
    let all = evidence::list(&desk, &me.actor).await?;
    let rules = desk.rules().await?;
    let today = rules.calendar.day_of(desk.now());
    let asked = all.iter().filter(|one| !one.definition.retired);
    let item = |one: &Element| (one.code.to_string(), format!("{} {}", one.code, named(one)));
    Ok(page::page(&Page {
        frame: me.frame(&desk, "evidence", &t.evidence_title()).await?,
        codes: asked.map(item).collect(),
        rows: all.iter().map(|one| row(one, t)).collect(),
        manages: manages(&me.actor),
        collects: collects(&me.actor),
        periods: periods(today, t),
    }))
}

#[derive(Deserialize)]
pub struct Asked {
    periode: String,
    #[serde(default)]
    elemen: String,
}

/// `GET /bukti/paket`
pub async fn package(
    me: Me,
    State(desk): State<Desk>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    me.enters("evidence")?;
    let period = Period::parse(&asked.periode).ok_or(Failure::BadRequest)?;
    let code = Some(asked.elemen.as_str()).filter(|code| !code.is_empty());
    let code = code.map(ElementCode::parse).transpose().map_err(|_| Failure::BadRequest)?;
    let (language, size) = (me.t().language(), Paper::F4);
    let codes = code.into_iter().collect();
    let wanted = Wanted { period, codes, language, size };
    let package = evidence::package(&desk, &me.actor, wanted).await?;
    let zip = web::evidence::zipped(&package, me.t())?;
    let name = format!("{} {} {}.zip", me.t().evidence_title(), asked.periode, asked.elemen);
    Ok(download(zip, "application/zip", &name))
}

fn named(element: &Element) -> &str {
    element.definition.name.as_str()
}

fn row(one: &Element, t: &Words) -> Row {
    let definition = &one.definition;
    let sources = definition.sources.iter().map(|source| t.evidence_source(source.code()));
    Row {
        code: one.code.to_string(),
        path: paths::element(one.code.as_str()),
        name: named(one).to_owned(),
        proofs: web::evidence::proofs(definition.proofs.iter().copied(), t),
        sources: sources.collect::<Vec<_>>().join(", "),
        elsewhere: web::evidence::proofs(definition.unshown().into_iter(), t),
        retired: definition.retired,
    }
}

/// The running quarter and those before it, then whole years.
fn periods(today: Date, t: &Words) -> Vec<Item> {
    let now = i32::from(today.year()) * 4 + (i32::from(today.month()) - 1) / 3;
    let quarters = (0..QUARTERS).map(|back| {
        let (year, quarter) = ((now - back) / 4, (now - back) % 4 + 1);
        let words = t.evidence_quarter(quarter.to_string(), year.to_string());
        (format!("{year}-Q{quarter}"), words)
    });
    let years = (0..YEARS).map(|back| {
        let year = (i32::from(today.year()) - back).to_string();
        (year.clone(), t.evidence_year(year))
    });
    quarters.chain(years).collect()
}

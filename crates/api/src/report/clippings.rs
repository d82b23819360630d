//! The clippings of a month: as JSON, as paper, as a workbook.

use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use desk::{Desk, report};
use domain::mention::Tone;
use domain::report::{Clipping, ClippingMonth, OutletSum};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{Format, Sheet, Tongue, month, shaped, wish};
use crate::caller::Caller;
use crate::code::ToneCode;
use crate::fault::Fault;
use crate::problem::Problem;
use crate::sent::Query;
use crate::stamp::month_text;
use crate::word;

/// Which month, narrowed to what, and in which shape.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ClippingsWanted {
    /// `2026-11`; this month if nothing is said.
    month: Option<String>,
    /// A part of the outlet's name.
    outlet: Option<String>,
    #[param(inline)]
    tone: Option<ToneCode>,
    #[param(inline)]
    #[serde(default)]
    format: Format,
    #[param(inline)]
    #[serde(default)]
    paper: Sheet,
    #[param(inline)]
    lang: Option<Tongue>,
}

/// What the media wrote in a month, the youngest first, and its sums.
#[derive(Serialize, ToSchema)]
pub struct Clippings {
    month: String,
    whole: ClippingSum,
    /// The outlet that wrote most first.
    outlets: Vec<ClippingSum>,
    items: Vec<ClippedArticle>,
}

/// How many of each tone one outlet wrote, or all of them.
#[derive(Serialize, ToSchema)]
pub struct ClippingSum {
    /// Null for those without a name, and for the sum of all.
    outlet: Option<String>,
    positive: u32,
    neutral: u32,
    negative: u32,
    unjudged: u32,
    all: u32,
    /// Of those whose reach was told.
    reach: u64,
}

/// One article or broadcast.
#[derive(Serialize, ToSchema)]
pub struct ClippedArticle {
    /// The id of the mention.
    mention: String,
    day: String,
    source: &'static str,
    outlet: Option<String>,
    /// Null once its text was erased.
    title: Option<String>,
    /// Null where nobody judged it.
    tone: Option<&'static str>,
    reach: Option<u32>,
    link: Option<String>,
    /// How many scans hang on it.
    scans: u32,
}

impl Clippings {
    fn of(found: &ClippingMonth) -> Self {
        Self {
            month: month_text(found.month),
            whole: ClippingSum::of(&found.whole),
            outlets: found.outlets.iter().map(ClippingSum::of).collect(),
            items: found.lines.iter().map(ClippedArticle::of).collect(),
        }
    }
}

impl ClippingSum {
    fn of(sum: &OutletSum) -> Self {
        Self {
            outlet: sum.outlet.as_ref().map(|name| name.as_str().to_owned()),
            positive: sum.positive,
            neutral: sum.neutral,
            negative: sum.negative,
            unjudged: sum.unjudged,
            all: sum.all(),
            reach: sum.reach,
        }
    }
}

impl ClippedArticle {
    fn of(line: &Clipping) -> Self {
        Self {
            mention: line.id.to_string(),
            day: line.day.to_string(),
            source: line.source.code(),
            outlet: line.outlet.as_ref().map(|name| name.as_str().to_owned()),
            title: line.title.clone(),
            tone: line.tone.map(Tone::code),
            reach: line.reach,
            link: line.link.as_ref().map(|link| link.as_str().to_owned()),
            scans: line.scans,
        }
    }
}

/// The clippings of a month, narrowed to an outlet or a tone, and their sums.
#[utoipa::path(get, path = "/reports/clippings", tag = "report", params(ClippingsWanted),
    responses((status = 200, content((Clippings = "application/json"),
            (Vec<u8> = "application/pdf"),
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn clippings(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<ClippingsWanted>,
) -> Result<Response, Fault> {
    let month = month(wanted.month, &desk).await?;
    let tone = wanted.tone.map(|tone| tone.0);
    let asked = report::ClippingsWanted { month, outlet: word::filled(wanted.outlet), tone };
    let found = report::clippings(&desk, &caller.actor, &asked).await?;
    let json = async { Ok(Json(Clippings::of(&found)).into_response()) };
    let wish = wish((wanted.lang, wanted.paper), &caller);
    let made = report::clippings_document(&desk, &found, wish);
    shaped(&desk, (wanted.format, format!("kliping-{}", month_text(month))), json, made).await
}

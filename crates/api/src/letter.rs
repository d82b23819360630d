//! Papers of one case: the receipts, and the invitation to a meeting or home visit.

use axum::{extract::State, response::Response};
use desk::{Desk, report};
use domain::ids::AskNo;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::caller::Caller;
use crate::fault::Fault;
use crate::named::{Named, id};
use crate::problem::Problem;
use crate::sent::Query;
use web::attached;

/// For whom a receipt is.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// The number of an ask, for the slip of whoever was asked; the complainant's receipt without it.
    ask: Option<u16>,
}

/// The receipt of a case for its complainant, or the slip of one ask, as a PDF.
#[utoipa::path(get, path = "/cases/{number}/receipt", tag = "case",
    params(("number" = String, Path, description = "Case number, `2026-00231`"), Wanted),
    responses((status = 200, content_type = "application/pdf", body = Vec<u8>),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn receipt(
    State(desk): State<Desk>,
    caller: Caller,
    Named(number): Named<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Fault> {
    let (number, ask) = (id(&number)?, wanted.ask.map(AskNo));
    let language = caller.t.language();
    let made = report::receipt_document(&desk, &caller.actor, number, ask, language).await?;
    let name = format!("tanda-terima-{number}.pdf");
    Ok(attached(report::pdf(&desk, &made).await?, "application/pdf", &name))
}

/// The planned meeting or home visit of a case, for a calendar.
#[utoipa::path(get, path = "/cases/{number}/invitation", tag = "case",
    params(("number" = String, Path, description = "Case number, `2026-00231`")),
    responses((status = 200, content_type = "text/calendar", body = String),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn invitation(
    State(desk): State<Desk>,
    caller: Caller,
    Named(number): Named<String>,
) -> Result<Response, Fault> {
    let number = id(&number)?;
    let text = report::invitation_ics(&desk, &caller.actor, number).await?;
    let name = format!("undangan-{number}.ics");
    Ok(attached(text.into_bytes(), "text/calendar; charset=utf-8", &name))
}

//! Similar cases, and what a case says that reaches beyond the hospital.

use axum::{Json, extract::State};
use desk::Desk;
use desk::alike::{self, Alike, outward};
use desk::case;
use domain::ids::{CaseNumber, UnitCode};
use serde::Serialize;
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::Fault;
use crate::named::{Named, id};
use crate::problem::Problem;
use crate::stamp::Stamp;

/// Open cases that may speak of the same matter, and what this one reaches.
#[derive(Serialize, ToSchema)]
pub struct SimilarCases {
    /// At most five, those with most words in common first.
    items: Vec<SimilarCase>,
    beyond: Vec<ReachesBeyond>,
}

/// An open case of the last 30 days.
#[derive(Serialize, ToSchema)]
pub struct SimilarCase {
    case_number: String,
    stage: &'static str,
    unit: Option<String>,
    received_at: String,
    /// The words that both use.
    words: Vec<String>,
}

/// Police and courts, a death, media and authorities: pointed out, never judged.
#[derive(Serialize, ToSchema)]
pub struct ReachesBeyond {
    /// `law`, `death` or `media`.
    what: &'static str,
    words: Vec<String>,
}

impl SimilarCase {
    fn of(one: &Alike, stamp: Stamp) -> Self {
        Self {
            case_number: one.number.to_string(),
            stage: one.stage.code(),
            unit: one.unit.as_ref().map(UnitCode::to_string),
            received_at: stamp.at(one.received_at),
            words: one.words.clone(),
        }
    }
}

/// Open cases of the last 30 days that use the same words, and what this case says that reaches
/// beyond the hospital. A person links or merges.
#[utoipa::path(get, path = "/cases/{number}/similar", tag = "case",
    params(("number" = String, Path, description = "Case number, `2026-00231`")),
    responses((status = 200, body = SimilarCases), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn similar(
    State(desk): State<Desk>,
    caller: Caller,
    Named(number): Named<String>,
) -> Result<Json<SimilarCases>, Fault> {
    let number = id::<CaseNumber>(&number)?;
    let found = alike::of_case(&desk, &caller.actor, number).await?;
    let view = case::open(&desk, &caller.actor, number).await?;
    let stamp = Stamp::here(&desk).await?;
    let beyond = view.text.as_deref().map(outward).unwrap_or_default().into_iter();
    let beyond = beyond.map(|(what, words)| ReachesBeyond { what: what.code(), words });
    let items = found.iter().map(|one| SimilarCase::of(one, stamp)).collect();
    Ok(Json(SimilarCases { items, beyond: beyond.collect() }))
}

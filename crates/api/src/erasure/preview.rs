//! What would go with the person behind a case, before anybody proposes it.

use axum::{Json, extract::State};
use desk::{Desk, erasure};
use domain::erasure::Refusal;
use serde::Serialize;
use utoipa::ToSchema;
use web::error::Said;

use super::Counts;
use crate::caller::Caller;
use crate::fault::Fault;
use crate::named::{Named, id};
use crate::problem::Problem;
use crate::stamp::Stamp;

/// What would go, and what stands in the way.
#[derive(Serialize, ToSchema)]
pub struct Preview {
    case_number: String,
    /// The person's cases in the caller's sight.
    cases: Vec<String>,
    goes: Counts,
    erased_at: Option<String>,
    /// In the way whatever the ground.
    blocked: Vec<Obstacle>,
    /// In the way of an erasure because the time is over.
    kept: Vec<Obstacle>,
    /// The id of the proposal that waits already.
    waiting: Option<String>,
}

/// Something in the way.
#[derive(Serialize, ToSchema)]
struct Obstacle {
    code: &'static str,
    detail: String,
}

impl Preview {
    pub fn of(found: erasure::Preview, stamp: Stamp) -> Self {
        // A program reads the code; the sentence is for whoever reads its log.
        let t = locale::words(locale::Language::Id);
        let all = |refusals: &[Refusal]| {
            let one = |one: &Refusal| Obstacle { code: one.code(), detail: one.sentence(t) };
            refusals.iter().map(one).collect()
        };
        Self {
            case_number: found.number.to_string(),
            cases: found.cases.iter().map(ToString::to_string).collect(),
            blocked: all(&found.blocked),
            kept: all(&found.kept),
            goes: found.gone.into(),
            erased_at: stamp.maybe(found.erased_at),
            waiting: found.waiting.map(|id| id.to_string()),
        }
    }
}

/// What would go with the person behind a case. Nothing is changed.
#[utoipa::path(get, path = "/cases/{number}/erasure", tag = "erasure",
    params(("number" = String, Path, description = "The number of the case")),
    responses((status = 200, body = Preview), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn show(
    State(desk): State<Desk>,
    caller: Caller,
    Named(number): Named<String>,
) -> Result<Json<Preview>, Fault> {
    let found = erasure::preview(&desk, &caller.actor, id(&number)?).await?;
    Ok(Json(Preview::of(found, Stamp::here(&desk).await?)))
}

//! From a result to action: an improvement that a low unsur asks for.

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::survey::{self, Plan};
use domain::survey::Key as Unsur;
use serde::Deserialize;
use utoipa::ToSchema;

use super::code;
use super::command::period;
use crate::caller::Caller;
use crate::fault::{Fault, Why};
use crate::improvement::Improvement;
use crate::key::Key;
use crate::named::Named;
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::Stamp;
use crate::{stamp, who, word};

/// What is to be made better, and why.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPlan {
    /// Key of the unsur that scored low.
    unsur: String,
    /// `2026`, `2026-S1`, `2026-Q3` or `2026-11`; without it all days.
    period: Option<String>,
    /// Code of a unit; without it the hospital.
    unit: Option<String>,
    cause: Option<String>,
    action: String,
    /// A login or name.
    owner: String,
    /// The last day on which it is in time.
    due: String,
}

/// Begins an improvement from a result. It remembers what the unsur scored.
#[utoipa::path(post, path = "/surveys/{id}/improvements", tag = "survey", request_body = NewPlan,
    params(("id" = String, Path, description = "The code of the survey"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Improvement), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn begin(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<NewPlan>,
) -> Result<(StatusCode, Json<Improvement>), Fault> {
    let plan = Plan {
        period: period(sent.period)?,
        unit: word::filled(sent.unit).map(|unit| word::unit(&unit, "unit")).transpose()?,
        unsur: Unsur::parse(&sent.unsur).ok_or_else(|| Fault::of("unsur", Why::NotKnown))?,
        cause: word::maybe(sent.cause, "cause")?,
        action: word::body(&sent.action, "action")?,
        owner: who::person(&desk, &sent.owner, "owner").await?.id,
        due: stamp::date(&sent.due, "due")?,
    };
    let wanted = (plan, key.map(|key| key.0));
    let begun = survey::plan(&desk, &caller.actor, &code(&name)?, wanted).await?;
    Ok((StatusCode::CREATED, Json(Improvement::of(&begun, Stamp::here(&desk).await?))))
}

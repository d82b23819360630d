//! Campaigns: planned, approved by the director, run, looked back at.

mod command;
mod plan;
mod view;

use axum::response::{IntoResponse, Response};
use axum::{Json, extract::State, http::StatusCode};
use desk::{Desk, campaign, report};
use paper::Paper;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::attached;

use crate::caller::Caller;
use crate::code::CampaignStageCode;
use crate::fault::Fault;
use crate::key::{Key, requested};
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::{Body, Query};
use crate::stamp::Stamp;
pub use command::CampaignCommand;
use plan::CampaignPlan;
use view::{Campaign, CampaignLine};

/// Campaigns, the youngest first; those of one stage the oldest first.
#[derive(Serialize, ToSchema)]
pub struct Campaigns {
    items: Vec<CampaignLine>,
}

/// Of one stage only.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CampaignsWanted {
    #[param(value_type = Option<String>)]
    stage: Option<CampaignStageCode>,
}

/// A campaign, or its one page.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CampaignWanted {
    #[param(inline)]
    #[serde(default)]
    format: CampaignFormat,
}

/// How a campaign is wanted.
#[derive(Clone, Copy, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum CampaignFormat {
    #[default]
    Json,
    Pdf,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CampaignCommanded {
    seen: Option<u32>,
    #[schema(value_type = CampaignCommand)]
    command: Node,
}

/// Campaigns of all stages, or of one.
#[utoipa::path(get, path = "/campaigns", tag = "content", params(CampaignsWanted),
    responses((status = 200, body = Campaigns), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<CampaignsWanted>,
) -> Result<Json<Campaigns>, Fault> {
    let stage = wanted.stage.map(|code| code.0);
    let found = campaign::list(&desk, &caller.actor, stage).await?;
    Ok(Json(Campaigns { items: found.iter().map(CampaignLine::of).collect() }))
}

/// Begins a campaign with its plan.
#[utoipa::path(post, path = "/campaigns", tag = "content", request_body = CampaignPlan,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Campaign), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn propose(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<CampaignPlan>,
) -> Result<(StatusCode, Json<Campaign>), Fault> {
    let (plan, key) = (sent.meant()?, key.as_ref().map(|key| key.0.as_str()));
    let view = campaign::propose(&desk, &caller.actor, plan, key).await?;
    Ok((StatusCode::CREATED, Json(Campaign::of(&view, Stamp::here(&desk).await?))))
}

/// One campaign with its items, what it cost and what came of it; or its one page as PDF.
#[utoipa::path(get, path = "/campaigns/{id}", tag = "content",
    params(("id" = String, Path, description = "The id of the campaign"), CampaignWanted),
    responses((status = 200, content((Campaign = "application/json"),
            (Vec<u8> = "application/pdf"))),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Query(wanted): Query<CampaignWanted>,
) -> Result<Response, Fault> {
    let of = id(&name)?;
    if let CampaignFormat::Json = wanted.format {
        let view = campaign::open(&desk, &caller.actor, of).await?;
        return Ok(Json(Campaign::of(&view, Stamp::here(&desk).await?)).into_response());
    }
    let set = (caller.t.language(), Paper::F4);
    let made = campaign::page(&desk, &caller.actor, of, set).await?;
    let printed = report::pdf(&desk, &made).await?;
    Ok(attached(printed, "application/pdf", &format!("{}.pdf", made.name())))
}

/// Edits, submits, approves and runs a campaign; gathers items, collaborators, costs and readings;
/// looks back.
#[utoipa::path(post, path = "/campaigns/{id}/commands", tag = "content",
    request_body = CampaignCommanded,
    params(("id" = String, Path, description = "The id of the campaign"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Campaign), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<CampaignCommanded>,
) -> Result<Json<Campaign>, Fault> {
    let command = CampaignCommand::read(sent.command)?.meaning(&desk).await?;
    let request = requested(command, sent.seen, key);
    let view = campaign::act(&desk, &caller.actor, id(&name)?, request).await?;
    Ok(Json(Campaign::of(&view, Stamp::here(&desk).await?)))
}

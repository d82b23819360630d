//! Activities of health promotion: planned, approved, announced, held, looked back at; the questions of
//! those who came, and the programme of a year.

mod command;
mod duty;
mod media;
mod plan;
mod programme;
mod view;

use axum::response::{IntoResponse, Response};
use axum::{Json, extract::State, http::StatusCode};
use desk::activity::{self, Which};
use desk::{Desk, report};
use paper::Paper;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use web::attached;

use crate::caller::Caller;
use crate::fault::Fault;
use crate::intake::Receipt;
use crate::key::{Key, requested};
use crate::mention::MentionedVoice;
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::{Body, Query};
use crate::stamp::Stamp;
pub use command::ActivityCommand;
pub use media::large;
use plan::ActivityPlan;
use view::{Activity, ActivityLine};

/// Everything about activities.
pub fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(list, propose))
        .routes(routes!(programme::programme))
        .routes(routes!(duty::duties))
        .routes(routes!(duty::done))
        .routes(routes!(one))
        .routes(routes!(act))
        .routes(routes!(become_case))
}

/// Activities.
#[derive(Serialize, ToSchema)]
pub struct Activities {
    items: Vec<ActivityLine>,
}

/// Which of them.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ActivitiesWanted {
    #[param(inline)]
    #[serde(default)]
    list: ActivityList,
}

/// Those that are coming, the next one first; those that are over, the last one first; those that wait
/// for an approval.
#[derive(Clone, Copy, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum ActivityList {
    #[default]
    Coming,
    Past,
    Waiting,
}

/// An activity, or its sheet.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ActivityWanted {
    #[param(inline)]
    #[serde(default)]
    format: ActivityFormat,
}

/// How an activity is wanted.
#[derive(Clone, Copy, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum ActivityFormat {
    #[default]
    Json,
    Pdf,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ActivityCommanded {
    seen: Option<u32>,
    #[schema(value_type = ActivityCommand)]
    command: Node,
}

/// What is coming, what is over, or what waits.
#[utoipa::path(get, path = "/activities", tag = "content", params(ActivitiesWanted),
    responses((status = 200, body = Activities), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<ActivitiesWanted>,
) -> Result<Json<Activities>, Fault> {
    let which = match wanted.list {
        ActivityList::Coming => Which::Coming(desk.now()),
        ActivityList::Past => Which::Past(desk.now()),
        ActivityList::Waiting => Which::Waiting,
    };
    let found = activity::list(&desk, &caller.actor, which).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok(Json(Activities { items: found.iter().map(|one| ActivityLine::of(one, stamp)).collect() }))
}

/// Begins an activity with its plan.
#[utoipa::path(post, path = "/activities", tag = "content", request_body = ActivityPlan,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Activity), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn propose(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<ActivityPlan>,
) -> Result<(StatusCode, Json<Activity>), Fault> {
    let (plan, key) = (sent.meant(&desk).await?, key.as_ref().map(|key| key.0.as_str()));
    let view = activity::propose(&desk, &caller.actor, plan, key).await?;
    Ok((StatusCode::CREATED, Json(Activity::of(&view, Stamp::here(&desk).await?))))
}

/// One activity with its questions, who came and what was learned; or its sheet as PDF.
#[utoipa::path(get, path = "/activities/{id}", tag = "content",
    params(("id" = String, Path, description = "The id of the activity"), ActivityWanted),
    responses((status = 200, content((Activity = "application/json"),
            (Vec<u8> = "application/pdf"))),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Query(wanted): Query<ActivityWanted>,
) -> Result<Response, Fault> {
    let of = id(&name)?;
    if let ActivityFormat::Json = wanted.format {
        let view = activity::open(&desk, &caller.actor, of).await?;
        return Ok(Json(Activity::of(&view, Stamp::here(&desk).await?)).into_response());
    }
    let set = (caller.t.language(), Paper::F4);
    let made = activity::document(&desk, &caller.actor, of, set).await?;
    let printed = report::pdf(&desk, &made).await?;
    Ok(attached(printed, "application/pdf", &format!("{}.pdf", made.name())))
}

/// Edits, submits, approves and cancels an activity; gathers and answers questions; says how it went.
#[utoipa::path(post, path = "/activities/{id}/commands", tag = "content",
    request_body = ActivityCommanded,
    params(("id" = String, Path, description = "The id of the activity"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Activity), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<ActivityCommanded>,
) -> Result<Json<Activity>, Fault> {
    let command = ActivityCommand::read(sent.command)?.meaning(&desk).await?;
    let request = requested(command, sent.seen, key);
    let view = activity::act(&desk, &caller.actor, id(&name)?, request).await?;
    Ok(Json(Activity::of(&view, Stamp::here(&desk).await?)))
}

/// A question becomes a case, received when it was asked; its asker stays unknown.
#[utoipa::path(post, path = "/activities/{id}/questions/{place}/case", tag = "content",
    request_body = MentionedVoice,
    params(("id" = String, Path, description = "The id of the activity"),
        ("place" = u16, Path, description = "The number of the question, from 0"),
        ("Idempotency-Key" = String, Header, description = "1 to 200 visible characters")),
    responses((status = 201, body = Receipt), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn become_case(
    State(desk): State<Desk>,
    caller: Caller,
    Named((name, place)): Named<(String, u16)>,
    Key(key): Key,
    Body(sent): Body<MentionedVoice>,
) -> Result<(StatusCode, Json<Receipt>), Fault> {
    let (of, voice) = ((id(&name)?, place), sent.meant()?);
    let receipt = activity::become_case(&desk, &caller.actor, of, (voice, &key)).await?;
    Ok((StatusCode::CREATED, Json(Receipt::of(&receipt))))
}

//! Improvements: what is made better after a complaint.

mod command;
mod view;

use axum::{Json, extract::State};
use desk::Desk;
use desk::improvement::{self, Promise};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::fault::Fault;
use crate::key::{Key, requested};
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::{Body, Query};
use crate::stamp::{self, Stamp};
use crate::{who, word};
pub use command::ImprovementCommand;
pub use view::Improvement;

/// Which improvements.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// Only those that go on, or only those that have ended.
    open: Option<bool>,
}

/// Improvements, the youngest first.
#[derive(Serialize, ToSchema)]
pub struct Improvements {
    items: Vec<Improvement>,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ImprovementCommanded {
    seen: Option<u32>,
    #[schema(value_type = ImprovementCommand)]
    command: Node,
}

/// The improvements that the caller may see.
#[utoipa::path(get, path = "/improvements", tag = "improvement", params(Wanted),
    responses((status = 200, body = Improvements), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
) -> Result<Json<Improvements>, Fault> {
    let found = improvement::list(&desk, &caller.actor, wanted.open).await?;
    let stamp = Stamp::here(&desk).await?;
    let items = found.iter().map(|one| Improvement::of(one, stamp)).collect();
    Ok(Json(Improvements { items }))
}

/// One improvement with its history.
#[utoipa::path(get, path = "/improvements/{id}", tag = "improvement",
    params(("id" = String, Path, description = "The id of the improvement")),
    responses((status = 200, body = Improvement), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<Improvement>, Fault> {
    let found = improvement::open(&desk, &caller.actor, id(&name)?).await?;
    Ok(Json(Improvement::of(&found, Stamp::here(&desk).await?)))
}

/// Does one thing to an improvement.
#[utoipa::path(post, path = "/improvements/{id}/commands", tag = "improvement",
    request_body = ImprovementCommanded,
    params(("id" = String, Path, description = "The id of the improvement"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Improvement), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<ImprovementCommanded>,
) -> Result<Json<Improvement>, Fault> {
    let id = id(&name)?;
    let command = ImprovementCommand::read(sent.command)?.meaning(&desk).await?;
    let request = requested(command, sent.seen, key);
    let found = improvement::act(&desk, &caller.actor, id, request).await?;
    Ok(Json(Improvement::of(&found, Stamp::here(&desk).await?)))
}

/// What is promised, as it was sent: why, how, by whom and until when.
///
/// # Errors
/// `Invalid` with the field.
pub async fn promise(
    desk: &Desk,
    cause: Option<String>,
    (action, owner, due): (&str, &str, &str),
) -> Result<Promise, Fault> {
    Ok(Promise {
        cause: word::maybe(cause, "cause")?,
        action: word::body(action, "action")?,
        owner: who::person(desk, owner, "owner").await?.id,
        due: stamp::date(due, "due")?,
    })
}

//! One command on one case.

use axum::{Json, extract::State};
use desk::Desk;
use desk::case;
use serde::Deserialize;
use utoipa::ToSchema;

use super::command::Command;
use super::meaning::Reader;
use super::view::{Case, shown};
use crate::caller::Caller;
use crate::fault::Fault;
use crate::key::{Key, requested};
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::Body;

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Commanded {
    seen: Option<u32>,
    #[schema(value_type = Command)]
    command: Node,
}

/// Does one thing to a case; answers with the case as the caller may see it then.
#[utoipa::path(post, path = "/cases/{number}/commands", tag = "case", request_body = Commanded,
    params(("number" = String, Path, description = "Case number, `2026-00231`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Case), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(number): Named<String>,
    key: Option<Key>,
    Body(sent): Body<Commanded>,
) -> Result<Json<Case>, Fault> {
    let number = id(&number)?;
    let rules = desk.rules().await?;
    let reader = Reader { desk: &desk, actor: &caller.actor, number, calendar: &rules.calendar };
    let command = Command::read(sent.command)?.meaning(&reader).await?;
    let request = requested(command, sent.seen, key);
    let view = case::act(&desk, &caller.actor, number, request).await?;
    Ok(Json(shown(view)))
}

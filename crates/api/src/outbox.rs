//! What was, or would have been, sent.

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::deliver::{self, Other, OutboxState};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::fault::{Fault, Why};
use crate::named::Named;
use crate::node::Slip;
use crate::problem::Problem;
use crate::sent::{Body, Query};
use crate::stamp::Stamp;
use crate::word;

const MOST: u16 = 200;

/// Which pieces of work.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// `queued`, `failed` (it is tried again), `sent`, `dead`, `aside` or `done`.
    state: Option<String>,
    /// 1 to 200, 200 if nothing is said.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u16>,
}

/// The newest pieces of work, and how many there are.
#[derive(Serialize, ToSchema)]
pub struct Outbox {
    items: Vec<Sent>,
    total: u64,
}

/// One piece of work.
#[derive(Serialize, ToSchema)]
struct Sent {
    id: String,
    case: Option<String>,
    /// `message`, `improvement` or `protected`.
    kind: String,
    /// `acknowledgement`, `answer`, ...
    purpose: &'static str,
    /// `queued`, `failed` (it is tried again), `sent`, `dead`, `aside` or `done`.
    state: &'static str,
    /// By the provider's reports: `sent`, `delivered`, `read` or `failed`.
    delivery: Option<String>,
    attempts: u32,
    created_at: String,
    due_at: String,
    ended_at: Option<String>,
    /// Why it could not be done.
    reason: Option<String>,
    connection: Option<String>,
    /// The provider's id of the message.
    provider_id: Option<String>,
    /// Why a person set it aside.
    aside: Option<String>,
    /// What can be done with a dead letter besides: `door`, `template` (on its case) or `case`.
    others: Vec<Besides>,
    text: Option<String>,
}

/// Another way for a dead letter.
#[derive(Serialize, ToSchema)]
struct Besides {
    by: &'static str,
    connection: Option<String>,
}

/// Why it shall not go.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Aside {
    why: String,
}

/// Through which connection it shall leave.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OtherDoor {
    connection: String,
}

/// What waits, what left the house, and what a person has to look at.
#[utoipa::path(get, path = "/outbox", tag = "outbox", params(Wanted),
    responses((status = 200, body = Outbox), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
) -> Result<Json<Outbox>, Fault> {
    let no_choice = |field| Fault::of(field, Why::Slip(Slip::NotAChoice));
    let state = wanted.state.as_deref();
    let state = state.map(|code| OutboxState::parse(code).ok_or_else(|| no_choice("state")));
    let limit = wanted.limit.unwrap_or(MOST);
    if !(1..=MOST).contains(&limit) {
        return Err(no_choice("limit"));
    }
    let (found, total) =
        deliver::outbox(&desk, &caller.actor, state.transpose()?, usize::from(limit)).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok(Json(Outbox { items: found.into_iter().map(|one| sent(one, stamp)).collect(), total }))
}

fn sent(item: deliver::OutboxItem, stamp: Stamp) -> Sent {
    Sent {
        id: item.id,
        case: item.case.map(|number| number.to_string()),
        kind: item.kind,
        purpose: item.purpose,
        state: item.state.code(),
        attempts: item.attempts,
        created_at: stamp.at(item.created_at),
        due_at: stamp.at(item.due_at),
        ended_at: stamp.maybe(item.ended_at),
        reason: item.reason,
        connection: item.connection,
        provider_id: item.provider_id,
        delivery: item.delivery,
        aside: item.aside,
        others: item.others.into_iter().map(besides).collect(),
        text: item.text,
    }
}

/// Tries a dead letter once more.
#[utoipa::path(post, path = "/outbox/{id}/retry", tag = "outbox",
    params(("id" = String, Path, description = "The id of the piece of work")),
    responses((status = 204), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn retry(
    State(desk): State<Desk>,
    caller: Caller,
    Named(id): Named<String>,
) -> Result<StatusCode, Fault> {
    deliver::retry(&desk, &caller.actor, &id).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn besides(other: Other) -> Besides {
    let by = other.code();
    let Other::Door(name) = other else { return Besides { by, connection: None } };
    Besides { by, connection: Some(name) }
}

/// Sends a dead letter through another connection that leads to the complainant.
#[utoipa::path(post, path = "/outbox/{id}/instead", tag = "outbox", request_body = OtherDoor,
    params(("id" = String, Path, description = "The id of the piece of work")),
    responses((status = 204), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn instead(
    State(desk): State<Desk>,
    caller: Caller,
    Named(id): Named<String>,
    Body(by): Body<OtherDoor>,
) -> Result<StatusCode, Fault> {
    deliver::again_by(&desk, &caller.actor, &id, &by.connection).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Sets a dead letter aside, with the reason: it shall not go.
#[utoipa::path(post, path = "/outbox/{id}/aside", tag = "outbox", request_body = Aside,
    params(("id" = String, Path, description = "The id of the piece of work")),
    responses((status = 204), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn aside(
    State(desk): State<Desk>,
    caller: Caller,
    Named(id): Named<String>,
    Body(aside): Body<Aside>,
) -> Result<StatusCode, Fault> {
    let why = word::body(&aside.why, "why")?;
    deliver::set_aside(&desk, &caller.actor, &id, why).await?;
    Ok(StatusCode::NO_CONTENT)
}

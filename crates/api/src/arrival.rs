//! What arrived at a door, and what became of it.

pub mod one;

use axum::{Json, extract::State};
use desk::Desk;
use desk::arrival::{self, Again, ArrivalItem, ArrivalState};
use domain::ids::ArrivalId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::fault::{Fault, Why};
use crate::named::Named;
use crate::node::Slip;
use crate::problem::Problem;
use crate::sent::Query;
use crate::stamp::Stamp;

/// Which arrivals.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// The name of a connection.
    connection: Option<String>,
    /// `new`, `read`, `unread` or `aside`; unread ones wait for a person, who may set them aside.
    state: Option<String>,
}

/// The newest arrivals, and how many there are.
#[derive(Serialize, ToSchema)]
pub struct Arrivals {
    items: Vec<Arrival>,
    total: u64,
}

/// One arrival; its content is opened apart.
#[derive(Serialize, ToSchema)]
pub struct Arrival {
    id: String,
    connection: String,
    state: &'static str,
    /// The numbers of the cases that it became, or what else it was.
    became: Option<String>,
    /// Why nobody could read it.
    reason: Option<String>,
    arrived_at: String,
}

/// What arrived at the doors.
#[utoipa::path(get, path = "/arrivals", tag = "arrival", params(Wanted),
    responses((status = 200, body = Arrivals), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
) -> Result<Json<Arrivals>, Fault> {
    let no_choice = || Fault::of("state", Why::Slip(Slip::NotAChoice));
    let state = wanted.state.as_deref();
    let state = state.map(|code| ArrivalState::parse(code).ok_or_else(no_choice)).transpose()?;
    let (found, total) = arrival::list(&desk, &caller.actor, wanted.connection, state).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok(Json(Arrivals { items: found.into_iter().map(|one| shown(one, stamp)).collect(), total }))
}

/// Reads an arrival once more that could not be read; one that was read stays as it is.
#[utoipa::path(post, path = "/arrivals/{id}/reread", tag = "arrival",
    params(("id" = String, Path, description = "The id of the arrival")),
    responses((status = 200, body = Arrival), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn reread(
    State(desk): State<Desk>,
    caller: Caller,
    Named(id): Named<String>,
) -> Result<Json<Arrival>, Fault> {
    // Who may not knows nothing of ids.
    let id = id.parse().unwrap_or(ArrivalId::new(0));
    let wanted = Again { id: Some(id), connection: None };
    let ended = arrival::reread(&desk, &caller.actor, &wanted).await?.pop();
    let stamp = Stamp::here(&desk).await?;
    ended.map(|item| Json(shown(item, stamp))).ok_or(Fault::NotFound)
}

fn shown(item: ArrivalItem, stamp: Stamp) -> Arrival {
    Arrival {
        id: item.id.to_string(),
        connection: item.connection,
        state: item.state,
        became: item.became,
        reason: item.reason,
        arrived_at: stamp.at(item.arrived_at),
    }
}

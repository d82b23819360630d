//! Rounds: begun, answered, counted, and what is done about what was seen.

pub mod checklist;
mod command;
mod view;

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::observation::{self, round, tally};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::fault::Fault;
use crate::improvement::{Improvement, promise};
use crate::key::{Key, requested};
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::{Body, Query};
use crate::stamp::Stamp;
use crate::survey::period;
use crate::word;
pub use command::RoundCommand;
use view::{Round, Topics};

/// Which rounds.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// `2026`, `2026-S1`, `2026-Q3` or `2026-11`; without it all days.
    period: Option<String>,
    /// Code of a unit.
    unit: Option<String>,
}

/// A round that begins now.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRound {
    /// Code of the checklist.
    checklist: String,
    /// Code of the unit.
    unit: String,
}

/// Rounds, the youngest first, and what they found by unit and topic.
#[derive(Serialize, ToSchema)]
pub struct Rounds {
    items: Vec<Round>,
    topics: Vec<Topics>,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RoundCommanded {
    seen: Option<u32>,
    #[schema(value_type = RoundCommand)]
    command: Node,
}

/// What is to be made better, because it was seen.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRemedy {
    /// The place of the finding in the round.
    finding: usize,
    cause: Option<String>,
    action: String,
    /// A login or name.
    owner: String,
    /// The last day on which it is in time.
    due: String,
}

/// The rounds that the caller may see.
#[utoipa::path(get, path = "/rounds", tag = "observation", params(Wanted),
    responses((status = 200, body = Rounds), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
) -> Result<Json<Rounds>, Fault> {
    let unit = word::filled(wanted.unit).map(|unit| word::unit(&unit, "unit")).transpose()?;
    let of = (period(wanted.period)?, unit);
    let found = observation::list(&desk, &caller.actor, of).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok(Json(Rounds {
        items: found.iter().map(|view| Round::of(view, stamp)).collect(),
        topics: tally(&found).into_iter().map(Topics::of).collect(),
    }))
}

/// Begins a round: the clock begins, and the turn of the day follows from it.
#[utoipa::path(post, path = "/rounds", tag = "observation", request_body = NewRound,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Round), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn begin(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<NewRound>,
) -> Result<(StatusCode, Json<Round>), Fault> {
    let checklist = checklist::code(&sent.checklist, "checklist")?;
    let wanted = (checklist, word::unit(&sent.unit, "unit")?);
    let key = key.as_ref().map(|key| key.0.as_str());
    let view = round::begin(&desk, &caller.actor, wanted, key).await?;
    Ok((StatusCode::CREATED, Json(Round::of(&view, Stamp::here(&desk).await?))))
}

/// One round with what was found.
#[utoipa::path(get, path = "/rounds/{id}", tag = "observation",
    params(("id" = String, Path, description = "The id of the round")),
    responses((status = 200, body = Round), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<Round>, Fault> {
    let view = observation::open(&desk, &caller.actor, id(&name)?).await?;
    Ok(Json(Round::of(&view, Stamp::here(&desk).await?)))
}

/// Finishes a round with what was seen, or leaves it without a result.
#[utoipa::path(post, path = "/rounds/{id}/commands", tag = "observation",
    request_body = RoundCommanded,
    params(("id" = String, Path, description = "The id of the round"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Round), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<RoundCommanded>,
) -> Result<Json<Round>, Fault> {
    let command = RoundCommand::read(sent.command)?.meaning(&desk).await?;
    let request = requested(command, sent.seen, key);
    let view = round::act(&desk, &caller.actor, id(&name)?, request).await?;
    Ok(Json(Round::of(&view, Stamp::here(&desk).await?)))
}

/// Begins an improvement from a finding. It remembers the round and the topic.
#[utoipa::path(post, path = "/rounds/{id}/improvements", tag = "observation",
    request_body = NewRemedy,
    params(("id" = String, Path, description = "The id of the round"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Improvement), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn plan(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<NewRemedy>,
) -> Result<(StatusCode, Json<Improvement>), Fault> {
    let promise = promise(&desk, sent.cause, (&sent.action, &sent.owner, &sent.due)).await?;
    let (of, wanted) = ((id(&name)?, sent.finding), (promise, key.map(|key| key.0)));
    let begun = observation::plan(&desk, &caller.actor, of, wanted).await?;
    Ok((StatusCode::CREATED, Json(Improvement::of(&begun, Stamp::here(&desk).await?))))
}

//! Telephone calls: what came of them, and who is owed a call back.

mod command;
mod view;

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::call::{self, NewCall};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::code::DirectionCode;
use crate::fault::Fault;
use crate::key::{Key, requested};
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::{Body, Query};
use crate::stamp::{self, Stamp};
use crate::word;
pub use command::{CallCommand, CallResult};
pub use view::Call;

/// Which calls.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// Only those in which the office owes a step, or only the others.
    owed: Option<bool>,
}

/// Calls: those that are owed first, the oldest of them on top; then the others, the youngest on top.
#[derive(Serialize, ToSchema)]
pub struct Calls {
    items: Vec<Call>,
}

/// A call that was had, or missed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTelephoneCall {
    direction: DirectionCode,
    /// When it began, if not now (RFC 3339).
    at: Option<String>,
    /// How long it was.
    seconds: Option<u32>,
    phone: Option<String>,
    name: Option<String>,
    /// What it was about.
    about: Option<String>,
    result: CallResult,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CallCommanded {
    seen: Option<u32>,
    #[schema(value_type = CallCommand)]
    command: Node,
}

/// The calls of the office.
#[utoipa::path(get, path = "/calls", tag = "call", params(Wanted),
    responses((status = 200, body = Calls), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
) -> Result<Json<Calls>, Fault> {
    let found = call::list(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    let owed = found.owed.iter().filter(|_| wanted.owed != Some(false));
    let others = found.others.iter().filter(|_| wanted.owed != Some(true));
    Ok(Json(Calls { items: owed.chain(others).map(|one| Call::of(one, stamp)).collect() }))
}

/// Writes a call down, once for each `Idempotency-Key`.
#[utoipa::path(post, path = "/calls", tag = "call", request_body = NewTelephoneCall,
    params(("Idempotency-Key" = String, Header, description = "1 to 200 visible characters")),
    responses((status = 201, body = Call), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn log(
    State(desk): State<Desk>,
    caller: Caller,
    Key(key): Key,
    Body(sent): Body<NewTelephoneCall>,
) -> Result<(StatusCode, Json<Call>), Fault> {
    let rules = desk.rules().await?;
    let at = sent.at.as_deref().map(|text| stamp::instant(text, "at", &rules.calendar));
    let new = NewCall {
        direction: sent.direction.0,
        at: at.transpose()?,
        seconds: sent.seconds,
        phone: word::phone(sent.phone, "phone")?,
        name: word::name(sent.name, "name")?,
        about: word::maybe(sent.about, "about")?,
        ending: sent.result.ending()?,
    };
    let view = call::log(&desk, &caller.actor, new, &key).await?;
    Ok((StatusCode::CREATED, Json(Call::of(&view, Stamp::of(&rules.calendar)))))
}

/// One call with its history.
#[utoipa::path(get, path = "/calls/{id}", tag = "call",
    params(("id" = String, Path, description = "The id of the call")),
    responses((status = 200, body = Call), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<Call>, Fault> {
    let found = call::open(&desk, &caller.actor, id(&name)?).await?;
    Ok(Json(Call::of(&found, Stamp::here(&desk).await?)))
}

/// Does one thing about a call.
#[utoipa::path(post, path = "/calls/{id}/commands", tag = "call",
    request_body = CallCommanded,
    params(("id" = String, Path, description = "The id of the call"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Call), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<CallCommanded>,
) -> Result<Json<Call>, Fault> {
    let id = id(&name)?;
    let here = (desk.clone(), caller.actor.clone());
    let command = CallCommand::read(sent.command)?.meaning(&here).await?;
    let request = requested(command, sent.seen, key);
    let found = call::act(&desk, &caller.actor, id, request).await?;
    Ok(Json(Call::of(&found, Stamp::here(&desk).await?)))
}

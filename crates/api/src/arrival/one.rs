//! An arrival that the program could not read, before a person of the office: looked at, given to a
//! case, or set aside with a reason. Every look stands in the journal.

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::arrival::{self, Done};
use domain::ids::{ArrivalId, CaseNumber};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Arrival, shown};
use crate::caller::Caller;
use crate::case::By;
use crate::fault::{Fault, Why};
use crate::named::{Named, id};
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::Stamp;
use crate::word;

/// An arrival, and what people did with it.
#[derive(Serialize, ToSchema)]
pub struct ArrivalKnown {
    #[serde(flatten)]
    arrival: Arrival,
    history: Vec<Deed>,
}

/// What somebody did with it.
#[derive(Serialize, ToSchema)]
struct Deed {
    /// `looked`, `entered` or `set_aside`.
    kind: &'static str,
    at: String,
    by: By,
    why: Option<String>,
}

/// An arrival whose content lies open.
#[derive(Serialize, ToSchema)]
pub struct ArrivalContent {
    /// The door through which it came, as cases name it.
    channel: &'static str,
    /// The content as text, at most 20,000 characters.
    text: String,
    /// There is more than is shown.
    cut: bool,
    /// What somebody said in it, if the program finds any words.
    words: String,
}

/// The case to which an arrival belongs.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArrivalCase {
    #[schema(example = "2026-00231")]
    case: String,
}

/// Why an arrival is set aside.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ArrivalAside {
    /// 1 to 20,000 characters.
    why: String,
}

impl Deed {
    fn of(done: Done, stamp: Stamp) -> Self {
        let (kind, at) = (done.deed.code(), stamp.at(done.at));
        Self { kind, at, by: By::of(&done.by), why: done.why }
    }
}

/// One arrival, without its content.
#[utoipa::path(get, path = "/arrivals/{id}", tag = "arrival",
    params(("id" = String, Path, description = "The id of the arrival")),
    responses((status = 200, body = ArrivalKnown), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<ArrivalKnown>, Fault> {
    let (item, done) = arrival::about(&desk, &caller.actor, arrival_id(&name)).await?;
    let stamp = Stamp::here(&desk).await?;
    let history = done.into_iter().map(|one| Deed::of(one, stamp)).collect();
    Ok(Json(ArrivalKnown { arrival: shown(item, stamp), history }))
}

/// Opens the content of an arrival; that somebody looked stands in the journal before it is shown.
#[utoipa::path(post, path = "/arrivals/{id}/look", tag = "arrival",
    params(("id" = String, Path, description = "The id of the arrival")),
    responses((status = 200, body = ArrivalContent), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn look(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<ArrivalContent>, Fault> {
    let opened = arrival::look(&desk, &caller.actor, arrival_id(&name)).await?;
    Ok(Json(ArrivalContent {
        channel: opened.channel.code(),
        text: opened.text,
        cut: opened.cut,
        words: opened.words,
    }))
}

/// Settles an unread arrival as a case: one that was taken in for it just now (`/intakes`), or one
/// that it belongs to. The case must be in the caller's sight.
#[utoipa::path(post, path = "/arrivals/{id}/case", tag = "arrival", request_body = ArrivalCase,
    params(("id" = String, Path, description = "The id of the arrival")),
    responses((status = 204), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn give(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Body(sent): Body<ArrivalCase>,
) -> Result<StatusCode, Fault> {
    let number: CaseNumber = sent.case.parse().map_err(|_| Fault::of("case", Why::NotKnown))?;
    arrival::belongs(&desk, &caller.actor, arrival_id(&name), number).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Sets an unread arrival aside, with the reason.
#[utoipa::path(post, path = "/arrivals/{id}/aside", tag = "arrival", request_body = ArrivalAside,
    params(("id" = String, Path, description = "The id of the arrival")),
    responses((status = 204), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn aside(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Body(sent): Body<ArrivalAside>,
) -> Result<StatusCode, Fault> {
    let why = word::body(&sent.why, "why")?;
    arrival::set_aside(&desk, &caller.actor, arrival_id(&name), why).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The id that a text names. A text of another form names nothing; who may not is told so first.
fn arrival_id(text: &str) -> ArrivalId {
    id(text).unwrap_or(ArrivalId::new(0))
}

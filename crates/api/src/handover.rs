//! What one shift hands to the next: compiled by the program, signed by two people.

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::shift::{self, HandoverView};
use domain::shift::Turn;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::code::ShiftCode;
use crate::fault::Fault;
use crate::key::Key;
use crate::named::{Named, id};
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::{self, Stamp};
use crate::word;

/// A hand-over, frozen as it was given.
#[derive(Serialize, ToSchema)]
pub struct Handover {
    id: String,
    day: String,
    shift: &'static str,
    by: Option<String>,
    at: String,
    /// Null where nobody wrote any, or once erased.
    notes: Option<String>,
    taken_by: Option<String>,
    taken_at: Option<String>,
    may_take: bool,
    cases: Vec<OpenCase>,
    /// There were more cases than a list holds.
    more_cases: bool,
    calls: Vec<OpenCall>,
    unread_arrivals: u32,
}

/// A case that the office owed a step in, where the caller may see it.
#[derive(Serialize, ToSchema)]
struct OpenCase {
    number: String,
    stage: &'static str,
    grade: Option<&'static str>,
    due: Option<String>,
}

/// A call that the office owed.
#[derive(Serialize, ToSchema)]
struct OpenCall {
    id: String,
    at: String,
    stage: &'static str,
}

/// Hand-overs, the youngest first.
#[derive(Serialize, ToSchema)]
pub struct Handovers {
    items: Vec<Handover>,
}

/// Which turn is handed over, with a note.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewHandover {
    day: String,
    shift: ShiftCode,
    notes: Option<String>,
}

impl Handover {
    fn of(view: &HandoverView, stamp: Stamp) -> Self {
        let row = &view.handover;
        let cases = row.open.cases.iter().map(|case| OpenCase {
            number: case.number.to_string(),
            stage: case.stage.code(),
            grade: case.grade.map(|grade| grade.code()),
            due: stamp.maybe(case.due),
        });
        let calls = row.open.calls.iter().map(|call| OpenCall {
            id: call.id.to_string(),
            at: stamp.at(call.at),
            stage: call.stage.code(),
        });
        Self {
            id: row.id.to_string(),
            day: row.turn.day.to_string(),
            shift: row.turn.shift.code(),
            by: view.by.clone(),
            at: stamp.at(row.at),
            notes: view.notes.clone(),
            taken_by: view.taken_by.clone(),
            taken_at: stamp.maybe(row.taken.map(|(_, at)| at)),
            may_take: view.may_take,
            cases: cases.collect(),
            more_cases: row.open.more_cases,
            calls: calls.collect(),
            unread_arrivals: row.open.unread_arrivals,
        }
    }
}

/// The hand-overs.
#[utoipa::path(get, path = "/handovers", tag = "shift",
    responses((status = 200, body = Handovers), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Handovers>, Fault> {
    let found = shift::handovers(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok(Json(Handovers { items: found.iter().map(|one| Handover::of(one, stamp)).collect() }))
}

/// Hands a turn over: what is open now is frozen; once for each `Idempotency-Key`.
#[utoipa::path(post, path = "/handovers", tag = "shift", request_body = NewHandover,
    params(("Idempotency-Key" = String, Header, description = "1 to 200 visible characters")),
    responses((status = 201, body = Handover), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn hand_over(
    State(desk): State<Desk>,
    caller: Caller,
    Key(key): Key,
    Body(sent): Body<NewHandover>,
) -> Result<(StatusCode, Json<Handover>), Fault> {
    let turn = Turn { day: stamp::date(&sent.day, "day")?, shift: sent.shift.0 };
    let notes = word::maybe(sent.notes, "notes")?;
    let view = shift::hand_over(&desk, &caller.actor, turn, notes, &key).await?;
    Ok((StatusCode::CREATED, Json(Handover::of(&view, Stamp::here(&desk).await?))))
}

/// One hand-over.
#[utoipa::path(get, path = "/handovers/{id}", tag = "shift",
    params(("id" = String, Path, description = "The id of the hand-over")),
    responses((status = 200, body = Handover), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<Handover>, Fault> {
    let found = shift::handover(&desk, &caller.actor, id(&name)?).await?;
    Ok(Json(Handover::of(&found, Stamp::here(&desk).await?)))
}

/// Takes over: the signature stands with its time. Doing it twice is doing it once.
#[utoipa::path(post, path = "/handovers/{id}/taking", tag = "shift",
    params(("id" = String, Path, description = "The id of the hand-over")),
    responses((status = 200, body = Handover), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn take_over(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<Handover>, Fault> {
    let found = shift::take_over(&desk, &caller.actor, id(&name)?).await?;
    Ok(Json(Handover::of(&found, Stamp::here(&desk).await?)))
}

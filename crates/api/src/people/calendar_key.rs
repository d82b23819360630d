//! The own keys to the content calendar: a calendar program gives one as password.

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::people::{self, Token};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::Fault;
use crate::key::Key;
use crate::named::Named;
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::Stamp;

/// A key as it is listed.
#[derive(Serialize, ToSchema)]
pub struct CalendarKey {
    id: String,
    /// The device or program that has it.
    name: String,
    made_at: String,
}

/// The own keys that open, the newest first.
#[derive(Serialize, ToSchema)]
pub struct CalendarKeys {
    items: Vec<CalendarKey>,
}

/// For which device or program it is.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCalendarKey {
    /// 1 to 120 characters, one line.
    name: String,
}

/// Name and password for `GET /api/v1/calendar.ics`.
#[derive(Serialize, ToSchema)]
pub struct CalendarKeyMade {
    id: String,
    user: String,
    /// This once: only its hash is kept.
    password: String,
}

impl CalendarKey {
    fn of(key: Token, stamp: Stamp) -> Self {
        Self { id: key.id, name: key.name, made_at: stamp.at(key.created_at) }
    }
}

/// The own keys to the content calendar.
#[utoipa::path(get, path = "/me/calendar-keys", tag = "people",
    responses((status = 200, body = CalendarKeys), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<CalendarKeys>, Fault> {
    let keys = people::calendar_keys(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok(Json(CalendarKeys {
        items: keys.into_iter().map(|key| CalendarKey::of(key, stamp)).collect(),
    }))
}

/// Makes a key that opens the content calendar and nothing else.
#[utoipa::path(post, path = "/me/calendar-keys", tag = "people", request_body = NewCalendarKey,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = CalendarKeyMade), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn make(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<NewCalendarKey>,
) -> Result<(StatusCode, Json<CalendarKeyMade>), Fault> {
    let key = key.as_ref().map(|key| key.0.as_str());
    let password = people::make_calendar_key(&desk, &caller.actor, &sent.name, key).await?;
    let (id, user) = (people::token_id(&password), caller.person.login);
    Ok((StatusCode::CREATED, Json(CalendarKeyMade { id, user, password })))
}

/// Ends one of the own keys at once.
#[utoipa::path(delete, path = "/me/calendar-keys/{id}", tag = "people",
    params(("id" = String, Path, description = "The id of the key")),
    responses((status = 204), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn revoke(
    State(desk): State<Desk>,
    caller: Caller,
    Named(id): Named<String>,
) -> Result<StatusCode, Fault> {
    people::revoke_calendar_key(&desk, &caller.actor, &id).await?;
    Ok(StatusCode::NO_CONTENT)
}

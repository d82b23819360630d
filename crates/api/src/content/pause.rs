//! Stopping everything that would go out, and letting it go on.

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::content::pause::{self, View};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::view::ContentLine;
use crate::caller::Caller;
use crate::fault::Fault;
use crate::key::Key;
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::{self, Stamp};
use crate::word;

/// Everything stops.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPause {
    /// At most 120 characters, without names of people.
    why: String,
    /// `2026-11-21T09:00:00+07:00`; a day alone is in time until it ends.
    until: String,
}

/// The pause that was begun last.
#[derive(Serialize, ToSchema)]
pub struct LastPause {
    /// Null where there never was one.
    pause: Option<ContentPause>,
}

/// A pause of everything that would be published.
#[derive(Serialize, ToSchema)]
pub struct ContentPause {
    /// It holds now.
    holds: bool,
    why: String,
    by: Option<String>,
    at: String,
    until: String,
    ended_at: Option<String>,
    ended_by: Option<String>,
    /// What was due since it began and stands nowhere yet.
    held_back: Vec<ContentLine>,
}

/// The pause that was begun last, over or not.
#[utoipa::path(get, path = "/content-pause", tag = "content",
    responses((status = 200, body = LastPause), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn show(State(desk): State<Desk>, caller: Caller) -> Result<Json<LastPause>, Fault> {
    let found = pause::newest(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok(Json(LastPause { pause: found.map(|view| ContentPause::of(&view, stamp)) }))
}

/// Stops everything that would go out.
#[utoipa::path(post, path = "/content-pause", tag = "content", request_body = NewPause,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = ContentPause), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn begin(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<NewPause>,
) -> Result<(StatusCode, Json<ContentPause>), Fault> {
    let calendar = desk.rules().await?.calendar.clone();
    let until = stamp::until(&sent.until, "until", &calendar)?;
    let wanted = (word::named(&sent.why, "why")?, until);
    let view = pause::begin(&desk, &caller.actor, wanted, key.map(|key| key.0)).await?;
    Ok((StatusCode::CREATED, Json(ContentPause::of(&view, Stamp::of(&calendar)))))
}

/// Lets everything go on; what was held back is owed again.
#[utoipa::path(delete, path = "/content-pause", tag = "content",
    responses((status = 200, body = ContentPause), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn end(State(desk): State<Desk>, caller: Caller) -> Result<Json<ContentPause>, Fault> {
    let view = pause::end(&desk, &caller.actor).await?;
    Ok(Json(ContentPause::of(&view, Stamp::here(&desk).await?)))
}

impl ContentPause {
    pub fn of(view: &View, stamp: Stamp) -> Self {
        let pause = &view.pause;
        Self {
            holds: view.holds,
            why: pause.why.as_str().to_owned(),
            by: view.by.clone(),
            at: stamp.at(pause.at),
            until: stamp.at(pause.until),
            ended_at: stamp.maybe(pause.ended.map(|(at, _)| at)),
            ended_by: view.ended_by.clone(),
            held_back: view.held.iter().map(|line| ContentLine::of(line, stamp)).collect(),
        }
    }
}

//! Evaluation meetings: planned, held with the figures of a month, decided in, signed.

mod command;
mod view;

use axum::response::{IntoResponse, Response};
use axum::{Json, extract::State, http::StatusCode};
use desk::{Desk, meeting, report};
use domain::meeting::Plan;
use paper::Paper;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::attached;

use crate::caller::Caller;
use crate::fault::Fault;
use crate::improvement::{Improvement, promise};
use crate::key::{Key, requested};
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::{Body, Query};
use crate::stamp::Stamp;
use crate::{stamp, who, word};
pub use command::MeetingCommand;
use view::Meeting;

/// All that is decided about a meeting beforehand.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MeetingPlan {
    /// At most 120 characters.
    title: String,
    /// `2026-11-21T09:00:00+07:00`; without a distance from UTC it is the hospital's own.
    begins: String,
    ends: String,
    place: String,
    /// Who signs the minutes: a login, id or name.
    chair: String,
    /// Who is asked to come, by login, id or name.
    invited: Vec<String>,
    /// Whose figures are looked at: `2026-11`.
    month: String,
}

/// Meetings, those that begin last first, without agenda and minutes.
#[derive(Serialize, ToSchema)]
pub struct Meetings {
    items: Vec<Meeting>,
}

/// A meeting or its sheet: the agenda before it, the minutes after it.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct MeetingWanted {
    #[param(inline)]
    #[serde(default)]
    format: MeetingFormat,
}

/// How a meeting is wanted.
#[derive(Clone, Copy, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum MeetingFormat {
    #[default]
    Json,
    Pdf,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MeetingCommanded {
    seen: Option<u32>,
    #[schema(value_type = MeetingCommand)]
    command: Node,
}

/// What a meeting decided.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MeetingDecision {
    action: String,
    /// A login or name.
    owner: String,
    /// The last day on which it is in time.
    due: String,
}

impl MeetingPlan {
    async fn meant(self, desk: &Desk) -> Result<Plan, Fault> {
        let calendar = desk.rules().await?.calendar.clone();
        let mut invited = std::collections::BTreeSet::new();
        for (nth, one) in self.invited.iter().enumerate() {
            invited.insert(who::person(desk, one, &format!("invited.{nth}")).await?.id);
        }
        Ok(Plan {
            title: word::named(&self.title, "title")?,
            begins: stamp::instant(&self.begins, "begins", &calendar)?,
            ends: stamp::instant(&self.ends, "ends", &calendar)?,
            place: word::named(&self.place, "place")?,
            chair: who::person(desk, &self.chair, "chair").await?.id,
            invited,
            month: stamp::month(&self.month, "month")?,
        })
    }
}

/// The meetings that the caller may read.
#[utoipa::path(get, path = "/meetings", tag = "meeting",
    responses((status = 200, body = Meetings), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Meetings>, Fault> {
    let found = meeting::list(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok(Json(Meetings { items: found.iter().map(|view| Meeting::of(view, stamp)).collect() }))
}

/// Plans a meeting.
#[utoipa::path(post, path = "/meetings", tag = "meeting", request_body = MeetingPlan,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Meeting), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn plan(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<MeetingPlan>,
) -> Result<(StatusCode, Json<Meeting>), Fault> {
    let (plan, key) = (sent.meant(&desk).await?, key.as_ref().map(|key| key.0.as_str()));
    let view = meeting::plan(&desk, &caller.actor, plan, key).await?;
    Ok((StatusCode::CREATED, Json(Meeting::of(&view, Stamp::here(&desk).await?))))
}

/// One meeting with its agenda, its minutes and what it decided.
#[utoipa::path(get, path = "/meetings/{id}", tag = "meeting",
    params(("id" = String, Path, description = "The id of the meeting"), MeetingWanted),
    responses((status = 200, content((Meeting = "application/json"),
            (Vec<u8> = "application/pdf"))),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Query(wanted): Query<MeetingWanted>,
) -> Result<Response, Fault> {
    let of = id(&name)?;
    if let MeetingFormat::Json = wanted.format {
        let view = meeting::open(&desk, &caller.actor, of).await?;
        return Ok(Json(Meeting::of(&view, Stamp::here(&desk).await?)).into_response());
    }
    let set = (caller.t.language(), Paper::F4);
    let made = meeting::document(&desk, &caller.actor, of, set).await?;
    let printed = report::pdf(&desk, &made).await?;
    Ok(attached(printed, "application/pdf", &format!("{}.pdf", made.name())))
}

/// A meeting for a calendar (RFC 5545).
#[utoipa::path(get, path = "/meetings/{id}/invitation.ics", tag = "meeting",
    params(("id" = String, Path, description = "The id of the meeting")),
    responses((status = 200, body = String, content_type = "text/calendar"),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn invitation(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Response, Fault> {
    let of = id(&name)?;
    let text = meeting::invitation(&desk, &caller.actor, of, caller.t).await?;
    Ok(attached(text.into_bytes(), "text/calendar; charset=utf-8", &format!("rapat-{of}.ics")))
}

/// Changes a plan, writes the minutes, signs them, or cancels a meeting.
#[utoipa::path(post, path = "/meetings/{id}/commands", tag = "meeting",
    request_body = MeetingCommanded,
    params(("id" = String, Path, description = "The id of the meeting"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Meeting), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<MeetingCommanded>,
) -> Result<Json<Meeting>, Fault> {
    let command = MeetingCommand::read(sent.command)?.meaning(&desk).await?;
    let request = requested(command, sent.seen, key);
    let view = meeting::act(&desk, &caller.actor, id(&name)?, request).await?;
    Ok(Json(Meeting::of(&view, Stamp::here(&desk).await?)))
}

/// Writes down a decision: an improvement that remembers the meeting.
#[utoipa::path(post, path = "/meetings/{id}/decisions", tag = "meeting",
    request_body = MeetingDecision,
    params(("id" = String, Path, description = "The id of the meeting"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Improvement), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn resolve(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<MeetingDecision>,
) -> Result<(StatusCode, Json<Improvement>), Fault> {
    let promise = promise(&desk, None, (&sent.action, &sent.owner, &sent.due)).await?;
    let wanted = (promise, key.map(|key| key.0));
    let begun = meeting::resolve(&desk, &caller.actor, id(&name)?, wanted).await?;
    Ok((StatusCode::CREATED, Json(Improvement::of(&begun, Stamp::here(&desk).await?))))
}

//! Issues: seen, judged, answered, followed, closed.

mod command;
mod view;

use axum::{Json, extract::State, http::StatusCode};
use desk::{Desk, issue};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::Fault;
use crate::key::{Key, requested};
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::Stamp;
use crate::{stamp, word};
pub use command::IssueCommand;
use view::{Issue, IssueRoom};

/// What somebody saw.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SentIssue {
    /// At most 120 characters.
    title: String,
    about: String,
    /// RFC 3339; now if nothing is said.
    detected_at: Option<String>,
    /// An exercise, which begins now: `about` is its scenario.
    #[serde(default)]
    drill: bool,
}

/// The open ones first, of these what nobody has judged, then by level; without their texts.
#[derive(Serialize, ToSchema)]
pub struct Issues {
    items: Vec<Issue>,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueCommanded {
    seen: Option<u32>,
    #[schema(value_type = IssueCommand)]
    command: Node,
}

/// The issues that the caller may read.
#[utoipa::path(get, path = "/issues", tag = "issue",
    responses((status = 200, body = Issues), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Issues>, Fault> {
    let found = issue::list(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok(Json(Issues { items: found.iter().map(|view| Issue::of(view, stamp)).collect() }))
}

/// Writes an issue down. It is judged for the first time within the minutes of the rules.
#[utoipa::path(post, path = "/issues", tag = "issue", request_body = SentIssue,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Issue), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn detect(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<SentIssue>,
) -> Result<(StatusCode, Json<Issue>), Fault> {
    let calendar = desk.rules().await?.calendar.clone();
    let at = sent.detected_at.map(|at| stamp::instant(&at, "detected_at", &calendar));
    let sign = issue::Sign {
        title: word::named(&sent.title, "title")?,
        about: word::body(&sent.about, "about")?,
        detected_at: at.transpose()?,
    };
    let key = key.as_ref().map(|key| key.0.as_str());
    let view = if sent.drill {
        issue::drill(&desk, &caller.actor, (sign.title, sign.about), key).await?
    } else {
        issue::detect(&desk, &caller.actor, sign, key).await?
    };
    Ok((StatusCode::CREATED, Json(Issue::of(&view, Stamp::of(&calendar)))))
}

/// One issue with its texts, its timeline, and whatever hangs on it.
#[utoipa::path(get, path = "/issues/{id}", tag = "issue",
    params(("id" = String, Path, description = "The id of the issue")),
    responses((status = 200, body = IssueRoom), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<IssueRoom>, Fault> {
    let of = id(&name)?;
    let view = issue::open(&desk, &caller.actor, of).await?;
    let room = issue::room(&desk, &caller.actor, of).await?;
    Ok(Json(IssueRoom::of(&view, &room, Stamp::here(&desk).await?)))
}

/// Judges an issue, says how it is answered, gives tasks, closes it.
#[utoipa::path(post, path = "/issues/{id}/commands", tag = "issue",
    request_body = IssueCommanded,
    params(("id" = String, Path, description = "The id of the issue"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Issue), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<IssueCommanded>,
) -> Result<Json<Issue>, Fault> {
    let command = IssueCommand::read(sent.command)?.meaning(&desk).await?;
    let request = requested(command, sent.seen, key);
    let view = issue::act(&desk, &caller.actor, id(&name)?, request).await?;
    Ok(Json(Issue::of(&view, Stamp::here(&desk).await?)))
}

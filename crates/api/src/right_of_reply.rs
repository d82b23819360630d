//! The right of reply of those who are named as accused: they see no case, and are heard.

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::right_of_reply::{self, Called as Known};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::Fault;
use crate::key::Key;
use crate::named::{Named, id};
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::Stamp;
use crate::word;

/// What one case wants to hear from the caller.
#[derive(Serialize, ToSchema)]
pub struct Called {
    number: String,
    since: String,
    /// What is said of the caller; null where nothing was written, or once erased.
    said: Option<String>,
    replies: Vec<Reply>,
    /// A reply is still heard.
    open: bool,
}

/// One reply of the caller.
#[derive(Serialize, ToSchema)]
struct Reply {
    at: String,
    text: Option<String>,
}

/// All cases that want to hear from the caller, youngest first.
#[derive(Serialize, ToSchema)]
pub struct AllCalled {
    items: Vec<Called>,
}

/// A reply.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewReply {
    #[serde(alias = "words")]
    text: String,
}

/// What is said of the caller, and what they replied.
#[utoipa::path(get, path = "/right-of-reply", tag = "case",
    responses((status = 200, body = AllCalled), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<AllCalled>, Fault> {
    let found = right_of_reply::called(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok(Json(AllCalled { items: found.into_iter().map(|one| called(one, stamp)).collect() }))
}

/// Replies; once for each `Idempotency-Key`. 404 for whoever is not named there.
#[utoipa::path(post, path = "/right-of-reply/{number}", tag = "case", request_body = NewReply,
    params(("number" = String, Path, description = "The number of the case"),
        ("Idempotency-Key" = String, Header, description = "1 to 200 visible characters")),
    responses((status = 204), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn reply(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Key(key): Key,
    Body(sent): Body<NewReply>,
) -> Result<StatusCode, Fault> {
    let words = word::body(&sent.text, "text")?;
    right_of_reply::reply(&desk, &caller.actor, id(&name)?, (words, Some(key))).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn called(known: Known, stamp: Stamp) -> Called {
    let said = |(at, text)| Reply { at: stamp.at(at), text };
    Called {
        number: known.number.to_string(),
        since: stamp.at(known.since),
        said: known.said,
        replies: known.replies.into_iter().map(said).collect(),
        open: known.open,
    }
}

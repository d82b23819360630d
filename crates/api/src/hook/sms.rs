//! What gateways for short messages call: the Android app, Kannel, any other with HTTP.

use axum::{
    extract::{Request, State},
    response::Response,
};
use desk::Desk;
use desk::arrival::hook::Sort;

use super::called;
use crate::fault::Fault;
use crate::named::Named;
use crate::problem::Problem;

/// Takes a short message, or the news of one of ours: on the disk before it is answered.
#[utoipa::path(post, path = "/hooks/sms/{connection}", tag = "hook",
    params(("connection" = String, Path, description = "The name of a connection"),
        ("secret" = Option<String>, Query, description = "The agreed word, where the gateway signs nothing"),
        ("X-Signature" = Option<String>, Header, description = "HMAC over body and time, of the Android app"),
        ("X-Timestamp" = Option<String>, Header, description = "Seconds since 1970")),
    request_body(content = String, content_type = "application/json"),
    security(()),
    responses((status = 200, body = String, content_type = "text/plain"),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn take(
    State(desk): State<Desk>,
    Named(connection): Named<String>,
    request: Request,
) -> Result<Response, Fault> {
    called::take(&desk, (Sort::Sms, &connection), request).await
}

/// The same for Kannel, which puts everything into the address.
#[utoipa::path(get, path = "/hooks/sms/{connection}", tag = "hook",
    params(("connection" = String, Path, description = "The name of a connection"),
        ("secret" = Option<String>, Query, description = "The agreed word"),
        ("sender" = Option<String>, Query, description = "Who wrote"),
        ("message" = Option<String>, Query, description = "What was written"),
        ("id" = Option<String>, Query, description = "The gateway's id of the message"),
        ("status" = Option<String>, Query, description = "What became of a message of ours")),
    security(()),
    responses((status = 200, body = String, content_type = "text/plain"),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn take_address(
    State(desk): State<Desk>,
    Named(connection): Named<String>,
    request: Request,
) -> Result<Response, Fault> {
    called::take(&desk, (Sort::Sms, &connection), request).await
}

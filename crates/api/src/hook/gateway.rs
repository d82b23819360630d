//! What an unofficial gateway to WhatsApp (*tidak resmi*) calls.

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

/// Takes a call of the gateway: on the disk before it is answered.
#[utoipa::path(post, path = "/hooks/gateway/{connection}", tag = "hook",
    params(("connection" = String, Path, description = "The name of a connection"),
        ("secret" = Option<String>, Query, description = "The agreed word, where the gateway signs nothing"),
        ("X-Hub-Signature-256" = Option<String>, Header, description = "GOWA: HMAC over the raw bytes"),
        ("X-Webhook-Hmac" = Option<String>, Header, description = "WAHA: HMAC over the raw bytes")),
    request_body(content = String, content_type = "application/json"),
    security(()),
    responses((status = 200, body = String, content_type = "text/plain"),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn take(
    State(desk): State<Desk>,
    Named(connection): Named<String>,
    request: Request,
) -> Result<Response, Fault> {
    called::take(&desk, (Sort::Gateway, &connection), request).await
}

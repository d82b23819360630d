//! Is the program there, and does it take work?

use axum::extract::State;
use desk::Desk;

use crate::fault::Fault;
use crate::problem::Problem;

/// The program runs.
#[utoipa::path(get, path = "/healthz", tag = "health", security(()),
    responses((status = 200, body = String, content_type = "text/plain")))]
pub async fn alive() -> &'static str {
    "ok"
}

/// The database takes work too.
#[utoipa::path(get, path = "/readyz", tag = "health", security(()),
    responses((status = 200, body = String, content_type = "text/plain"),
        (status = 503, body = Problem, content_type = "application/problem+json")))]
pub async fn ready(State(desk): State<Desk>) -> Result<&'static str, Fault> {
    desk.ready().await?;
    Ok("ok")
}

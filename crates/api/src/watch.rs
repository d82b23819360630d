//! What is said in public, and what the hospital says to it: where its operations are.

use desk::Desk;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{issue, mention, statement};

/// Every route of it.
pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(mention::list, mention::note))
        .routes(routes!(mention::note_all))
        .routes(routes!(mention::rising::list))
        .routes(routes!(mention::one))
        .routes(routes!(mention::act))
        .routes(routes!(mention::become_case))
        .routes(routes!(mention::feed::list, mention::feed::add))
        .routes(routes!(mention::feed::act))
        .routes(routes!(issue::list, issue::detect))
        .routes(routes!(issue::one))
        .routes(routes!(issue::act))
        .routes(routes!(statement::list, statement::draft))
        .routes(routes!(statement::one))
        .routes(routes!(statement::act))
}

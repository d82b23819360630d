//! What is said in public, and what the hospital says to it: where its operations are.

mod media_inquiry;

use desk::Desk;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{attachment, case, issue, mention, report, statement};

/// Every route of it.
pub(super) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(case::similar))
        .routes(routes!(mention::list, mention::note))
        .routes(routes!(mention::note_all))
        .routes(routes!(mention::rising::list))
        .routes(routes!(mention::watchlist::list))
        .routes(routes!(mention::watchlist::one))
        .routes(routes!(mention::watchlist::act))
        .routes(routes!(mention::one))
        .routes(routes!(mention::act))
        .routes(routes!(mention::become_case))
        .routes(routes!(mention::reply::one))
        .routes(routes!(mention::reply::act))
        .routes(routes!(mention::query::list, mention::query::save))
        .routes(routes!(mention::query::test))
        .routes(routes!(mention::query::act))
        .routes(routes!(attachment::mention::fetch))
        .routes(routes!(attachment::mention::act))
        .routes(routes!(report::clippings::clippings))
        .routes(routes!(mention::feed::list, mention::feed::add))
        .routes(routes!(mention::feed::act))
        .routes(routes!(media_inquiry::list))
        .routes(routes!(media_inquiry::describe))
        .routes(routes!(issue::list, issue::detect))
        .routes(routes!(issue::one))
        .routes(routes!(issue::act))
        .routes(routes!(statement::list, statement::draft))
        .routes(routes!(statement::one))
        .routes(routes!(statement::act))
}

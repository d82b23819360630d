//! What is said in public, and what the hospital says to it: where its pages are.

use axum::{
    Router,
    routing::{get, post},
};
use web::paths;

use crate::{Staff, issue, mention, statement};

/// Every route of it.
pub(super) fn routes() -> Router<Staff> {
    Router::new()
        .route(paths::MENTIONS, get(mention::list).post(mention::add))
        .route(paths::FEEDS, get(mention::feed::list).post(mention::feed::add))
        .route(paths::FEED, get(mention::feed::show))
        .route(paths::FEED_COMMAND, post(mention::feed::command))
        .route(paths::RISING, get(mention::rising::list).post(mention::rising::begin))
        .route(paths::MENTION, get(mention::one::show))
        .route(paths::MENTION_COMMAND, post(mention::one::command))
        .route(paths::ISSUES, get(issue::list).post(issue::add))
        .route(paths::ISSUE, get(issue::room::show))
        .route(paths::ISSUE_PRINT, get(issue::room::print))
        .route(paths::ISSUE_PAUSE, post(issue::pause::begin))
        .route(paths::ISSUE_COMMAND, post(issue::room::command))
        .route(paths::STATEMENTS, get(statement::list).post(statement::add))
        .route(paths::STATEMENT, get(statement::one::show))
        .route(paths::STATEMENT_COMMAND, post(statement::one::command))
}

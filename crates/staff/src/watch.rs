//! What is said in public, and what the hospital says to it: where its pages are.

pub(crate) mod media_inquiry;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};
use web::paths;

use crate::{LARGEST_SENDING, Staff, attachment, issue, mention, statement};

/// Every route of it.
pub(super) fn routes() -> Router<Staff> {
    let papers = post(attachment::add_clipping).layer(DefaultBodyLimit::max(LARGEST_SENDING));
    let paper = get(attachment::clipping).post(attachment::settle_clipping);
    Router::new()
        .route(paths::QUERIES, get(mention::query::list).post(mention::query::add))
        .route(paths::QUERY, get(mention::query::show))
        .route(paths::QUERY_COMMAND, post(mention::query::command))
        .route(paths::CLIPPINGS, get(mention::clipping::latest))
        .route(paths::CLIPPINGS_OF, get(mention::clipping::show))
        .route(paths::MENTION_PAPERS, papers)
        .route(paths::MENTION_PAPER, paper)
        .route(paths::MENTIONS, get(mention::list).post(mention::add))
        .route(paths::FEEDS, get(mention::feed::list).post(mention::feed::add))
        .route(paths::FEED, get(mention::feed::show))
        .route(paths::FEED_COMMAND, post(mention::feed::command))
        .route(paths::RISING, get(mention::rising::list).post(mention::rising::give))
        .route(paths::WATCHLISTS, get(mention::watchlist::list))
        .route(paths::WATCHLIST, get(mention::watchlist::show))
        .route(paths::WATCHLIST_COMMAND, post(mention::watchlist::command))
        .route(paths::MENTION, get(mention::one::show))
        .route(paths::MENTION_COMMAND, post(mention::one::command))
        .route(paths::REVIEW_REPLY, get(mention::reply::show))
        .route(paths::REVIEW_REPLY_COMMAND, post(mention::reply::command))
        .route(paths::MEDIA_INQUIRIES, get(media_inquiry::list))
        .route(paths::CASE_MEDIA, get(media_inquiry::show).post(media_inquiry::describe))
        .route(paths::ISSUES, get(issue::list).post(issue::add))
        .route(paths::ISSUE, get(issue::room::show))
        .route(paths::ISSUE_PRINT, get(issue::room::print))
        .route(paths::ISSUE_LETTER, get(issue::partner::letter))
        .route(paths::ISSUE_PAUSE, post(issue::pause::begin))
        .route(paths::ISSUE_COMMAND, post(issue::room::command))
        .route(paths::STATEMENTS, get(statement::list).post(statement::add))
        .route(paths::STATEMENT, get(statement::one::show))
        .route(paths::STATEMENT_PRINT, get(statement::kit::print))
        .route(paths::STATEMENT_COMMAND, post(statement::one::command))
}

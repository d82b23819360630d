//! TikTok: a place in the inbox, the bytes, and where the film is.

use super::{Book, Desk};
use crate::fake::graph::reply;
use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Response, Uri};
use axum::routing::{post, put};
use axum::{Json, Router};
use serde_json::{Value, json};

pub(super) fn routes() -> Router<Desk> {
    Router::new()
        .route("/v2/post/publish/inbox/video/init/", post(begin))
        .route("/inbox/{id}", put(take))
        .route("/v2/post/publish/status/fetch/", post(told))
}

async fn begin(
    State(desk): State<Desk>,
    headers: HeaderMap,
    uri: Uri,
    Json(body): Json<Value>,
) -> Response<Body> {
    let url = desk.url.clone();
    let hold = move |book: &mut Book, _: &Value| {
        let id = book.hold("");
        Some(json!({ "data": { "publish_id": id, "upload_url": format!("{url}/inbox/{id}") } }))
    };
    desk.done((&headers, &uri, body), hold).await
}

async fn take(State(desk): State<Desk>, Path(id): Path<String>, bytes: Bytes) -> Response<Body> {
    desk.open(|book| book.held.entry(id).or_default().bytes.extend(bytes));
    desk.answer(reply(201, &[], "")).await
}

async fn told(
    State(desk): State<Desk>,
    headers: HeaderMap,
    uri: Uri,
    Json(body): Json<Value>,
) -> Response<Body> {
    let look = |book: &mut Book, body: &Value| {
        let state = match book.held.get(body["publish_id"].as_str()?)?.state {
            "ready" => "SEND_TO_USER_INBOX",
            other => other,
        };
        Some(json!({ "data": { "status": state } }))
    };
    desk.done((&headers, &uri, body), look).await
}

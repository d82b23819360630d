//! X: media by pieces, posts, and what stands on the account.

use super::{Book, Desk};
use crate::fake::graph::reply;
use axum::body::Body;
use axum::extract::{Multipart, Path, State};
use axum::http::{HeaderMap, Response, Uri};
use axum::routing::{delete, get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

pub(super) fn routes() -> Router<Desk> {
    Router::new()
        .route("/2/media/upload/initialize", post(begin))
        .route("/2/media/upload/{id}/append", post(append))
        .route("/2/media/upload/{id}/finalize", post(finalize))
        .route("/2/media/upload", get(status))
        .route("/2/media/metadata", post(words))
        .route("/2/tweets", post(tweet).get(counted))
        .route("/2/tweets/{id}", delete(gone))
        .route("/2/users/{id}/tweets", get(listed))
}

async fn begin(
    State(desk): State<Desk>,
    headers: HeaderMap,
    uri: Uri,
    Json(body): Json<Value>,
) -> Response<Body> {
    let hold = |book: &mut Book, _: &Value| Some(json!({ "data": { "id": book.hold("") } }));
    desk.done((&headers, &uri, body), hold).await
}

async fn append(
    State(desk): State<Desk>,
    headers: HeaderMap,
    Path(id): Path<String>,
    mut form: Multipart,
) -> Response<Body> {
    if !desk.knows(&headers) {
        return reply(401, &[], "{}");
    }
    while let Ok(Some(field)) = form.next_field().await {
        if field.name() == Some("media") {
            let bytes = field.bytes().await.unwrap_or_default();
            desk.open(|book| book.held.entry(id.clone()).or_default().bytes.extend(bytes));
        }
    }
    desk.answer(reply(200, &[], "{\"data\":{}}")).await
}

async fn finalize(
    State(desk): State<Desk>,
    headers: HeaderMap,
    uri: Uri,
    Path(id): Path<String>,
) -> Response<Body> {
    let end = move |book: &mut Book, _: &Value| told(book, &id);
    desk.done((&headers, &uri, Value::Null), end).await
}

async fn status(State(desk): State<Desk>, headers: HeaderMap, uri: Uri) -> Response<Body> {
    let said = crate::gateway::pairs(uri.query().unwrap_or_default());
    let id = said.into_iter().find(|(name, _)| name == "media_id").map(|(_, id)| id);
    let look = move |book: &mut Book, _: &Value| told(book, &id?);
    desk.done((&headers, &uri, Value::Null), look).await
}

fn told(book: &Book, id: &str) -> Option<Value> {
    let state = match book.held.get(id)?.state {
        "ready" => "succeeded",
        other => other,
    };
    Some(json!({ "data": { "id": id, "processing_info": { "state": state } } }))
}

async fn words(
    State(desk): State<Desk>,
    headers: HeaderMap,
    uri: Uri,
    Json(body): Json<Value>,
) -> Response<Body> {
    desk.done((&headers, &uri, body), |_, _| Some(json!({ "data": {} }))).await
}

/// As X does: the same words within a day are refused.
async fn tweet(
    State(desk): State<Desk>,
    headers: HeaderMap,
    uri: Uri,
    Json(body): Json<Value>,
) -> Response<Body> {
    let text = body["text"].as_str().unwrap_or_default().to_owned();
    if desk.open(|book| book.posts.iter().any(|post| post.text == text)) {
        let detail = "You are not allowed to create a Tweet with duplicate content.";
        return reply(403, &[], json!({ "detail": detail }).to_string());
    }
    let show = move |book: &mut Book, _: &Value| {
        let id = book.fresh();
        book.show(id.clone(), text);
        Some(json!({ "data": { "id": id } }))
    };
    desk.done((&headers, &uri, body), show).await
}

/// As X does: of what it does not know it says so in words, with 200.
async fn counted(State(desk): State<Desk>, headers: HeaderMap, uri: Uri) -> Response<Body> {
    let said = crate::gateway::pairs(uri.query().unwrap_or_default());
    let id = said.into_iter().find(|(name, _)| name == "ids").map(|(_, id)| id);
    let tell = move |book: &mut Book, _: &Value| {
        let id = id?;
        Some(match book.posts.iter().any(|post| post.id == id) {
            true => json!({ "data": [{ "id": id, "public_metrics": book.counted }] }),
            false => json!({ "errors": [{ "title": "Not Found Error" }] }),
        })
    };
    desk.done((&headers, &uri, Value::Null), tell).await
}

async fn gone(
    State(desk): State<Desk>,
    headers: HeaderMap,
    uri: Uri,
    Path(id): Path<String>,
) -> Response<Body> {
    let gone = move |book: &mut Book, _: &Value| {
        let before = book.posts.len();
        book.posts.retain(|post| post.id != id);
        Some(match book.posts.len() < before {
            true => json!({ "data": { "deleted": true } }),
            false => json!({ "errors": [{ "title": "Not Found Error" }] }),
        })
    };
    desk.done((&headers, &uri, Value::Null), gone).await
}

async fn listed(State(desk): State<Desk>, headers: HeaderMap, uri: Uri) -> Response<Body> {
    let list = |book: &mut Book, _: &Value| {
        let each = |post: &crate::fake::Post| {
            let text = post.text.replace('&', "&amp;");
            json!({ "id": post.id, "text": text, "created_at": post.at })
        };
        let data: Vec<Value> = book.posts.iter().map(each).collect();
        Some(json!({ "data": data, "meta": { "result_count": data.len() } }))
    };
    desk.done((&headers, &uri, Value::Null), list).await
}

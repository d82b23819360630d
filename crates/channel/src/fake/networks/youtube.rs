//! YouTube: a place for a film, its bytes as they come, and what it is for whom.

use super::{Book, Desk};
use crate::fake::graph::{Answer, reply};
use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Response, Uri};
use axum::routing::{get, post, put};
use axum::{Json, Router};
use serde_json::{Value, json};

pub(super) fn routes() -> Router<Desk> {
    Router::new()
        .route("/upload/youtube/v3/videos", post(begin))
        .route("/upload/session/{id}", put(take))
        .route("/youtube/v3/videos", get(told).put(changed).delete(gone))
}

async fn begin(
    State(desk): State<Desk>,
    headers: HeaderMap,
    uri: Uri,
    Json(body): Json<Value>,
) -> Response<Body> {
    let hold = |book: &mut Book, body: &Value| {
        let text = body["snippet"]["description"].as_str().unwrap_or_default();
        Some(json!({ "id": book.hold(text) }))
    };
    let answer = desk.done((&headers, &uri, body), hold).await;
    let id = desk.open(|book| book.held.keys().next_back().cloned());
    match (answer.status().as_u16(), id) {
        (200, Some(id)) => {
            let to = format!("{}/upload/session/{id}", desk.url);
            reply(200, &[("location", &to)], "")
        }
        _ => answer,
    }
}

/// A line that breaks (`Answer::Error`) leaves the first half here.
async fn take(
    State(desk): State<Desk>,
    headers: HeaderMap,
    Path(id): Path<String>,
    bytes: Bytes,
) -> Response<Body> {
    let range = headers.get("content-range").and_then(|range| range.to_str().ok());
    if range.is_some_and(|range| range.starts_with("bytes */")) {
        let come = desk.open(|book| book.held.get(&id).map_or(0, |held| held.bytes.len()));
        return match come {
            0 => reply(308, &[], ""),
            come => reply(308, &[("range", &format!("bytes=0-{}", come - 1))], ""),
        };
    }
    let broken = desk.open(|book| matches!(book.answers.front(), Some(Answer::Error { .. })));
    let part = if broken { bytes.slice(..bytes.len() / 2) } else { bytes };
    desk.open(|book| book.held.entry(id.clone()).or_default().bytes.extend(part));
    desk.answer(reply(200, &[], json!({ "id": id }).to_string())).await
}

async fn told(State(desk): State<Desk>, headers: HeaderMap, uri: Uri) -> Response<Body> {
    let id = id(&uri);
    let look = move |book: &mut Book, _: &Value| {
        let mut items: Vec<Value> = book.held.get(&id).map(status).into_iter().collect();
        items.iter_mut().for_each(|item| item["statistics"] = book.counted.clone());
        Some(json!({ "items": items }))
    };
    desk.done((&headers, &uri, Value::Null), look).await
}

fn status(held: &super::Held) -> Value {
    let state = if held.state == "ready" { "processed" } else { held.state };
    let privacy = if held.public { "public" } else { "private" };
    json!({ "status": { "uploadStatus": state, "privacyStatus": privacy } })
}

/// A project that nobody audited (`locked`) keeps its films private.
async fn changed(
    State(desk): State<Desk>,
    headers: HeaderMap,
    uri: Uri,
    Json(body): Json<Value>,
) -> Response<Body> {
    let change = |book: &mut Book, body: &Value| {
        let id = body["id"].as_str()?.to_owned();
        let held = book.held.get_mut(&id)?;
        let fresh = held.state != "locked" && !held.public;
        held.public |= fresh;
        let (told, text) = (status(held), held.text.clone());
        if fresh {
            book.show(id, text);
        }
        Some(told)
    };
    desk.done((&headers, &uri, body), change).await
}

async fn gone(State(desk): State<Desk>, headers: HeaderMap, uri: Uri) -> Response<Body> {
    let id = id(&uri);
    let gone = move |book: &mut Book, _: &Value| {
        book.posts.retain(|post| post.id != id);
        book.held.remove(&id).map(|_| json!({}))
    };
    desk.done((&headers, &uri, Value::Null), gone).await
}

fn id(uri: &Uri) -> String {
    let said = crate::gateway::pairs(uri.query().unwrap_or_default());
    said.into_iter().find(|(name, _)| name == "id").map(|(_, id)| id).unwrap_or_default()
}

//! Films and stories of a Page: a place is given, the bytes are taken, and the film is shown.

use super::graph::{Desk, error, reply};
use super::publishing::refuses;
use axum::Json;
use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Response};
use serde_json::{Value, json};

const KIND: &str = "reel";

/// Is this container a film of a Page?
pub(super) fn is(body: &Value) -> bool {
    body["kind"] == KIND
}

/// As a Page tells how far a film is.
pub(super) fn status(status: &str) -> Value {
    let phase = |done: bool| json!({ "status": if done { "complete" } else { "not_started" } });
    let come = !matches!(status, "IN_PROGRESS");
    let mut all = json!({ "uploading_phase": phase(come), "processing_phase": phase(come),
        "publishing_phase": phase(status == "PUBLISHED") });
    if status == "ERROR" {
        all["processing_phase"] = json!({ "status": "error" });
    }
    all
}

/// `POST /{page}/photo_stories`: the word to show a picture that was handed in.
pub(super) async fn picture(
    State(desk): State<Desk>,
    headers: HeaderMap,
    uri: axum::http::Uri,
    Json(body): Json<Value>,
) -> Response<Body> {
    if !desk.knows(&headers) {
        return error(400, 190, 0);
    }
    let refused = refuses(&desk);
    desk.record(uri.to_string(), body.clone(), refused);
    if refused {
        return desk.answer(error(400, 100, 0)).await;
    }
    let medium = body["photo_id"].as_str().unwrap_or_default();
    desk.answer(shown(&desk, medium)).await
}

fn shown(desk: &Desk, medium: &str) -> Response<Body> {
    let name = desk.open(|book| book.wall.show_story(medium));
    reply(200, &[], json!({ "success": true, "post_id": name }).to_string())
}

/// `POST /{page}/video_reels` and `video_stories`: a place for the bytes, or the word to show what lies
/// there.
pub(super) async fn place(
    State(desk): State<Desk>,
    headers: HeaderMap,
    uri: axum::http::Uri,
    Json(body): Json<Value>,
) -> Response<Body> {
    if !desk.knows(&headers) {
        return error(400, 190, 0);
    }
    if refuses(&desk) {
        desk.record(uri.to_string(), body, true);
        return desk.answer(error(400, 100, 0)).await;
    }
    desk.record(uri.to_string(), body.clone(), false);
    let usual = match body["upload_phase"].as_str() {
        Some("start") => {
            let id = desk.open(|book| book.wall.make(json!({ "kind": KIND })));
            let to = format!("{}/rupload/{id}", desk.url);
            reply(200, &[], json!({ "video_id": id, "upload_url": to }).to_string())
        }
        _ if uri.path().ends_with("/video_stories") => {
            shown(&desk, body["video_id"].as_str().unwrap_or_default())
        }
        _ => {
            let text = |name: &str| body[name].as_str().unwrap_or_default();
            let (film, words) = (text("video_id"), text("description"));
            match desk.open(|book| book.wall.show_film(film, words)) {
                true => reply(200, &[], "{\"success\":true}"),
                false => error(400, 100, 0),
            }
        }
    };
    desk.answer(usual).await
}

/// The bytes; the key comes under another name here.
pub(super) async fn take(
    State(desk): State<Desk>,
    headers: HeaderMap,
    Path(id): Path<String>,
    bytes: Bytes,
) -> Response<Body> {
    let given = headers.get("authorization").and_then(|value| value.to_str().ok());
    let size = headers.get("file_size").and_then(|value| value.to_str().ok());
    let whole = size == Some(bytes.len().to_string().as_str());
    if !whole || !given.is_some_and(|given| given.starts_with("OAuth ")) {
        return error(400, 100, 0);
    }
    let film = format!("film.{id}");
    desk.open(|book| book.keep(&film, "video/mp4", bytes.to_vec()));
    desk.answer(reply(200, &[], "{\"success\":true}")).await
}

//! TikTok: a place in the inbox or on the account, the bytes, where the film is, and what was counted.

use super::{Book, Desk};
use crate::fake::graph::{Answer, reply};
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
        .route("/v2/post/publish/creator_info/query/", post(creator))
        .route("/v2/post/publish/video/init/", post(begin_direct))
        .route("/direct/{id}", put(show))
        .route("/v2/post/publish/status/fetch/", post(told))
        .route("/v2/video/query/", post(counted))
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

/// An account that everybody may see, unless somebody said otherwise.
async fn creator(
    State(desk): State<Desk>,
    headers: HeaderMap,
    uri: Uri,
    Json(body): Json<Value>,
) -> Response<Body> {
    let tell = |book: &mut Book, _: &Value| {
        let mut creator = json!({
            "creator_username": "rsud.wanasari",
            "privacy_level_options": ["PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"],
            "comment_disabled": false,
            "duet_disabled": false,
            "stitch_disabled": true,
            "max_video_post_duration_sec": 600,
        });
        for (name, value) in book.creator.as_object().into_iter().flatten() {
            creator[name] = value.clone();
        }
        Some(json!({ "data": creator, "error": { "code": "ok" } }))
    };
    desk.done((&headers, &uri, body), tell).await
}

async fn begin_direct(
    State(desk): State<Desk>,
    headers: HeaderMap,
    uri: Uri,
    Json(body): Json<Value>,
) -> Response<Body> {
    let url = desk.url.clone();
    let hold = move |book: &mut Book, body: &Value| {
        let about = &body["post_info"];
        let id = format!("v_pub_file~{}", book.hold(about["title"].as_str()?));
        // The place is named as TikTok names it, and found by that name.
        let plain = id.trim_start_matches("v_pub_file~").to_owned();
        let mut held = book.held.remove(&plain)?;
        held.public = about["privacy_level"] == "PUBLIC_TO_EVERYONE";
        held.size = body["source_info"]["video_size"].as_u64()?;
        book.held.insert(id.clone(), held);
        Some(json!({ "data": { "publish_id": id, "upload_url": format!("{url}/direct/{id}") } }))
    };
    desk.done((&headers, &uri, body), hold).await
}

/// As TikTok does: once all has come it is shown, under a number of its own. A line that breaks
/// (`Answer::Error`) leaves the first half here.
async fn show(State(desk): State<Desk>, Path(id): Path<String>, bytes: Bytes) -> Response<Body> {
    let broken = desk.open(|book| matches!(book.answers.front(), Some(Answer::Error { .. })));
    let part = if broken { bytes.slice(..bytes.len() / 2) } else { bytes };
    desk.open(|book| {
        let number = book.fresh();
        let Some(held) = book.held.get_mut(&id) else { return };
        held.bytes.extend(part);
        let whole = held.bytes.len() as u64 == held.size && held.state == "ready";
        if whole && held.post.is_none() {
            held.post = Some(number.clone());
            let (public, text) = (held.public, held.text.clone());
            if public {
                book.show(number, text);
            }
        }
    });
    desk.answer(reply(201, &[], "")).await
}

async fn told(
    State(desk): State<Desk>,
    headers: HeaderMap,
    uri: Uri,
    Json(body): Json<Value>,
) -> Response<Body> {
    let look = |book: &mut Book, body: &Value| {
        let id = body["publish_id"].as_str()?;
        let held = book.held.get(id)?;
        let state = match (held.state, held.size, &held.post) {
            ("ready", 0, _) => "SEND_TO_USER_INBOX",
            ("ready", _, Some(_)) => "PUBLISH_COMPLETE",
            ("ready", _, None) => "PROCESSING_UPLOAD",
            (other, ..) => other,
        };
        let mut told = json!({ "status": state, "uploaded_bytes": held.bytes.len() });
        if state == "FAILED" {
            told["fail_reason"] = json!("file_format_check_failed");
        }
        // What nobody sees has no number for everybody.
        let number = held.post.as_deref().filter(|_| held.public).and_then(|it| it.parse().ok());
        if let Some(number) = number {
            let number: u64 = number;
            told["publicaly_available_post_id"] = json!([number]);
        }
        Some(json!({ "data": told, "error": { "code": "ok" } }))
    };
    desk.done((&headers, &uri, body), look).await
}

async fn counted(
    State(desk): State<Desk>,
    headers: HeaderMap,
    uri: Uri,
    Json(body): Json<Value>,
) -> Response<Body> {
    let tell = |book: &mut Book, body: &Value| {
        let id = body["filters"]["video_ids"][0].as_str()?.to_owned();
        let known = book.posts.iter().any(|post| post.id == id);
        let mut film = book.counted.clone();
        film["id"] = json!(id);
        let films: Vec<Value> = known.then_some(film).into_iter().collect();
        Some(json!({ "data": { "videos": films }, "error": { "code": "ok" } }))
    };
    desk.done((&headers, &uri, body), tell).await
}

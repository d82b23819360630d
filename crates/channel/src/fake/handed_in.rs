//! Files that are handed in before the message that carries them.

use super::graph::{self, Desk};
use axum::body::Body;
use axum::extract::multipart::MultipartError;
use axum::extract::{Multipart, State};
use axum::http::{HeaderMap, Response};
use serde_json::{Value, json};

/// Writes the form down, keeps the file under a new id, and gives the id back in both products'
/// words.
pub(super) async fn take(
    State(desk): State<Desk>,
    headers: HeaderMap,
    uri: axum::http::Uri,
    form: Multipart,
) -> Response<Body> {
    if !desk.knows(&headers) {
        return graph::error(400, 190, 0);
    }
    let Ok((said, file)) = read(form).await else { return graph::error(400, 100, 0) };
    let id = desk.record(uri.to_string(), said, false);
    if let Some((mime, bytes)) = file {
        desk.open(|book| book.keep(&id, &mime, bytes));
    }
    let thanks = json!({ "id": id, "attachment_id": id });
    desk.answer(graph::reply(200, &[], thanks.to_string())).await
}

/// The fields as one object, the file as its name, and what it holds.
async fn read(mut form: Multipart) -> Result<(Value, Option<(String, Vec<u8>)>), MultipartError> {
    let (mut said, mut file) = (json!({}), None);
    while let Some(field) = form.next_field().await? {
        let key = field.name().unwrap_or_default().to_owned();
        match field.file_name().map(str::to_owned) {
            Some(name) => {
                let mime = field.content_type().unwrap_or_default().to_owned();
                said[key] = json!(name);
                file = Some((mime, field.bytes().await?.to_vec()));
            }
            None => said[key] = json!(field.text().await?),
        }
    }
    Ok((said, file))
}

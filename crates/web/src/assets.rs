//! CSS, JavaScript, icons and font, embedded in the binary under names that change with their content.

use axum::{
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

use crate::paths;

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

struct Embedded {
    name: &'static str,
    kind: &'static str,
    bytes: &'static [u8],
    gzip: &'static [u8],
}

/// Answers `/aset/{name}`: gzip for whoever reads it, and to be kept for good, since a new content has a new name.
pub async fn serve(Path(name): Path<String>, asked: HeaderMap) -> Response {
    let Some(file) = FILES.iter().find(|file| file.name == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    // A font is compressed already.
    let zip = file.gzip.len() < file.bytes.len() && accepts_gzip(&asked);
    let mut response = if zip { file.gzip } else { file.bytes }.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(file.kind));
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=31536000, immutable"),
    );
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    if zip {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    response
}

/// The script that keeps the kiosk's page. Unlike the others it stands under one address for ever,
/// since its address says which pages it may keep.
pub fn kiosk_worker() -> &'static [u8] {
    KIOSK_WORKER_JS_FILE.bytes
}

/// The address of an icon of the sprite, for `<use href>`.
pub fn icon(name: &str) -> String {
    format!("{ICONS}#{name}")
}

/// Bytes on the wire of an embedded file by its address, as a browser that reads gzip gets it.
pub fn weight(address: &str) -> Option<usize> {
    let name = address.strip_prefix(paths::ASSETS)?;
    FILES.iter().find(|file| file.name == name).map(|file| file.gzip.len().min(file.bytes.len()))
}

fn accepts_gzip(asked: &HeaderMap) -> bool {
    asked
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.split(',').any(|part| part.trim().starts_with("gzip")))
}

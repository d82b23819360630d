//! Files that somebody brought, given back: kept by whoever asks, never shown in place.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

use crate::paths;

/// These bytes as an attachment of this type and name.
pub fn attached(content: Vec<u8>, media_type: &str, name: &str) -> Response {
    let mut response = content.into_response();
    let headers = response.headers_mut();
    let kind = HeaderValue::from_str(media_type);
    let kind = kind.unwrap_or(HeaderValue::from_static("application/octet-stream"));
    headers.insert(header::CONTENT_TYPE, kind);
    let place = format!("attachment; filename*=UTF-8''{}", paths::encoded(name));
    let place = HeaderValue::from_str(&place);
    let place = place.unwrap_or(HeaderValue::from_static("attachment"));
    headers.insert(header::CONTENT_DISPOSITION, place);
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // Somebody else made it: nothing inside of it may run or reach us.
    let policy = HeaderValue::from_static("default-src 'none'; sandbox");
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    response
}

//! Answers that are files.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

/// Bytes under a name, shown by the browser where it can.
pub fn download(bytes: Vec<u8>, kind: &'static str, name: &str) -> Response {
    let plain = |c: char| if c.is_ascii_alphanumeric() || "-._".contains(c) { c } else { '-' };
    let words = name.chars().map(plain).collect::<String>();
    let words = words.split('-').filter(|word| !word.is_empty());
    let name = words.collect::<Vec<_>>().join("-");
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if let Ok(value) = HeaderValue::from_str(&format!("inline; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

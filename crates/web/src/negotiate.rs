//! What the other side can read.

use axum::http::{HeaderMap, header};

use crate::paths;

/// Whether the answer should be JSON: everything under the API, and whoever asks for JSON and not for a page.
pub fn wants_json(path: &str, headers: &HeaderMap) -> bool {
    if [paths::API, paths::HOOKS].iter().any(|root| path.starts_with(root)) {
        return true;
    }
    let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or("");
    accept.contains("json") && !accept.contains("text/html")
}

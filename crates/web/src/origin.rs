//! Whether a change was asked for by our own pages. With SameSite=Lax cookies and the form token this is the wall against requests
//! that another site sends in someone's name.

use axum::http::{HeaderMap, Method, header};

use crate::{Failure, paths};

/// Refuses a change that comes from another site. Reading is always free, since reading never changes anything.
pub fn ours(
    method: &Method,
    path: &str,
    headers: &HeaderMap,
    has_session: bool,
) -> Result<(), Failure> {
    if method.is_safe() || path.starts_with(paths::HOOKS) || headers.contains_key("authorization") {
        return Ok(());
    }
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match (text("sec-fetch-site"), text(header::ORIGIN.as_str())) {
        (Some("same-origin" | "none"), _) => Ok(()),
        (Some(_), _) => Err(Failure::CrossSite),
        (None, Some(origin)) if same_host(origin, text(header::HOST.as_str())) => Ok(()),
        (None, Some(_)) => Err(Failure::CrossSite),
        // An old browser or a program: without a session there is nobody's name to misuse.
        (None, None) if has_session => Err(Failure::CrossSite),
        (None, None) => Ok(()),
    }
}

fn same_host(origin: &str, host: Option<&str>) -> bool {
    let named = origin.split_once("://").map(|(_, rest)| rest);
    named.is_some() && named == host
}

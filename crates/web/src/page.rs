//! Answers that are pages, and ways to the next one.

use askama::Template;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use cookie::Cookie;

use crate::{Failure, Visit, saying::Saying};

/// A page.
pub fn page(template: &impl Template) -> Response {
    with_status(StatusCode::OK, template)
}

/// A page that is also a refusal, for example a form with faults (422).
pub fn with_status(status: StatusCode, template: &impl Template) -> Response {
    match template.render() {
        Ok(html) => (status, Html(html)).into_response(),
        Err(fault) => Failure::Broken(fault.into()).into_response(),
    }
}

/// To the next page after something was done (303).
pub fn go(path: &str) -> Response {
    let location = HeaderValue::from_str(path).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
}

/// The same, and the next page says what was done.
pub fn go_saying(path: &str, saying: &Saying, visit: &Visit) -> Response {
    let mut response = go(path);
    add_cookie(&mut response, &saying.cookie(visit.house.secure));
    response
}

/// Adds a cookie to an answer.
pub fn add_cookie(response: &mut Response, cookie: &Cookie<'_>) {
    // The cookies of this crate are written in plain ASCII, so a value always comes of them.
    if let Ok(value) = HeaderValue::from_str(&cookie.to_string()) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}

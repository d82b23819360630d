//! Every failure as application/problem+json (RFC 9457), in the language of the request.

use std::sync::Arc;

use axum::{
    extract::Request,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use desk::DeskError;
use locale::{Language, Words, words};
use serde::Serialize;
use utoipa::ToSchema;

use crate::fault::{Fault, Why, Wrong};
use crate::said;

/// Seconds after which a request that came too early may come again.
const RETRY_SECONDS: u16 = 5;

/// What is wrong, for programs and for people.
#[derive(Serialize, ToSchema)]
pub struct Problem {
    /// The sort of problem, as a name.
    r#type: String,
    title: String,
    status: u16,
    /// A sentence in the language of `Accept-Language`.
    detail: String,
    /// The path that was asked for.
    instance: String,
    /// The stable key: of the refusal, of the first wrong value, or of the sort.
    code: &'static str,
    /// The first value that is wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<Value>,
    /// The version of the row now, when it changed since it was seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<u32>,
    /// What has happened since it was seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    changed: Option<Vec<&'static str>>,
}

/// One value that is wrong.
#[derive(Serialize, ToSchema)]
struct Value {
    field: String,
    code: &'static str,
    detail: String,
}

/// Carries the fault to [`around`], which knows the language.
#[derive(Clone)]
struct Carried(Arc<Fault>);

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let mut response = status(&self).into_response();
        response.extensions_mut().insert(Carried(Arc::new(self)));
        response
    }
}

/// The layer around every route: says what went wrong.
pub async fn around(request: Request, next: Next) -> Response {
    let (t, instance) = (spoken(request.headers()), request.uri().path().to_owned());
    let response = next.run(request).await;
    match response.extensions().get::<Carried>() {
        Some(Carried(fault)) => answer(fault, t, instance),
        None => response,
    }
}

/// The words of the language that is asked for; Indonesian where none is.
pub fn spoken(headers: &HeaderMap) -> &'static Words {
    let accept = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    words(Language::choose(None, None, accept))
}

fn answer(fault: &Fault, t: &Words, instance: String) -> Response {
    if let Fault::Desk(error @ (DeskError::Broken(_) | DeskError::Unprintable(_))) = fault {
        tracing::error!(path = instance, cause = ?error, "request broke");
    }
    let mut response = (status(fault), axum::Json(problem(fault, t, instance))).into_response();
    let mut set = |name, value: HeaderValue| response.headers_mut().insert(name, value);
    set(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    set(header::CONTENT_LANGUAGE, HeaderValue::from_static(t.language().code()));
    match status(fault) {
        StatusCode::UNAUTHORIZED => {
            set(header::WWW_AUTHENTICATE, HeaderValue::from_static(challenge(fault)));
        }
        StatusCode::SERVICE_UNAVAILABLE => {
            set(header::RETRY_AFTER, HeaderValue::from(RETRY_SECONDS));
        }
        _ => {}
    }
    response
}

/// How to sign in: a calendar program asks its owner for name and password only where it is told to
/// (RFC 7617, 2).
fn challenge(fault: &Fault) -> &'static str {
    match fault {
        Fault::CalendarClosed => r#"Basic realm="Jembatan", charset="UTF-8""#,
        _ => "Bearer",
    }
}

fn problem(fault: &Fault, t: &Words, instance: String) -> Problem {
    let kind = kind(fault);
    let wrong = if let Fault::Invalid(wrong) = fault { wrong.as_slice() } else { &[] };
    let (version, changed) = match fault {
        Fault::Desk(DeskError::Stale { now, kinds }) => (Some(now.0), Some(kinds.clone())),
        _ => (None, None),
    };
    Problem {
        r#type: format!("urn:jembatan:problem:{kind}"),
        title: said::title(kind, t),
        status: status(fault).as_u16(),
        detail: said::detail(fault, kind, &instance, t),
        instance,
        code: code(fault),
        field: wrong.first().map(|one| one.field.clone()),
        errors: wrong.iter().map(|one| value(one, t)).collect(),
        version,
        changed,
    }
}

fn value(wrong: &Wrong, t: &Words) -> Value {
    Value { field: wrong.field.clone(), code: wrong.why.code(), detail: said::value(&wrong.why, t) }
}

/// The sort of problem: the end of its type, and the key of its title.
fn kind(fault: &Fault) -> &'static str {
    match fault {
        Fault::SignedOut | Fault::CalendarClosed => "signed_out",
        Fault::Unsigned => "unsigned",
        Fault::Forbidden => "forbidden",
        Fault::NotFound => "not_found",
        Fault::NotAllowed => "not_allowed",
        Fault::BadRequest => "bad_request",
        Fault::KeyMissing => "key_missing",
        Fault::KeyTooLong => "key_too_long",
        Fault::TooLarge => "too_large",
        Fault::Unsupported => "unsupported",
        Fault::Invalid(_) => "invalid",
        Fault::Desk(DeskError::Refused(_)) => "refused",
        Fault::Desk(DeskError::Stale { .. }) => "stale",
        Fault::Desk(DeskError::KeyReused) => "key_reused",
        Fault::Desk(DeskError::Unavailable(_)) => "busy",
        Fault::Desk(_) => "broken",
    }
}

/// The stable key: of the refusal, of the first wrong value, or of the sort.
pub(crate) fn code(fault: &Fault) -> &'static str {
    match fault {
        Fault::Invalid(wrong) => wrong.first().map_or("invalid", |one| one.why.code()),
        Fault::Desk(DeskError::Refused(refusal)) => refusal.code(),
        fault => kind(fault),
    }
}

fn status(fault: &Fault) -> StatusCode {
    match kind(fault) {
        "signed_out" | "unsigned" => StatusCode::UNAUTHORIZED,
        "forbidden" => StatusCode::FORBIDDEN,
        "not_found" => StatusCode::NOT_FOUND,
        "not_allowed" => StatusCode::METHOD_NOT_ALLOWED,
        "bad_request" | "key_missing" | "key_too_long" => StatusCode::BAD_REQUEST,
        "too_large" => StatusCode::PAYLOAD_TOO_LARGE,
        "unsupported" => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        "invalid" if is_file_kind(fault) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        "invalid" | "refused" => StatusCode::UNPROCESSABLE_ENTITY,
        "stale" | "key_reused" => StatusCode::CONFLICT,
        "busy" => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

fn is_file_kind(fault: &Fault) -> bool {
    let Fault::Invalid(wrong) = fault else { return false };
    wrong.iter().any(|one| matches!(one.why, Why::File(file) if file.code() == "unknown_type"))
}

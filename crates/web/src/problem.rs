//! Failures for programs: application/problem+json (RFC 9457).

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;

use crate::{Failure, Visit, form::Fault};

#[derive(Serialize)]
struct Problem<'a> {
    r#type: String,
    title: String,
    status: u16,
    detail: String,
    code: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fields: Vec<Field<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    incident: Option<&'a str>,
}

#[derive(Serialize)]
struct Field<'a> {
    name: &'a str,
    detail: &'a str,
}

impl<'a> Field<'a> {
    fn of(fault: &'a Fault) -> Self {
        Self { name: &fault.field, detail: &fault.says }
    }
}

/// The failure as problem+json in the language of the request.
pub fn response(failure: &Failure, visit: &Visit) -> Response {
    let kind = failure.code();
    let code = match failure {
        Failure::Refused(said) | Failure::Wrong { says: said, .. } => said.code(),
        _ => kind,
    };
    let faults = failure.faults(visit.t);
    let problem = Problem {
        r#type: format!("urn:jembatan:problem:{kind}"),
        title: visit.t.error_title(kind),
        status: failure.status().as_u16(),
        detail: failure.detail(visit.t).unwrap_or_else(|| visit.t.error_what_now(kind)),
        code,
        fields: faults.all().iter().map(Field::of).collect(),
        incident: (kind == "broken").then_some(visit.incident.as_str()),
    };
    let mut response = (failure.status(), axum::Json(problem)).into_response();
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    response
}

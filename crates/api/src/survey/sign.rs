//! The signs of a survey.

use axum::{extract::State, response::Response};
use desk::survey::sign_document;
use desk::{Desk, report};
use paper::Paper;

use super::code;
use crate::caller::Caller;
use crate::fault::Fault;
use crate::named::Named;
use crate::problem::Problem;
use web::attached;

/// The signs with their QR codes, one page for each unit in which it is asked; not found while the
/// house has no public address.
#[utoipa::path(get, path = "/surveys/{id}/sign", tag = "survey",
    params(("id" = String, Path, description = "The code of the survey")),
    responses((status = 200, content_type = "application/pdf", body = Vec<u8>),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn print(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Response, Fault> {
    let code = code(&name)?;
    let wish = (caller.t.language(), Paper::A5);
    let made = sign_document(&desk, &caller.actor, &code, wish).await?.ok_or(Fault::NotFound)?;
    let name = format!("tanda-survei-{code}.pdf");
    Ok(attached(report::pdf(&desk, &made).await?, "application/pdf", &name))
}

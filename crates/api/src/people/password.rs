//! The password that somebody is given by those who manage people.

use axum::{extract::State, http::StatusCode};
use desk::{Desk, people};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::Fault;
use crate::named::{Named, id};
use crate::problem::Problem;
use crate::sent::Body;

/// A new password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPassword {
    /// 12 to 256 characters, without the login, and not one sign over and over.
    password: String,
}

/// Gives somebody a new password; all their sessions and keys end.
#[utoipa::path(put, path = "/people/{id}/password", tag = "people", request_body = NewPassword,
    params(("id" = String, Path, description = "The id of the person")),
    responses((status = 204), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn give(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Body(sent): Body<NewPassword>,
) -> Result<StatusCode, Fault> {
    people::set_password(&desk, &caller.actor, id(&name)?, &sent.password).await?;
    Ok(StatusCode::NO_CONTENT)
}

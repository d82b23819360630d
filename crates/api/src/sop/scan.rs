//! An SPO out of a file of a word processor.

use axum::Json;
use axum::extract::{Request, State};
use desk::{Desk, sop};
use serde::Serialize;
use utoipa::ToSchema;

use super::SopWording;
use crate::caller::Caller;
use crate::fault::Fault;
use crate::file::upload;
use crate::problem::Problem;

/// A form with one file.
#[derive(ToSchema)]
#[allow(dead_code)] // Only its schema is used: the form itself is read part by part.
pub struct SopFile {
    /// DOCX or PDF with text in it, at most 10 MiB.
    #[schema(format = Binary)]
    file: String,
}

/// What was recognised; nothing is kept.
#[derive(Serialize, ToSchema)]
pub struct SopScan {
    /// As a draft is sent; no step is bound to anything yet.
    wording: SopWording,
    /// What belongs to no part, as it stood.
    unplaced: Vec<String>,
}

/// Recognises the parts of an SPO in a file. Nothing is kept: the wording is sent as a draft once
/// somebody has looked at it.
#[utoipa::path(post, path = "/sops/scans", tag = "sop",
    request_body(content = SopFile, content_type = "multipart/form-data"),
    responses((status = 200, body = SopScan), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn scan(
    State(desk): State<Desk>,
    caller: Caller,
    request: Request,
) -> Result<Json<SopScan>, Fault> {
    let file = upload(request, &desk).await?;
    let found = sop::scan(&caller.actor, file.bytes).await?;
    let wording = SopWording::of(&found.content, true);
    Ok(Json(SopScan { wording, unplaced: found.unplaced }))
}

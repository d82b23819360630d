//! Photos of an activity.

use axum::{
    Json,
    extract::{DefaultBodyLimit, Request, State},
    http::StatusCode,
    response::Response,
};
use desk::Desk;
use desk::activity::{self, Label};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::view::Activity;
use crate::caller::Caller;
use crate::content::media::{LARGEST, said};
use crate::fault::{Fault, Why};
use crate::file::{Labels, labelled};
use crate::key::Key;
use crate::named::{Named, id};
use crate::node::Slip;
use crate::problem::Problem;
use crate::stamp::Stamp;

/// Photos are larger than anything else that is sent of an activity.
pub fn large() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(add))
        .routes(routes!(fetch))
        .layer(DefaultBodyLimit::max(LARGEST))
}

/// A form with a photo.
#[derive(ToSchema)]
#[allow(dead_code)] // Only its schema is used: the form itself is read part by part.
pub struct ActivityPhotoForm {
    /// JPEG or PNG of at most 10 MiB.
    #[schema(format = Binary)]
    file: String,
    /// What it shows, in words.
    alt: String,
    /// `own`, `licence` or `permission`.
    basis: String,
    /// Who made it, or where it was taken from.
    source: String,
    /// The last day on which it may be shown.
    until: Option<String>,
    /// `true` where somebody can be recognised.
    faces: Option<String>,
    /// The ids of their permissions, with commas between them.
    consents: Option<String>,
}

fn label(mut labels: Labels) -> Result<Label, Fault> {
    let (alt, rights) = said(&mut labels)?;
    let faces = match labels.get("faces").map(String::as_str) {
        None | Some("" | "false") => false,
        Some("true") => true,
        Some(_) => return Err(Fault::of("faces", Why::Slip(Slip::NotAChoice))),
    };
    let ids = labels.get("consents").map(String::as_str).unwrap_or_default();
    let ids = ids.split(',').map(str::trim).filter(|id| !id.is_empty());
    let consents = ids.map(|id| id.parse().map_err(|_| Fault::of("consents", Why::NotKnown)));
    Ok(Label { alt, rights, faces, consents: consents.collect::<Result<_, Fault>>()? })
}

/// Brings a photo; the same file twice is one. A face needs a permission that holds today.
#[utoipa::path(post, path = "/activities/{id}/media", tag = "content",
    params(("id" = String, Path, description = "The id of the activity"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    request_body(content = ActivityPhotoForm, content_type = "multipart/form-data"),
    responses((status = 201, body = Activity), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn add(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    request: Request,
) -> Result<(StatusCode, Json<Activity>), Fault> {
    let name = id(&name)?;
    let names = ["alt", "basis", "source", "until", "faces", "consents"];
    let (upload, labels) = labelled(request, &desk, &names).await?;
    let wanted = (upload, label(labels)?, key.map(|key| key.0));
    let view = activity::add(&desk, &caller.actor, name, wanted).await?;
    Ok((StatusCode::CREATED, Json(Activity::of(&view, Stamp::here(&desk).await?))))
}

/// The content of a photo, to be kept and never shown in place.
#[utoipa::path(get, path = "/activities/{id}/media/{file}", tag = "content",
    params(("id" = String, Path, description = "The id of the activity"),
        ("file" = String, Path, description = "The id of the photo")),
    responses((status = 200, content_type = "application/octet-stream", body = Vec<u8>),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn fetch(
    State(desk): State<Desk>,
    caller: Caller,
    Named((name, file)): Named<(String, String)>,
) -> Result<Response, Fault> {
    let place = (id(&name)?, id(&file)?);
    let (kind, bytes) = activity::fetch(&desk, &caller.actor, place).await?;
    Ok(web::attached(bytes, kind.code(), "foto"))
}

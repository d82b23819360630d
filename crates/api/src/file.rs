//! Files that come with a case.

use std::collections::BTreeMap;

use axum::{
    Json,
    body::Bytes,
    extract::{FromRequest, Multipart, Request, State, multipart::MultipartError},
    http::StatusCode,
    response::Response,
};
use desk::Desk;
use desk::file::{self, Item, Upload};
use serde::Serialize;
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::{Fault, Why};
use crate::named::{Named, id};
use crate::node::Slip;
use crate::problem::Problem;

/// The largest upload: a file, and room for the envelope around it.
pub const LARGEST: usize = file::LARGEST as usize + 64 * 1024;

/// A file as a list shows it.
#[derive(Serialize, ToSchema)]
pub struct FileItem {
    id: String,
    name: String,
    /// What it is by its content, whatever its name says.
    media_type: String,
    /// In bytes.
    size: u64,
    /// Those who were asked may open it; theirs is a list of these alone.
    shown: bool,
    /// It goes with the answer.
    enclosed: bool,
}

impl FileItem {
    pub fn of(item: &Item) -> Self {
        Self {
            id: item.id.to_string(),
            name: item.name.clone(),
            media_type: item.media_type.clone(),
            size: item.size,
            shown: item.shown,
            enclosed: item.enclosed,
        }
    }
}

/// A form with one file.
#[derive(ToSchema)]
#[allow(dead_code)] // Only its schema is used: the form itself is read part by part.
pub struct FileForm {
    /// JPEG, PNG, WebP, GIF or PDF, at most 10 MiB.
    #[schema(format = Binary)]
    file: String,
}

/// Adds a file to a case; the same file twice is one file.
#[utoipa::path(post, path = "/cases/{number}/files", tag = "file",
    params(("number" = String, Path, description = "Case number, `2026-00231`")),
    request_body(content = FileForm, content_type = "multipart/form-data"),
    responses((status = 201, body = FileItem), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn attach(
    State(desk): State<Desk>,
    caller: Caller,
    Named(number): Named<String>,
    request: Request,
) -> Result<(StatusCode, Json<FileItem>), Fault> {
    let number = id(&number)?;
    let upload = upload(request, &desk).await?;
    let item = file::attach(&desk, &caller.actor, number, upload).await?;
    Ok((StatusCode::CREATED, Json(FileItem::of(&item))))
}

/// The only part of the form: a file named `file`.
pub async fn upload(request: Request, desk: &Desk) -> Result<Upload, Fault> {
    Ok(labelled(request, desk, &[]).await?.0)
}

/// What stands in a form beside its file.
pub type Labels = BTreeMap<String, String>;

/// A file named `file`, and texts of these names, each at most once.
pub async fn labelled(
    request: Request,
    desk: &Desk,
    names: &[&str],
) -> Result<(Upload, Labels), Fault> {
    let form = Multipart::from_request(request, desk).await;
    let mut form = form.map_err(|_| Fault::Unsupported)?;
    let (mut found, mut labels) = (None::<Upload>, Labels::new());
    while let Some(part) = form.next_field().await.map_err(broken)? {
        let field = part.name().unwrap_or_default().to_owned();
        let known = names.contains(&field.as_str());
        if field != "file" && !known {
            return Err(Fault::of(field, Why::Slip(Slip::Unknown)));
        }
        if labels.contains_key(&field) || (!known && found.is_some()) {
            return Err(Fault::of(field, Why::Slip(Slip::Twice)));
        }
        if known {
            labels.insert(field, part.text().await.map_err(broken)?);
            continue;
        }
        let name = part.file_name().unwrap_or_default().to_owned();
        let bytes: Bytes = part.bytes().await.map_err(broken)?;
        found = Some(Upload { name, bytes: bytes.to_vec() });
    }
    let file = found.ok_or_else(|| Fault::of("file", Why::Slip(Slip::Missing)))?;
    Ok((file, labels))
}

fn broken(error: MultipartError) -> Fault {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Fault::TooLarge,
        _ => Fault::BadRequest,
    }
}

/// The content of a file, to be kept and never shown in place.
#[utoipa::path(get, path = "/cases/{number}/files/{file}", tag = "file",
    params(("number" = String, Path, description = "Case number, `2026-00231`"),
        ("file" = String, Path, description = "The id of the file")),
    responses((status = 200, content_type = "application/octet-stream", body = Vec<u8>),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn fetch(
    State(desk): State<Desk>,
    caller: Caller,
    Named((number, file)): Named<(String, String)>,
) -> Result<Response, Fault> {
    let (item, content) = file::fetch(&desk, &caller.actor, id(&number)?, id(&file)?).await?;
    Ok(web::attached(content, &item.media_type, &item.name))
}

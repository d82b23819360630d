//! Pictures and films of a content item.

use axum::{
    Json,
    extract::{Request, State},
    http::StatusCode,
    response::Response,
};
use desk::content::media::{self, Label, Shown};
use desk::{Desk, file};
use domain::consent::Outlet;
use domain::content::media::{Basis, Copied, Look, Rights, Unfit};
use domain::text::Body as Text;
use serde::Serialize;
use utoipa::ToSchema;

use super::view::Content;
use crate::caller::Caller;
use crate::fault::{Fault, Why};
use crate::file::{Labels, labelled};
use crate::key::Key;
use crate::named::{Named, id};
use crate::node::Slip;
use crate::problem::Problem;
use crate::stamp::{self, Stamp};
use crate::word;

/// The largest upload: a film, and room for the envelope around it.
pub const LARGEST: usize = file::LARGEST_SHOWN as usize + 64 * 1024;

/// A picture or film.
#[derive(Serialize, ToSchema)]
pub struct ContentMedium {
    id: String,
    /// What it is by its content: `image/jpeg`, `image/png` or `video/mp4`.
    media_type: &'static str,
    /// In bytes.
    size: u64,
    width: Option<u32>,
    height: Option<u32>,
    /// Of a film, in milliseconds.
    length_ms: Option<u64>,
    /// What it shows, in words; needed before the item is submitted.
    alt: Option<String>,
    /// `own`, `licence` or `permission`.
    basis: &'static str,
    source: String,
    /// The last day on which it may be shown.
    until: Option<String>,
    /// SHA-256 of the content.
    digest: String,
    unfit: Vec<ContentUnfit>,
    /// What somebody who looked has seen; null before anybody has.
    seen: Option<ContentLook>,
    /// What goes to a channel in its place.
    copies: Vec<ContentCopy>,
}

/// What is to be seen in a picture or film.
#[derive(Serialize, ToSchema)]
pub struct ContentLook {
    faces: bool,
    names: bool,
    records: bool,
}

/// A picture as one channel takes it.
#[derive(Serialize, ToSchema)]
pub struct ContentCopy {
    channel: &'static str,
    id: String,
    media_type: &'static str,
    /// In bytes.
    size: u64,
    width: Option<u32>,
    height: Option<u32>,
}

/// What a channel of the item will not take.
#[derive(Serialize, ToSchema)]
pub struct ContentUnfit {
    channel: &'static str,
    /// `kind`, `size`, `ratio`, `short`, `long`, `many` or `none`.
    obstacle: &'static str,
    /// In bytes, seconds or pieces; null where there is no number.
    limit: Option<u64>,
}

/// A form with a picture or film.
#[derive(ToSchema)]
#[allow(dead_code)] // Only its schema is used: the form itself is read part by part.
pub struct ContentMediumForm {
    /// JPEG or PNG of at most 10 MiB, MP4 of at most 25 MiB.
    #[schema(format = Binary)]
    file: String,
    /// What it shows, in words.
    alt: Option<String>,
    /// `own`, `licence` or `permission`.
    basis: String,
    /// Who made it, or where it was taken from.
    source: String,
    /// The last day on which it may be shown.
    until: Option<String>,
}

impl ContentMedium {
    pub fn of(shown: &Shown) -> Self {
        let (measures, rights) = (&shown.measures, &shown.rights);
        Self {
            id: shown.id.to_string(),
            media_type: shown.kind.code(),
            size: measures.size,
            width: measures.frame.map(|(wide, _)| wide),
            height: measures.frame.map(|(_, high)| high),
            length_ms: measures.length_ms,
            alt: shown.alt.clone(),
            basis: rights.basis.code(),
            source: rights.source.as_str().to_owned(),
            until: rights.until.map(|day| day.to_string()),
            digest: shown.digest.iter().map(|byte| format!("{byte:02x}")).collect(),
            unfit: shown.unfit.iter().map(ContentUnfit::of).collect(),
            seen: shown.look.map(ContentLook::of),
            copies: shown.copies.iter().map(ContentCopy::of).collect(),
        }
    }
}

impl ContentLook {
    fn of(look: Look) -> Self {
        Self { faces: look.faces, names: look.names, records: look.records }
    }
}

impl ContentCopy {
    fn of((outlet, copy): (&Outlet, &Copied)) -> Self {
        Self {
            channel: outlet.code(),
            id: copy.id.to_string(),
            media_type: copy.kind.code(),
            size: copy.measures.size,
            width: copy.measures.frame.map(|(wide, _)| wide),
            height: copy.measures.frame.map(|(_, high)| high),
        }
    }
}

impl ContentUnfit {
    pub fn of(unfit: &Unfit) -> Self {
        Self {
            channel: unfit.outlet.code(),
            obstacle: unfit.obstacle.code(),
            limit: Some(unfit.limit).filter(|limit| *limit > 0),
        }
    }
}

/// By which right, whose, and until when.
pub(super) fn rights(basis: Basis, source: &str, until: Option<&str>) -> Result<Rights, Fault> {
    let until = until.filter(|day| !day.is_empty()).map(|day| stamp::date(day, "until"));
    Ok(Rights { basis, source: word::named(source, "source")?, until: until.transpose()? })
}

fn label(mut labels: Labels) -> Result<Label, Fault> {
    let (alt, rights) = said(&mut labels)?;
    Ok(Label { alt, rights })
}

/// What it shows, and by which right.
///
/// # Errors
/// `Invalid` with the field.
pub fn said(labels: &mut Labels) -> Result<(Option<Text>, Rights), Fault> {
    let missing = |field: &str| Fault::of(field, Why::Slip(Slip::Missing));
    let basis = labels.remove("basis").ok_or_else(|| missing("basis"))?;
    let basis = Basis::parse(&basis).ok_or(Fault::of("basis", Why::Slip(Slip::NotAChoice)))?;
    let source = labels.remove("source").ok_or_else(|| missing("source"))?;
    let rights = rights(basis, &source, labels.get("until").map(String::as_str))?;
    Ok((word::maybe(labels.remove("alt"), "alt")?, rights))
}

/// Brings a picture or a film; the same file twice is one. An approval counts no more.
#[utoipa::path(post, path = "/contents/{id}/media", tag = "content",
    params(("id" = String, Path, description = "The id of the item"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    request_body(content = ContentMediumForm, content_type = "multipart/form-data"),
    responses((status = 201, body = Content), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn add(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    request: Request,
) -> Result<(StatusCode, Json<Content>), Fault> {
    let name = id(&name)?;
    let names = ["alt", "basis", "source", "until"];
    let (upload, labels) = labelled(request, &desk, &names).await?;
    let wanted = (upload, label(labels)?, key.map(|key| key.0));
    let view = media::add(&desk, &caller.actor, name, wanted).await?;
    Ok((StatusCode::CREATED, Json(Content::of(&view, Stamp::here(&desk).await?))))
}

/// The content of one, to be kept and never shown in place.
#[utoipa::path(get, path = "/contents/{id}/media/{file}", tag = "content",
    params(("id" = String, Path, description = "The id of the item"),
        ("file" = String, Path, description = "The id of the picture or film")),
    responses((status = 200, content_type = "application/octet-stream", body = Vec<u8>),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn fetch(
    State(desk): State<Desk>,
    caller: Caller,
    Named((name, file)): Named<(String, String)>,
) -> Result<Response, Fault> {
    let place = (id(&name)?, id(&file)?);
    let (kind, name, bytes) = media::fetch(&desk, &caller.actor, place).await?;
    Ok(web::attached(bytes, kind.code(), &name))
}

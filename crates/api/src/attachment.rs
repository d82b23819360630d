//! Papers that belong to something else than a case: scans of decrees, photos of rounds, signed
//! permissions, what was cut out of papers and screens.

mod command;
pub mod consent;
pub mod decree;
pub mod mention;
mod papers;
pub mod round;

use axum::{
    Json,
    extract::Request,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use desk::Desk;
use desk::attachment::{self, Label, View};
use domain::attachment::Owner;
use domain::ids::{FileId, Version};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::{Fault, Why};
use crate::file::labelled;
use crate::key::Key;
use crate::node::{Node, Slip};
use crate::stamp::Stamp;
use crate::word;
pub use command::AttachmentCommand;

/// A paper.
#[derive(Serialize, ToSchema)]
pub struct Attachment {
    id: String,
    version: u32,
    name: String,
    /// What it is by its content: `application/pdf`, `image/jpeg` or `image/png`.
    media_type: &'static str,
    /// In bytes.
    size: u64,
    /// What it shows, in words.
    caption: Option<String>,
    /// Whoever brought it has looked: no face is to be seen.
    faceless: bool,
    /// `added`, or `confirmed`: from then on it stays.
    stage: &'static str,
    /// The name of whoever brought it.
    by: Option<String>,
    at: String,
    /// SHA-256 of the content.
    digest: String,
}

/// Papers, the oldest first.
#[derive(Serialize, ToSchema)]
pub struct Attachments {
    items: Vec<Attachment>,
}

/// A form with a paper.
#[derive(ToSchema)]
#[allow(dead_code)] // Only its schema is used: the form itself is read part by part.
pub struct AttachmentForm {
    /// JPEG or PNG, of a decree or a mention also PDF; at most 10 MiB.
    #[schema(format = Binary)]
    file: String,
    /// What it shows, in words; a photo must have it. It names nobody.
    caption: Option<String>,
    /// `true`: you have looked, no face is to be seen; a photo must have it.
    faceless: Option<String>,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AttachmentCommanded {
    seen: Option<u32>,
    #[schema(value_type = AttachmentCommand)]
    command: Node,
}

impl Attachment {
    fn of(view: &View, stamp: Stamp) -> Self {
        let known = &view.attachment;
        Self {
            id: known.added.id.to_string(),
            version: known.version.0,
            name: view.name.clone(),
            media_type: known.added.media.code(),
            size: known.added.size,
            caption: view.caption.clone(),
            faceless: known.added.faceless,
            stage: known.stage.code(),
            by: view.by.name.clone(),
            at: stamp.at(known.at),
            digest: known.added.digest.iter().map(|byte| format!("{byte:02x}")).collect(),
        }
    }
}

async fn listed(desk: &Desk, caller: &Caller, owner: Owner) -> Result<Json<Attachments>, Fault> {
    let found = attachment::list(desk, &caller.actor, owner).await?;
    let stamp = Stamp::here(desk).await?;
    let items = found.papers.iter().map(|view| Attachment::of(view, stamp)).collect();
    Ok(Json(Attachments { items }))
}

async fn added(
    desk: &Desk,
    (caller, key): (&Caller, Option<Key>),
    owner: Owner,
    request: Request,
) -> Result<(StatusCode, Json<Attachment>), Fault> {
    let (upload, mut labels) = labelled(request, desk, &["caption", "faceless"]).await?;
    let faceless = match labels.remove("faceless").as_deref() {
        None | Some("false") => false,
        Some("true") => true,
        Some(_) => return Err(Fault::of("faceless", Why::Slip(Slip::NotAChoice))),
    };
    let label = Label { caption: word::maybe(labels.remove("caption"), "caption")?, faceless };
    let wanted = (upload, label, key.map(|key| key.0));
    let view = attachment::add(desk, &caller.actor, owner, wanted).await?;
    Ok((StatusCode::CREATED, Json(Attachment::of(&view, Stamp::here(desk).await?))))
}

async fn fetched(desk: &Desk, caller: &Caller, place: (Owner, FileId)) -> Result<Response, Fault> {
    let (view, content) = attachment::fetch(desk, &caller.actor, place).await?;
    Ok(web::attached(content, view.attachment.added.media.code(), &view.name))
}

/// The paper as it stands then; nothing of one that was taken away.
async fn acted(
    desk: &Desk,
    (caller, key): (&Caller, Option<Key>),
    place: (Owner, FileId),
    sent: AttachmentCommanded,
) -> Result<Response, Fault> {
    let command = AttachmentCommand::read(sent.command).map_err(|bad| bad.within("command"))?;
    let command = command.meaning(desk).await?;
    let (seen, key) = (sent.seen.map(Version), key.map(|key| key.0));
    let request = attachment::Request { command, seen, key };
    let stamp = Stamp::here(desk).await?;
    Ok(match attachment::act(desk, &caller.actor, place, request).await? {
        Some(view) => Json(Attachment::of(&view, stamp)).into_response(),
        None => StatusCode::NO_CONTENT.into_response(),
    })
}

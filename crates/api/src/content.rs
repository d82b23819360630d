//! What the hospital publishes: written, checked, approved, scheduled, put out, looked back at.

pub mod brand;
pub mod calendar;
mod command;
pub mod goals;
pub mod library;
pub mod media;
pub mod pause;
pub mod result;
pub mod rhythm;
mod view;

use std::collections::BTreeMap;

use axum::{
    Json,
    extract::{DefaultBodyLimit, State},
    http::StatusCode,
};
use desk::{Desk, content};
use domain::consent::Outlet;
use domain::content::Draft;
use domain::text::Body as Text;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::caller::Caller;
use crate::code::{ContentStageCode, PurposeCode};
use crate::fault::{Fault, Why};
use crate::key::{Key, requested};
use crate::named::{Named, id};
use crate::node::{Node, Slip};
use crate::problem::Problem;
use crate::sent::{Body, Query};
use crate::stamp::Stamp;
use crate::word;
pub use command::ContentCommand;
use view::{Content, ContentLine};

/// All that is written of an item.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ContentDraft {
    /// At most 120 characters.
    title: String,
    purpose: PurposeCode,
    /// For whom it is.
    audience: Option<String>,
    /// It says something about health: a doctor checks it.
    #[serde(default)]
    claims: bool,
    /// Somebody can be seen, heard or is told of.
    #[serde(default)]
    shows_people: bool,
    /// The ids of the permissions that it leans on.
    #[serde(default)]
    consents: Vec<String>,
    /// The text of each channel, by its code: `{"instagram": "…"}`. An idea has none.
    #[serde(default)]
    texts: BTreeMap<String, String>,
}

/// Items, the youngest first.
#[derive(Serialize, ToSchema)]
pub struct Contents {
    items: Vec<ContentLine>,
}

/// Of one stage only.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ContentWanted {
    #[param(value_type = Option<String>)]
    stage: Option<ContentStageCode>,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ContentCommanded {
    seen: Option<u32>,
    #[schema(value_type = ContentCommand)]
    command: Node,
}

impl ContentDraft {
    fn meant(self) -> Result<Draft<Text>, Fault> {
        let unknown = |field: &str| Fault::of(field, Why::NotKnown);
        let consents = self.consents.iter().map(|id| id.parse().map_err(|_| unknown("consents")));
        let mut texts = BTreeMap::new();
        for (code, text) in &self.texts {
            let field = format!("texts.{code}");
            let outlet =
                Outlet::parse(code).ok_or(Fault::of(&field, Why::Slip(Slip::NotAChoice)))?;
            texts.insert(outlet, word::body(text, &field)?);
        }
        Ok(Draft {
            title: word::named(&self.title, "title")?,
            purpose: self.purpose.0,
            audience: word::name(self.audience, "audience")?,
            claims: self.claims,
            shows_people: self.shows_people,
            consents: consents.collect::<Result<_, Fault>>()?,
            texts,
        })
    }
}

/// Pictures and films; these are larger than anything else that is sent.
pub fn large() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(media::add))
        .routes(routes!(media::fetch))
        .layer(DefaultBodyLimit::max(media::LARGEST))
}

/// What is being prepared and what has gone out.
#[utoipa::path(get, path = "/contents", tag = "content", params(ContentWanted),
    responses((status = 200, body = Contents), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<ContentWanted>,
) -> Result<Json<Contents>, Fault> {
    let stage = wanted.stage.map(|code| code.0);
    let found = content::list(&desk, &caller.actor, stage).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok(Json(Contents { items: found.iter().map(|line| ContentLine::of(line, stamp)).collect() }))
}

/// Begins an item: an idea, or a draft where it has a text.
#[utoipa::path(post, path = "/contents", tag = "content", request_body = ContentDraft,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Content), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn propose(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<ContentDraft>,
) -> Result<(StatusCode, Json<Content>), Fault> {
    let (draft, key) = (sent.meant()?, key.as_ref().map(|key| key.0.as_str()));
    let view = content::propose(&desk, &caller.actor, draft, key).await?;
    Ok((StatusCode::CREATED, Json(Content::of(&view, Stamp::here(&desk).await?))))
}

/// One item with its texts, and what looks like a breach in them.
#[utoipa::path(get, path = "/contents/{id}", tag = "content",
    params(("id" = String, Path, description = "The id of the item")),
    responses((status = 200, body = Content), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<Content>, Fault> {
    let view = content::open(&desk, &caller.actor, id(&name)?).await?;
    Ok(Json(Content::of(&view, Stamp::here(&desk).await?)))
}

/// Edits, submits, checks, approves, schedules an item, says where it stands and what came of it.
#[utoipa::path(post, path = "/contents/{id}/commands", tag = "content",
    request_body = ContentCommanded,
    params(("id" = String, Path, description = "The id of the item"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Content), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<ContentCommanded>,
) -> Result<Json<Content>, Fault> {
    let command = ContentCommand::read(sent.command)?.meaning(&desk).await?;
    let request = requested(command, sent.seen, key);
    let view = content::act(&desk, &caller.actor, id(&name)?, request).await?;
    Ok(Json(Content::of(&view, Stamp::here(&desk).await?)))
}

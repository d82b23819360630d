//! Those outside with whom the office works: the register, agreements, what was made together.

mod command;
mod view;

use axum::{Json, extract::State, http::StatusCode};
use desk::{Desk, collaborator};
use domain::collaborator::Card;
use domain::text::Body as Text;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::code::CollaboratorKindCode;
use crate::fault::Fault;
use crate::key::{Key, requested};
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::{Body, Query};
use crate::stamp::Stamp;
use crate::word;
pub use command::{CollaboratorCommand, item};
use view::Collaborator;

/// Who it is.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CollaboratorCard {
    kind: CollaboratorKindCode,
    name: String,
    /// The paper, the channel or the house that they speak for.
    organisation: Option<String>,
    /// What they know about.
    field: Option<String>,
    /// How they are reached.
    contact: Option<String>,
    /// A tie to the house, its suppliers or its rivals.
    conflict: Option<String>,
    /// They are sent releases.
    #[serde(default)]
    releases: bool,
}

/// The register, in the order of the names.
#[derive(Serialize, ToSchema)]
pub struct Collaborators {
    items: Vec<Collaborator>,
}

/// Which entries.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CollaboratorsWanted {
    #[param(value_type = Option<String>)]
    kind: Option<CollaboratorKindCode>,
    /// Only those who are sent releases: the media list.
    #[serde(default)]
    releases: bool,
    /// Those who were put away instead of the others.
    #[serde(default)]
    archived: bool,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CollaboratorCommanded {
    seen: Option<u32>,
    #[schema(value_type = CollaboratorCommand)]
    command: Node,
}

impl CollaboratorCard {
    fn meant(self) -> Result<Card<Text>, Fault> {
        Ok(Card {
            kind: self.kind.0,
            name: word::body(&self.name, "name")?,
            organisation: word::name(self.organisation, "organisation")?,
            field: word::name(self.field, "field")?,
            contact: word::maybe(self.contact, "contact")?,
            conflict: word::maybe(self.conflict, "conflict")?,
            releases: self.releases,
        })
    }
}

/// The register of collaborators; with `releases` it is the media list.
#[utoipa::path(get, path = "/collaborators", tag = "content", params(CollaboratorsWanted),
    responses((status = 200, body = Collaborators), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<CollaboratorsWanted>,
) -> Result<Json<Collaborators>, Fault> {
    let CollaboratorsWanted { kind, releases, archived } = wanted;
    let wanted = collaborator::Wanted { kind: kind.map(|code| code.0), releases, archived };
    let found = collaborator::list(&desk, &caller.actor, wanted).await?;
    let stamp = Stamp::here(&desk).await?;
    let items = found.iter().map(|view| Collaborator::of(view, stamp)).collect();
    Ok(Json(Collaborators { items }))
}

/// Writes somebody into the register.
#[utoipa::path(post, path = "/collaborators", tag = "content", request_body = CollaboratorCard,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Collaborator), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn register(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<CollaboratorCard>,
) -> Result<(StatusCode, Json<Collaborator>), Fault> {
    let (card, key) = (sent.meant()?, key.as_ref().map(|key| key.0.as_str()));
    let view = collaborator::register(&desk, &caller.actor, card, key).await?;
    Ok((StatusCode::CREATED, Json(Collaborator::of(&view, Stamp::here(&desk).await?))))
}

/// One entry, with what was agreed and what was made together.
#[utoipa::path(get, path = "/collaborators/{id}", tag = "content",
    params(("id" = String, Path, description = "The id of the entry")),
    responses((status = 200, body = Collaborator), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<Collaborator>, Fault> {
    let view = collaborator::open(&desk, &caller.actor, id(&name)?).await?;
    Ok(Json(Collaborator::of(&view, Stamp::here(&desk).await?)))
}

/// Edits an entry, writes an agreement down or ends it, credits an item, puts an entry away.
#[utoipa::path(post, path = "/collaborators/{id}/commands", tag = "content",
    request_body = CollaboratorCommanded,
    params(("id" = String, Path, description = "The id of the entry"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Collaborator), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<CollaboratorCommanded>,
) -> Result<Json<Collaborator>, Fault> {
    let command = CollaboratorCommand::read(sent.command)?.meaning(&desk).await?;
    let request = requested(command, sent.seen, key);
    let view = collaborator::act(&desk, &caller.actor, id(&name)?, request).await?;
    Ok(Json(Collaborator::of(&view, Stamp::here(&desk).await?)))
}

//! Vision, mission and values: edition by edition.

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::organisation::creed::{self, Reader, View};
use domain::organisation::creed::{Command as Meant, Wording};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{RegisterEntry, request};
use crate::caller::Caller;
use crate::command::{Means, commands};
use crate::fault::Fault;
use crate::key::Key;
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::{self, Stamp};
use crate::word;

/// What an edition says; a line is a paragraph or an item.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreedWording {
    vision: String,
    mission: String,
    values: String,
}

/// An edition, as the caller may see it.
#[derive(Serialize, ToSchema)]
pub struct Creed {
    id: String,
    version: u32,
    /// 1, 2, 3 in the order of writing.
    edition: u16,
    /// `draft`, `planned`, `in_force`, `replaced` or `discarded`.
    standing: &'static str,
    vision: String,
    mission: String,
    values: String,
    authors: Vec<String>,
    /// Why the director gave it back; null once it was written anew.
    returned: Option<String>,
    /// The first day on which it stands; null while nobody approved it.
    from: Option<String>,
    approved_by: Option<String>,
    approved_at: Option<String>,
    /// When the caller acknowledged it.
    read_at: Option<String>,
    /// How many acknowledged it.
    reads: usize,
    allowed: Vec<&'static str>,
}

/// Editions, the youngest first.
#[derive(Serialize, ToSchema)]
pub struct Creeds {
    items: Vec<Creed>,
}

/// Somebody of the staff, and whether they acknowledged an edition.
#[derive(Serialize, ToSchema)]
pub struct CreedReader {
    name: String,
    position: String,
    role: &'static str,
    /// False for somebody who no longer works here.
    must: bool,
    read_at: Option<String>,
}

/// Those who have not acknowledged it first, then by name; and what happened to it.
#[derive(Serialize, ToSchema)]
pub struct CreedReaders {
    items: Vec<CreedReader>,
    history: Vec<RegisterEntry>,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreedCommanded {
    seen: Option<u32>,
    #[schema(value_type = CreedCommand)]
    command: Node,
}

commands! {
    /// What somebody wants done to an edition.
    CreedCommand in domain::ids::CreedId as Meant;
    "write" => RewriteCreed;
    "approve" => ApproveCreed;
    "return" => ReturnCreed;
    "discard" => DiscardCreed;
    "acknowledge" => AcknowledgeCreed;
}

/// Another wording of an edition that is not approved.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RewriteCreed {
    wording: CreedWording,
}

/// The director, or the delegate, approves exactly this wording.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ApproveCreed {
    /// The first day, `2026-12-01`; today if nothing is said.
    from: Option<String>,
}

/// Back to those who wrote it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnCreed {
    reason: String,
}

/// Nobody wants it any more.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DiscardCreed {}

/// Read and understood, by the caller.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AcknowledgeCreed {}

impl CreedWording {
    fn meaning(&self, within: &str) -> Result<Wording, Fault> {
        let field = |name: &str| format!("{within}{name}");
        Ok(Wording {
            vision: word::body(&self.vision, &field("vision"))?,
            mission: word::body(&self.mission, &field("mission"))?,
            values: word::body(&self.values, &field("values"))?,
        })
    }
}

impl Means<domain::ids::CreedId> for RewriteCreed {
    type Meant = Meant;

    async fn meaning(self, id: &domain::ids::CreedId) -> Result<Meant, Fault> {
        Ok(Meant::Write { id: *id, wording: self.wording.meaning("wording.")? })
    }
}

impl Means<domain::ids::CreedId> for ApproveCreed {
    type Meant = Meant;

    async fn meaning(self, _: &domain::ids::CreedId) -> Result<Meant, Fault> {
        let from = word::filled(self.from).map(|day| stamp::date(&day, "from")).transpose()?;
        Ok(Meant::Approve { from })
    }
}

impl Means<domain::ids::CreedId> for ReturnCreed {
    type Meant = Meant;

    async fn meaning(self, _: &domain::ids::CreedId) -> Result<Meant, Fault> {
        Ok(Meant::Return { why: word::body(&self.reason, "reason")? })
    }
}

impl Means<domain::ids::CreedId> for DiscardCreed {
    type Meant = Meant;

    async fn meaning(self, _: &domain::ids::CreedId) -> Result<Meant, Fault> {
        Ok(Meant::Discard {})
    }
}

impl Means<domain::ids::CreedId> for AcknowledgeCreed {
    type Meant = Meant;

    async fn meaning(self, _: &domain::ids::CreedId) -> Result<Meant, Fault> {
        Ok(Meant::Acknowledge {})
    }
}

impl Creed {
    fn of(view: &View, stamp: Stamp) -> Self {
        let (creed, approval) = (&view.creed, view.creed.approval);
        let text = |body: &domain::text::Body| body.as_str().to_owned();
        Self {
            id: creed.id.to_string(),
            version: creed.version.0,
            edition: creed.no,
            standing: view.standing.code(),
            vision: text(&creed.wording.vision),
            mission: text(&creed.wording.mission),
            values: text(&creed.wording.values),
            authors: view.authors.clone(),
            returned: creed.returned.as_ref().map(text),
            from: approval.map(|approval| approval.from.to_string()),
            approved_by: view.approver.clone(),
            approved_at: stamp.maybe(approval.map(|approval| approval.at)),
            read_at: stamp.maybe(view.read_at),
            reads: creed.reads.len(),
            allowed: view.allowed.iter().map(|act| act.code()).collect(),
        }
    }
}

impl CreedReader {
    fn of(reader: Reader, stamp: Stamp) -> Self {
        let Reader { name, position, role, must, read_at } = reader;
        Self { name, position, role: role.code(), must, read_at: stamp.maybe(read_at) }
    }
}

/// The editions that the caller may see: the one that stands, or all of them.
#[utoipa::path(get, path = "/organisation/creeds", tag = "organisation",
    responses((status = 200, body = Creeds), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Creeds>, Fault> {
    let found = creed::list(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok(Json(Creeds { items: found.iter().map(|view| Creed::of(view, stamp)).collect() }))
}

/// Begins an edition; what stands stays until the new one does.
#[utoipa::path(post, path = "/organisation/creeds", tag = "organisation",
    request_body = CreedWording,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Creed), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn write(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<CreedWording>,
) -> Result<(StatusCode, Json<Creed>), Fault> {
    let wording = sent.meaning("")?;
    let view = creed::write(&desk, &caller.actor, wording, key.map(|key| key.0)).await?;
    Ok((StatusCode::CREATED, Json(Creed::of(&view, Stamp::here(&desk).await?))))
}

/// Does one thing to an edition: write, approve, return, discard, acknowledge.
#[utoipa::path(post, path = "/organisation/creeds/{id}/commands", tag = "organisation",
    request_body = CreedCommanded,
    params(("id" = String, Path, description = "The id of the edition"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Creed), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<CreedCommanded>,
) -> Result<Json<Creed>, Fault> {
    let id = id(&name)?;
    let command = CreedCommand::read(sent.command).map_err(|bad| bad.within("command"))?;
    let command = command.meaning(&id).await?;
    let view = creed::act(&desk, &caller.actor, id, request(command, sent.seen, key)).await?;
    Ok(Json(Creed::of(&view, Stamp::here(&desk).await?)))
}

/// Who has acknowledged an edition and who has not, and what happened to it.
#[utoipa::path(get, path = "/organisation/creeds/{id}/readers", tag = "organisation",
    params(("id" = String, Path, description = "The id of the edition")),
    responses((status = 200, body = CreedReaders), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn readers(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<CreedReaders>, Fault> {
    let id = id(&name)?;
    let found = creed::readers(&desk, &caller.actor, id).await?;
    let history = creed::history(&desk, &caller.actor, id).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok(Json(CreedReaders {
        items: found.into_iter().map(|reader| CreedReader::of(reader, stamp)).collect(),
        history: history.iter().map(|line| RegisterEntry::of(line, stamp)).collect(),
    }))
}

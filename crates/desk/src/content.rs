//! What the hospital publishes: written, checked, approved, scheduled, put out, looked back at.

pub mod brand;
pub mod calendar;
pub mod check;
mod consistency;
mod decider;
pub mod fit;
pub mod goals;
pub mod health_day;
pub mod insight;
pub mod library;
pub mod media;
pub mod pause;
pub mod posting;
pub mod result;
pub mod rhythm;
mod view;

use db::Tx;
use domain::content::{Command, Draft, Refusal, Stage, reads, writes};
use domain::ids::{ContentId, Version};
use domain::people::Actor;
use domain::text::Body;

pub use check::{Hint, suspicions};
pub use consistency::{Lack, Lacking};
pub use store::content::Line;
pub use view::{Text, View};

use crate::act::{Once, Terms, act as act_on, begun, boxed};
use crate::{Desk, DeskError};
use decider::Deed;

/// A list shows no more items than this.
const LISTED: usize = 500;

/// A command with what stands beside it.
#[derive(Clone, Debug)]
pub struct Request {
    pub command: Command<Body>,
    /// The version that the sender looked at.
    pub seen: Option<Version>,
    /// The same key is the same request, however often it comes.
    pub key: Option<String>,
}

/// Items of one stage, or of all, the youngest first.
///
/// # Errors
/// `Forbidden` for whoever does not read what is being prepared.
pub async fn list(
    desk: &Desk,
    actor: &Actor,
    stage: Option<Stage>,
) -> Result<Vec<Line>, DeskError> {
    may_read(actor)?;
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::content::list(tx, scope, stage, LISTED).await?) })
    });
    desk.store().db.read(job).await
}

/// One item with its texts, and what looks like a breach in them.
///
/// # Errors
/// `Forbidden` as [`list`]; `NotFound` when it is not there.
pub async fn open(desk: &Desk, actor: &Actor, id: ContentId) -> Result<View, DeskError> {
    may_read(actor)?;
    let (worker, actor) = (desk.clone(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor) = (worker.clone(), actor.clone());
        Box::pin(async move {
            let found = store::content::find(tx, desk.scope(), id).await?;
            view::whole(tx, &desk, &actor, found.ok_or(DeskError::NotFound)?).await
        })
    });
    desk.store().db.read(job).await
}

/// Begins an item, once for each `key` of this actor.
///
/// # Errors
/// `Forbidden` for those who write none; `Unknown` for a permission that is not there.
pub async fn propose(
    desk: &Desk,
    actor: &Actor,
    draft: Draft<Body>,
    key: Option<&str>,
) -> Result<View, DeskError> {
    writes(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let id = ContentId::new(begun(desk, actor, "content", key));
    let once = key.map(|key| Once::of(actor, "content", key, &draft));
    let deed = Deed::new(desk, actor, id, Command::Propose { id, draft });
    act_on(desk, deed, Terms { seen: None, once }).await?;
    open(desk, actor, id).await
}

/// Does one thing to an item, as this actor.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Stale`, `Refused` when the rules say no.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    id: ContentId,
    request: Request,
) -> Result<View, DeskError> {
    may_read(actor)?;
    let Request { command, seen, key } = request;
    let once = key.map(|key| Once::of(actor, "content-command", &key, &(&id, &command)));
    act_on(desk, Deed::new(desk, actor, id, command), Terms { seen, once }).await?;
    open(desk, actor, id).await
}

fn may_read(actor: &Actor) -> Result<(), DeskError> {
    reads(actor).then_some(()).ok_or(DeskError::Forbidden)
}

/// What the rules say no with, in the desk's words.
fn refused(refusal: Refusal) -> DeskError {
    match refusal {
        Refusal::NotYours { .. } => DeskError::Forbidden,
        Refusal::NoSuchContent => DeskError::NotFound,
        Refusal::NoSuchConsent => DeskError::Unknown { field: "consents" },
        other => other.into(),
    }
}

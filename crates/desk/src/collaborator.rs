//! Those outside with whom the office works: the register, and what was made together.

mod decider;
mod view;

use db::Tx;
use domain::collaborator::{Card, Command, Kind, Refusal, keeps, reads};
use domain::ids::{CollaboratorId, Version};
use domain::people::Actor;
use domain::text::Body;

pub use view::View;

use crate::act::{Once, Terms, act as act_on, begun, boxed};
use crate::{Desk, DeskError};
use decider::Deed;

/// The register shows no more than this.
const LISTED: usize = 500;

/// Which entries.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted {
    pub kind: Option<Kind>,
    /// Only those who are sent releases: the media list.
    pub releases: bool,
    /// Only those whom the office has put away; otherwise only the others.
    pub archived: bool,
}

/// A command with what stands beside it.
#[derive(Clone, Debug)]
pub struct Request {
    pub command: Command<Body>,
    /// The version that the sender looked at.
    pub seen: Option<Version>,
    /// The same key is the same request, however often it comes.
    pub key: Option<String>,
}

/// The register, in the order of the names.
///
/// # Errors
/// `Forbidden` for whoever does not read it.
pub async fn list(desk: &Desk, actor: &Actor, wanted: Wanted) -> Result<Vec<View>, DeskError> {
    may_read(actor)?;
    let (worker, actor) = (desk.clone(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor) = (worker.clone(), actor.clone());
        Box::pin(async move {
            let mut found = store::collaborator::list(tx, desk.scope(), LISTED).await?;
            found.retain(|one| {
                let kind = wanted.kind.is_none_or(|kind| one.card.kind == kind);
                kind && one.archived == wanted.archived && (!wanted.releases || one.card.releases)
            });
            let mut views = view::gather(tx, &desk, &actor, found).await?;
            views.sort_by_cached_key(|view| view.name.as_deref().map(str::to_lowercase));
            Ok(views)
        })
    });
    desk.store().db.read(job).await
}

/// One entry, with what was made together.
///
/// # Errors
/// `Forbidden` as [`list`]; `NotFound` when it is not there.
pub async fn open(desk: &Desk, actor: &Actor, id: CollaboratorId) -> Result<View, DeskError> {
    may_read(actor)?;
    let (worker, actor) = (desk.clone(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor) = (worker.clone(), actor.clone());
        Box::pin(async move {
            let found = store::collaborator::find(tx, desk.scope(), id).await?;
            view::whole(tx, &desk, &actor, found.ok_or(DeskError::NotFound)?).await
        })
    });
    desk.store().db.read(job).await
}

/// Writes somebody into the register, once for each `key` of this actor.
///
/// # Errors
/// `Forbidden` for those who keep none.
pub async fn register(
    desk: &Desk,
    actor: &Actor,
    card: Card<Body>,
    key: Option<&str>,
) -> Result<View, DeskError> {
    keeps(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let id = CollaboratorId::new(begun(desk, actor, "collaborator", key));
    let once = key.map(|key| Once::of(actor, "collaborator", key, &card));
    let deed = Deed::new(desk, actor, id, Command::Register { id, card });
    act_on(desk, deed, Terms { seen: None, once }).await?;
    open(desk, actor, id).await
}

/// Does one thing to an entry, as this actor.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Stale`, `Unknown` for an item that is not there, `Refused` when the rules
/// say no.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    id: CollaboratorId,
    request: Request,
) -> Result<View, DeskError> {
    may_read(actor)?;
    let Request { command, seen, key } = request;
    let once = key.map(|key| Once::of(actor, "collaborator-command", &key, &(&id, &command)));
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
        Refusal::NoSuchCollaborator => DeskError::NotFound,
        other => other.into(),
    }
}

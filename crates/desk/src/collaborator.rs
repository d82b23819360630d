//! Those outside with whom the office works: the register, and what was made together.

mod decider;
mod view;

use db::Tx;
use domain::collaborator::{Card, Collaborator, Command, Kind, Refusal, keeps, reads};
use domain::ids::CollaboratorId;
use domain::people::Actor;
use domain::text::Body;

pub use view::View;

use crate::act::read_as;
use crate::life::{self, Shown};
use crate::{Desk, DeskError};

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
pub type Request = crate::Request<Command<Body>>;

/// The register, in the order of the names.
///
/// # Errors
/// `Forbidden` for whoever does not read it.
pub async fn list(desk: &Desk, actor: &Actor, wanted: Wanted) -> Result<Vec<View>, DeskError> {
    may_read(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
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
    })
    .await
}

/// One entry, with what was made together.
///
/// # Errors
/// `Forbidden` as [`list`]; `NotFound` when it is not there.
pub async fn open(desk: &Desk, actor: &Actor, id: CollaboratorId) -> Result<View, DeskError> {
    may_read(actor)?;
    life::open::<Collaborator>(desk, actor, id).await
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
    let wish = |id, card| Command::Register { id, card };
    let id =
        life::begin::<Collaborator, _>(desk, actor, ("collaborator", key), (card, wish)).await?;
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
    life::act::<Collaborator>(desk, actor, ("collaborator-command", id), request).await
}

impl Shown for Collaborator {
    type View = View;

    async fn view(self, tx: &mut Tx<'_>, desk: &Desk, actor: &Actor) -> Result<View, DeskError> {
        view::whole(tx, desk, actor, self).await
    }
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

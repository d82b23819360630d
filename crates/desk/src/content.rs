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
use domain::content::{Command, Content, Draft, Refusal, Stage, awaits, reads, writes};
use domain::ids::ContentId;
use domain::people::Actor;
use domain::text::Body;

pub use check::{Hint, suspicions};
pub use consistency::{Lack, Lacking};
pub use store::content::Line;
pub use view::{Text, View};

use crate::act::{boxed, read_as};
use crate::life::{self, Shown};
use crate::{Desk, DeskError};

/// A list shows no more items than this.
const LISTED: usize = 500;

/// A command with what stands beside it.
pub type Request = crate::Request<Command<Body>>;

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

/// Items that wait for this actor's word, the youngest first; none for whoever reads none.
///
/// # Errors
/// What the database said.
pub async fn waiting(desk: &Desk, actor: &Actor) -> Result<Vec<Line>, DeskError> {
    if !reads(actor) {
        return Ok(Vec::new());
    }
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let found = store::content::submitted(tx, desk.scope(), LISTED).await?;
            let own = found.iter().filter(|known| awaits(known, &actor, desk.now()));
            Ok(own.map(Line::from).collect())
        })
    })
    .await
}

/// One item with its texts, and what looks like a breach in them.
///
/// # Errors
/// `Forbidden` as [`list`]; `NotFound` when it is not there.
pub async fn open(desk: &Desk, actor: &Actor, id: ContentId) -> Result<View, DeskError> {
    may_read(actor)?;
    life::open::<Content>(desk, actor, id).await
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
    let wish = |id, draft| Command::Propose { id, draft };
    let id = life::begin::<Content, _>(desk, actor, ("content", key), (draft, wish)).await?;
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
    life::act::<Content>(desk, actor, ("content-command", id), request).await
}

impl Shown for Content {
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
        Refusal::NoSuchContent => DeskError::NotFound,
        Refusal::NoSuchConsent => DeskError::Unknown { field: "consents" },
        other => other.into(),
    }
}

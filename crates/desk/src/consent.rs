//! Permissions to publish: taken, looked at, taken back with the list of what must come down.

mod decider;
pub mod sheet;
mod view;

use db::Tx;
use domain::consent::{Command, Given, Refusal, manages, reads};
use domain::ids::ConsentId;
use domain::people::Actor;
use domain::text::Body;

pub use crate::praise::Beside;
pub use view::{Task, View};

use crate::act::{Once, Terms, act as act_on, begun, boxed};
use crate::{Desk, DeskError};
use decider::Deed;

/// A register shows no more permissions than this.
const LISTED: usize = 500;

/// The register: what somebody still has to take down first, then the youngest.
///
/// # Errors
/// `Forbidden` for whoever does not read it.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    may_read(actor)?;
    let (worker, actor) = (desk.clone(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor) = (worker.clone(), actor.clone());
        Box::pin(async move {
            let mut found = store::consent::list(tx, desk.scope(), LISTED).await?;
            found.sort_by_key(|one| one.withdrawal.as_ref().is_none_or(|w| w.open() == 0));
            view::gather(tx, &desk, &actor, found).await
        })
    });
    desk.store().db.read(job).await
}

/// One permission.
///
/// # Errors
/// `Forbidden` as [`list`]; `NotFound` when it is not there.
pub async fn open(desk: &Desk, actor: &Actor, id: ConsentId) -> Result<View, DeskError> {
    may_read(actor)?;
    let (worker, actor) = (desk.clone(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor) = (worker.clone(), actor.clone());
        Box::pin(async move {
            let found = store::consent::find(tx, desk.scope(), id).await?;
            let found = vec![found.ok_or(DeskError::NotFound)?];
            view::gather(tx, &desk, &actor, found).await?.pop().ok_or(DeskError::NotFound)
        })
    });
    desk.store().db.read(job).await
}

/// Writes a permission down, once for each `key` of this actor.
///
/// # Errors
/// `Forbidden` for those who take none, `Refused` when the rules say no.
pub async fn give(
    desk: &Desk,
    actor: &Actor,
    given: Given<Body>,
    key: Option<&str>,
) -> Result<View, DeskError> {
    manages(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let id = ConsentId::new(begun(desk, actor, "consent", key));
    let once = key.map(|key| Once::of(actor, "consent", key, &given));
    let deed = Deed::new(desk, actor, id, Command::Give { id, given });
    act_on(desk, deed, Terms { seen: None, once }).await?;
    open(desk, actor, id).await
}

/// Takes a permission back, on the word of whoever gave it: from now on 3 x 24 hours count.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Stale`.
pub async fn withdraw(
    desk: &Desk,
    actor: &Actor,
    (id, said): (ConsentId, Body),
    beside: Beside,
) -> Result<View, DeskError> {
    does(desk, actor, (id, Command::Withdraw { said }), beside).await
}

/// Says that a place stands empty, with the proof.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Stale`, `Refused` for a place that is not on the list.
pub async fn take_down(
    desk: &Desk,
    actor: &Actor,
    (id, place, proof): (ConsentId, u16, Body),
    beside: Beside,
) -> Result<View, DeskError> {
    does(desk, actor, (id, Command::TakeDown { place, proof }), beside).await
}

async fn does(
    desk: &Desk,
    actor: &Actor,
    (id, command): (ConsentId, Command<Body>),
    Beside { seen, key }: Beside,
) -> Result<View, DeskError> {
    may_read(actor)?;
    let once = key.map(|key| Once::of(actor, "consent-command", &key, &(&id, &command)));
    act_on(desk, Deed::new(desk, actor, id, command), Terms { seen, once }).await?;
    open(desk, actor, id).await
}

/// Does one thing to a permission by the house's own hand; what the rules refuse holds already.
pub(crate) async fn by_itself(
    desk: &Desk,
    id: ConsentId,
    command: Command<Body>,
) -> Result<(), DeskError> {
    match act_on(desk, Deed::new(desk, &Actor::Desk, id, command), Terms::default()).await {
        Ok(_) | Err(DeskError::Refused(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

fn may_read(actor: &Actor) -> Result<(), DeskError> {
    reads(actor).then_some(()).ok_or(DeskError::Forbidden)
}

/// What the rules say no with, in the desk's words.
fn refused(refusal: Refusal) -> DeskError {
    match refusal {
        Refusal::NotYours { .. } => DeskError::Forbidden,
        Refusal::NoSuchConsent => DeskError::NotFound,
        other => other.into(),
    }
}

//! Permissions to publish: taken, looked at, taken back with the list of what must come down.

mod decider;
pub mod sheet;
mod view;

use db::Tx;
use domain::consent::{Command, Consent, Given, Refusal, manages, reads};
use domain::ids::ConsentId;
use domain::people::Actor;
use domain::text::Body;

pub use crate::praise::Beside;
pub use view::{Task, View};

use crate::act::{Terms, act as act_on, read_as};
use crate::life::{self, Shown};
use crate::{Desk, DeskError, Request};
use decider::Deed;

/// A register shows no more permissions than this.
const LISTED: usize = 500;

/// The register: what somebody still has to take down first, then the youngest.
///
/// # Errors
/// `Forbidden` for whoever does not read it.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    may_read(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let mut found = store::consent::list(tx, desk.scope(), LISTED).await?;
            found.sort_by_key(|one| one.withdrawal.as_ref().is_none_or(|w| w.open() == 0));
            view::gather(tx, &desk, &actor, found).await
        })
    })
    .await
}

/// One permission.
///
/// # Errors
/// `Forbidden` as [`list`]; `NotFound` when it is not there.
pub async fn open(desk: &Desk, actor: &Actor, id: ConsentId) -> Result<View, DeskError> {
    may_read(actor)?;
    life::open::<Consent>(desk, actor, id).await
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
    let wish = |id, given| Command::Give { id, given };
    let id = life::begin::<Consent, _>(desk, actor, ("consent", key), (given, wish)).await?;
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
    let request = Request { command, seen, key };
    life::act::<Consent>(desk, actor, ("consent-command", id), request).await
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

impl Shown for Consent {
    type View = View;

    async fn view(self, tx: &mut Tx<'_>, desk: &Desk, actor: &Actor) -> Result<View, DeskError> {
        view::gather(tx, desk, actor, vec![self]).await?.pop().ok_or(DeskError::NotFound)
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

//! A box is opened before witnesses, and what was written down is amended.

mod decider;

use db::Tx;
use domain::ids::{BoxCode, OpeningId, Version};
use domain::people::Actor;
use domain::suggestion_box::Act;
use domain::suggestion_box::opening::Found;
use domain::text::{Body, Name};

use super::{OpeningView, allowed, view};
use crate::act::{Once, Terms, act, begun, boxed};
use crate::{Desk, DeskError};
use decider::{Command, Deed};

/// What a second look found, and why the number changes.
#[derive(Clone, Debug)]
pub struct Amendment {
    pub slips: u16,
    pub why: Body,
    /// The version that the sender looked at.
    pub seen: Option<Version>,
    /// The same key is the same request, however often it comes.
    pub key: Option<String>,
}

/// Writes down an opening, once for each `key` of this actor, who is the opener.
///
/// # Errors
/// `Forbidden` for those who do not open boxes, `NotFound` for a code that no box has,
/// `Refused` when the rules say no, `KeyReused`.
pub async fn record(
    desk: &Desk,
    actor: &Actor,
    code: &BoxCode,
    found: Found<Name, Body>,
    key: &str,
) -> Result<OpeningView, DeskError> {
    allowed(actor, Act::Open)?;
    let id = OpeningId::new(begun(desk, actor, &format!("opening of {code}"), Some(key)));
    let once = Once::of(actor, "opening", key, &(code, &found));
    let deed = Deed::new(desk, actor, (code.clone(), id), Command::Record(found));
    act(desk, deed, Terms { seen: None, once: Some(once) }).await?;
    open(desk, actor, code, id).await
}

/// Amends an opening.
///
/// # Errors
/// As [`record`]; `Stale` when it changed since it was seen.
pub async fn amend(
    desk: &Desk,
    actor: &Actor,
    code: &BoxCode,
    id: OpeningId,
    amendment: Amendment,
) -> Result<OpeningView, DeskError> {
    allowed(actor, Act::Open)?;
    let Amendment { slips, why, seen, key } = amendment;
    let once = key.map(|key| Once::of(actor, "amendment", &key, &(&id, &slips, &why)));
    let deed = Deed::new(desk, actor, (code.clone(), id), Command::Amend { slips, why });
    act(desk, deed, Terms { seen, once }).await?;
    open(desk, actor, code, id).await
}

/// One opening with its names, its amendments and the cases of its slips.
///
/// # Errors
/// `Forbidden` for those who have no business with boxes; `NotFound` when this box was not opened so.
pub async fn open(
    desk: &Desk,
    actor: &Actor,
    code: &BoxCode,
    id: OpeningId,
) -> Result<OpeningView, DeskError> {
    allowed(actor, Act::See)?;
    let (worker, actor, code) = (desk.clone(), actor.clone(), code.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor, code) = (worker.clone(), actor.clone(), code.clone());
        Box::pin(async move {
            let found = store::suggestion_box::opening::find(tx, desk.scope(), id).await?;
            let found = found.filter(|known| known.code == code).ok_or(DeskError::NotFound)?;
            view::opening(tx, &desk, &actor, found).await
        })
    });
    desk.store().db.read(job).await
}

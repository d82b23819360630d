//! A slip becomes an intake: heard when its box was opened, counted against what was found.

use std::sync::Arc;

use db::Tx;
use domain::ids::{BoxCode, OpeningId};
use domain::intake::FromBox;
use domain::people::Actor;
use domain::rules::Channel;
use domain::suggestion_box::Act;
use domain::suggestion_box::opening::{Opening, transcribed};
use store::suggestion_box as rows;

use super::{allowed, refused};
use crate::act::boxed;
use crate::receive::{Coming, NewIntake, Receipt};
use crate::{Desk, DeskError, PATIENCE};

/// Takes in what stands on a slip, once for each `key` of this actor. Door and time come from the
/// opening, and so does the unit where the slip names none.
///
/// # Errors
/// `Forbidden` for those who do not transcribe, `NotFound` for an opening that is not there,
/// `Refused` when all slips are transcribed; else as [`crate::receive::receive`].
pub async fn transcribe(
    desk: &Desk,
    actor: &Actor,
    (code, id): (&BoxCode, OpeningId),
    new: NewIntake,
    key: &str,
) -> Result<Receipt, DeskError> {
    allowed(actor, Act::Transcribe)?;
    let known = found(desk, code, id).await?;
    let new = NewIntake {
        channel: Channel::Box,
        received_at: Some(known.opened_at),
        suggestion_box: Some(FromBox { code: code.clone(), opening: Some(id) }),
        ..new
    };
    let coming = Arc::new(Coming::new(desk, actor.who(), new, &format!("{id}:{key}")));
    let actor = actor.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (coming, actor) = (Arc::clone(&coming), actor.clone());
        Box::pin(async move {
            if !coming.came_before(tx).await? {
                counted(tx, &coming, &actor, id).await?;
            }
            coming.enter(tx).await
        })
    });
    // In turn, so that two who transcribe at once cannot both take the last slip.
    desk.store().db.write_in_turn(store::serial::TABLE, PATIENCE, job).await
}

async fn counted(
    tx: &mut Tx<'_>,
    coming: &Coming,
    actor: &Actor,
    id: OpeningId,
) -> Result<(), DeskError> {
    let scope = coming.scope();
    let staff = actor.staff().ok_or(DeskError::Forbidden)?;
    let known = rows::opening::find(tx, scope, id).await?.ok_or(DeskError::NotFound)?;
    let so_far = rows::voice::transcribed(tx, scope, id).await?;
    transcribed(&known, staff, so_far).map_err(refused)
}

async fn found(desk: &Desk, code: &BoxCode, id: OpeningId) -> Result<Opening, DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(rows::opening::find(tx, scope, id).await?) })
    });
    let known = desk.store().db.read(job).await?;
    known.filter(|known| known.code == *code).ok_or(DeskError::NotFound)
}

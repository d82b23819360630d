//! What is due begins: a row is written for each channel before anything leaves.

use db::Tx;
use domain::consent::Outlet;
use domain::content::posting::{Posting, Reason};
use domain::content::{Content, Refusal, cleared};

use super::{BATCH, fails, road, rows};
use crate::act::boxed;
use crate::content::decider::facts;
use crate::{Desk, DeskError, PATIENCE};

/// Everything whose hour has come. What a rule holds back is owed by a person at once; in a pause
/// it waits.
pub(super) async fn due(desk: &Desk) -> Result<(), DeskError> {
    if !desk.0.doors.iter().any(|door| door.publisher().is_some()) {
        return Ok(());
    }
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let mut held_back = Vec::new();
            for id in rows::due(tx, desk.scope(), (desk.now(), BATCH)).await? {
                if let Some(content) = store::content::find(tx, desk.scope(), id).await? {
                    held_back.extend(begun(tx, &desk, &content).await?);
                }
            }
            Ok(held_back)
        })
    });
    let held_back: Vec<Posting> = desk.store().db.write(PATIENCE, job).await?;
    for posting in &held_back {
        fails(desk, posting).await?;
    }
    Ok(())
}

/// Begins on each channel that is open; gives those that a rule holds back.
async fn begun(tx: &mut Tx<'_>, desk: &Desk, content: &Content) -> Result<Vec<Posting>, DeskError> {
    let known = rows::of(tx, desk.scope(), content.id).await?;
    let free = |outlet: &Outlet| {
        !content.failures.contains_key(outlet) && !known.iter().any(|one| one.outlet == *outlet)
    };
    let open: Vec<Outlet> = content.open().filter(free).collect();
    let named: Vec<_> = content.draft.consents.iter().copied().collect();
    let facts = facts(tx, desk, (content.id, &named), desk.now()).await?;
    let mut held_back = Vec::new();
    for outlet in open {
        let Some(name) = road(desk, outlet, &content.media) else { continue };
        let posting = Posting::begin((content.id, outlet), name, desk.now());
        match cleared(content, outlet, &facts) {
            Ok(_) => rows::begin(tx, desk.scope(), &posting).await?,
            Err(Refusal::Paused { .. } | Refusal::NotNow { .. }) => {}
            Err(_) => held_back.push(posting.ended(Reason::NotAllowed)),
        }
    }
    Ok(held_back)
}

//! How a proposal ends: confirmed by another, and then it is done at once; or declined.

use std::sync::Arc;

use db::Tx;
use domain::case::Case;
use domain::erasure::{Erasure, Refusal, State, blocked, confirms, decides};
use domain::ids::ErasureId;
use domain::people::Actor;

use super::gathered::Gathered;
use super::{Arrivals, refuse_first};
use crate::act::{boxed, read_as};
use crate::{Desk, DeskError, PATIENCE};

/// Erases the person of a proposal. It cannot be undone. Confirming it again changes nothing.
///
/// # Errors
/// `Forbidden` for whoever has no part in it; `Refused` for whoever proposed it, and with
/// the first thing that stands in the way now; `NotFound` for a case out of sight.
pub async fn confirm(desk: &Desk, actor: &Actor, id: ErasureId) -> Result<(), DeskError> {
    let by_hand = Arc::new(arrivals(desk, actor, id).await?);
    let (worker, actor) = (desk.clone(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor, by_hand) = (worker.clone(), actor.clone(), Arc::clone(&by_hand));
        Box::pin(async move {
            let (proposal, case) = proposed(tx, &desk, &actor, id).await?;
            if proposal.state == State::Done {
                return Ok(());
            }
            open(&proposal)?;
            let gathered = Gathered::of(tx, &desk, &case).await?.with_arrivals(&by_hand);
            carry_out(tx, &desk, &actor, (&proposal, &gathered)).await
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// What no index finds is looked up before the transaction that writes.
async fn arrivals(desk: &Desk, actor: &Actor, id: ErasureId) -> Result<Arrivals, DeskError> {
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let (_, case) = proposed(tx, &desk, &actor, id).await?;
            let gathered = Gathered::of(tx, &desk, &case).await?;
            Ok(store::erasure::by_hand(tx, desk.scope(), &gathered.traces.cases).await?)
        })
    })
    .await
}

async fn carry_out(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    (proposal, gathered): (&Erasure, &Gathered),
) -> Result<(), DeskError> {
    let (scope, now) = (desk.scope(), desk.now());
    let matters = gathered.matters(tx, desk, actor).await?;
    refuse_first(blocked(proposal.basis, &gathered.facts(desk, &matters)))?;
    let gone = gathered.gone(tx, desk, None).await?;
    store::erasure::wipe(tx, scope, &gathered.traces, now).await?;
    let ended = Erasure {
        state: State::Done,
        others: gathered.traces.subjects.iter().skip(1).copied().collect(),
        settled: Some((actor.who(), now)),
        gone: Some(gone),
        ..proposal.clone()
    };
    Ok(store::erasure::settle(tx, scope, &ended, now).await?)
}

/// Says no to a proposal. The person's data stay, and it may be proposed anew.
///
/// # Errors
/// As [`confirm`].
pub async fn decline(desk: &Desk, actor: &Actor, id: ErasureId) -> Result<(), DeskError> {
    let (worker, actor) = (desk.clone(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor) = (worker.clone(), actor.clone());
        Box::pin(async move {
            let (scope, now) = (desk.scope(), desk.now());
            let (proposal, _) = proposed(tx, &desk, &actor, id).await?;
            if proposal.state == State::Declined {
                return Ok(());
            }
            open(&proposal)?;
            let settled = Some((actor.who(), now));
            let ended = Erasure { state: State::Declined, settled, ..proposal };
            Ok(store::erasure::settle(tx, scope, &ended, now).await?)
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// The proposal with the case from which it was made, for somebody who may settle it.
async fn proposed(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    id: ErasureId,
) -> Result<(Erasure, Case), DeskError> {
    let (scope, sight) = (desk.scope(), desk.sight(actor));
    // Who may not knows nothing of ids.
    if !decides(actor, desk.now()) {
        return Err(DeskError::Forbidden);
    }
    let found = store::erasure::find(tx, scope, id).await?.ok_or(DeskError::NotFound)?;
    confirms(actor, found.proposed_by, desk.now()).map_err(refused)?;
    let case = store::case::seen(tx, scope, &sight, found.number).await?;
    Ok((found, case.ok_or(DeskError::NotFound)?))
}

fn refused(why: Refusal) -> DeskError {
    match why {
        Refusal::NotYours => DeskError::Forbidden,
        why => DeskError::from(why),
    }
}

fn open(proposal: &Erasure) -> Result<(), DeskError> {
    match proposal.state {
        State::Proposed => Ok(()),
        state => Err(DeskError::from(Refusal::Settled { state })),
    }
}

//! The rounds: what the passing of time does by itself, at every node, as often as one likes.

use domain::case::{StageCode, falls_due};
use domain::ids::CaseId;
use domain::people::Actor;

use crate::act::boxed;
use crate::case::{Request, Target, apply};
use crate::{Desk, DeskError};

/// How many cases of a stage one round looks at.
const LOOKED_AT: i64 = 500;

/// One round: reminders, closings without a reply, silence, the 24-hour report, and the sealing
/// of the journal. Everything is idempotent, so that two nodes may walk at once.
///
/// # Errors
/// Whatever stopped the round; the next one takes up what is left.
pub async fn walk(desk: &Desk) -> Result<(), DeskError> {
    for id in waiting(desk).await? {
        act_of_time(desk, id).await?;
    }
    crate::report::compile_due(desk).await?;
    crate::audit::seal(desk).await?;
    Ok(())
}

async fn waiting(desk: &Desk) -> Result<Vec<CaseId>, DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx| {
        Box::pin(async move {
            let mut ids = Vec::new();
            for stage in [StageCode::Waiting, StageCode::Answered] {
                ids.extend(store::case::at_stage(tx, scope, stage.code(), LOOKED_AT).await?);
            }
            Ok(ids)
        })
    });
    desk.store().db.read(job).await
}

async fn act_of_time(desk: &Desk, id: CaseId) -> Result<(), DeskError> {
    let (worker, now) = (desk.clone(), desk.now());
    let job = boxed(move |tx| {
        let desk = worker.clone();
        Box::pin(async move {
            let Some(case) = store::case::load(tx, desk.scope(), id).await? else {
                return Ok(None);
            };
            let rules = desk.rules_of(tx, case.rules).await?;
            Ok(falls_due(&case, &rules, now).map(|command| (case.version, command)))
        })
    });
    let Some((version, command)) = desk.store().db.read(job).await? else { return Ok(()) };
    let request = Request { command, seen: Some(version), key: None };
    match apply(desk, &Actor::Clock, Target::Id(id), request).await {
        // Somebody was faster; the next round looks again.
        Ok(_) | Err(DeskError::Stale { .. } | DeskError::Refused(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

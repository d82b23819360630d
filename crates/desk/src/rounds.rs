//! The rounds: what the passing of time does by itself, at every node, as often as one likes.

mod sweep;

use domain::case::{StageCode, falls_due};
use domain::ids::CaseId;
use domain::people::Actor;
use store::case::Cursor;

use crate::act::boxed;
use crate::case::{Request, Target, apply};
use crate::{Desk, DeskError};

/// How many cases of a stage are looked at in one step.
const STEP: i64 = 500;

/// One round: reminders, closings without a reply, silence, questions after the end, the 24-hour report,
/// the sealing of the journal, letting go of what is kept for a stated time only, the verdicts on
/// what changed, the sums of what surveys were answered, the tickets of activities, what met a saved query, and
/// the list of what suddenly many speak of. Everything is idempotent, so that two nodes may walk at once.
///
/// # Errors
/// The first thing that did not go well; the rest of the round is walked all the same.
pub async fn walk(desk: &Desk) -> Result<(), DeskError> {
    let waiting = walk_past(desk, StageCode::Waiting).await;
    let answered = walk_past(desk, StageCode::Answered).await;
    let reported = crate::report::compile_due(desk).await;
    let sealed = crate::audit::seal(desk).await.map(drop);
    let swept = crate::people::sweep_sessions(desk).await;
    let let_go = sweep::due(desk).await;
    let judged = crate::sop::refresh(desk).await;
    let invited = crate::survey::invite_due(desk).await;
    let counted = crate::survey::keep_due(desk).await;
    let watched = watched(desk).await;
    let expected = crate::registration::walk(desk).await;
    let of_cases = waiting.and(answered).and(invited);
    let of_office = let_go.and(judged).and(counted).and(watched).and(expected);
    of_cases.and(reported).and(sealed).and(swept).and(of_office)
}

/// What came is counted for the saved queries and read for the watch, the list of the day is drawn, and
/// what rises is counted once where that takes long.
async fn watched(desk: &Desk) -> Result<(), DeskError> {
    let counted = crate::mention::query::count_due(desk).await.map(drop);
    let placed = crate::mention::watchlist::place_waiting(desk).await;
    let drawn = crate::mention::watchlist::draw_due(desk).await;
    let ready = crate::mention::rising::ready(desk).await;
    counted.and(placed).and(drawn).and(ready)
}

/// Every case of a stage, step by step, so that none waits behind those that are not due.
async fn walk_past(desk: &Desk, stage: StageCode) -> Result<(), DeskError> {
    let scope = desk.scope();
    let (mut after, mut ended) = (Cursor::START, Ok(()));
    loop {
        let job = boxed(move |tx| {
            Box::pin(async move {
                Ok(store::case::at_stage(tx, scope, stage.code(), (after, STEP)).await?)
            })
        });
        let step: Vec<Cursor> = desk.store().db.read(job).await?;
        let Some(last) = step.last() else { return ended };
        after = *last;
        for case in step {
            ended = ended.and(act_of_time(desk, case.id).await);
        }
    }
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

//! Nothing is enacted beneath a plan. A revision is the whole of the rules, so one that is planned
//! would undo on its first day whatever was enacted after it was written, and nobody would be told.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::RulesRevision;
use domain::rules::Refusal;

use crate::{Desk, DeskError};

/// No revision begins after `from`, but for one that is given up. A plan can only be the newest
/// revision: what is enacted over it begins later, or takes its place.
///
/// # Errors
/// `Refused` with the planned revision and its first day.
pub(crate) async fn nothing_planned(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (from, given_up): (Instant, Option<RulesRevision>),
) -> Result<(), DeskError> {
    let all = store::rules::list(tx, desk.scope()).await?;
    let plan = all.first().filter(|newest| newest.from > from);
    match plan.filter(|plan| given_up != Some(plan.revision)) {
        None => Ok(()),
        Some(plan) => {
            let from = plan.rules().calendar.day_of(plan.from);
            Err(Refusal::Planned { revision: plan.revision, from }.into())
        }
    }
}

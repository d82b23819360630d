//! Reports count every case and name none to whom it accuses.

use std::collections::BTreeSet;

use db::Tx;
use domain::case::Case;
use domain::ids::CaseId;
use domain::people::Actor;
use domain::rules::About;

use crate::{Desk, DeskError};

/// May this case be named to this actor?
pub(crate) fn names(actor: &Actor, case: &Case) -> bool {
    let accused = actor.staff().is_some_and(|staff| case.accused.contains(&staff.id));
    !accused && !case.sealed && case.about == About::Nobody
}

/// The cases in which this actor is accused today, also those that were reported before.
pub(crate) async fn cases(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
) -> Result<BTreeSet<CaseId>, DeskError> {
    let Some(staff) = actor.staff() else { return Ok(BTreeSet::new()) };
    let all = store::case::of_accused(tx, desk.scope(), staff.id, usize::MAX).await?;
    Ok(all.into_iter().collect())
}

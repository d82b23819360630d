//! What a draft would have changed in the cases of the last ninety days.

use std::collections::BTreeSet;
use std::time::Duration;

use db::Tx;
use domain::ids::{CaseNumber, SopId};
use domain::people::Actor;
use domain::rules::{Flaw, flaws};
use domain::sop::{Late, Preview, enacted, preview as previewed};

use super::in_the_making;
use crate::act::read_as;
use crate::report::accused::names;
use crate::{Desk, DeskError};

/// So many days back cases are looked at.
const DAYS: u64 = 90;

/// What would have been otherwise, and why it could not be where it cannot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Previewed {
    pub days: u64,
    pub preview: Preview,
    /// Late cases that are protected, or out of the reader's sight: counted, never named.
    pub unnamed: u32,
    /// Why the hospital could not work by these rules.
    pub flaws: Vec<Flaw>,
}

/// The draft, or without one the edition in force, over the cases of the last ninety days.
///
/// # Errors
/// `NotFound` for an SPO that is not for this actor; `Forbidden` for those who only read.
pub async fn preview(desk: &Desk, actor: &Actor, id: SopId) -> Result<Previewed, DeskError> {
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move { of(tx, &desk, &actor, id).await })
    })
    .await
}

async fn of(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    id: SopId,
) -> Result<Previewed, DeskError> {
    let (sop, before) = in_the_making(tx, desk, actor, id).await?;
    let now = desk.now();
    let drafted = sop.draft.as_ref().map(|draft| &draft.edition);
    let edition = drafted.or(sop.shown(now)).ok_or(DeskError::NotFound)?;
    let number = sop.forces.last().map_or("SPO", |force| force.number.as_str());
    let after = enacted(&before, &edition.content, number);
    let from = now.checked_sub(Duration::from_secs(DAYS * 24 * 3600)).unwrap_or(now);
    let mut cases = store::case::alive_between(tx, desk.scope(), from, now).await?;
    cases.retain(|case| case.intake.received_at >= from);
    let mut preview = previewed(&cases, &before, &after, now);
    let late = preview.late.len();
    let named = named(tx, desk, actor, &preview.late).await?;
    preview.late.retain(|late| named.contains(&late.case));
    let unnamed = u32::try_from(late - preview.late.len()).unwrap_or(u32::MAX);
    Ok(Previewed { days: DAYS, preview, unnamed, flaws: flaws(&after) })
}

/// Those that this actor sees, and that may be named: a reviewer of an SPO need not see any case.
async fn named(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    late: &[Late],
) -> Result<BTreeSet<CaseNumber>, DeskError> {
    let (scope, sight) = (desk.scope(), desk.sight(actor));
    let all: BTreeSet<CaseNumber> = late.iter().map(|late| late.case).collect();
    let mut named = BTreeSet::new();
    for number in all {
        let case = store::case::seen(tx, scope, &sight, number).await?;
        if case.is_some_and(|case| names(actor, &case)) {
            named.insert(number);
        }
    }
    Ok(named)
}

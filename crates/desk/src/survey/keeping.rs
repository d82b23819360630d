//! Counts that are kept: made behind the pages, day by day, and outside the transaction that writes.

use db::Tx;
use domain::ids::SurveyId;
use store::survey::kept::{self, Sums};

use super::{LISTED, outcome::scored};
use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE};

/// So many days of one survey are counted in a round; the next goes on.
const DAYS: usize = 31;

/// Adds up the days whose sheets nobody has counted since the last one came. A sheet that comes while
/// it is counted makes the sum one that does not hold, and nothing else.
///
/// # Errors
/// What the database said; what was kept before it stays.
pub async fn keep_due(desk: &Desk) -> Result<(), DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move { summed(tx, &desk).await })
    });
    for (survey, sums) in desk.store().db.read(job).await? {
        let scope = desk.scope();
        let job = boxed(move |tx: &mut Tx<'_>| {
            let sums = sums.clone();
            Box::pin(async move { Ok(kept::keep(tx, scope, survey, &sums).await?) })
        });
        desk.store().db.write(PATIENCE, job).await?;
    }
    Ok(())
}

async fn summed(tx: &mut Tx<'_>, desk: &Desk) -> Result<Vec<(SurveyId, Sums)>, DeskError> {
    let mut all = Vec::new();
    for survey in store::survey::list(tx, desk.scope(), LISTED).await? {
        let unsur = scored(&survey).len();
        let found = kept::due(tx, desk.scope(), (survey.id, unsur), DAYS).await?;
        all.extend(found.into_iter().map(|sums| (survey.id, sums)));
    }
    Ok(all)
}

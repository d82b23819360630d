//! The cases from which a sample is drawn.

use db::Tx;
use domain::calendar::Instant;
use domain::case::Case;
use domain::rules::Rules;
use domain::sop::Sop;
use domain::survey::Period;

use crate::report::stock::Revisions;
use crate::{Desk, DeskError};

/// First and next instant of the days of an audit.
pub(super) fn bounds(rules: &Rules, period: Period) -> (Instant, Instant) {
    let (from, _) = rules.calendar.day_bounds(period.from);
    let (_, until) = rules.calendar.day_bounds(period.until);
    (from, until)
}

/// Every case that was received in the span; only those that run under an edition of `sop`, where one
/// is named.
///
/// # Errors
/// What the database said.
pub(super) async fn population(
    tx: &mut Tx<'_>,
    desk: &Desk,
    sop: Option<&Sop>,
    (start, end): (Instant, Instant),
) -> Result<Vec<Case>, DeskError> {
    let mut cases = store::case::alive_between(tx, desk.scope(), start, end).await?;
    cases.retain(|case| (start..end).contains(&case.intake.received_at));
    let Some(sop) = sop else { return Ok(cases) };
    let mut revisions = Revisions::new(desk);
    let mut governed = Vec::with_capacity(cases.len());
    for case in cases {
        if sop.governs(&*revisions.of(tx, &case).await?) {
            governed.push(case);
        }
    }
    Ok(governed)
}

//! Which hours a 24-hour report covers.

use db::Tx;
use domain::calendar::{Date, Instant};
use domain::report::window;
use domain::rules::Rules;

use crate::{Desk, DeskError};

/// The hours of the report of `date`. They begin where the report of the day before ended, whatever
/// its hour was then: no case falls between two reports, and none stands in both.
pub(super) async fn hours(
    tx: &mut Tx<'_>,
    desk: &Desk,
    date: Date,
    rules: &Rules,
) -> Result<(Instant, Instant), DeskError> {
    let (from, until) = window(date, rules);
    let Ok(yesterday) = date.yesterday() else { return Ok((from, until)) };
    let before = store::report::daily(tx, desk.scope(), yesterday).await?;
    Ok((before.map_or(from, |frozen| frozen.report.until), until))
}

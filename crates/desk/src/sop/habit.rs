//! How the hospital numbers its SPOs, and how often it looks at them again.

use std::sync::Arc;

use db::Tx;
use domain::calendar::Date;
use domain::people::Actor;
pub use store::sop::Habit;

use crate::act::boxed;
use crate::report::letter_number;
use crate::{Desk, DeskError, PATIENCE, Unfit};

/// Characters of a pattern; what it becomes still fits onto the form.
const PATTERN: usize = 50;
/// No SPO waits longer than ten years to be looked at.
const MONTHS: std::ops::RangeInclusive<u8> = 1..=120;

/// # Errors
/// `Unavailable` when the database is.
pub async fn habit(desk: &Desk) -> Result<Habit, DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::sop::habit(tx, scope).await?) })
    });
    desk.store().db.read(job).await
}

/// Sets it for the documents that are signed from now on.
///
/// # Errors
/// `Forbidden` for all but those who may change the house; `Unfit` for a pattern without its serial
/// or of more than fifty characters, and for an interval outside of one month to ten years.
pub async fn set_habit(desk: &Desk, actor: &Actor, habit: Habit) -> Result<(), DeskError> {
    if !domain::house::may_change(actor) {
        return Err(DeskError::Forbidden);
    }
    let pattern = habit.pattern.trim().to_owned();
    if pattern.chars().count() > PATTERN || pattern.chars().any(char::is_control) {
        let max = u32::try_from(PATTERN).unwrap_or(u32::MAX);
        return Err(DeskError::Unfit { field: "pattern", why: Unfit::TooLong { max } });
    }
    if !pattern.contains("{serial}") {
        return Err(DeskError::Unknown { field: "pattern" });
    }
    if !MONTHS.contains(&habit.review_months) {
        return Err(DeskError::Unknown { field: "review_months" });
    }
    let (scope, habit) = (desk.scope(), Arc::new(Habit { pattern, ..habit }));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let habit = Arc::clone(&habit);
        Box::pin(async move { Ok(store::sop::set_habit(tx, scope, &habit).await?) })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// `007/SPO/HUMAS/2026`: serials of three figures, as registers are written.
pub(super) fn number(pattern: &str, serial: u32, date: Date) -> String {
    letter_number(&pattern.replace("{serial}", &format!("{serial:03}")), serial, date)
}

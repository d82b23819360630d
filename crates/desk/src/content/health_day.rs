//! The days of the year to which the office says something.

use domain::content::health_day::{HealthDay, known};
use domain::content::writes;
use domain::people::Actor;

use super::brand::{keep, newest};
use super::may_read;
use crate::{Desk, DeskError};

/// The list of this hospital, or the one with which every hospital begins.
///
/// # Errors
/// `Forbidden` for whoever does not read content.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<HealthDay>, DeskError> {
    may_read(actor)?;
    Ok(newest::<Vec<HealthDay>>(desk).await?.map_or_else(known, |edition| edition.sheet))
}

/// Writes the list anew, in the order of the year.
///
/// # Errors
/// `Forbidden` for all but those who write content; `Stale` when somebody else was faster.
pub async fn write(desk: &Desk, actor: &Actor, days: Vec<HealthDay>) -> Result<(), DeskError> {
    writes(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let mut days = days;
    days.sort_by_key(|one| (one.month, one.day));
    keep(desk, actor, days).await
}

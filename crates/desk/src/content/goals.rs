//! The goals that the hospital sets its own channels, and the counts of who follows them.

use domain::content::follower::Followers;
use domain::content::goals::Goals;
use domain::content::writes;
use domain::people::{Actor, Role};

use super::brand::{Edition, keep, newest};
use super::may_read;
use crate::{Desk, DeskError};

/// The goals with their edition; `None` before the first.
///
/// # Errors
/// `Forbidden` for whoever does not read content.
pub async fn show(desk: &Desk, actor: &Actor) -> Result<Option<Edition<Goals>>, DeskError> {
    may_read(actor)?;
    newest(desk).await
}

/// Writes the next edition; the same goals again change nothing.
///
/// # Errors
/// `Forbidden` for all but the head; `Unknown` for a goal that cannot be; `Stale` when somebody else was
/// faster.
pub async fn write(desk: &Desk, actor: &Actor, goals: Goals) -> Result<(), DeskError> {
    sets(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    match goals.flaw() {
        Some(field) => Err(DeskError::Unknown { field }),
        None => keep(desk, actor, goals).await,
    }
}

/// May this actor set goals?
pub fn sets(actor: &Actor) -> bool {
    actor.role() == Some(Role::Head)
}

/// Every count of followers that was written down.
///
/// # Errors
/// `Forbidden` for whoever does not read content.
pub async fn followers(desk: &Desk, actor: &Actor) -> Result<Vec<Followers>, DeskError> {
    may_read(actor)?;
    Ok(newest::<Vec<Followers>>(desk).await?.map(|edition| edition.sheet).unwrap_or_default())
}

/// Writes the counts anew, in the order of channels and days.
///
/// # Errors
/// `Forbidden` for all but those who write content; `Stale` when somebody else was faster.
pub async fn count(desk: &Desk, actor: &Actor, all: Vec<Followers>) -> Result<(), DeskError> {
    writes(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let mut all = all;
    all.sort();
    keep(desk, actor, all).await
}

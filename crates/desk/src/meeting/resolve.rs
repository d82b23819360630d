//! A decision: the improvement that a meeting begins, with an owner and a day.

use std::sync::Arc;

use db::Tx;
use domain::ids::{ImprovementId, MeetingId};
use domain::improvement::{Origin, may_begin};
use domain::meeting::{Refusal, Stage, may_read};
use domain::people::Actor;

use super::staff;
use crate::act::{Once, boxed};
use crate::improvement::{self, Learning, Lesson, Promise, View};
use crate::{Desk, DeskError, PATIENCE};

/// Writes down a decision of a meeting, once for each `key`: what is made better, by whom, until when.
/// After the chair has signed, nothing more is decided.
///
/// # Errors
/// `Forbidden` for those who name no owners, `NotFound`, `Unknown` for an owner who does not work
/// here, `Refused` for a meeting that is not held or is signed, and where the day is past.
pub async fn resolve(
    desk: &Desk,
    actor: &Actor,
    id: MeetingId,
    (promise, key): (Promise, Option<String>),
) -> Result<View, DeskError> {
    staff(actor)?;
    may_begin(actor, desk.now()).then_some(()).ok_or(DeskError::Forbidden)?;
    let once = key.map(|key| Once::of(actor, "meeting-decision", &key, &(&id, &promise)));
    let learning = Learning::new(desk, actor, once);
    let work =
        Arc::new(Resolving { learning, desk: desk.clone(), actor: actor.clone(), id, promise });
    let job = boxed(move |tx: &mut Tx<'_>| {
        let work = Arc::clone(&work);
        Box::pin(async move { work.begin(tx).await })
    });
    let begun = desk.store().db.write(PATIENCE, job).await?;
    improvement::open(desk, actor, begun).await
}

struct Resolving {
    learning: Learning,
    desk: Desk,
    actor: Actor,
    id: MeetingId,
    promise: Promise,
}

impl Resolving {
    async fn begin(&self, tx: &mut Tx<'_>) -> Result<ImprovementId, DeskError> {
        if let Some(id) = self.learning.before(tx).await? {
            return Ok(id);
        }
        let found = store::meeting::find(tx, self.desk.scope(), self.id).await?;
        let found = found.filter(|known| may_read(known, &self.actor));
        let known = found.ok_or(DeskError::NotFound)?;
        if known.stage != Stage::Held {
            return Err(Refusal::NotNow { stage: known.stage }.into());
        }
        let rules = self.desk.rules_in_force(tx, self.desk.now()).await?;
        let day = rules.calendar.day_of(known.plan.begins);
        let origin = Origin::Meeting { meeting: self.id, day };
        self.learning.begin(tx, &self.promise, Lesson::Origin(origin)).await
    }
}

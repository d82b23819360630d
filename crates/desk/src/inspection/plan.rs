//! From what was found to action: the improvement that a question asks for.

use std::sync::Arc;

use db::Tx;
use domain::ids::{ImprovementId, InspectionId};
use domain::improvement::may_begin;
use domain::inspection::Refusal;
use domain::people::Actor;

use super::sees;
use crate::act::{Once, boxed};
use crate::improvement::{self, Learning, Lesson, Promise, View};
use crate::{Desk, DeskError, PATIENCE};

/// Begins the improvement for what was found at one question of an audit, once for each `key`.
///
/// # Errors
/// `Forbidden` for those who name no owners, `NotFound`, `Unknown` for an owner who does not work
/// here, `Refused` where all was kept or the day is past.
pub async fn plan(
    desk: &Desk,
    actor: &Actor,
    (id, question): (InspectionId, usize),
    (promise, key): (Promise, Option<String>),
) -> Result<View, DeskError> {
    sees(actor)?;
    may_begin(actor, desk.now()).then_some(()).ok_or(DeskError::Forbidden)?;
    let once = key.map(|key| Once::of(actor, "inspection-plan", &key, &(&id, &question, &promise)));
    let learning = Learning::new(desk, actor, once);
    let planning = Arc::new(Planning { learning, desk: desk.clone(), id, question, promise });
    let job = boxed(move |tx: &mut Tx<'_>| {
        let planning = Arc::clone(&planning);
        Box::pin(async move { planning.begin(tx).await })
    });
    let begun = desk.store().db.write(PATIENCE, job).await?;
    improvement::open(desk, actor, begun).await
}

struct Planning {
    learning: Learning,
    desk: Desk,
    id: InspectionId,
    question: usize,
    promise: Promise,
}

impl Planning {
    async fn begin(&self, tx: &mut Tx<'_>) -> Result<ImprovementId, DeskError> {
        if let Some(id) = self.learning.before(tx).await? {
            return Ok(id);
        }
        let found = store::inspection::find(tx, self.desk.scope(), self.id).await?;
        let found = found.ok_or(DeskError::NotFound)?;
        let now = self.desk.now();
        let today = self.desk.rules_in_force(tx, now).await?.calendar.day_of(now);
        let origin = found.asks_for(self.question, today).ok_or(Refusal::NothingFound)?;
        self.learning.begin(tx, &self.promise, Lesson::Origin(origin)).await
    }
}

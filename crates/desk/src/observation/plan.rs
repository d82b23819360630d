//! From what was seen to action: the improvement that a finding asks for.

use std::sync::Arc;

use db::Tx;
use domain::ids::{ImprovementId, RoundId};
use domain::improvement::may_begin;
use domain::observation::Refusal;
use domain::people::Actor;
use domain::survey::Seen;

use super::{sight, within};
use crate::act::{Once, boxed};
use crate::improvement::{self, Learning, Lesson, Promise, View};
use crate::{Desk, DeskError, PATIENCE};

/// Begins the improvement for the finding at this place of a round, once for each `key`.
///
/// # Errors
/// `Forbidden` for those who name no owners, `NotFound`, `Unknown` for an owner who does not work
/// here, `Refused` where nothing was amiss or the day is past.
pub async fn plan(
    desk: &Desk,
    actor: &Actor,
    (round, place): (RoundId, usize),
    (promise, key): (Promise, Option<String>),
) -> Result<View, DeskError> {
    let seen = sight(actor)?;
    may_begin(actor, desk.now()).then_some(()).ok_or(DeskError::Forbidden)?;
    let once = key.map(|key| Once::of(actor, "round-plan", &key, &(&round, &place, &promise)));
    let learning = Learning::new(desk, actor, once);
    let planning = Arc::new(Planning { learning, desk: desk.clone(), seen, round, place, promise });
    let job = boxed(move |tx: &mut Tx<'_>| {
        let planning = Arc::clone(&planning);
        Box::pin(async move { planning.begin(tx).await })
    });
    let id = desk.store().db.write(PATIENCE, job).await?;
    improvement::open(desk, actor, id).await
}

struct Planning {
    learning: Learning,
    desk: Desk,
    seen: Seen,
    round: RoundId,
    place: usize,
    promise: Promise,
}

impl Planning {
    async fn begin(&self, tx: &mut Tx<'_>) -> Result<ImprovementId, DeskError> {
        if let Some(id) = self.learning.before(tx).await? {
            return Ok(id);
        }
        let found = store::observation::round::find(tx, self.desk.scope(), self.round).await?;
        let found = found.filter(|round| within(&self.seen, &round.begun.unit));
        let found = found.ok_or(DeskError::NotFound)?;
        let observed = found.asks_for(self.place).ok_or(Refusal::NothingFound)?;
        self.learning.begin(tx, &self.promise, Lesson::Round(observed)).await
    }
}

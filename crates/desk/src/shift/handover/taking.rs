//! How the next person signs for what was handed over.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{HandoverId, Version};
use domain::people::Actor;
use domain::shift::{Handover, HandoverEntry, apply_handover};

use super::{HandoverView, handover};
use crate::act::{Decider, Terms, act};
use crate::{Desk, DeskError, people};

/// Takes over; the signature stands with its time. Doing it twice is doing it once.
///
/// # Errors
/// `Forbidden` outside the office, `Refused` for whoever handed it over or when somebody else
/// took over, `NotFound`.
pub async fn take_over(
    desk: &Desk,
    actor: &Actor,
    id: HandoverId,
) -> Result<HandoverView, DeskError> {
    people::sees_office(actor)?;
    let deed = Deed { desk: desk.clone(), actor: actor.clone(), id, now: desk.now() };
    act(desk, deed, Terms::default()).await?;
    handover(desk, actor, id).await
}

struct Deed {
    desk: Desk,
    actor: Actor,
    id: HandoverId,
    now: Instant,
}

impl Decider for Deed {
    type Row = Handover;
    type Entry = HandoverEntry;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Handover>, DeskError> {
        Ok(store::shift::load(tx, self.desk.scope(), self.id).await?)
    }

    fn version(row: &Handover) -> Version {
        row.version
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(
        &self,
        _: &mut Tx<'_>,
        row: &Handover,
    ) -> Result<Vec<HandoverEntry>, DeskError> {
        let event = domain::shift::take_over(row, &self.actor)?;
        let (by, at) = (self.actor.who(), self.now);
        Ok(event.map(|event| HandoverEntry { event, by, at }).into_iter().collect())
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Handover,
        entries: Vec<HandoverEntry>,
    ) -> Result<Handover, DeskError> {
        let mut handover = row;
        for entry in &entries {
            handover = apply_handover(handover, entry);
            store::shift::save(tx, self.desk.scope(), &handover, entry).await?;
        }
        Ok(handover)
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = store::shift::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

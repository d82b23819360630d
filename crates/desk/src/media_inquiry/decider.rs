//! How a card meets its row.

use db::Tx;
use domain::calendar::Instant;
use domain::case::Case;
use domain::ids::{CaseNumber, Version};
use domain::media_inquiry::{Card, Entry, MediaInquiry, apply, describe, due};
use domain::people::Actor;
use store::media_inquiry as rows;

use super::refused;
use crate::act::Decider;
use crate::deliver::embargo::HELD;
use crate::{Desk, DeskError};

/// One card on its way to the case of this number.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    number: CaseNumber,
    card: Card,
    now: Instant,
}

/// The case, and the card as it stands.
pub(super) struct Loaded(Case, Option<MediaInquiry>);

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, number: CaseNumber, card: Card) -> Self {
        Self { desk: desk.clone(), actor: actor.clone(), number, card, now: desk.now() }
    }
}

impl Decider for Deed {
    type Row = Loaded;
    type Entry = Entry;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Loaded>, DeskError> {
        let case = crate::case::in_sight(tx, &self.desk, &self.actor, self.number).await?;
        let known = rows::find(tx, self.desk.scope(), case.id).await?;
        Ok(Some(Loaded(case, known)))
    }

    fn version(row: &Loaded) -> Version {
        row.1.as_ref().map_or(Version(0), |known| known.version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(&self, tx: &mut Tx<'_>, row: &Loaded) -> Result<Vec<Entry>, DeskError> {
        if let Some(journalist) = self.card.journalist {
            let known = store::collaborator::find(tx, self.desk.scope(), journalist).await?;
            known.ok_or(DeskError::Unknown { field: "journalist" })?;
        }
        let asked = (row.0.kind, row.0.intake.received_at);
        let events = describe(row.1.as_ref(), &self.actor, self.card.clone(), asked);
        let by = self.actor.who();
        let entry = |event| Entry { event, by, at: self.now };
        Ok(events.map_err(refused)?.into_iter().map(entry).collect())
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Loaded,
        entries: Vec<Entry>,
    ) -> Result<Loaded, DeskError> {
        let Loaded(case, mut known) = row;
        for entry in &entries {
            known = Some(apply(case.id, known, entry));
        }
        if let Some(known) = &known {
            let scope = self.desk.scope();
            let hours = self.desk.rules_of(tx, case.rules).await?.media_hours;
            let due = due(known.card.deadline, case.intake.received_at, hours);
            rows::save(tx, scope, (known, due), &entries).await?;
            // What waits for the end of its embargo may wait no longer.
            store::outbox::wake(tx, scope, case.id, (HELD, self.now)).await?;
        }
        Ok(Loaded(case, known))
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let case = crate::case::in_sight(tx, &self.desk, &self.actor, self.number).await?;
        let history = rows::history(tx, self.desk.scope(), case.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

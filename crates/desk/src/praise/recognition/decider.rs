//! How a command meets the row of its recognition.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{RecognitionId, Version};
use domain::people::Actor;
use domain::praise::recognition::{
    Entry, Event, Facts, Recognition, Wanted, apply, confirm, decline, propose,
};
use domain::text::Name;
use store::StoreError;
use store::praise::recognition as rows;

use super::{of_month, refused};
use crate::act::Decider;
use crate::{Desk, DeskError};

/// What somebody wants.
#[derive(Clone, Debug)]
pub enum Wish {
    Propose(Wanted),
    Confirm,
    Decline(Name),
}

/// One command on its way to the recognition with this id, if there is one.
pub struct Deed {
    desk: Desk,
    actor: Actor,
    id: RecognitionId,
    wish: Wish,
    now: Instant,
}

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, id: RecognitionId, wish: Wish) -> Self {
        Self { desk: desk.clone(), actor: actor.clone(), id, wish, now: desk.now() }
    }

    async fn proposed(
        &self,
        tx: &mut Tx<'_>,
        known: Option<&Recognition>,
        wanted: &Wanted,
    ) -> Result<Vec<Event>, DeskError> {
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        let criteria = rows::criteria(tx, self.desk.scope()).await?;
        let praise = of_month(tx, &self.desk, (&rules.calendar, wanted.month)).await?;
        let facts = Facts {
            now: self.now,
            calendar: &rules.calendar,
            criteria: &criteria,
            praise: &praise,
        };
        propose(known, &self.actor, wanted.clone(), &facts).map_err(refused)
    }
}

impl Decider for Deed {
    /// Before it is proposed there is none.
    type Row = Option<Recognition>;
    type Entry = Entry;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Self::Row>, DeskError> {
        Ok(Some(rows::find(tx, self.desk.scope(), self.id).await?))
    }

    fn version(row: &Self::Row) -> Version {
        row.as_ref().map_or(Version(0), |known| known.version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(&self, tx: &mut Tx<'_>, row: &Self::Row) -> Result<Vec<Entry>, DeskError> {
        let known = || row.as_ref().ok_or(DeskError::NotFound);
        let events = match &self.wish {
            Wish::Propose(wanted) => self.proposed(tx, row.as_ref(), wanted).await?,
            Wish::Confirm => confirm(known()?, &self.actor, self.now).map_err(refused)?,
            Wish::Decline(why) => {
                decline(known()?, &self.actor, (why.clone(), self.now)).map_err(refused)?
            }
        };
        let by = self.actor.who();
        Ok(events.into_iter().map(|event| Entry { event, by, at: self.now }).collect())
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Self::Row,
        entries: Vec<Entry>,
    ) -> Result<Self::Row, DeskError> {
        let known = entries.iter().fold(row, apply);
        let missing = StoreError::Damaged { what: "history of a recognition" };
        let known = known.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, self.desk.scope(), &known, &entries).await?;
        Ok(Some(known))
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = rows::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

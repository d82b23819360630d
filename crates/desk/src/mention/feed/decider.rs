//! How a command meets the row of its feed.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{FeedId, Version};
use domain::mention::feed::{Command, Entry, Feed, apply, decide};
use domain::people::Actor;
use store::StoreError;
use store::mention::feed as rows;

use super::refused;
use crate::act::Decider;
use crate::{Desk, DeskError};

/// One command on its way to the feed with this id, if there is one.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    id: FeedId,
    command: Command,
    now: Instant,
}

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, id: FeedId, command: Command) -> Self {
        Self { desk: desk.clone(), actor: actor.clone(), id, command, now: desk.now() }
    }

    /// A query that narrows it is one that is there.
    async fn known_query(&self, tx: &mut Tx<'_>) -> Result<(), DeskError> {
        let (Command::Add { plan, .. } | Command::Change { plan }) = &self.command else {
            return Ok(());
        };
        let Some(query) = plan.query else { return Ok(()) };
        let found = store::mention::query::find(tx, self.desk.scope(), query).await?;
        found.map(drop).ok_or(DeskError::Unknown { field: "query" })
    }

    /// Has another feed the address that is wanted?
    async fn taken(&self, tx: &mut Tx<'_>) -> Result<bool, DeskError> {
        let (Command::Add { plan, .. } | Command::Change { plan }) = &self.command else {
            return Ok(false);
        };
        let found = rows::with_address(tx, self.desk.scope(), &plan.address).await?;
        Ok(found.is_some_and(|other| other != self.id))
    }
}

impl Decider for Deed {
    /// Before it is added there is no feed.
    type Row = Option<Feed>;
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
        self.known_query(tx).await?;
        let taken = self.taken(tx).await?;
        let events = decide(row.as_ref(), &self.actor, self.command.clone(), taken);
        let by = self.actor.who();
        let entry = |event| Entry { event, by, at: self.now };
        Ok(events.map_err(refused)?.into_iter().map(entry).collect())
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Self::Row,
        entries: Vec<Entry>,
    ) -> Result<Self::Row, DeskError> {
        let known = entries.iter().fold(row, apply);
        let missing = StoreError::Damaged { what: "history of a feed" };
        let known = known.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, self.desk.scope(), &known, &entries).await?;
        Ok(Some(known))
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = rows::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

//! How a command meets the row of its query.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{QueryId, Version};
use domain::mention::query::{Command, Entry, Event, Query, apply, decide};
use domain::people::Actor;
use store::StoreError;
use store::mention::query as rows;

use super::{refused, since};
use crate::act::Decider;
use crate::{Desk, DeskError};

/// One command on its way to the query with this id, if there is one.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    id: QueryId,
    command: Command,
    now: Instant,
    /// Since when mentions are held against other words again.
    since: Instant,
}

impl Deed {
    pub async fn new(
        desk: &Desk,
        actor: &Actor,
        id: QueryId,
        command: Command,
    ) -> Result<Self, DeskError> {
        let (now, rules) = (desk.now(), desk.rules().await?);
        let since = since(&rules.calendar, now);
        Ok(Self { desk: desk.clone(), actor: actor.clone(), id, command, now, since })
    }

    /// Has another query the name that is wanted?
    async fn taken(&self, tx: &mut Tx<'_>) -> Result<bool, DeskError> {
        let (Command::Save { plan, .. } | Command::Change { plan }) = &self.command else {
            return Ok(false);
        };
        let found = rows::named(tx, self.desk.scope(), plan.name.as_str()).await?;
        Ok(found.is_some_and(|other| other != self.id))
    }
}

impl Decider for Deed {
    /// Before it is saved there is no query.
    type Row = Option<Query>;
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
        let scope = self.desk.scope();
        if entries.iter().any(|entry| matches!(entry.event, Event::Changed { .. })) {
            rows::forget(tx, scope, (self.id, self.since)).await?;
        }
        let known = entries.iter().fold(row, apply);
        let missing = StoreError::Damaged { what: "history of a query" };
        let known = known.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, scope, &known, &entries).await?;
        Ok(Some(known))
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = rows::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

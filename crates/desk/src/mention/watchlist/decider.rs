//! How a command meets the list of its day.

use db::Tx;
use domain::calendar::{Date, Instant};
use domain::ids::Version;
use domain::mention::watchlist::{Command, Entry, Watchlist, apply, decide};
use domain::people::Actor;
use store::StoreError;
use store::mention::watchlist as rows;

use super::refused;
use crate::act::Decider;
use crate::{Desk, DeskError};

/// One command on its way to the list of this day, if there is one.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    day: Date,
    command: Command,
    now: Instant,
}

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, day: Date, command: Command) -> Self {
        Self { desk: desk.clone(), actor: actor.clone(), day, command, now: desk.now() }
    }
}

impl Decider for Deed {
    /// Before it is drawn there is no list.
    type Row = Option<Watchlist>;
    type Entry = Entry;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Self::Row>, DeskError> {
        Ok(Some(rows::find(tx, self.desk.scope(), self.day).await?))
    }

    fn version(row: &Self::Row) -> Version {
        row.as_ref().map_or(Version(0), |known| known.version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(&self, _: &mut Tx<'_>, row: &Self::Row) -> Result<Vec<Entry>, DeskError> {
        let events = decide(row.as_ref(), &self.actor, self.command.clone()).map_err(refused)?;
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
        let missing = StoreError::Damaged { what: "history of a list" };
        let known = known.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, self.desk.scope(), &known, &entries).await?;
        Ok(Some(known))
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = rows::history(tx, self.desk.scope(), self.day).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

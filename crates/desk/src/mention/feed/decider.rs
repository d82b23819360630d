//! How a command meets the row of its feed.

use db::Tx;
use domain::mention::feed::{Command, Event, Feed, decide};
use store::mention::feed as rows;

use super::refused;
use crate::DeskError;
use crate::life::{self, Living, Step};
use crate::sealing::Texts;

/// One command on its way to the feed with this id, if there is one.
pub(super) type Deed = life::Deed<Feed>;

impl Deed {
    /// A query that narrows it is one that is there.
    async fn known_query(&self, tx: &mut Tx<'_>) -> Result<(), DeskError> {
        let (Command::Add { plan, .. } | Command::Change { plan }) = &self.wish else {
            return Ok(());
        };
        let Some(query) = plan.query else { return Ok(()) };
        let found = store::mention::query::find(tx, self.scope(), query).await?;
        found.map(drop).ok_or(DeskError::Unknown { field: "query" })
    }

    /// Has another feed the address that is wanted?
    async fn taken(&self, tx: &mut Tx<'_>) -> Result<bool, DeskError> {
        let (Command::Add { plan, .. } | Command::Change { plan }) = &self.wish else {
            return Ok(false);
        };
        let found = rows::with_address(tx, self.scope(), &plan.address).await?;
        Ok(found.is_some_and(|other| other != self.id))
    }
}

impl Living for Feed {
    type Wish = Command;

    const HISTORY: &'static str = "history of a feed";

    async fn decide(
        deed: &Deed,
        tx: &mut Tx<'_>,
        known: Option<&Self>,
        _: &mut Texts,
    ) -> Result<Vec<Event>, DeskError> {
        deed.known_query(tx).await?;
        let taken = deed.taken(tx).await?;
        decide(known, &deed.actor, deed.wish.clone(), taken).map_err(refused)
    }

    async fn save(deed: &Deed, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        Ok(rows::save(tx, deed.scope(), step.known, step.entries).await?)
    }
}

//! How a command meets the row of its query.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::QueryId;
use domain::mention::query::{Command, Event, Query, decide};
use domain::people::Actor;
use store::mention::query as rows;

use super::{refused, since};
use crate::life::{self, Living, Step};
use crate::sealing::Texts;
use crate::{Desk, DeskError};

/// One command on its way to the query with this id, if there is one.
pub(super) type Deed = life::Deed<Query>;

/// What somebody wants done to a query.
pub struct Wish {
    command: Command,
    /// Since when mentions are held against other words again.
    since: Instant,
}

impl Deed {
    pub async fn of(
        desk: &Desk,
        actor: &Actor,
        id: QueryId,
        command: Command,
    ) -> Result<Self, DeskError> {
        let since = since(&desk.rules().await?.calendar, desk.now());
        Ok(Self::new(desk, actor, id, Wish { command, since }))
    }

    /// Has another query the name that is wanted?
    async fn taken(&self, tx: &mut Tx<'_>) -> Result<bool, DeskError> {
        let (Command::Save { plan, .. } | Command::Change { plan }) = &self.wish.command else {
            return Ok(false);
        };
        let found = rows::named(tx, self.scope(), plan.name.as_str()).await?;
        Ok(found.is_some_and(|other| other != self.id))
    }
}

impl Living for Query {
    type Wish = Wish;

    const HISTORY: &'static str = "history of a query";

    async fn decide(
        deed: &Deed,
        tx: &mut Tx<'_>,
        known: Option<&Self>,
        _: &mut Texts,
    ) -> Result<Vec<Event>, DeskError> {
        let taken = deed.taken(tx).await?;
        decide(known, &deed.actor, deed.wish.command.clone(), taken).map_err(refused)
    }

    async fn save(deed: &Deed, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        let scope = deed.scope();
        if step.entries.iter().any(|entry| matches!(entry.event, Event::Changed { .. })) {
            rows::forget(tx, scope, (deed.id, deed.wish.since)).await?;
        }
        Ok(rows::save(tx, scope, step.known, step.entries).await?)
    }
}

//! How a command meets the row of its call.

use std::sync::Arc;

use db::Tx;
use domain::calendar::Instant;
use domain::call::{Call, Command, Entry, Facts, apply, decide};
use domain::ids::{CallId, Version};
use domain::people::Actor;
use domain::rules::Rules;
use domain::text::Body;
use store::vault::SubjectKey;

use crate::act::Decider;
use crate::sealing::{Sealing, Written};
use crate::{Desk, DeskError};

/// One command on its way to one call.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    id: CallId,
    command: Command<Body>,
    now: Instant,
    sealing: Sealing,
}

/// The row with what its decision needs.
pub(super) struct Loaded {
    call: Call,
    key: SubjectKey,
    rules: Arc<Rules>,
}

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, id: CallId, command: Command<Body>) -> Self {
        Self {
            desk: desk.clone(),
            actor: actor.clone(),
            id,
            command,
            now: desk.now(),
            sealing: Sealing::new(desk, 1),
        }
    }
}

impl Decider for Deed {
    type Row = Loaded;
    type Entry = Written<Entry>;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Loaded>, DeskError> {
        let scope = self.desk.scope();
        let Some(call) = store::call::load(tx, scope, self.id).await? else { return Ok(None) };
        let subject = store::call::subject(self.id);
        let key = self.sealing.key(tx, subject).await?;
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        Ok(Some(Loaded { call, key, rules }))
    }

    fn version(row: &Loaded) -> Version {
        row.call.version
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(
        &self,
        tx: &mut Tx<'_>,
        row: &Loaded,
    ) -> Result<Vec<Written<Entry>>, DeskError> {
        let facts = Facts { now: self.now, attempts: row.rules.call_attempts };
        let mut sealed = Vec::new();
        let mut command = self.command.clone().map(&mut self.sealing.seal(&row.key, &mut sealed));
        if let Command::Settle { ending, .. } = &mut command {
            *ending = super::coming::said(tx, &self.desk, *ending, self.now).await?;
        }
        let events = decide(&row.call, &self.actor, command, &facts)?;
        let by = self.actor.who();
        Ok(Written::all(events, sealed, |event| Entry { event, by, at: self.now }))
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Loaded,
        written: Vec<Written<Entry>>,
    ) -> Result<Loaded, DeskError> {
        let scope = self.desk.scope();
        let entries = Written::keep(tx, scope, row.key.subject(), written).await?;
        let call = entries.iter().fold(row.call, apply);
        let day = row.rules.calendar.day_of(call.at);
        store::call::save(tx, scope, &call, &entries, day).await?;
        Ok(Loaded { call, ..row })
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = store::call::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

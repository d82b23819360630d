//! How a command meets the row of its improvement.

use std::sync::Arc;

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{ImprovementId, Version};
use domain::improvement::{Command, Entry, Facts, Improvement, apply, decide};
use domain::people::{Actor, Sight};
use domain::rules::Rules;
use domain::text::Body;
use store::vault::SubjectKey;

use crate::act::Decider;
use crate::sealing::{Sealing, Written};
use crate::{Desk, DeskError};

/// One command on its way to one improvement.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    sight: Sight,
    id: ImprovementId,
    command: Command<Body>,
    now: Instant,
    sealing: Sealing,
}

/// The row with what its decision needs.
pub(super) struct Loaded {
    improvement: Improvement,
    key: SubjectKey,
    rules: Arc<Rules>,
}

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, id: ImprovementId, command: Command<Body>) -> Self {
        Self {
            desk: desk.clone(),
            actor: actor.clone(),
            sight: super::oversight(desk, actor),
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
        let found = store::improvement::seen(tx, scope, &self.sight, self.id).await?;
        let Some(improvement) = found else { return Ok(None) };
        let subject = store::improvement::subject(self.id);
        let key = self.sealing.key(tx, subject).await?;
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        Ok(Some(Loaded { improvement, key, rules }))
    }

    fn version(row: &Loaded) -> Version {
        row.improvement.version
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(
        &self,
        tx: &mut Tx<'_>,
        row: &Loaded,
    ) -> Result<Vec<Written<Entry>>, DeskError> {
        let facts = Facts { now: self.now, calendar: &row.rules.calendar };
        let mut sealed = Vec::new();
        let command = self.command.clone().map(&mut self.sealing.seal(&row.key, &mut sealed));
        let events = decide(&row.improvement, &self.actor, command, &facts)?;
        if let Command::Assign { owner, .. } = &self.command {
            super::works_here(tx, &self.desk, *owner).await?;
        }
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
        let improvement = entries.iter().fold(row.improvement, apply);
        store::improvement::save(tx, scope, &improvement, &entries).await?;
        Ok(Loaded { improvement, ..row })
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = store::improvement::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

//! How a command meets the row of its answer.

use std::sync::Arc;

use db::Tx;
use domain::answer_bank::{BankAnswer, Command, Entry, Facts, apply, decide};
use domain::calendar::Instant;
use domain::ids::{BankAnswerId, Version};
use domain::people::Actor;
use domain::rules::Rules;
use domain::text::Body;
use store::vault::SubjectKey;

use super::Seal;
use crate::act::Decider;
use crate::sealing::Written;
use crate::{Desk, DeskError};

/// One command on its way to one answer.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    id: BankAnswerId,
    command: Command<Body>,
    now: Instant,
    words: [u128; 2],
    fresh_key: [u8; 32],
}

/// The row with what its decision needs.
pub(super) struct Loaded {
    answer: BankAnswer,
    key: SubjectKey,
    rules: Arc<Rules>,
}

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, id: BankAnswerId, command: Command<Body>) -> Self {
        let ids = desk.fresh_ids(2);
        Self {
            desk: desk.clone(),
            actor: actor.clone(),
            id,
            command,
            now: desk.now(),
            words: [ids[0], ids[1]],
            fresh_key: desk.fresh(),
        }
    }
}

impl Decider for Deed {
    type Row = Loaded;
    type Entry = Written<Entry>;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Loaded>, DeskError> {
        let (scope, vault) = (self.desk.scope(), &self.desk.store().vault);
        let Some(answer) = store::answer_bank::load(tx, scope, self.id).await? else {
            return Ok(None);
        };
        let subject = store::answer_bank::subject(self.id);
        let key = store::vault::subject(tx, scope, vault, subject, self.fresh_key).await?;
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        Ok(Some(Loaded { answer, key, rules }))
    }

    fn version(row: &Loaded) -> Version {
        row.answer.version
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
        let mut seal = Seal::new(&self.desk, &row.key, self.words);
        let command = self.command.clone().map(&mut |body: Body| seal.one(&body));
        let events = decide(&row.answer, &self.actor, command, &facts)?;
        if let Command::Revise(wording) = &self.command {
            super::works_here(tx, &self.desk, wording.owner).await?;
        }
        let by = self.actor.who();
        Ok(Written::all(events, seal.sealed, |event| Entry { event, by, at: self.now }))
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Loaded,
        written: Vec<Written<Entry>>,
    ) -> Result<Loaded, DeskError> {
        let scope = self.desk.scope();
        let entries = Written::keep(tx, scope, row.key.subject(), written).await?;
        let answer = entries.iter().fold(row.answer, apply);
        super::keep(tx, &self.desk, &answer, &entries).await?;
        Ok(Loaded { answer, ..row })
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = store::answer_bank::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

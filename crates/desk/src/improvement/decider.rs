//! How a command meets the row of its improvement.

use std::sync::Arc;

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{ImprovementId, Version, WordsId};
use domain::improvement::{Command, Entry, Facts, Improvement, apply, decide};
use domain::people::{Actor, Sight};
use domain::rules::Rules;
use domain::text::{Body, Words};
use store::vault::{Sealed, SubjectKey};

use crate::act::Decider;
use crate::{Desk, DeskError};

/// One command on its way to one improvement.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    sight: Sight,
    id: ImprovementId,
    command: Command<Body>,
    now: Instant,
    /// For the one text that a command can have.
    words: WordsId,
    fresh_key: [u8; 32],
}

/// The row with what its decision needs.
pub(super) struct Loaded {
    improvement: Improvement,
    key: SubjectKey,
    rules: Arc<Rules>,
}

/// An entry with the text that it brings into the vault.
pub(super) struct Written {
    entry: Entry,
    sealed: Option<Sealed>,
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
            words: WordsId::new(desk.fresh_id()),
            fresh_key: desk.fresh(),
        }
    }

    /// The command with its text sealed: what the rules see, and what the vault keeps.
    fn sealed(&self, key: &SubjectKey) -> (Command<Words>, Option<Sealed>) {
        let mut kept = None;
        let command = self.command.clone().map(&mut |body: Body| {
            let sealed =
                store::vault::seal_words(key, self.desk.scope(), self.words, body.as_str());
            let words = sealed.words;
            kept = Some(sealed);
            words
        });
        (command, kept)
    }
}

impl Decider for Deed {
    type Row = Loaded;
    type Entry = Written;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Loaded>, DeskError> {
        let (scope, vault) = (self.desk.scope(), &self.desk.store().vault);
        let found = store::improvement::seen(tx, scope, &self.sight, self.id).await?;
        let Some(improvement) = found else { return Ok(None) };
        let subject = store::improvement::subject(self.id);
        let key = store::vault::subject(tx, scope, vault, subject, self.fresh_key).await?;
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        Ok(Some(Loaded { improvement, key, rules }))
    }

    fn version(row: &Loaded) -> Version {
        row.improvement.version
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(&self, tx: &mut Tx<'_>, row: &Loaded) -> Result<Vec<Written>, DeskError> {
        let facts = Facts { now: self.now, calendar: &row.rules.calendar };
        let (command, mut sealed) = self.sealed(&row.key);
        let events = decide(&row.improvement, &self.actor, command, &facts)?;
        if let Command::Assign { owner, .. } = &self.command {
            super::works_here(tx, &self.desk, *owner).await?;
        }
        let by = self.actor.who();
        let written = events.into_iter().map(|event| Written {
            entry: Entry { event, by, at: self.now },
            sealed: sealed.take(),
        });
        Ok(written.collect())
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Loaded,
        written: Vec<Written>,
    ) -> Result<Loaded, DeskError> {
        let scope = self.desk.scope();
        for sealed in written.iter().filter_map(|written| written.sealed.as_ref()) {
            store::vault::keep_words(tx, scope, row.key.subject(), sealed).await?;
        }
        let entries: Vec<Entry> = written.into_iter().map(|written| written.entry).collect();
        let improvement = entries.iter().fold(row.improvement, apply);
        store::improvement::save(tx, scope, &improvement, &entries).await?;
        Ok(Loaded { improvement, ..row })
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = store::improvement::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

//! How a command meets the row of its ticket.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{ActivityId, RegistrationId, Version};
use domain::people::Actor;
use domain::registration::{Command, Entry, Event, Facts, Registration, apply, decide};
use domain::text::Body;
use store::vault::SubjectKey;

use crate::act::Decider;
use crate::sealing::{Sealing, Written};
use crate::{Desk, DeskError};

/// One command on its way to one ticket.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    id: RegistrationId,
    command: Command<Body>,
    /// Of the message that follows.
    message: u128,
    now: Instant,
    sealing: Sealing,
}

/// The row with what its decision needs.
pub(super) struct Loaded {
    known: Registration,
    facts: Facts,
    /// Only of a ticket about which words are written: an erased one has none.
    key: Option<SubjectKey>,
}

impl Loaded {
    pub fn activity(&self) -> ActivityId {
        self.known.activity
    }
}

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, id: RegistrationId, command: Command<Body>) -> Self {
        Self {
            desk: desk.clone(),
            actor: actor.clone(),
            id,
            command,
            message: desk.fresh_id(),
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
        let known = store::registration::load(tx, scope, self.id).await?;
        let Some(known) = known else { return Ok(None) };
        let (_, facts) = super::facts(tx, &self.desk, known.activity, self.now).await?;
        let key = match (&self.command, known.erased) {
            (Command::Evaluate { words: Some(_), .. }, false) => {
                let subject = store::registration::subject(self.id);
                Some(self.sealing.key(tx, subject).await?)
            }
            _ => None,
        };
        Ok(Some(Loaded { known, facts, key }))
    }

    fn version(row: &Loaded) -> Version {
        row.known.version
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(&self, _: &mut Tx<'_>, row: &Loaded) -> Result<Vec<Written<Entry>>, DeskError> {
        let mut sealed = Vec::new();
        let command = match &row.key {
            Some(key) => {
                let mut seal = self.sealing.seal(key, &mut sealed);
                self.command.clone().map(&mut |text| Some(seal(text)))
            }
            // Of whoever was erased only the marks are taken.
            None => self.command.clone().map(&mut |_| None),
        };
        let events = decide(&row.known, &self.actor, command, &row.facts)?;
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
        let subject = store::registration::subject(self.id);
        let entries = Written::keep(tx, scope, subject, written).await?;
        let known = entries.iter().fold(row.known, apply);
        store::registration::save(tx, scope, &known, &entries).await?;
        for entry in &entries {
            super::moved::plan(tx, &self.desk, (&known, entry), self.message).await?;
            if entry.event == Event::Erased {
                store::vault::erase(tx, scope, subject, &[], self.now).await?;
            }
        }
        Ok(Loaded { known, ..row })
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = store::registration::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

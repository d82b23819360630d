//! How a command meets the row of its entry.

use db::Tx;
use domain::calendar::Instant;
use domain::collaborator::{Collaborator, Command, Entry, apply, decide};
use domain::ids::{CollaboratorId, Version};
use domain::people::Actor;
use domain::text::Body;
use store::StoreError;
use store::collaborator as rows;
use store::vault::SubjectKey;

use super::refused;
use crate::act::Decider;
use crate::sealing::{Sealing, Written};
use crate::{Desk, DeskError};

/// Name, contact, conflict.
const TEXTS: usize = 3;

/// One command on its way to the entry with this id, if there is one.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    id: CollaboratorId,
    command: Command<Body>,
    now: Instant,
    sealing: Sealing,
}

/// The row with the key of its texts; before it is registered there is none.
pub(super) struct Loaded {
    collaborator: Option<Collaborator>,
    key: SubjectKey,
}

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, id: CollaboratorId, command: Command<Body>) -> Self {
        Self {
            desk: desk.clone(),
            actor: actor.clone(),
            id,
            command,
            now: desk.now(),
            sealing: Sealing::new(desk, TEXTS),
        }
    }

    /// What was made together is there.
    async fn known(&self, tx: &mut Tx<'_>) -> Result<(), DeskError> {
        let Command::Credit { content } = self.command else { return Ok(()) };
        let found = store::content::find(tx, self.desk.scope(), content).await?;
        found.map(|_| ()).ok_or(DeskError::Unknown { field: "content" })
    }
}

impl Decider for Deed {
    type Row = Loaded;
    type Entry = Written<Entry>;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Loaded>, DeskError> {
        let collaborator = rows::find(tx, self.desk.scope(), self.id).await?;
        if collaborator.is_none() && !matches!(self.command, Command::Register { .. }) {
            return Ok(None);
        }
        let key = self.sealing.key(tx, rows::subject(self.id)).await?;
        Ok(Some(Loaded { collaborator, key }))
    }

    fn version(row: &Loaded) -> Version {
        row.collaborator.as_ref().map_or(Version(0), |known| known.version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(
        &self,
        tx: &mut Tx<'_>,
        row: &Loaded,
    ) -> Result<Vec<Written<Entry>>, DeskError> {
        self.known(tx).await?;
        let mut sealed = Vec::new();
        let command = self.command.clone();
        let command = command.map(&mut self.sealing.seal(&row.key, &mut sealed));
        let events = decide(row.collaborator.as_ref(), &self.actor, command).map_err(refused)?;
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
        let collaborator = entries.iter().fold(row.collaborator, apply);
        let missing = StoreError::Damaged { what: "history of a collaborator" };
        let collaborator = collaborator.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, scope, &collaborator, &entries).await?;
        Ok(Loaded { collaborator: Some(collaborator), ..row })
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = rows::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

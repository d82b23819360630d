//! How a command meets the row of its session.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{SessionId, Version};
use domain::people::Actor;
use domain::training::catalogue;
use domain::training::session::{Command, Entry, Facts, Session, apply, decide};
use store::StoreError;
use store::training::session as rows;

use super::refused;
use crate::act::Decider;
use crate::{Desk, DeskError};

/// One command on its way to the session with this id, if there is one.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    id: SessionId,
    command: Command,
    now: Instant,
}

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, id: SessionId, command: Command) -> Self {
        Self { desk: desk.clone(), actor: actor.clone(), id, command, now: desk.now() }
    }

    async fn facts(&self, tx: &mut Tx<'_>) -> Result<Facts, DeskError> {
        let scope = self.desk.scope();
        let known = catalogue(store::training::list(tx, scope).await?).into_iter();
        let asked = known.filter(|one| !one.definition.retired);
        let people = store::people::list(tx, scope).await?;
        Ok(Facts {
            now: self.now,
            competences: asked.map(|one| one.code).collect(),
            people: people.into_iter().map(|person| person.id).collect(),
        })
    }
}

impl Decider for Deed {
    /// Before it is planned there is no session.
    type Row = Option<Session>;
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
        let facts = self.facts(tx).await?;
        let decided = decide(row.as_ref(), &self.actor, self.command.clone(), &facts);
        let by = self.actor.who();
        let entry = |event| Entry { event, by, at: self.now };
        Ok(decided.map_err(refused)?.into_iter().map(entry).collect())
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Self::Row,
        entries: Vec<Entry>,
    ) -> Result<Self::Row, DeskError> {
        let known = entries.iter().fold(row, apply);
        let missing = StoreError::Damaged { what: "history of a training session" };
        let known = known.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, self.desk.scope(), &known, &entries).await?;
        Ok(Some(known))
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = rows::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

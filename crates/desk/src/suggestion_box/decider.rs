//! How a command meets the row of its box.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{BoxCode, UnitCode, Version};
use domain::people::Actor;
use domain::suggestion_box::{Command, Entry, SuggestionBox, apply, decide};
use store::StoreError;

use super::refused;
use crate::act::Decider;
use crate::{Desk, DeskError};

/// One command on its way to the box with this code, if there is one.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    code: BoxCode,
    command: Command,
    now: Instant,
}

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, code: BoxCode, command: Command) -> Self {
        Self { desk: desk.clone(), actor: actor.clone(), code, command, now: desk.now() }
    }

    /// A box hangs at a unit that there is.
    async fn known(&self, tx: &mut Tx<'_>) -> Result<(), DeskError> {
        let unit: &Option<UnitCode> = match &self.command {
            Command::Place { unit, .. } | Command::Change { unit, .. } => unit,
            Command::Retire {} | Command::Reinstate {} => return Ok(()),
        };
        let organisation = store::hospital::organisation(tx, self.desk.scope()).await?;
        match unit.as_ref().is_none_or(|unit| organisation.unit(unit).is_some()) {
            true => Ok(()),
            false => Err(DeskError::Unknown { field: "unit" }),
        }
    }
}

impl Decider for Deed {
    /// Before it is placed there is no box.
    type Row = Option<SuggestionBox>;
    type Entry = Entry;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Self::Row>, DeskError> {
        Ok(Some(store::suggestion_box::find(tx, self.desk.scope(), &self.code).await?))
    }

    fn version(row: &Self::Row) -> Version {
        row.as_ref().map_or(Version(0), |known| known.version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(&self, tx: &mut Tx<'_>, row: &Self::Row) -> Result<Vec<Entry>, DeskError> {
        let events =
            decide(row.as_ref(), self.actor.role(), self.command.clone()).map_err(refused)?;
        self.known(tx).await?;
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
        let missing = StoreError::Damaged { what: "history of a box" };
        let known = known.ok_or(DeskError::Broken(missing))?;
        store::suggestion_box::save(tx, self.desk.scope(), &known, &entries).await?;
        Ok(Some(known))
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let scope = self.desk.scope();
        let known = store::suggestion_box::find(tx, scope, &self.code).await?;
        let known = known.ok_or(DeskError::NotFound)?;
        let history = store::suggestion_box::history(tx, scope, known.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

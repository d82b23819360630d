//! How a command meets its entry: one decider for all registers of the organisation.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::Version;
use domain::organisation::{Entry, Event, Register, decide};
use domain::people::Actor;
use store::StoreError;
use store::organisation as rows;

use super::{Kept, Known, Naming, refused};
use crate::act::Decider;
use crate::{Desk, DeskError};

/// One command on its way to the entry with this id.
pub(super) struct Deed<R: Register> {
    desk: Desk,
    actor: Actor,
    id: u128,
    command: R::Command,
    /// There need not be such an entry yet.
    begins: bool,
    now: Instant,
}

impl<R: Kept> Deed<R> {
    /// On an entry that is there.
    pub fn on(desk: &Desk, actor: &Actor, (id, command): (u128, R::Command)) -> Self {
        let (desk, actor, now) = (desk.clone(), actor.clone(), desk.now());
        Self { desk, actor, id, command, begins: false, now }
    }

    /// On one that begins with it.
    pub fn beginning(desk: &Desk, actor: &Actor, wanted: (u128, R::Command)) -> Self {
        Self { begins: true, ..Self::on(desk, actor, wanted) }
    }

    /// Whoever is named works here.
    async fn known(&self, tx: &mut Tx<'_>) -> Result<(), DeskError> {
        let Some((field, person)) = self.command.named() else { return Ok(()) };
        let found = store::people::by_id(tx, self.desk.scope(), person).await?;
        match found.is_some_and(|person| person.disabled.is_none()) {
            true => Ok(()),
            false => Err(DeskError::Unknown { field }),
        }
    }
}

impl<R: Kept> Decider for Deed<R> {
    /// Before it is entered there is none.
    type Row = Option<R>;
    type Entry = Entry<R::Event>;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Self::Row>, DeskError> {
        let row = rows::find(tx, self.desk.scope(), self.id).await?;
        Ok((self.begins || row.is_some()).then_some(row))
    }

    fn version(row: &Self::Row) -> Version {
        row.as_ref().map_or(Version(0), Register::version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(
        &self,
        tx: &mut Tx<'_>,
        row: &Self::Row,
    ) -> Result<Vec<Self::Entry>, DeskError> {
        let known = Known::of(tx, &self.desk).await?;
        let decided = decide(row.as_ref(), &self.actor, self.command.clone(), &known.facts());
        let events = decided.map_err(refused)?;
        self.known(tx).await?;
        let by = self.actor.who();
        Ok(events.into_iter().map(|event| Entry { event, by, at: self.now }).collect())
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Self::Row,
        entries: Vec<Self::Entry>,
    ) -> Result<Self::Row, DeskError> {
        let known = entries.iter().fold(row, R::apply);
        let missing = StoreError::Damaged { what: "history of a register" };
        let known = known.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, self.desk.scope(), &known, &entries).await?;
        Ok(Some(known))
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = rows::history::<R>(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

//! How a definition meets its element.

use db::Tx;
use domain::calendar::Instant;
use domain::evidence::{Define, Element, Entry, apply, decide};
use domain::ids::Version;
use domain::people::Actor;
use store::StoreError;
use store::evidence as rows;

use crate::act::Decider;
use crate::{Desk, DeskError};

/// One definition on its way.
pub(super) struct Defining {
    desk: Desk,
    actor: Actor,
    wanted: Define,
    now: Instant,
}

impl Defining {
    pub fn new(desk: &Desk, actor: &Actor, wanted: Define) -> Self {
        Self { desk: desk.clone(), actor: actor.clone(), wanted, now: desk.now() }
    }
}

impl Decider for Defining {
    /// Before it is defined there is no element.
    type Row = Option<Element>;
    type Entry = Entry;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Self::Row>, DeskError> {
        Ok(Some(rows::find(tx, self.desk.scope(), &self.wanted.code).await?))
    }

    fn version(row: &Self::Row) -> Version {
        row.as_ref().map_or(Version(0), |known| known.version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(&self, _: &mut Tx<'_>, row: &Self::Row) -> Result<Vec<Entry>, DeskError> {
        let by = self.actor.who();
        let entry = |event| Entry { event, by, at: self.now };
        Ok(decide(row.as_ref(), self.wanted.clone()).into_iter().map(entry).collect())
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Self::Row,
        entries: Vec<Entry>,
    ) -> Result<Self::Row, DeskError> {
        let known = entries.iter().fold(row, apply);
        let missing = StoreError::Damaged { what: "history of an element" };
        let known = known.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, self.desk.scope(), &known, &entries).await?;
        Ok(Some(known))
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let scope = self.desk.scope();
        let known = rows::find(tx, scope, &self.wanted.code).await?.ok_or(DeskError::NotFound)?;
        let history = rows::history(tx, scope, known.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

//! How a command meets the row of its issue.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{IssueId, Version};
use domain::issue::{Command, Entry, Facts, Issue, apply, decide, may_read};
use domain::people::Actor;
use domain::text::Body;
use store::StoreError;
use store::issue as rows;

use super::{partner, refused};
use crate::act::Decider;
use crate::sealing::{Sealing, Written};
use crate::{Desk, DeskError};

/// A plan has two texts, an assessment too.
const MOST_TEXTS: usize = 2;

/// One command on its way to the issue with this id, if there is one.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    id: IssueId,
    command: Command<Body>,
    now: Instant,
    sealing: Sealing,
    /// The id of a message that may follow.
    message: u128,
}

/// The row; before it is detected there is no issue.
pub(super) struct Loaded(Option<Issue>);

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, id: IssueId, command: Command<Body>) -> Self {
        Self {
            desk: desk.clone(),
            actor: actor.clone(),
            id,
            command,
            now: desk.now(),
            sealing: Sealing::new(desk, MOST_TEXTS),
            message: desk.fresh_id(),
        }
    }
}

impl Decider for Deed {
    type Row = Loaded;
    type Entry = Written<Entry>;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Loaded>, DeskError> {
        let known = rows::find(tx, self.desk.scope(), self.id).await?;
        let begins = matches!(self.command, Command::Detect { .. } | Command::Drill { .. });
        let seen = known.as_ref().map_or(begins, |known| begins || may_read(known, &self.actor));
        Ok(seen.then_some(Loaded(known)))
    }

    fn version(row: &Loaded) -> Version {
        row.0.as_ref().map_or(Version(0), |known| known.version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(
        &self,
        tx: &mut Tx<'_>,
        row: &Loaded,
    ) -> Result<Vec<Written<Entry>>, DeskError> {
        let people = store::people::list(tx, self.desk.scope()).await?;
        let facts = Facts {
            now: self.now,
            people: people.into_iter().map(|person| person.id).collect(),
            partner: partner::listed(tx, &self.desk, &self.command).await?,
        };
        let key = self.sealing.key(tx, rows::subject(self.id)).await?;
        let mut kept = Vec::new();
        let command = self.command.clone().map(&mut self.sealing.seal(&key, &mut kept));
        let events = decide(row.0.as_ref(), &self.actor, command, &facts).map_err(refused)?;
        let by = self.actor.who();
        Ok(Written::all(events, kept, |event| Entry { event, by, at: self.now }))
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Loaded,
        written: Vec<Written<Entry>>,
    ) -> Result<Loaded, DeskError> {
        let entries = Written::keep(tx, self.desk.scope(), rows::subject(self.id), written).await?;
        let issue = entries.iter().fold(row.0, apply);
        let missing = StoreError::Damaged { what: "history of an issue" };
        let issue = issue.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, self.desk.scope(), &issue, &entries).await?;
        if matches!(self.command, Command::Refer(_)) {
            partner::plan(tx, &self.desk, &issue, self.message).await?;
        }
        Ok(Loaded(Some(issue)))
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = rows::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

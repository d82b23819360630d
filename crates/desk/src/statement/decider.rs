//! How a command meets the row of its statement.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{StatementId, Version};
use domain::people::Actor;
use domain::statement::conference::MOST_INVITED;
use domain::statement::{Command, Entry, Event, Facts, Statement, apply, decide};
use domain::text::Body;
use store::StoreError;
use store::statement as rows;

use super::{refused, sending};
use crate::act::Decider;
use crate::sealing::{Sealing, Written};
use crate::{Desk, DeskError};

/// One command on its way to the statement with this id, if there is one.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    id: StatementId,
    command: Command<Body>,
    now: Instant,
    sealing: Sealing,
}

/// The row; before it is drafted there is no statement.
pub(super) struct Loaded(Option<Statement>);

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, id: StatementId, command: Command<Body>) -> Self {
        Self {
            desk: desk.clone(),
            actor: actor.clone(),
            id,
            command,
            now: desk.now(),
            sealing: Sealing::new(desk, 1),
        }
    }
}

impl Deed {
    /// Whoever speaks and whoever is invited must be there.
    async fn invited(&self, tx: &mut Tx<'_>) -> Result<(), DeskError> {
        let (Command::Draft { draft, .. } | Command::Edit { draft }) = &self.command else {
            return Ok(());
        };
        let Some(gathering) = &draft.gathering else { return Ok(()) };
        if gathering.invited.len() > MOST_INVITED {
            return Err(DeskError::Unknown { field: "invited" });
        }
        let scope = self.desk.scope();
        let speaker = store::people::by_id(tx, scope, gathering.speaker).await?;
        speaker.ok_or(DeskError::Unknown { field: "speaker" })?;
        for id in &gathering.invited {
            let known = store::collaborator::find(tx, scope, *id).await?;
            known.ok_or(DeskError::Unknown { field: "invited" })?;
        }
        Ok(())
    }

    /// Does it belong to an exercise?
    async fn drill(&self, tx: &mut Tx<'_>, row: &Loaded) -> Result<bool, DeskError> {
        let issue = row.0.as_ref().and_then(|known| known.draft.issue);
        let Some(issue) = issue else { return Ok(false) };
        let known = store::issue::find(tx, self.desk.scope(), issue).await?;
        Ok(known.is_some_and(|known| known.drill))
    }
}

impl Decider for Deed {
    type Row = Loaded;
    type Entry = Written<Entry>;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Loaded>, DeskError> {
        let known = rows::find(tx, self.desk.scope(), self.id).await?;
        let there = known.is_some() || matches!(self.command, Command::Draft { .. });
        Ok(there.then_some(Loaded(known)))
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
        if let Command::Draft { draft, .. } | Command::Edit { draft } = &self.command
            && let Some(issue) = draft.issue
        {
            let known = store::issue::find(tx, self.desk.scope(), issue).await?;
            known.ok_or(DeskError::Unknown { field: "issue" })?;
        }
        self.invited(tx).await?;
        sending::reachable(tx, &self.desk, &self.command).await?;
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        let today = rules.calendar.day_of(self.now);
        let facts = Facts { now: self.now, today, drill: self.drill(tx, row).await? };
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
        let statement = entries.iter().fold(row.0, apply);
        let missing = StoreError::Damaged { what: "history of a statement" };
        let statement = statement.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, self.desk.scope(), &statement, &entries).await?;
        for entry in &entries {
            if let Event::Sent { to } = &entry.event {
                sending::plan(tx, &self.desk, (self.id, to)).await?;
            }
        }
        Ok(Loaded(Some(statement)))
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = rows::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

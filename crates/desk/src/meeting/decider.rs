//! How a command meets the row of its meeting.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{MeetingId, Version};
use domain::meeting::{Command, Entry, Facts, Meeting, apply, decide, may_read};
use domain::people::Actor;
use domain::text::Body;
use store::StoreError;
use store::meeting as rows;
use store::vault::SubjectKey;

use super::refused;
use crate::act::Decider;
use crate::sealing::{Sealing, Written};
use crate::{Desk, DeskError};

/// One command on its way to the meeting with this id, if there is one.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    id: MeetingId,
    command: Command<Body>,
    now: Instant,
    sealing: Sealing,
}

/// The row with what its decision needs; before it is planned there is no meeting.
pub(super) struct Loaded {
    meeting: Option<Meeting>,
    key: SubjectKey,
}

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, id: MeetingId, command: Command<Body>) -> Self {
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

impl Decider for Deed {
    type Row = Loaded;
    type Entry = Written<Entry>;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Loaded>, DeskError> {
        let meeting = rows::find(tx, self.desk.scope(), self.id).await?;
        let seen = match &meeting {
            Some(known) => may_read(known, &self.actor),
            None => matches!(self.command, Command::Plan { .. }),
        };
        if !seen {
            return Ok(None);
        }
        let key = self.sealing.key(tx, rows::subject(self.id)).await?;
        Ok(Some(Loaded { meeting, key }))
    }

    fn version(row: &Loaded) -> Version {
        row.meeting.as_ref().map_or(Version(0), |known| known.version)
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
        let facts =
            Facts { now: self.now, people: people.into_iter().map(|person| person.id).collect() };
        let mut sealed = Vec::new();
        let command = self.command.clone().map(&mut self.sealing.seal(&row.key, &mut sealed));
        let events = decide(row.meeting.as_ref(), &self.actor, command, &facts).map_err(refused)?;
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
        let meeting = entries.iter().fold(row.meeting, apply);
        let missing = StoreError::Damaged { what: "history of a meeting" };
        let meeting = meeting.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, scope, &meeting, &entries).await?;
        Ok(Loaded { meeting: Some(meeting), ..row })
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = rows::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

//! How a command meets the row of its meeting.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{MeetingId, Version, WordsId};
use domain::meeting::{Command, Entry, Facts, Meeting, apply, decide, may_read};
use domain::people::Actor;
use domain::text::{Body, Words};
use store::StoreError;
use store::meeting as rows;
use store::vault::{Sealed, SubjectKey, keep_words, seal_words, subject};

use super::refused;
use crate::act::Decider;
use crate::{Desk, DeskError};

/// One command on its way to the meeting with this id, if there is one.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    id: MeetingId,
    command: Command<Body>,
    now: Instant,
    /// For the one text that a command can have.
    words: WordsId,
    fresh_key: [u8; 32],
}

/// The row with what its decision needs; before it is planned there is no meeting.
pub(super) struct Loaded {
    meeting: Option<Meeting>,
    key: SubjectKey,
}

/// An entry with the text that it brings into the vault.
pub(super) struct Written {
    entry: Entry,
    sealed: Option<Sealed>,
}

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, id: MeetingId, command: Command<Body>) -> Self {
        Self {
            desk: desk.clone(),
            actor: actor.clone(),
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
            let sealed = seal_words(key, self.desk.scope(), self.words, body.as_str());
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
        let meeting = rows::find(tx, scope, self.id).await?;
        let seen = match &meeting {
            Some(known) => may_read(known, &self.actor),
            None => matches!(self.command, Command::Plan { .. }),
        };
        if !seen {
            return Ok(None);
        }
        let key = subject(tx, scope, vault, rows::subject(self.id), self.fresh_key).await?;
        Ok(Some(Loaded { meeting, key }))
    }

    fn version(row: &Loaded) -> Version {
        row.meeting.as_ref().map_or(Version(0), |known| known.version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(&self, tx: &mut Tx<'_>, row: &Loaded) -> Result<Vec<Written>, DeskError> {
        let people = store::people::list(tx, self.desk.scope()).await?;
        let facts =
            Facts { now: self.now, people: people.into_iter().map(|person| person.id).collect() };
        let (command, mut sealed) = self.sealed(&row.key);
        let events = decide(row.meeting.as_ref(), &self.actor, command, &facts).map_err(refused)?;
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
            keep_words(tx, scope, row.key.subject(), sealed).await?;
        }
        let entries: Vec<Entry> = written.into_iter().map(|written| written.entry).collect();
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

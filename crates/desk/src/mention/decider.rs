//! How a command meets the row of its mention.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{MentionId, SubjectId, Version};
use domain::mention::{Command, Entry, Facts, Likeness, Mention, Source, apply, decide};
use domain::people::Actor;
use domain::text::Body;
use jiff::SignedDuration;
use store::StoreError;
use store::mention as rows;

use super::refused;
use crate::act::Decider;
use crate::sealing::{Sealing, Written};
use crate::{Desk, DeskError};

/// Copies are looked for among what was published within these days.
const COPIES_WITHIN: SignedDuration = SignedDuration::from_hours(30 * 24);

/// One command on its way to the mention with this id, if there is one.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    id: MentionId,
    command: Command<Body>,
    likeness: Likeness,
    now: Instant,
    sealing: Sealing,
}

/// The row; before it is noted there is no mention.
pub(super) struct Loaded {
    mention: Option<Mention>,
    subject: SubjectId,
}

impl Loaded {
    pub fn id(&self) -> Option<MentionId> {
        self.mention.as_ref().map(|known| known.id)
    }
}

impl Deed {
    /// A command on a mention that is there.
    pub fn on(desk: &Desk, actor: &Actor, id: MentionId, command: Command<Body>) -> Self {
        Self::noting(desk, actor, (id, command), Likeness::default())
    }

    /// A mention that is new, most likely.
    pub fn noting(
        desk: &Desk,
        actor: &Actor,
        (id, command): (MentionId, Command<Body>),
        likeness: Likeness,
    ) -> Self {
        Self {
            desk: desk.clone(),
            actor: actor.clone(),
            id,
            command,
            likeness,
            now: desk.now(),
            sealing: Sealing::new(desk, 1),
        }
    }

    /// Of one that is noted: where it was found, what it says, and when it was published.
    pub fn said(&self) -> Option<(Source, &str, Instant)> {
        match &self.command {
            Command::Note { found, .. } => {
                Some((found.source, found.text.as_str(), found.published_at))
            }
            _ => None,
        }
    }

    /// The command beside its copies.
    async fn grouped(&self, tx: &mut Tx<'_>) -> Result<Command<Body>, DeskError> {
        let mut command = self.command.clone();
        if let Command::Note { found, .. } = &mut command {
            let at = found.published_at;
            let near = (at - COPIES_WITHIN, at + COPIES_WITHIN);
            let likely = rows::likely(tx, self.desk.scope(), &self.likeness, near).await?;
            found.group = likely.unwrap_or(self.id);
        }
        Ok(command)
    }
}

impl Decider for Deed {
    type Row = Loaded;
    type Entry = Written<Entry>;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Loaded>, DeskError> {
        let scope = self.desk.scope();
        if let Command::Note { found, .. } = &self.command {
            let subject = rows::subject(self.id, found.author);
            let mention = rows::by_source(tx, scope, found.key).await?;
            return Ok(Some(Loaded { mention, subject }));
        }
        let found = rows::find(tx, scope, self.id).await?;
        Ok(found.map(|known| Loaded {
            subject: rows::subject(known.id, known.found.author),
            mention: Some(known),
        }))
    }

    fn version(row: &Loaded) -> Version {
        row.mention.as_ref().map_or(Version(0), |known| known.version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(
        &self,
        tx: &mut Tx<'_>,
        row: &Loaded,
    ) -> Result<Vec<Written<Entry>>, DeskError> {
        if let Command::Join { issue } = &self.command {
            let known = store::issue::find(tx, self.desk.scope(), *issue).await?;
            known.ok_or(DeskError::Unknown { field: "issue" })?;
        }
        let known_already = row.mention.is_some() && matches!(self.command, Command::Note { .. });
        if known_already {
            return Ok(Vec::new());
        }
        let key = self.sealing.key(tx, row.subject).await?;
        let mut kept = Vec::new();
        let command = self.grouped(tx).await?.map(&mut self.sealing.seal(&key, &mut kept));
        let facts = Facts { now: self.now };
        let events = decide(row.mention.as_ref(), &self.actor, command, &facts).map_err(refused)?;
        let by = self.actor.who();
        Ok(Written::all(events, kept, |event| Entry { event, by, at: self.now }))
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Loaded,
        written: Vec<Written<Entry>>,
    ) -> Result<Loaded, DeskError> {
        let scope = self.desk.scope();
        let entries = Written::keep(tx, self.desk.scope(), row.subject, written).await?;
        let mention = entries.iter().fold(row.mention, apply);
        let missing = StoreError::Damaged { what: "history of a mention" };
        let mention = mention.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, scope, &mention, &entries).await?;
        if mention.version == Version(1) && mention.found.group == mention.id {
            rows::keep(tx, scope, (mention.id, mention.found.published_at), &self.likeness).await?;
        }
        Ok(Loaded { mention: Some(mention), ..row })
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = rows::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

//! How a command meets the row of its mention.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{MentionId, SubjectId};
use domain::mention::{Command, Event, Facts, Likeness, Mention, Source, decide};
use domain::people::Actor;
use domain::text::Body;
use jiff::SignedDuration;
use store::mention as rows;

use super::refused;
use crate::life::{self, Living, Step};
use crate::sealing::Texts;
use crate::{Desk, DeskError};

/// Copies are looked for among what was published within these days.
const COPIES_WITHIN: SignedDuration = SignedDuration::from_hours(30 * 24);

/// One command on its way to the mention with this id, if there is one.
pub(super) type Deed = life::Deed<Mention>;

/// What somebody wants done to a mention.
pub struct Wish {
    command: Command<Body>,
    /// Of one that is noted: that by which its copies are found.
    likeness: Likeness,
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
        Self::new(desk, actor, id, Wish { command, likeness })
    }

    /// Of one that is noted: where it was found, what it says, and when it was published.
    pub fn said(&self) -> Option<(Source, &str, Instant)> {
        match &self.wish.command {
            Command::Note { found, .. } => {
                Some((found.source, found.text.as_str(), found.published_at))
            }
            _ => None,
        }
    }

    /// The command beside its copies.
    async fn grouped(&self, tx: &mut Tx<'_>) -> Result<Command<Body>, DeskError> {
        let mut command = self.wish.command.clone();
        if let Command::Note { found, .. } = &mut command {
            let at = found.published_at;
            let near = (at - COPIES_WITHIN, at + COPIES_WITHIN);
            let likely = rows::likely(tx, self.scope(), &self.wish.likeness, near).await?;
            found.group = likely.unwrap_or(self.id);
        }
        Ok(command)
    }
}

impl Living for Mention {
    type Wish = Wish;

    const HISTORY: &'static str = "history of a mention";

    fn texts(_: &Wish) -> Option<usize> {
        Some(1)
    }

    fn subject(deed: &Deed, known: Option<&Self>) -> Option<SubjectId> {
        match (&deed.wish.command, known) {
            (Command::Note { found, .. }, _) => Some(rows::subject(deed.id, found.author)),
            (_, Some(known)) => Some(rows::subject(known.id, known.found.author)),
            (_, None) => None,
        }
    }

    fn meets(deed: &Deed, known: Option<&Self>) -> bool {
        known.is_some() || matches!(deed.wish.command, Command::Note { .. })
    }

    async fn load(deed: &Deed, tx: &mut Tx<'_>) -> Result<Option<Self>, DeskError> {
        match &deed.wish.command {
            Command::Note { found, .. } => Ok(rows::by_source(tx, deed.scope(), found.key).await?),
            _ => Ok(rows::find(tx, deed.scope(), deed.id).await?),
        }
    }

    async fn decide(
        deed: &Deed,
        tx: &mut Tx<'_>,
        known: Option<&Self>,
        texts: &mut Texts,
    ) -> Result<Vec<Event>, DeskError> {
        if let Command::Join { issue } = &deed.wish.command {
            let found = store::issue::find(tx, deed.scope(), *issue).await?;
            found.ok_or(DeskError::Unknown { field: "issue" })?;
        }
        if known.is_some() && matches!(deed.wish.command, Command::Note { .. }) {
            return Ok(Vec::new());
        }
        let pen = deed.pen(tx, known).await?;
        let command = deed.grouped(tx).await?.map(&mut pen.seal(texts));
        decide(known, &deed.actor, command, &Facts { now: deed.now }).map_err(refused)
    }

    async fn save(deed: &Deed, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        let (scope, known) = (deed.scope(), step.known);
        match step.before {
            None => rows::add(tx, scope, (known, step.entries), &deed.wish.likeness).await?,
            Some(_) => rows::save(tx, scope, known, step.entries).await?,
        }
        Ok(())
    }
}

//! How a command meets the row of its entry.

use db::Tx;
use domain::collaborator::{Collaborator, Command, Event, decide};
use domain::ids::SubjectId;
use domain::text::Body;
use store::collaborator as rows;

use super::refused;
use crate::DeskError;
use crate::life::{self, Living, Step};
use crate::sealing::Texts;

/// Name, contact, conflict.
const TEXTS: usize = 3;

/// One command on its way to the entry with this id, if there is one.
pub(super) type Deed = life::Deed<Collaborator>;

impl Deed {
    /// What was made together is there.
    async fn known(&self, tx: &mut Tx<'_>) -> Result<(), DeskError> {
        let Command::Credit { content } = self.wish else { return Ok(()) };
        let found = store::content::find(tx, self.scope(), content).await?;
        found.map(|_| ()).ok_or(DeskError::Unknown { field: "content" })
    }
}

impl Living for Collaborator {
    type Wish = Command<Body>;

    const HISTORY: &'static str = "history of a collaborator";

    fn texts(_: &Command<Body>) -> Option<usize> {
        Some(TEXTS)
    }

    fn subject(deed: &Deed, _: Option<&Self>) -> Option<SubjectId> {
        Some(rows::subject(deed.id))
    }

    fn meets(deed: &Deed, known: Option<&Self>) -> bool {
        known.is_some() || matches!(deed.wish, Command::Register { .. })
    }

    async fn decide(
        deed: &Deed,
        tx: &mut Tx<'_>,
        known: Option<&Self>,
        texts: &mut Texts,
    ) -> Result<Vec<Event>, DeskError> {
        deed.known(tx).await?;
        let pen = deed.pen(tx, known).await?;
        let command = deed.wish.clone().map(&mut pen.seal(texts));
        decide(known, &deed.actor, command).map_err(refused)
    }

    async fn save(deed: &Deed, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        Ok(rows::save(tx, deed.scope(), step.known, step.entries).await?)
    }
}

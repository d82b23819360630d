//! How a command meets the row of its campaign.

use db::Tx;
use domain::campaign::{Campaign, Command, Event, Facts, decide};
use domain::ids::SubjectId;
use domain::text::Body;
use store::campaign as rows;

use super::refused;
use crate::DeskError;
use crate::life::{self, Living, Step};
use crate::sealing::Texts;

/// Each command brings one text at most.
const TEXTS: usize = 1;

/// One command on its way to the campaign with this id, if there is one.
pub(super) type Deed = life::Deed<Campaign>;

impl Deed {
    async fn facts(&self, tx: &mut Tx<'_>) -> Result<Facts, DeskError> {
        let scope = self.scope();
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        let today = rules.calendar.day_of(self.now);
        let facts = Facts { now: self.now, today, elsewhere: false, put_away: false };
        match self.wish {
            Command::AddItem { content } => {
                let found = store::content::find(tx, scope, content).await?;
                found.ok_or(DeskError::Unknown { field: "content" })?;
                let of = rows::of_item(tx, scope, content).await?;
                Ok(Facts { elsewhere: of.is_some_and(|one| one.id != self.id), ..facts })
            }
            Command::Engage { collaborator } => {
                let found = store::collaborator::find(tx, scope, collaborator).await?;
                let found = found.ok_or(DeskError::Unknown { field: "collaborator" })?;
                Ok(Facts { put_away: found.archived, ..facts })
            }
            _ => Ok(facts),
        }
    }
}

impl Living for Campaign {
    type Wish = Command<Body>;

    const HISTORY: &'static str = "history of a campaign";

    fn texts(_: &Command<Body>) -> Option<usize> {
        Some(TEXTS)
    }

    fn subject(deed: &Deed, _: Option<&Self>) -> Option<SubjectId> {
        Some(rows::subject(deed.id))
    }

    fn meets(deed: &Deed, known: Option<&Self>) -> bool {
        known.is_some() || matches!(deed.wish, Command::Propose { .. })
    }

    async fn decide(
        deed: &Deed,
        tx: &mut Tx<'_>,
        known: Option<&Self>,
        texts: &mut Texts,
    ) -> Result<Vec<Event>, DeskError> {
        let facts = deed.facts(tx).await?;
        let pen = deed.pen(tx, known).await?;
        let command = deed.wish.clone().map(&mut pen.seal(texts));
        decide(known, &deed.actor, command, &facts).map_err(refused)
    }

    async fn save(deed: &Deed, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        Ok(rows::save(tx, deed.scope(), (step.known, deed.now), step.entries).await?)
    }
}

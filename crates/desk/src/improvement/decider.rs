//! How a command meets the row of its improvement.

use db::Tx;
use domain::ids::SubjectId;
use domain::improvement::{Command, Event, Facts, Improvement, decide};
use domain::text::Body;
use store::improvement as rows;

use crate::DeskError;
use crate::life::{self, Living, Step};
use crate::sealing::Texts;

/// One command on its way to one improvement.
pub(super) type Deed = life::Deed<Improvement>;

impl Living for Improvement {
    type Wish = Command<Body>;

    const HISTORY: &'static str = "history of an improvement";

    fn texts(_: &Command<Body>) -> Option<usize> {
        Some(1)
    }

    fn subject(deed: &Deed, _: Option<&Self>) -> Option<SubjectId> {
        Some(rows::subject(deed.id))
    }

    fn meets(_: &Deed, known: Option<&Self>) -> bool {
        known.is_some()
    }

    /// As far as it is in sight.
    async fn load(deed: &Deed, tx: &mut Tx<'_>) -> Result<Option<Self>, DeskError> {
        let sight = super::oversight(&deed.desk, &deed.actor);
        Ok(rows::seen(tx, deed.scope(), &sight, deed.id).await?)
    }

    async fn decide(
        deed: &Deed,
        tx: &mut Tx<'_>,
        known: Option<&Self>,
        texts: &mut Texts,
    ) -> Result<Vec<Event>, DeskError> {
        let improvement = known.ok_or(DeskError::NotFound)?;
        let pen = deed.pen(tx, known).await?;
        let rules = deed.desk.rules_in_force(tx, deed.now).await?;
        let facts = Facts { now: deed.now, calendar: &rules.calendar };
        let command = deed.wish.clone().map(&mut pen.seal(texts));
        let events = decide(improvement, &deed.actor, command, &facts)?;
        if let Command::Assign { owner, .. } = &deed.wish {
            super::works_here(tx, &deed.desk, *owner).await?;
        }
        Ok(events)
    }

    async fn save(deed: &Deed, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        Ok(rows::save(tx, deed.scope(), step.known, step.entries).await?)
    }
}

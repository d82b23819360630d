//! How a command meets the row of its call.

use db::Tx;
use domain::call::{Call, Command, Event, Facts, decide};
use domain::ids::SubjectId;
use domain::text::Body;
use store::call as rows;

use crate::DeskError;
use crate::life::{self, Living, Step};
use crate::sealing::Texts;

/// One command on its way to one call.
pub(super) type Deed = life::Deed<Call>;

impl Living for Call {
    type Wish = Command<Body>;

    const HISTORY: &'static str = "history of a call";

    fn texts(_: &Command<Body>) -> Option<usize> {
        Some(1)
    }

    fn subject(deed: &Deed, _: Option<&Self>) -> Option<SubjectId> {
        Some(rows::subject(deed.id))
    }

    fn meets(_: &Deed, known: Option<&Self>) -> bool {
        known.is_some()
    }

    async fn decide(
        deed: &Deed,
        tx: &mut Tx<'_>,
        known: Option<&Self>,
        texts: &mut Texts,
    ) -> Result<Vec<Event>, DeskError> {
        let call = known.ok_or(DeskError::NotFound)?;
        let pen = deed.pen(tx, known).await?;
        let rules = deed.desk.rules_in_force(tx, deed.now).await?;
        let facts = Facts { now: deed.now, attempts: rules.call_attempts };
        let mut command = deed.wish.clone().map(&mut pen.seal(texts));
        if let Command::Settle { ending, .. } = &mut command {
            *ending = super::coming::said(tx, &deed.desk, *ending, deed.now).await?;
        }
        Ok(decide(call, &deed.actor, command, &facts)?)
    }

    async fn save(deed: &Deed, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        let rules = deed.desk.rules_in_force(tx, deed.now).await?;
        let day = rules.calendar.day_of(step.known.at);
        Ok(rows::save(tx, deed.scope(), step.known, step.entries, day).await?)
    }
}

//! How a command meets the row of its answer.

use db::Tx;
use domain::answer_bank::{BankAnswer, Command, Event, Facts, decide};
use domain::ids::SubjectId;
use domain::text::Body;
use store::answer_bank as rows;

use crate::DeskError;
use crate::life::{self, Living, Step};
use crate::sealing::Texts;

/// One command on its way to one answer.
pub(super) type Deed = life::Deed<BankAnswer>;

impl Living for BankAnswer {
    type Wish = Command<Body>;

    const HISTORY: &'static str = "history of a bank answer";

    fn texts(_: &Command<Body>) -> Option<usize> {
        Some(2)
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
        let answer = known.ok_or(DeskError::NotFound)?;
        let pen = deed.pen(tx, known).await?;
        let rules = deed.desk.rules_in_force(tx, deed.now).await?;
        let facts = Facts { now: deed.now, calendar: &rules.calendar };
        let command = deed.wish.clone().map(&mut pen.seal(texts));
        let events = decide(answer, &deed.actor, command, &facts)?;
        if let Command::Revise(wording) = &deed.wish {
            super::works_here(tx, &deed.desk, wording.owner).await?;
        }
        Ok(events)
    }

    async fn save(deed: &Deed, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        super::keep(tx, &deed.desk, step.known, step.entries).await
    }
}

//! How a command meets the sheet of its month.

use db::Tx;
use domain::assessment::{Aspect, Assessment, Command, Event, Facts, Refusal, decide};
use domain::calendar::Month;
use domain::ids::SubjectId;
use domain::text::Body;
use store::assessment as rows;

use super::view::figures;
use crate::DeskError;
use crate::life::{self, Living, Step};
use crate::sealing::Texts;

/// One command on its way to the sheet of this month.
pub(super) type Deed = life::Deed<Assessment>;

/// What somebody wants done to the sheet of a month.
pub struct Wish {
    pub month: Month,
    pub command: Command<Body>,
}

impl Deed {
    async fn facts(&self, tx: &mut Tx<'_>) -> Result<Facts, DeskError> {
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        let (_, over) = rules.calendar.month_bounds(self.wish.month);
        let (figures, edition) = match self.wish.command {
            Command::Sign {} => {
                let (figures, edition, _) = figures(tx, &self.desk, self.wish.month).await?;
                (figures, edition)
            }
            _ => (Vec::new(), 0),
        };
        Ok(Facts { now: self.now, over, figures, edition })
    }
}

/// What the rules say no with, in the desk's words.
fn refused(refusal: Refusal) -> DeskError {
    match refusal {
        Refusal::NotYours { .. } => DeskError::Forbidden,
        other => other.into(),
    }
}

impl Living for Assessment {
    type Wish = Wish;

    const HISTORY: &'static str = "history of an assessment";

    fn texts(_: &Wish) -> Option<usize> {
        Some(Aspect::ALL.len())
    }

    fn subject(deed: &Deed, _: Option<&Self>) -> Option<SubjectId> {
        Some(rows::subject(deed.id))
    }

    async fn decide(
        deed: &Deed,
        tx: &mut Tx<'_>,
        known: Option<&Self>,
        texts: &mut Texts,
    ) -> Result<Vec<Event>, DeskError> {
        let facts = deed.facts(tx).await?;
        let pen = deed.pen(tx, known).await?;
        let command = deed.wish.command.clone().map(&mut pen.seal(texts));
        decide(known, deed.wish.month, (&deed.actor, &facts), command).map_err(refused)
    }

    async fn save(deed: &Deed, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        Ok(rows::save(tx, deed.scope(), step.known, step.entries).await?)
    }
}

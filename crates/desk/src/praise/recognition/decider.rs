//! How a command meets the row of its recognition.

use db::Tx;
use domain::praise::recognition::{Event, Facts, Recognition, Wanted, confirm, decline, propose};
use domain::text::Name;
use store::praise::recognition as rows;

use super::{of_month, refused};
use crate::DeskError;
use crate::life::{self, Living, Step};
use crate::sealing::Texts;

/// What somebody wants.
#[derive(Clone, Debug)]
pub enum Wish {
    Propose(Wanted),
    Confirm,
    Decline(Name),
}

/// One command on its way to the recognition with this id, if there is one.
pub(super) type Deed = life::Deed<Recognition>;

impl Deed {
    async fn proposed(
        &self,
        tx: &mut Tx<'_>,
        known: Option<&Recognition>,
        wanted: &Wanted,
    ) -> Result<Vec<Event>, DeskError> {
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        let criteria = rows::criteria(tx, self.scope()).await?;
        let praise = of_month(tx, &self.desk, (&rules.calendar, wanted.month)).await?;
        let facts = Facts {
            now: self.now,
            calendar: &rules.calendar,
            criteria: &criteria,
            praise: &praise,
        };
        propose(known, &self.actor, wanted.clone(), &facts).map_err(refused)
    }
}

impl Living for Recognition {
    type Wish = Wish;

    const HISTORY: &'static str = "history of a recognition";

    async fn decide(
        deed: &Deed,
        tx: &mut Tx<'_>,
        known: Option<&Self>,
        _: &mut Texts,
    ) -> Result<Vec<Event>, DeskError> {
        let there = || known.ok_or(DeskError::NotFound);
        match &deed.wish {
            Wish::Propose(wanted) => deed.proposed(tx, known, wanted).await,
            Wish::Confirm => confirm(there()?, &deed.actor, deed.now).map_err(refused),
            Wish::Decline(why) => {
                decline(there()?, &deed.actor, (why.clone(), deed.now)).map_err(refused)
            }
        }
    }

    async fn save(deed: &Deed, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        Ok(rows::save(tx, deed.scope(), step.known, step.entries).await?)
    }
}

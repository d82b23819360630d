//! How a command meets the row of its box.

use db::Tx;
use domain::ids::UnitCode;
use domain::suggestion_box::{Command, Event, SuggestionBox, decide};

use super::refused;
use crate::DeskError;
use crate::life::{self, Living, Step};
use crate::sealing::Texts;

/// One command on its way to the box with this code, if there is one.
pub(super) type Deed = life::Deed<SuggestionBox>;

impl Deed {
    /// A box hangs at a unit that there is.
    async fn known(&self, tx: &mut Tx<'_>) -> Result<(), DeskError> {
        let unit: &Option<UnitCode> = match &self.wish {
            Command::Place { unit, .. } | Command::Change { unit, .. } => unit,
            Command::Retire {} | Command::Reinstate {} => return Ok(()),
        };
        let organisation = store::hospital::organisation(tx, self.scope()).await?;
        match unit.as_ref().is_none_or(|unit| organisation.unit(unit).is_some()) {
            true => Ok(()),
            false => Err(DeskError::Unknown { field: "unit" }),
        }
    }
}

impl Living for SuggestionBox {
    type Wish = Command;

    const HISTORY: &'static str = "history of a box";

    async fn decide(
        deed: &Deed,
        tx: &mut Tx<'_>,
        known: Option<&Self>,
        _: &mut Texts,
    ) -> Result<Vec<Event>, DeskError> {
        let events = decide(known, deed.actor.role(), deed.wish.clone()).map_err(refused)?;
        deed.known(tx).await?;
        Ok(events)
    }

    async fn save(deed: &Deed, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        Ok(store::suggestion_box::save(tx, deed.scope(), step.known, step.entries).await?)
    }
}

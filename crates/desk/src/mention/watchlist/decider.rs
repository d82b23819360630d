//! How a command meets the list of its day.

use db::Tx;
use domain::mention::watchlist::{Command, Event, Watchlist, decide};
use store::mention::watchlist as rows;

use super::refused;
use crate::DeskError;
use crate::life::{self, Living, Step};
use crate::sealing::Texts;

/// One command on its way to the list of this day, if there is one.
pub(super) type Deed = life::Deed<Watchlist>;

impl Living for Watchlist {
    type Wish = Command;

    const HISTORY: &'static str = "history of a list";

    async fn decide(
        deed: &Deed,
        _: &mut Tx<'_>,
        known: Option<&Self>,
        _: &mut Texts,
    ) -> Result<Vec<Event>, DeskError> {
        decide(known, &deed.actor, deed.wish.clone()).map_err(refused)
    }

    async fn save(deed: &Deed, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        Ok(rows::save(tx, deed.scope(), step.known, step.entries).await?)
    }
}

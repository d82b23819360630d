//! How a definition meets its element.

use db::Tx;
use domain::evidence::{Define, Element, Event, decide};
use store::evidence as rows;

use crate::DeskError;
use crate::life::{self, Living, Step};
use crate::sealing::Texts;

/// One definition on its way.
pub(super) type Defining = life::Deed<Element>;

impl Living for Element {
    type Wish = Define;

    const HISTORY: &'static str = "history of an element";

    async fn decide(
        deed: &Defining,
        _: &mut Tx<'_>,
        known: Option<&Self>,
        _: &mut Texts,
    ) -> Result<Vec<Event>, DeskError> {
        Ok(decide(known, deed.wish.clone()))
    }

    async fn save(deed: &Defining, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        Ok(rows::save(tx, deed.scope(), step.known, step.entries).await?)
    }
}

//! How a command meets the row of its session.

use db::Tx;
use domain::training::catalogue;
use domain::training::session::{Command, Event, Facts, Session, decide};
use store::training::session as rows;

use super::refused;
use crate::DeskError;
use crate::life::{self, Living, Step};
use crate::sealing::Texts;

/// One command on its way to the session with this id, if there is one.
pub(super) type Deed = life::Deed<Session>;

impl Deed {
    async fn facts(&self, tx: &mut Tx<'_>) -> Result<Facts, DeskError> {
        let scope = self.scope();
        let known = catalogue(store::training::list(tx, scope).await?).into_iter();
        let asked = known.filter(|one| !one.definition.retired);
        let people = store::people::list(tx, scope).await?;
        Ok(Facts {
            now: self.now,
            competences: asked.map(|one| one.code).collect(),
            people: people.into_iter().map(|person| person.id).collect(),
        })
    }
}

impl Living for Session {
    type Wish = Command;

    const HISTORY: &'static str = "history of a training session";

    async fn decide(
        deed: &Deed,
        tx: &mut Tx<'_>,
        known: Option<&Self>,
        _: &mut Texts,
    ) -> Result<Vec<Event>, DeskError> {
        let facts = deed.facts(tx).await?;
        decide(known, &deed.actor, deed.wish.clone(), &facts).map_err(refused)
    }

    async fn save(deed: &Deed, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        Ok(rows::save(tx, deed.scope(), step.known, step.entries).await?)
    }
}

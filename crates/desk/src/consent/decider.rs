//! How a command meets the row of its permission.

use db::Tx;
use domain::consent::{Command, Consent, Event, Facts, decide};
use domain::ids::SubjectId;
use domain::text::Body;
use store::consent as rows;

use super::refused;
use crate::DeskError;
use crate::life::{self, Living, Step};
use crate::sealing::Texts;

/// Person, guardian, material.
const TEXTS: usize = 3;

/// One command on its way to the permission with this id, if there is one.
pub(super) type Deed = life::Deed<Consent>;

impl Deed {
    async fn facts(&self, tx: &mut Tx<'_>) -> Result<Facts, DeskError> {
        let scope = self.scope();
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        let people = store::people::list(tx, scope).await?;
        Ok(Facts {
            today: rules.calendar.day_of(self.now),
            people: people.into_iter().map(|person| person.id).collect(),
            places: match self.wish {
                Command::Withdraw { .. } => store::content::places(tx, scope, self.id).await?,
                _ => Vec::new(),
            },
        })
    }
}

impl Living for Consent {
    type Wish = Command<Body>;

    const HISTORY: &'static str = "history of a permission";

    fn texts(_: &Command<Body>) -> Option<usize> {
        Some(TEXTS)
    }

    fn subject(deed: &Deed, _: Option<&Self>) -> Option<SubjectId> {
        Some(rows::subject(deed.id))
    }

    fn meets(deed: &Deed, known: Option<&Self>) -> bool {
        known.is_some() || matches!(deed.wish, Command::Give { .. })
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
        Ok(rows::save(tx, deed.scope(), step.known, step.entries).await?)
    }
}

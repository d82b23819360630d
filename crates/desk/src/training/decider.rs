//! How a definition meets its competence, and an attestation what somebody has already.

use db::Tx;
use domain::training::Trainee;
use domain::training::attainment::{self, Attainment, Attest, Facts};
use domain::training::competence::{self, Competence, Define};
use store::training as rows;

use super::refused;
use crate::DeskError;
use crate::life::{self, Living, Step};
use crate::sealing::Texts;

/// One definition on its way.
pub(super) type Defining = life::Deed<Competence>;

impl Living for Competence {
    type Wish = Define;

    const HISTORY: &'static str = "history of a competence";

    async fn decide(
        deed: &Defining,
        _: &mut Tx<'_>,
        known: Option<&Self>,
        _: &mut Texts,
    ) -> Result<Vec<competence::Event>, DeskError> {
        competence::decide(known, &deed.actor, deed.wish.clone()).map_err(refused)
    }

    async fn save(deed: &Defining, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        Ok(rows::save(tx, deed.scope(), step.known, step.entries).await?)
    }
}

/// One attestation on its way.
pub(super) type Attesting = life::Deed<Attainment>;

impl Attesting {
    /// # Errors
    /// `NotFound` for nobody, or for somebody who works here no more.
    async fn facts(&self, tx: &mut Tx<'_>) -> Result<Facts, DeskError> {
        let (scope, (person, competence)) = (self.scope(), &self.id);
        let person = store::people::by_id(tx, scope, *person).await?;
        let person = person.filter(|person| person.disabled.is_none());
        let person = person.ok_or(DeskError::NotFound)?;
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        Ok(Facts {
            today: rules.calendar.day_of(self.now),
            trainee: Trainee { id: person.id, units: person.units },
            competence: rows::find(tx, scope, competence).await?,
        })
    }
}

impl Living for Attainment {
    type Wish = Attest;

    const HISTORY: &'static str = "history of an attainment";

    async fn decide(
        deed: &Attesting,
        tx: &mut Tx<'_>,
        known: Option<&Self>,
        _: &mut Texts,
    ) -> Result<Vec<attainment::Event>, DeskError> {
        let facts = deed.facts(tx).await?;
        attainment::decide(known, &deed.actor, deed.wish.clone(), &facts).map_err(refused)
    }

    async fn save(
        deed: &Attesting,
        tx: &mut Tx<'_>,
        step: Step<'_, Self>,
    ) -> Result<(), DeskError> {
        Ok(rows::attainment::save(tx, deed.scope(), step.known, step.entries).await?)
    }
}

//! How a definition meets its competence, and an attestation what somebody has already.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{CompetenceCode, PersonId, Version};
use domain::people::Actor;
use domain::training::Trainee;
use domain::training::attainment::{self, Attainment, Attest, Facts};
use domain::training::competence::{self, Competence, Define};
use store::StoreError;
use store::training as rows;

use super::refused;
use crate::act::Decider;
use crate::{Desk, DeskError};

/// One definition on its way.
pub(super) struct Defining {
    desk: Desk,
    actor: Actor,
    wanted: Define,
    now: Instant,
}

impl Defining {
    pub fn new(desk: &Desk, actor: &Actor, wanted: Define) -> Self {
        Self { desk: desk.clone(), actor: actor.clone(), wanted, now: desk.now() }
    }
}

impl Decider for Defining {
    /// Before it is defined there is no competence.
    type Row = Option<Competence>;
    type Entry = competence::Entry;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Self::Row>, DeskError> {
        Ok(Some(rows::find(tx, self.desk.scope(), &self.wanted.code).await?))
    }

    fn version(row: &Self::Row) -> Version {
        row.as_ref().map_or(Version(0), |known| known.version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(&self, _: &mut Tx<'_>, row: &Self::Row) -> Result<Vec<Self::Entry>, DeskError> {
        let decided = competence::decide(row.as_ref(), &self.actor, self.wanted.clone());
        let by = self.actor.who();
        let entry = |event| competence::Entry { event, by, at: self.now };
        Ok(decided.map_err(refused)?.into_iter().map(entry).collect())
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Self::Row,
        entries: Vec<Self::Entry>,
    ) -> Result<Self::Row, DeskError> {
        let known = entries.iter().fold(row, competence::apply);
        let missing = StoreError::Damaged { what: "history of a competence" };
        let known = known.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, self.desk.scope(), &known, &entries).await?;
        Ok(Some(known))
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let scope = self.desk.scope();
        let known = rows::find(tx, scope, &self.wanted.code).await?.ok_or(DeskError::NotFound)?;
        let history = rows::history(tx, scope, known.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

/// One attestation on its way.
pub(super) struct Attesting {
    desk: Desk,
    actor: Actor,
    person: PersonId,
    competence: CompetenceCode,
    wanted: Attest,
    now: Instant,
}

impl Attesting {
    pub fn new(
        desk: &Desk,
        actor: &Actor,
        (person, competence): (PersonId, CompetenceCode),
        wanted: Attest,
    ) -> Self {
        let (desk, actor, now) = (desk.clone(), actor.clone(), desk.now());
        Self { desk, actor, person, competence, wanted, now }
    }

    /// # Errors
    /// `NotFound` for nobody, or for somebody who works here no more.
    async fn facts(&self, tx: &mut Tx<'_>) -> Result<Facts, DeskError> {
        let scope = self.desk.scope();
        let person = store::people::by_id(tx, scope, self.person).await?;
        let person = person.filter(|person| person.disabled.is_none());
        let person = person.ok_or(DeskError::NotFound)?;
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        Ok(Facts {
            today: rules.calendar.day_of(self.now),
            trainee: Trainee { id: person.id, units: person.units },
            competence: rows::find(tx, scope, &self.competence).await?,
        })
    }

    async fn known(&self, tx: &mut Tx<'_>) -> Result<Option<Attainment>, DeskError> {
        let key = (self.person, &self.competence);
        Ok(rows::attainment::find(tx, self.desk.scope(), key).await?)
    }
}

impl Decider for Attesting {
    /// Before the first attestation there is none.
    type Row = Option<Attainment>;
    type Entry = attainment::Entry;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Self::Row>, DeskError> {
        self.known(tx).await.map(Some)
    }

    fn version(row: &Self::Row) -> Version {
        row.as_ref().map_or(Version(0), |known| known.version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(
        &self,
        tx: &mut Tx<'_>,
        row: &Self::Row,
    ) -> Result<Vec<Self::Entry>, DeskError> {
        let facts = self.facts(tx).await?;
        let decided = attainment::decide(row.as_ref(), &self.actor, self.wanted.clone(), &facts);
        let by = self.actor.who();
        let entry = |event| attainment::Entry { event, by, at: self.now };
        Ok(decided.map_err(refused)?.into_iter().map(entry).collect())
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Self::Row,
        entries: Vec<Self::Entry>,
    ) -> Result<Self::Row, DeskError> {
        let known = entries.iter().fold(row, attainment::apply);
        let missing = StoreError::Damaged { what: "history of an attainment" };
        let known = known.ok_or(DeskError::Broken(missing))?;
        rows::attainment::save(tx, self.desk.scope(), &known, &entries).await?;
        Ok(Some(known))
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let known = self.known(tx).await?.ok_or(DeskError::NotFound)?;
        let history = rows::attainment::history(tx, self.desk.scope(), known.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

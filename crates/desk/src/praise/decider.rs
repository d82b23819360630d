//! How a command meets the row of what was passed on from a case.

use db::Tx;
use domain::calendar::Instant;
use domain::case::Case;
use domain::ids::{CaseNumber, PraiseId, Version, WordsId};
use domain::intake::Identity;
use domain::people::Actor;
use domain::praise::{Entry, Event, Facts, Passed, Praise, Refusal, apply, pass_on, take_back};
use domain::rules::About;
use domain::text::Name;
use store::StoreError;
use store::praise as rows;
use store::vault::{Sealed, SubjectKey, keep_words, open_identity, seal_words, subject};

use super::{Wanted, refused};
use crate::act::Decider;
use crate::{Desk, DeskError};

/// What somebody wants.
#[derive(Clone, Debug)]
pub enum Wish {
    PassOn { number: CaseNumber, wanted: Wanted },
    TakeBack { id: PraiseId, why: Name },
}

/// One command on its way.
pub struct Deed {
    desk: Desk,
    actor: Actor,
    wish: Wish,
    now: Instant,
    words: WordsId,
    fresh_key: [u8; 32],
}

/// The row with the case that it comes from, and the key under which the words of that case lie.
pub struct Loaded {
    pub praise: Option<Praise>,
    from: Option<(Case, SubjectKey)>,
}

/// An entry with the text that it brings into the vault.
pub struct Written {
    entry: Entry,
    sealed: Option<Sealed>,
}

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, wish: Wish) -> Self {
        Self {
            desk: desk.clone(),
            actor: actor.clone(),
            wish,
            now: desk.now(),
            words: WordsId::new(desk.fresh_id()),
            fresh_key: desk.fresh(),
        }
    }

    fn written(&self, event: Event, sealed: Option<Sealed>) -> Written {
        Written { entry: Entry { event, by: self.actor.who(), at: self.now }, sealed }
    }

    /// The case, as far as it is in sight, with the key of whoever gave the praise: their erasure
    /// takes these words too.
    async fn from(
        &self,
        tx: &mut Tx<'_>,
        number: CaseNumber,
    ) -> Result<Option<(Case, SubjectKey)>, DeskError> {
        let (scope, sight) = (self.desk.scope(), self.desk.sight(&self.actor));
        let Some(case) = store::case::seen(tx, scope, &sight, number).await? else {
            return Ok(None);
        };
        let (vault, owner) = (&self.desk.store().vault, case.intake.complainant.subject);
        match subject(tx, scope, vault, owner, self.fresh_key).await {
            Ok(key) => Ok(Some((case, key))),
            Err(StoreError::Erased) => Err(Refusal::NotNow.into()),
            Err(error) => Err(error.into()),
        }
    }

    async fn passed_on(
        &self,
        tx: &mut Tx<'_>,
        known: Option<&Praise>,
        (case, key): &(Case, SubjectKey),
        wanted: &Wanted,
    ) -> Result<Written, DeskError> {
        let behind = self.behind(tx, case).await?;
        let protected = case.sealed || case.about != About::Nobody || !case.accused.is_empty();
        let text = wanted.text.as_str();
        let sealed = seal_words(key, self.desk.scope(), self.words, text);
        let (units, people) = (wanted.units.clone(), wanted.people.clone());
        let passed = Passed { words: sealed.words, units, people };
        let facts = Facts { kind: case.kind, protected, known: &behind, text };
        let from = (rows::of_case(case.id), case.id, case.number);
        let event = pass_on(known, &self.actor, from, passed, &facts).map_err(refused)?;
        self.known(tx, wanted).await?;
        Ok(self.written(event, Some(sealed)))
    }

    /// Who praises, and the patient.
    async fn behind(&self, tx: &mut Tx<'_>, case: &Case) -> Result<Vec<Identity>, DeskError> {
        let (scope, vault) = (self.desk.scope(), &self.desk.store().vault);
        let subjects = [Some(case.intake.complainant.subject), case.intake.patient];
        let mut behind = Vec::new();
        for one in subjects.into_iter().flatten() {
            behind.extend(open_identity(tx, scope, vault, one).await?);
        }
        Ok(behind)
    }

    /// Units that there are, and people who work here.
    async fn known(&self, tx: &mut Tx<'_>, wanted: &Wanted) -> Result<(), DeskError> {
        let organisation = store::hospital::organisation(tx, self.desk.scope()).await?;
        if !wanted.units.iter().all(|unit| organisation.unit(unit).is_some()) {
            return Err(DeskError::Unknown { field: "units" });
        }
        for person in &wanted.people {
            let found = store::people::by_id(tx, self.desk.scope(), *person).await?;
            if found.is_none_or(|person| person.disabled.is_some()) {
                return Err(DeskError::Unknown { field: "people" });
            }
        }
        Ok(())
    }
}

impl Decider for Deed {
    type Row = Loaded;
    type Entry = Written;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Loaded>, DeskError> {
        let scope = self.desk.scope();
        let (id, from) = match &self.wish {
            Wish::TakeBack { id, .. } => (*id, None),
            Wish::PassOn { number, .. } => match self.from(tx, *number).await? {
                Some(from) => (rows::of_case(from.0.id), Some(from)),
                None => return Ok(None),
            },
        };
        let praise = rows::find(tx, scope, id).await?;
        Ok((praise.is_some() || from.is_some()).then_some(Loaded { praise, from }))
    }

    fn version(row: &Loaded) -> Version {
        row.praise.as_ref().map_or(Version(0), |praise| praise.version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(&self, tx: &mut Tx<'_>, row: &Loaded) -> Result<Vec<Written>, DeskError> {
        let known = row.praise.as_ref();
        match &self.wish {
            Wish::PassOn { wanted, .. } => {
                let from = row.from.as_ref().ok_or(DeskError::NotFound)?;
                Ok(vec![self.passed_on(tx, known, from, wanted).await?])
            }
            Wish::TakeBack { why, .. } => {
                let known = known.ok_or(DeskError::NotFound)?;
                let events = take_back(known, &self.actor, why.clone()).map_err(refused)?;
                Ok(events.into_iter().map(|event| self.written(event, None)).collect())
            }
        }
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Loaded,
        written: Vec<Written>,
    ) -> Result<Loaded, DeskError> {
        let scope = self.desk.scope();
        let sealed = written.iter().filter_map(|written| written.sealed.as_ref());
        for (sealed, (_, key)) in sealed.zip(row.from.as_ref()) {
            keep_words(tx, scope, key.subject(), sealed).await?;
        }
        let entries: Vec<Entry> = written.into_iter().map(|written| written.entry).collect();
        let praise = entries.iter().fold(row.praise, apply);
        let missing = StoreError::Damaged { what: "history of praise" };
        let praise = praise.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, scope, &praise, &entries).await?;
        Ok(Loaded { praise: Some(praise), ..row })
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let id = match &self.wish {
            Wish::TakeBack { id, .. } => *id,
            Wish::PassOn { .. } => return Ok(Vec::new()),
        };
        let history = rows::history(tx, self.desk.scope(), id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

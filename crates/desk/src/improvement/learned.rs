//! An improvement that somebody begins because something was learned: from a survey, on a round,
//! by an audit or in a meeting.

use db::Tx;
use domain::calendar::Date;
use domain::ids::{ImprovementId, PersonId, WordsId};
use domain::improvement::{Facts, Finding, Observed, Opening, Origin, begin};
use domain::people::Actor;
use domain::text::Body;
use store::StoreError;
use store::vault::{FreshKey, Sealed, keep_words, seal_words};

use super::works_here;
use crate::act::{Once, known, remember};
use crate::{Desk, DeskError};

/// What is to be made better: why, how, by whom and until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    pub cause: Option<Body>,
    pub action: Body,
    pub owner: PersonId,
    /// The last day on which it is in time.
    pub due: Date,
}

/// From what it was learned.
#[derive(Clone, Debug)]
pub(crate) enum Lesson {
    Survey(Finding),
    Round(Observed),
    Origin(Origin),
}

/// A beginning on its way, with its fresh ids and key: it may meet the database several times.
pub(crate) struct Learning {
    desk: Desk,
    actor: Actor,
    id: ImprovementId,
    once: Option<Once>,
    /// For the cause and the action.
    words: [WordsId; 2],
    fresh: FreshKey,
}

impl Learning {
    pub fn new(desk: &Desk, actor: &Actor, once: Option<Once>) -> Self {
        let id = ImprovementId::new(desk.fresh_id());
        let subject = store::improvement::subject(id);
        Self {
            words: [WordsId::new(desk.fresh_id()), WordsId::new(desk.fresh_id())],
            fresh: FreshKey::new(&desk.store().vault, desk.scope(), subject, desk.fresh()),
            desk: desk.clone(),
            actor: actor.clone(),
            id,
            once,
        }
    }

    /// What the same request began before.
    ///
    /// # Errors
    /// `KeyReused` for another request under the same key.
    pub async fn before(&self, tx: &mut Tx<'_>) -> Result<Option<ImprovementId>, DeskError> {
        let Some(once) = &self.once else { return Ok(None) };
        let Some(id) = known(tx, self.desk.scope(), once).await? else { return Ok(None) };
        let damaged = StoreError::Damaged { what: "result of a repeated request" };
        id.parse().map(Some).map_err(|_| DeskError::Broken(damaged))
    }

    /// Begins it, in the transaction of the caller.
    ///
    /// # Errors
    /// `Unknown` for an owner who does not work here, `Refused` when the rules say no.
    pub async fn begin(
        &self,
        tx: &mut Tx<'_>,
        promise: &Promise,
        lesson: Lesson,
    ) -> Result<ImprovementId, DeskError> {
        let (scope, now) = (self.desk.scope(), self.desk.now());
        works_here(tx, &self.desk, promise.owner).await?;
        let cause = promise.cause.as_ref().map(|cause| self.sealed(0, cause));
        let action = self.sealed(1, &promise.action);
        let (finding, observed, origin) = match lesson {
            Lesson::Survey(finding) => (Some(Box::new(finding)), None, None),
            Lesson::Round(observed) => (None, Some(Box::new(observed)), None),
            Lesson::Origin(origin) => (None, None, Some(origin)),
        };
        let opening = Opening {
            id: self.id,
            case: None,
            finding,
            observed,
            origin,
            cause: cause.as_ref().map(|cause| cause.words),
            action: action.words,
            owner: Some(promise.owner),
            due: Some(promise.due),
        };
        let rules = self.desk.rules_in_force(tx, now).await?;
        let facts = Facts { now, calendar: &rules.calendar };
        let (row, entry) = begin(opening, &self.actor, &facts)?;
        self.fresh.add(tx, scope).await?;
        for sealed in cause.iter().chain([&action]) {
            keep_words(tx, scope, self.fresh.key().subject(), sealed).await?;
        }
        store::improvement::save(tx, scope, &row, &[entry]).await?;
        if let Some(once) = &self.once {
            remember(tx, scope, once, self.id.to_string(), now).await?;
        }
        Ok(self.id)
    }

    fn sealed(&self, nth: usize, text: &Body) -> Sealed {
        seal_words(self.fresh.key(), self.desk.scope(), self.words[nth], text.as_str())
    }
}

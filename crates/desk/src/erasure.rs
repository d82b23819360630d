//! Erasing a person: what would go is shown, one proposes, another confirms, and the journal keeps
//! who, when and how much. The rules stand in `domain::erasure`.

mod gathered;
mod list;
mod register;
mod settling;

use std::sync::Arc;

use db::Tx;
use domain::calendar::Instant;
use domain::case::Case;
use domain::erasure::{
    Basis, Erasure, Gone, Refusal, State, blocked, decides, names_somebody, proposes,
};
use domain::ids::{ArrivalId, CaseNumber, ErasureId, WordsId};
use domain::people::Actor;
use domain::text::Body;
use store::arrival::State as Read;

pub use list::{Item, list, one};
pub use register::{Applied, NotARegister, Register, apply, register};
pub use settling::{confirm, decline};

use crate::act::{boxed, read_as};
use crate::case::in_sight;
use crate::{Desk, DeskError, PATIENCE};
use gathered::Gathered;

/// What would go with the person behind a case, and what stands in the way.
#[derive(Clone, Debug)]
pub struct Preview {
    pub number: CaseNumber,
    /// The person's cases that this reader sees.
    pub cases: Vec<CaseNumber>,
    pub gone: Gone,
    /// When it happened, if it has.
    pub erased_at: Option<Instant>,
    /// In the way whatever the reason; and in the way of an erasure because the time is over.
    pub blocked: Vec<Refusal>,
    pub kept: Vec<Refusal>,
    /// The proposal that waits already.
    pub waiting: Option<ErasureId>,
}

/// Looks at what would go. Nothing is changed.
///
/// # Errors
/// `Forbidden` for whoever has no part in it, `NotFound` for a case out of sight.
pub async fn preview(desk: &Desk, actor: &Actor, number: CaseNumber) -> Result<Preview, DeskError> {
    proposes(actor).map_err(|_| DeskError::Forbidden)?;
    look(desk, actor, number).await
}

async fn look(desk: &Desk, actor: &Actor, number: CaseNumber) -> Result<Preview, DeskError> {
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let case = in_sight(tx, &desk, &actor, number).await?;
            let gathered = Gathered::of(tx, &desk, &case).await?;
            let gathered = gathered.with_arrivals_by_hand(tx, &desk).await?;
            shown(tx, &desk, &actor, (&case, &gathered)).await
        })
    })
    .await
}

async fn shown(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    (case, gathered): (&Case, &Gathered),
) -> Result<Preview, DeskError> {
    let mut matters = gathered.matters(tx, desk, actor).await?;
    // Only who decides learns that something else stands in the way.
    matters.retain(|matter| matter.seen || decides(actor, desk.now()));
    let facts = gathered.facts(desk, &matters);
    let all = blocked(Basis::Retention, &facts);
    let is_term = |refusal: &Refusal| matches!(refusal, Refusal::Kept { .. });
    let (kept, _) = all.into_iter().partition(is_term);
    let seen: Vec<CaseNumber> =
        matters.iter().filter(|matter| matter.seen).map(|matter| matter.number).collect();
    Ok(Preview {
        number: case.number,
        gone: gathered.gone(tx, desk, Some(&seen)).await?,
        cases: seen,
        erased_at: gathered.erased_at,
        blocked: blocked(Basis::Request, &facts),
        kept,
        waiting: gathered.waiting,
    })
}

/// Proposes that the person behind a case be erased. Where a proposal for them waits already, that
/// one is the answer.
///
/// # Errors
/// `Forbidden` for whoever has no part in it, `Refused` with the first thing in the way,
/// `NotFound` for a case out of sight.
pub async fn propose(
    desk: &Desk,
    actor: &Actor,
    number: CaseNumber,
    (basis, reason): (Basis, Body),
) -> Result<ErasureId, DeskError> {
    proposes(actor).map_err(|_| DeskError::Forbidden)?;
    let ids = desk.fresh_ids(2);
    let new = Arc::new(New {
        desk: desk.clone(),
        actor: actor.clone(),
        number,
        basis,
        reason,
        now: desk.now(),
        id: ErasureId::new(ids[0]),
        words: WordsId::new(ids[1]),
        key: desk.fresh(),
    });
    let job = boxed(move |tx: &mut Tx<'_>| {
        let new = Arc::clone(&new);
        Box::pin(async move { new.enter(tx).await })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// A proposal on its way in; it may meet the database several times.
struct New {
    desk: Desk,
    actor: Actor,
    number: CaseNumber,
    basis: Basis,
    reason: Body,
    now: Instant,
    id: ErasureId,
    words: WordsId,
    key: [u8; 32],
}

impl New {
    async fn enter(&self, tx: &mut Tx<'_>) -> Result<ErasureId, DeskError> {
        let case = in_sight(tx, &self.desk, &self.actor, self.number).await?;
        let gathered = Gathered::of(tx, &self.desk, &case).await?;
        if let Some(waiting) = gathered.waiting {
            return Ok(waiting);
        }
        let mut matters = gathered.matters(tx, &self.desk, &self.actor).await?;
        // What the proposer does not see is looked at when the director confirms.
        matters.retain(|matter| matter.seen);
        refuse_first(blocked(self.basis, &gathered.facts(&self.desk, &matters)))?;
        let names = gathered.names(tx, &self.desk).await?;
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        if names_somebody(self.reason.as_str(), &names) {
            return Err(DeskError::from(Refusal::NamesThePerson));
        }
        self.keep(tx, &case).await
    }

    /// The reason lies under a key of the erasure's own: it has to be read when the person's is gone.
    async fn keep(&self, tx: &mut Tx<'_>, case: &Case) -> Result<ErasureId, DeskError> {
        let (scope, vault) = (self.desk.scope(), &self.desk.store().vault);
        let own = store::erasure::subject(self.id);
        let key = store::vault::subject(tx, scope, vault, own, self.key).await?;
        let sealed = store::vault::seal_words(&key, scope, self.words, self.reason.as_str());
        store::vault::keep_words(tx, scope, own, &sealed).await?;
        let proposal = Erasure {
            id: self.id,
            subject: case.intake.complainant.subject,
            others: Vec::new(),
            case: case.id,
            number: case.number,
            basis: self.basis,
            reason: sealed.words,
            proposed_by: self.actor.who(),
            proposed_at: self.now,
            state: State::Proposed,
            settled: None,
            gone: None,
        };
        store::erasure::propose(tx, scope, &proposal).await?;
        Ok(self.id)
    }
}

fn refuse_first(found: Vec<Refusal>) -> Result<(), DeskError> {
    match found.into_iter().next() {
        Some(refusal) => Err(DeskError::from(refusal)),
        None => Ok(()),
    }
}

/// Arrivals as the store finds them.
type Arrivals = Vec<(ArrivalId, Read)>;

//! Praise that names somebody: the office passes it on, and those whom it names read it, without who
//! gave it.

mod decider;
pub mod recognition;
mod view;

use std::collections::BTreeSet;

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{CaseNumber, PersonId, PraiseId, UnitCode, Version};
use domain::people::Actor;
use domain::praise::{Praise, Refusal, passes_on};
use domain::text::{Body, Name};
use jiff::SignedDuration;

pub use view::View;

use crate::act::{Once, Terms, act as act_on, read_as};
use crate::{Desk, DeskError};
use decider::{Deed, Wish};

/// A list shows no more than this.
const LISTED: usize = 500;
/// So long praise stands in lists, and so long it is news.
const YEAR: SignedDuration = SignedDuration::from_hours(24 * 365);
const NEWS: SignedDuration = SignedDuration::from_hours(24 * 30);

/// What is passed on, and to whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub units: BTreeSet<UnitCode>,
    pub people: BTreeSet<PersonId>,
    /// In the words of whoever gave it, without what tells who that is.
    pub text: Body,
}

/// What stands beside a command: the version that the sender looked at, and the key of the request.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    pub seen: Option<Version>,
    pub key: Option<String>,
}

/// The praise of the last year that this actor may read, the youngest first.
///
/// # Errors
/// `Forbidden` for whoever is not of the staff.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    staff(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let found = since(tx, &desk, YEAR).await?;
            view::gather(tx, &desk, &actor, found).await
        })
    })
    .await
}

/// The praise of the last year that names this person, as far as this actor may read it.
///
/// # Errors
/// As [`list`].
pub async fn of_person(
    desk: &Desk,
    actor: &Actor,
    person: PersonId,
) -> Result<Vec<View>, DeskError> {
    let mut found = list(desk, actor).await?;
    found.retain(|view| !view.taken_back && view.people.iter().any(|(one, _)| *one == person));
    Ok(found)
}

/// How much praise of the last thirty days names this actor, or is of the unit that they head.
///
/// # Errors
/// As [`list`].
pub async fn news(desk: &Desk, actor: &Actor) -> Result<usize, DeskError> {
    let from = before(desk, NEWS);
    let found = list(desk, actor).await?;
    Ok(found.iter().filter(|view| view.concerns && view.at >= from).count())
}

/// What was passed on from a case.
///
/// # Errors
/// `Forbidden` for all but the office; `NotFound` for a case out of sight.
pub async fn of_case(
    desk: &Desk,
    actor: &Actor,
    number: CaseNumber,
) -> Result<Option<View>, DeskError> {
    if !passes_on(actor) {
        return Err(DeskError::Forbidden);
    }
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let (scope, sight) = (desk.scope(), desk.sight(&actor));
            let case = store::case::seen(tx, scope, &sight, number).await?;
            let case = case.ok_or(DeskError::NotFound)?;
            let found = store::praise::find(tx, scope, store::praise::of_case(case.id)).await?;
            let found = found.into_iter().collect();
            Ok(view::gather(tx, &desk, &actor, found).await?.pop())
        })
    })
    .await
}

/// Passes the praise of a case on to those whom it names.
///
/// # Errors
/// `Forbidden` for all but the office; `NotFound` for a case out of sight; `Unknown` for a unit or
/// person that is not there; `Refused` with the rule; `Stale`; `KeyReused`.
pub async fn pass_on(
    desk: &Desk,
    actor: &Actor,
    (number, wanted): (CaseNumber, Wanted),
    key: Option<String>,
) -> Result<View, DeskError> {
    if !passes_on(actor) {
        return Err(DeskError::Forbidden);
    }
    let once = key.map(|key| Once::of(actor, "praise", &key, &(number, &wanted)));
    let deed = Deed::new(desk, actor, Wish::PassOn { number, wanted });
    act_on(desk, deed, Terms { seen: None, once }).await?;
    of_case(desk, actor, number).await?.ok_or(DeskError::NotFound)
}

/// Takes back what was passed on by mistake.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Stale`, `KeyReused`.
pub async fn take_back(
    desk: &Desk,
    actor: &Actor,
    (id, why): (PraiseId, Name),
    beside: Beside,
) -> Result<View, DeskError> {
    if !passes_on(actor) {
        return Err(DeskError::Forbidden);
    }
    let once = beside.key.map(|key| Once::of(actor, "praise", &key, &(id, &why)));
    let deed = Deed::new(desk, actor, Wish::TakeBack { id, why });
    let praise = act_on(desk, deed, Terms { seen: beside.seen, once }).await?.praise;
    let number = praise.ok_or(DeskError::NotFound)?.number;
    of_case(desk, actor, number).await?.ok_or(DeskError::NotFound)
}

fn before(desk: &Desk, span: SignedDuration) -> Instant {
    desk.now().checked_sub(span).unwrap_or(Instant::MIN)
}

async fn since(
    tx: &mut Tx<'_>,
    desk: &Desk,
    span: SignedDuration,
) -> Result<Vec<Praise>, DeskError> {
    let bounds = (before(desk, span), Instant::MAX);
    Ok(store::praise::between(tx, desk.scope(), bounds, LISTED).await?)
}

fn staff(actor: &Actor) -> Result<(), DeskError> {
    actor.staff().map(|_| ()).ok_or(DeskError::Forbidden)
}

/// What the rules say no with, in the desk's words.
fn refused(refusal: Refusal) -> DeskError {
    match refusal {
        Refusal::NotYours => DeskError::Forbidden,
        other => other.into(),
    }
}

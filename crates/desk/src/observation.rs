//! Observation: checklists, the rounds that are gone with them, and what is done about what was
//! seen.

pub mod checklist;
mod plan;
pub mod round;
mod table;
mod view;

use db::Tx;
use domain::ids::{RoundId, UnitCode};
use domain::observation::round::Round;
use domain::observation::{Act, Refusal, may, seen};
use domain::people::Actor;
use domain::survey::{Period, Seen};

pub use plan::plan;
pub use table::csv;
pub use view::{Tally, Told, View, tally};

use crate::act::boxed;
use crate::{Desk, DeskError};

/// A list shows no more rounds than this.
const LISTED: usize = 1_000;
/// A table takes no more than this; a hospital that goes on ten rounds a day reaches it in a quarter of
/// a century.
const TABLED: usize = 100_000;

/// The rounds of these days within this actor's sight, of one unit or of all, the youngest first.
///
/// # Errors
/// `Forbidden` for those who have no business with rounds, and for another's unit.
pub async fn list(
    desk: &Desk,
    actor: &Actor,
    wanted: (Period, Option<UnitCode>),
) -> Result<Vec<View>, DeskError> {
    found(desk, actor, wanted, LISTED).await
}

/// All of them, to be taken away as a table.
///
/// # Errors
/// As [`list`].
pub async fn every(
    desk: &Desk,
    actor: &Actor,
    wanted: (Period, Option<UnitCode>),
) -> Result<Vec<View>, DeskError> {
    found(desk, actor, wanted, TABLED).await
}

async fn found(
    desk: &Desk,
    actor: &Actor,
    (days, unit): (Period, Option<UnitCode>),
    most: usize,
) -> Result<Vec<View>, DeskError> {
    let sight = sight(actor)?;
    if let (Seen::Units(own), Some(unit)) = (&sight, &unit) {
        own.contains(unit).then_some(()).ok_or(DeskError::Forbidden)?;
    }
    let (worker, actor) = (desk.clone(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor, sight, unit) =
            (worker.clone(), actor.clone(), sight.clone(), unit.clone());
        Box::pin(async move {
            let found = store::observation::round::list(tx, desk.scope(), days, most).await?;
            let here = |round: &Round| {
                let of = &round.begun.unit;
                within(&sight, of) && unit.as_ref().is_none_or(|unit| unit == of)
            };
            view::gather(tx, &desk, &actor, found.into_iter().filter(here).collect()).await
        })
    });
    desk.store().db.read(job).await
}

/// One round with its words.
///
/// # Errors
/// `Forbidden` as [`list`]; `NotFound` when it is out of sight or not there.
pub async fn open(desk: &Desk, actor: &Actor, id: RoundId) -> Result<View, DeskError> {
    let sight = sight(actor)?;
    let (worker, reader) = (desk.clone(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor, sight) = (worker.clone(), reader.clone(), sight.clone());
        Box::pin(async move {
            let found = store::observation::round::find(tx, desk.scope(), id).await?;
            let found = found.filter(|round| within(&sight, &round.begun.unit));
            let found = found.ok_or(DeskError::NotFound)?;
            view::whole(tx, &desk, &actor, found).await
        })
    });
    let view = desk.store().db.read(job).await?;
    let improvements = crate::improvement::of_round(desk, actor, id).await?;
    Ok(View { improvements, ..view })
}

fn sight(actor: &Actor) -> Result<Seen, DeskError> {
    seen(actor).ok_or(DeskError::Forbidden)
}

/// The house itself, at the command line, only looks.
fn allowed(actor: &Actor, act: Act) -> Result<(), DeskError> {
    let house = *actor == Actor::Desk && act == Act::See;
    match house || actor.role().is_some_and(|role| may(role, act)) {
        true => Ok(()),
        false => Err(DeskError::Forbidden),
    }
}

fn within(sight: &Seen, unit: &UnitCode) -> bool {
    match sight {
        Seen::Hospital => true,
        Seen::Units(own) => own.contains(unit),
    }
}

/// What the rules say no with, in the desk's words.
fn refused(refusal: Refusal) -> DeskError {
    match refusal {
        Refusal::NotYours { .. } | Refusal::OthersRound => DeskError::Forbidden,
        Refusal::NoSuchChecklist => DeskError::NotFound,
        Refusal::CodeTaken => DeskError::Unfit { field: "code", why: crate::error::Unfit::Taken },
        other => other.into(),
    }
}

//! The voice of the patient: cases, open answers, rounds and improvements side by side.

mod gather;
mod report;
pub mod written;

use db::Tx;
use domain::ids::UnitCode;
use domain::people::Actor;
use domain::survey::Seen;
use domain::voice::{By, Months, Row, hears, rows};

pub use report::{csv, document};

use crate::act::boxed;
use crate::improvement::{self, View};
use crate::{Desk, DeskError};

/// All that was heard in some months, of one unit or of all.
#[derive(Clone, Debug)]
pub struct Voice {
    pub months: Months,
    pub unit: Option<UnitCode>,
    pub topics: Vec<Row>,
    pub units: Vec<Row>,
    pub by_month: Vec<Row>,
    /// What was begun in these months because of it, with its unit and topics, the youngest first.
    pub deeds: Vec<Deed>,
}

/// An improvement, and what it is about.
#[derive(Clone, Debug)]
pub struct Deed {
    pub view: View,
    pub unit: Option<UnitCode>,
    pub topics: Vec<String>,
}

/// What patients said and what was seen in these months, as far as this actor hears.
///
/// # Errors
/// `Forbidden` for those who hear nothing, and for another's unit.
pub async fn voice(
    desk: &Desk,
    actor: &Actor,
    (months, unit): (Months, Option<UnitCode>),
) -> Result<Voice, DeskError> {
    let seen = hearing(actor, unit.as_ref())?;
    let rules = desk.rules().await?;
    let span = gather::span(&rules.calendar, months);
    let begun = improvement::begun_within(desk, actor, span).await?;
    let (worker, actor) = (desk.clone(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor, begun) = (worker.clone(), actor.clone(), begun.clone());
        let wanted = gather::Wanted { seen: seen.clone(), months, unit: unit.clone() };
        Box::pin(async move {
            let (heard, deeds) = gather::all(tx, &desk, &actor, (wanted.clone(), begun)).await?;
            Ok(Voice {
                topics: rows(&heard, By::Topic),
                units: rows(&heard, By::Unit),
                by_month: rows(&heard, By::Month),
                deeds,
                months: wanted.months,
                unit: wanted.unit,
            })
        })
    });
    desk.store().db.read(job).await
}

/// How far this actor hears; of another's unit nothing.
fn hearing(actor: &Actor, unit: Option<&UnitCode>) -> Result<Seen, DeskError> {
    let seen = hears(actor).ok_or(DeskError::Forbidden)?;
    if let (Seen::Units(own), Some(unit)) = (&seen, unit) {
        own.contains(unit).then_some(()).ok_or(DeskError::Forbidden)?;
    }
    Ok(seen)
}

//! The suggestion to coach: for the head of a unit, or of the office, whose answers came back.

use db::Tx;
use domain::coaching::coaches;
use domain::coaching::suggestion::{Threshold, came_back, settable, suggested};
use domain::ids::{CaseId, UnitCode};
use domain::people::Actor;
use jiff::SignedDuration;

use super::refused;
use crate::act::{boxed, read_as};
use crate::case::names;
use crate::{Desk, DeskError, PATIENCE};

/// So many answers of one place came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggested {
    /// The unit's name; `None` for the office.
    pub unit: Option<String>,
    pub times: u16,
    pub days: u16,
}

/// What is suggested to this actor now; nothing to anybody else than the head concerned.
///
/// # Errors
/// What the database said.
pub async fn suggestions(desk: &Desk, actor: &Actor) -> Result<Vec<Suggested>, DeskError> {
    if !coaches(actor) {
        return Ok(Vec::new());
    }
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move { counted(tx, &desk, &actor).await })
    })
    .await
}

/// The hospital's threshold.
///
/// # Errors
/// What the database said.
pub async fn threshold(desk: &Desk) -> Result<Threshold, DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::coaching::threshold(tx, scope).await?) })
    });
    desk.store().db.read(job).await
}

/// # Errors
/// `Forbidden` for all but the head of public relations; `Refused` for a threshold that cannot be.
pub async fn set_threshold(desk: &Desk, actor: &Actor, wanted: Threshold) -> Result<(), DeskError> {
    settable(actor, wanted).map_err(refused)?;
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::coaching::set_threshold(tx, scope, wanted).await?) })
    });
    desk.store().db.write(PATIENCE, job).await
}

async fn counted(tx: &mut Tx<'_>, desk: &Desk, actor: &Actor) -> Result<Vec<Suggested>, DeskError> {
    let (scope, now) = (desk.scope(), desk.now());
    let threshold = store::coaching::threshold(tx, scope).await?;
    let span = SignedDuration::from_hours(24 * i64::from(threshold.days));
    let since = now.checked_sub(span).unwrap_or(now);
    let cases = store::case::alive_between(tx, scope, since, now).await?;
    let ids: Vec<CaseId> = cases.iter().map(|case| case.id).collect();
    let histories = store::case::histories(tx, scope, &ids).await?;
    let of = cases.iter().filter_map(|case| Some((case, histories.get(&case.id)?.as_slice())));
    let found = suggested(actor, &came_back(of, since), threshold);
    let names = names::load(tx, scope).await?;
    let one = |(place, times): (Option<UnitCode>, u16)| Suggested {
        unit: place.map(|unit| names.unit(&unit).to_owned()),
        times,
        days: threshold.days,
    };
    Ok(found.into_iter().map(one).collect())
}

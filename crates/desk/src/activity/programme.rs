//! The programme of a year and what came of it.

use std::collections::BTreeMap;

use db::Tx;
use domain::activity::Activity;
use domain::activity::programme::{Reach, Standing, Sums, reach, standing, sums};
use domain::calendar::{Date, YEARS};
use domain::ids::{ActivityId, WordsId};
use domain::people::Actor;

use super::{LISTED, may_read};
use crate::act::boxed;
use crate::said::Said;
use crate::{Desk, DeskError};

/// A year of activities.
#[derive(Clone, Debug)]
pub struct Programme {
    pub year: i16,
    /// In the order in which they were planned.
    pub activities: Vec<Planned>,
    pub sums: Sums,
}

/// One activity of the programme.
#[derive(Clone, Debug)]
pub struct Planned {
    pub activity: Activity,
    /// The day under which the programme counts it, and the one on which it was or is to be.
    pub planned: Date,
    pub day: Date,
    pub standing: Standing,
    /// How many came, and who counted them; none before somebody counted.
    pub reach: Option<Reach>,
    /// Why it was cancelled.
    pub why: Option<String>,
}

/// The programme of a year.
///
/// # Errors
/// `Forbidden` for whoever does not read activities; `NotFound` for a year outside of [`YEARS`].
pub async fn programme(desk: &Desk, actor: &Actor, year: i16) -> Result<Programme, DeskError> {
    may_read(actor)?;
    if !YEARS.contains(&year) {
        return Err(DeskError::NotFound);
    }
    let bounds = |day, month| Date::new(year, month, day).map_err(|_| DeskError::NotFound);
    let (first, last) = (bounds(1, 1)?, bounds(31, 12)?);
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let rules = desk.rules_in_force(tx, desk.now()).await?;
            let calendar = &rules.calendar;
            let span = (calendar.day_bounds(first).0, calendar.day_bounds(last).1);
            let found = store::activity::programme(tx, desk.scope(), span, LISTED).await?;
            let ids: Vec<WordsId> =
                found.iter().filter_map(|one| one.why).map(|words| words.id).collect();
            let said = Said::open(tx, &desk, &ids).await?;
            let arrived = arrived(tx, &desk, &found).await?;
            let reached = |one: &Activity| reach(one, arrived.get(&one.id).copied());
            let counted = found.iter().map(|one| (one, reached(one)));
            let sums = sums(counted, calendar, desk.now());
            let planned = |activity: Activity| {
                let standing = standing(&activity, calendar, desk.now());
                let why = activity.why.filter(|_| standing.cancelled);
                Planned {
                    planned: calendar.day_of(activity.planned_for()),
                    day: calendar.day_of(activity.plan.starts),
                    reach: reached(&activity),
                    why: why.and_then(|words| said.text(words.id)),
                    standing,
                    activity,
                }
            };
            let activities = found.into_iter().map(planned).collect();
            Ok(Programme { year, activities, sums })
        })
    });
    desk.store().db.read(job).await
}

/// How many were let in at the door, of those activities that have begun and at which nobody counted
/// by hand.
async fn arrived(
    tx: &mut Tx<'_>,
    desk: &Desk,
    found: &[Activity],
) -> Result<BTreeMap<ActivityId, u32>, DeskError> {
    let mut arrived = BTreeMap::new();
    let begun = found.iter().filter(|one| one.plan.starts <= desk.now());
    for one in begun.filter(|one| one.present().is_none_or(|hand| hand == 0)) {
        let attended = crate::registration::of_activity(tx, desk, one.id).await?;
        arrived.extend(attended.map(|attended| (one.id, attended.counted.present)));
    }
    Ok(arrived)
}

//! A suggestion to coach: so many answers came back within so many days. It names a unit, or the
//! office; it never names or counts a person, and only the head concerned sees it.

use std::collections::BTreeMap;

use super::Refusal;
use crate::calendar::Instant;
use crate::case::{Case, Entry, Event};
use crate::ids::UnitCode;
use crate::people::{Actor, Role};
use crate::rules::Reaction;

/// From how many answers that came back within how many days on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Threshold {
    pub times: u16,
    pub days: u16,
}

impl Default for Threshold {
    fn default() -> Self {
        Self { times: 3, days: 90 }
    }
}

/// The most that a threshold can be.
pub const MOST: Threshold = Threshold { times: 100, days: 365 };

/// A threshold that the head of public relations may set.
///
/// # Errors
/// `NotYours`, `Threshold` for none or for more than it can be.
pub fn settable(actor: &Actor, wanted: Threshold) -> Result<(), Refusal> {
    let fits = (1..=MOST.times).contains(&wanted.times) && (1..=MOST.days).contains(&wanted.days);
    match () {
        () if actor.role() != Some(Role::Head) => Err(Refusal::NotYours),
        () if !fits => Err(Refusal::Threshold { times: MOST.times, days: MOST.days }),
        () => Ok(()),
    }
}

/// Whose work it is: a unit's, or the office's where no unit was asked.
pub type Place = Option<UnitCode>;

/// How often answers of each place came back since a moment: returned by the office or the director,
/// or not enough for whoever complained. Protected cases are nobody's lesson.
pub fn came_back<'a>(
    cases: impl IntoIterator<Item = (&'a Case, &'a [Entry])>,
    since: Instant,
) -> BTreeMap<Place, u16> {
    let mut counted: BTreeMap<Place, u16> = BTreeMap::new();
    for (case, history) in cases {
        if case.sealed {
            continue;
        }
        let back = history.iter().filter(|entry| entry.at >= since && came(&entry.event)).count();
        if back > 0 {
            let times = counted.entry(case.unit().cloned()).or_default();
            *times = times.saturating_add(u16::try_from(back).unwrap_or(u16::MAX));
        }
    }
    counted
}

fn came(event: &Event) -> bool {
    match event {
        Event::Returned { .. } => true,
        Event::Reacted { reaction, .. } => *reaction == Reaction::Dissatisfied,
        _ => false,
    }
}

/// The places for which this actor is told to coach: the head of a unit their own, the head of public
/// relations the office.
pub fn suggested(
    actor: &Actor,
    counted: &BTreeMap<Place, u16>,
    threshold: Threshold,
) -> Vec<(Place, u16)> {
    let Some(staff) = actor.staff() else { return Vec::new() };
    let own = |place: &Place| match (staff.role, place) {
        (Role::UnitHead, Some(unit)) => staff.units.contains(unit),
        (Role::Head, None) => true,
        _ => false,
    };
    let reached = counted.iter().filter(|(place, times)| own(place) && **times >= threshold.times);
    reached.map(|(place, times)| (place.clone(), *times)).collect()
}

//! What came of an activity: who came, what went well, whether the aim was met, what follows.

use std::collections::BTreeMap;

use super::{Activity, Audience, Event, Facts, Refusal, Stage, runs};
use crate::calendar::Date;
use crate::ids::PersonId;
use crate::people::Actor;
use crate::text::{Name, Reference, Words};

/// Nobody counts more people of one audience by hand.
pub const MOST_PRESENT: u32 = 100_000;

/// Nobody follows up more.
pub const MOST_FOLLOW_UPS: usize = 40;

/// It took place. `W` is a text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held<W> {
    /// How many came, counted by hand.
    pub present: BTreeMap<Audience, u32>,
    /// What went well.
    pub well: W,
    pub report: Option<W>,
}

impl<W> Held<W> {
    /// All who came.
    pub fn everybody(&self) -> u32 {
        self.present.values().fold(0, |sum, one| sum.saturating_add(*one))
    }

    /// The same with its texts put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Held<V> {
        Held { present: self.present, well: f(self.well), report: self.report.map(f) }
    }
}

/// Something to do afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    pub what: Name,
    pub owner: PersonId,
    pub due: Date,
    pub done: bool,
}

/// Looked back at. `W` is a text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation<W> {
    /// The aim was met.
    pub met: bool,
    /// The number behind it, and what it counts: `82`, `% yang tahu tanda bahaya`.
    pub value: u32,
    pub unit: Reference,
    pub lessons: W,
    pub follow_ups: Vec<FollowUp>,
}

impl<W> Evaluation<W> {
    /// The same with its text put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Evaluation<V> {
        Evaluation {
            lessons: f(self.lessons),
            met: self.met,
            value: self.value,
            unit: self.unit,
            follow_ups: self.follow_ups,
        }
    }
}

/// Says that it took place, once it has begun; said again, the newer counts hold.
pub(super) fn hold(
    known: &Activity,
    held: Held<Words>,
    facts: &Facts,
) -> Result<Vec<Event>, Refusal> {
    let begun = facts.now >= known.plan.starts;
    match known.stage {
        Stage::Approved if !begun => Err(Refusal::TooEarly { at: known.plan.starts }),
        Stage::Approved | Stage::Held => {
            let fits = held.present.values().all(|one| *one <= MOST_PRESENT);
            fits.then(|| vec![Event::Held(held)]).ok_or(Refusal::TooMany)
        }
        stage => Err(Refusal::NotNow { stage }),
    }
}

pub(super) fn evaluate(
    known: &Activity,
    evaluation: Evaluation<Words>,
) -> Result<Vec<Event>, Refusal> {
    match known.stage {
        _ if evaluation.follow_ups.len() > MOST_FOLLOW_UPS => Err(Refusal::TooMany),
        Stage::Held => Ok(vec![Event::Evaluated(evaluation)]),
        stage => Err(Refusal::NotNow { stage }),
    }
}

/// May this actor say that a follow-up is done? Those who run activities, and whoever owes it.
pub fn ticks(known: &Activity, actor: &Actor, nth: u16) -> bool {
    let one = known.evaluation.as_ref().and_then(|one| one.follow_ups.get(usize::from(nth)));
    let own = one.zip(actor.staff()).is_some_and(|(one, staff)| one.owner == staff.id);
    runs(actor) || own
}

/// Is there one that is not done, and of which this actor may say so?
pub(super) fn ticks_any(known: &Activity, actor: &Actor) -> bool {
    let all = known.evaluation.iter().flat_map(|one| &one.follow_ups);
    (0..).zip(all).any(|(nth, one)| !one.done && ticks(known, actor, nth))
}

/// A follow-up is done.
pub(super) fn tick(known: &Activity, nth: u16) -> Result<Vec<Event>, Refusal> {
    let all = known.evaluation.as_ref().map_or(&[][..], |one| &one.follow_ups);
    match all.get(usize::from(nth)) {
        None => Err(Refusal::NoSuchFollowUp),
        Some(one) if one.done => Ok(Vec::new()),
        Some(_) => Ok(vec![Event::Ticked { nth }]),
    }
}

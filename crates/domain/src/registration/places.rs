//! How many places there are, and for whom the next one is.

use super::{Registration, Stage};

/// The places of one activity, counted in people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// `None`: as many as come.
    pub quota: Option<u16>,
    /// Those who have a place.
    pub taken: u32,
    /// The smallest group on the waiting list.
    pub least_waiting: Option<u16>,
}

impl Places {
    /// How many are free; `None` where nobody counts.
    pub fn free(&self) -> Option<u32> {
        self.quota.map(|quota| u32::from(quota).saturating_sub(self.taken))
    }

    /// Is there room for a group of so many?
    pub fn fit(&self, people: u16) -> bool {
        self.free().is_none_or(|free| u32::from(people) <= free)
    }

    /// Does somebody who comes now get a place? Not before whoever waits and would fit.
    pub fn seat(&self, people: u16) -> bool {
        let passes_by = self.least_waiting.is_some_and(|least| self.fit(least));
        self.fit(people) && !passes_by
    }
}

/// The people of an activity, by what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// With a place, come or not; walk-ins not.
    pub registered: u32,
    pub waiting: u32,
    pub present: u32,
    pub cancelled: u32,
    /// Tickets whose holders said a word afterwards.
    pub evaluated: u32,
}

impl Counted {
    /// All tickets of an activity, counted.
    pub fn of<'a>(all: impl IntoIterator<Item = &'a Registration>) -> Counted {
        let mut counted = Counted::default();
        for one in all {
            let people = u32::from(one.people);
            match one.stage() {
                Stage::Cancelled => counted.cancelled += people,
                Stage::Waiting => counted.waiting += people,
                Stage::Seated => counted.registered += people,
                Stage::Present => {
                    counted.present += one.came.map_or(0, |came| u32::from(came.people));
                    counted.registered += match one.source {
                        super::Source::WalkIn => 0,
                        _ => people,
                    };
                }
            }
            counted.evaluated += u32::from(one.evaluation.is_some());
        }
        counted
    }
}

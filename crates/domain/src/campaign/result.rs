//! What came of a campaign: each number beside its own past, never beside another definition.

use super::{Campaign, Measure, Reading};
use crate::calendar::Date;

/// What one measure said, day by day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    pub measure: Measure,
    /// What the plan says that it was before; only the goal's own measure has it.
    pub start: Option<u32>,
    /// The newest reading of each day, in order of the days.
    pub readings: Vec<Reading>,
}

/// How far the goal's measure has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub as_of: Date,
    pub value: u32,
    /// Percent of the way from start to target; below 0 where it went the other way.
    pub percent: i64,
    pub reached: bool,
    /// The day by which it was to be reached has passed at that reading.
    pub late: bool,
}

impl Campaign {
    /// Every measure with its readings, the goal's own first. A name with another version or another
    /// unit is a measure of its own.
    pub fn series(&self) -> Vec<Series> {
        let goal = &self.plan.goal;
        let mut all = vec![Series {
            measure: goal.measure.clone(),
            start: Some(goal.start),
            readings: Vec::new(),
        }];
        for reading in &self.readings {
            let place = all.iter().position(|one| one.measure == reading.measure);
            let place = place.unwrap_or_else(|| {
                let measure = reading.measure.clone();
                all.push(Series { measure, start: None, readings: Vec::new() });
                all.len() - 1
            });
            let readings = &mut all[place].readings;
            readings.retain(|known| known.as_of != reading.as_of);
            readings.push(reading.clone());
        }
        for one in &mut all {
            one.readings.sort_by_key(|reading| reading.as_of);
        }
        all
    }

    /// The newest reading of the goal's own measure against the goal; `None` before there is one.
    pub fn progress(&self) -> Option<Progress> {
        let goal = &self.plan.goal;
        let newest = self.series().into_iter().next()?.readings.pop()?;
        let (start, target) = (i64::from(goal.start), i64::from(goal.target));
        let value = i64::from(newest.value);
        let reached = if target > start { value >= target } else { value <= target };
        let way = target - start;
        Some(Progress {
            as_of: newest.as_of,
            value: newest.value,
            // `sound` lets no plan through whose way is nothing.
            percent: ((value - start) * 100).checked_div(way).unwrap_or_default(),
            reached,
            late: newest.as_of > goal.by,
        })
    }
}

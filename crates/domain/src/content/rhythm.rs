//! How often the hospital speaks on each channel, and when it is quiet. One edition of a sheet, as
//! the brand sheet is; the head of the office writes it.

use std::collections::BTreeMap;

use crate::calendar::{Date, days_after, weeks_from};
use crate::consent::Outlet;
use crate::people::{Actor, Role};

/// More items than this in a week are no plan.
pub const MOST_A_WEEK: u8 = 50;

/// Hours in which nothing goes out without a reason, by the hospital's clock: from the first, up to
/// and without the second, over midnight where it is the smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quiet {
    pub from: u8,
    pub until: u8,
}

impl Quiet {
    /// Two hours of a day that differ.
    pub fn new(from: u8, until: u8) -> Option<Self> {
        (from < 24 && until < 24 && from != until).then_some(Self { from, until })
    }

    /// Is this hour a quiet one?
    pub fn holds(self, hour: u8) -> bool {
        match self.from < self.until {
            true => (self.from..self.until).contains(&hour),
            false => hour >= self.from || hour < self.until,
        }
    }
}

/// One edition of the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rhythm {
    /// How many items a week each channel is to have; a channel that is not named has no plan.
    pub weekly: BTreeMap<Outlet, u8>,
    pub quiet: Option<Quiet>,
}

/// A channel that has less than its plan in a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Short {
    /// Its Monday.
    pub week: Date,
    pub outlet: Outlet,
    pub has: usize,
    pub wants: u8,
}

/// May this actor write the sheet?
pub fn writes_rhythm(actor: &Actor) -> bool {
    actor.role() == Some(Role::Head)
}

/// The Monday of a day's week.
pub fn monday(day: Date) -> Date {
    days_after(day, -i32::from(day.weekday().to_monday_zero_offset()))
}

impl Rhythm {
    /// Where whole weeks that have not ended have less than they are to have. `items` are the days
    /// and channels of what goes out; a week counts when its last day is `today` or later and all of
    /// its days lie in `span`.
    pub fn short(
        &self,
        (first, last): (Date, Date),
        today: Date,
        items: &[(Date, Outlet)],
    ) -> Vec<Short> {
        let mut counts: BTreeMap<(Date, Outlet), usize> = BTreeMap::new();
        for (day, outlet) in items {
            *counts.entry((monday(*day), *outlet)).or_default() += 1;
        }
        let whole = |week: &Date| *week >= first && days_after(*week, 6) >= today;
        let weeks = weeks_from(monday(first));
        let weeks = weeks.take_while(|week| days_after(*week, 6) <= last).filter(whole);
        let of_week = |week: Date| {
            let has = |outlet| counts.get(&(week, outlet)).copied().unwrap_or_default();
            let short = move |(outlet, wants): (Outlet, u8)| Short {
                week,
                outlet,
                has: has(outlet),
                wants,
            };
            let all: Vec<Short> = self.weekly.iter().map(|(a, b)| short((*a, *b))).collect();
            all.into_iter().filter(|one| one.has < usize::from(one.wants))
        };
        weeks.flat_map(of_week).collect()
    }
}

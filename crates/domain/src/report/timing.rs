//! At which hours the hospital's own posts were seen by most: the median of one figure, as the
//! channel names it, by the day of the week and the part of the day. Few posts say nothing, so a
//! part with less than ten is not told.

use std::collections::BTreeMap;

use crate::calendar::Date;
use crate::consent::Outlet;
use crate::content::Metric;
use crate::indicator::median;
use crate::text::coded;

/// So many posts a part needs before its median is told.
pub const LEAST: usize = 10;

coded! {
    /// A part of the day, by the hospital's clock.
    DayPart {
        /// From 0 to 6.
        Night = "night",
        /// From 6 to 11.
        Morning = "morning",
        /// From 11 to 15.
        Noon = "noon",
        /// From 15 to 18.
        Afternoon = "afternoon",
        /// From 18 to 24.
        Evening = "evening",
    }
}

impl DayPart {
    /// The part in which an hour lies, 0 to 23.
    pub fn of(hour: u8) -> Self {
        match hour {
            0..6 => DayPart::Night,
            6..11 => DayPart::Morning,
            11..15 => DayPart::Noon,
            15..18 => DayPart::Afternoon,
            _ => DayPart::Evening,
        }
    }
}

/// One post that was counted: where, when it went out, what of it, up to which day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    pub outlet: Outlet,
    pub day: Date,
    pub hour: u8,
    pub metric: Metric,
    pub number: u32,
    pub as_of: Date,
}

/// A part of the week on one channel with enough posts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Days after Monday.
    pub weekday: u8,
    pub part: DayPart,
    pub median: i64,
    /// How many posts it is the median of.
    pub posts: usize,
}

/// What the posts of one channel say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Times {
    pub outlet: Outlet,
    pub metric: Metric,
    /// The highest median first; empty where no part has enough posts.
    pub slots: Vec<Slot>,
    /// All posts that were counted.
    pub posts: usize,
    /// The newest day up to which one of them was counted.
    pub as_of: Option<Date>,
}

/// Channel by channel, for one figure. Channels without any counted post are left out.
pub fn times(metric: Metric, all: &[Counted]) -> Vec<Times> {
    let mut channels: BTreeMap<Outlet, Vec<&Counted>> = BTreeMap::new();
    for one in all.iter().filter(|one| one.metric == metric) {
        channels.entry(one.outlet).or_default().push(one);
    }
    let of = |(outlet, posts): (Outlet, Vec<&Counted>)| Times {
        outlet,
        metric,
        slots: slots(&posts),
        posts: posts.len(),
        as_of: posts.iter().map(|one| one.as_of).max(),
    };
    channels.into_iter().map(of).collect()
}

fn slots(posts: &[&Counted]) -> Vec<Slot> {
    let mut parts: BTreeMap<(u8, DayPart), Vec<i64>> = BTreeMap::new();
    for post in posts {
        let weekday = post.day.weekday().to_monday_zero_offset().unsigned_abs();
        let numbers = parts.entry((weekday, DayPart::of(post.hour))).or_default();
        numbers.push(i64::from(post.number));
    }
    let enough = parts.into_iter().filter(|(_, numbers)| numbers.len() >= LEAST);
    let slot = |((weekday, part), numbers): ((u8, DayPart), Vec<i64>)| {
        Some(Slot { weekday, part, median: median(&numbers)?, posts: numbers.len() })
    };
    let mut slots: Vec<Slot> = enough.filter_map(slot).collect();
    slots.sort_by_key(|slot| (-slot.median, slot.weekday, slot.part));
    slots
}

//! Numbers side by side: added, ranked and drawn only within one channel, definition and metric.

use std::collections::{BTreeMap, BTreeSet};

use super::SocialPost;
use crate::calendar::{Date, days_after, weeks_from};
use crate::consent::Outlet;
use crate::content::insight::Line;
use crate::content::{Definition, Metric};
use crate::ids::ContentId;

/// What a ranking goes by: the first of these that at least two posts have.
const RANKED_BY: [Metric; 4] =
    [Metric::Reach, Metric::Views, Metric::Engagement, Metric::Impressions];

/// One metric of one channel and definition, added up over its posts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    pub of: Line,
    pub total: u64,
    /// Over so many posts; the others told nothing.
    pub posts: u32,
    /// The readings were taken from this day to that one.
    pub as_of: (Date, Date),
}

/// The post with the highest and the one with the lowest number of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Best {
    pub of: Line,
    pub best: (ContentId, u32),
    pub weakest: (ContentId, u32),
}

/// One metric by the week in which it came to stand, a line for each channel and definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weekly {
    pub metric: Metric,
    /// The Mondays, from the first week with a post to the last.
    pub weeks: Vec<Date>,
    /// `None` where no post of that week told anything.
    pub lines: Vec<(Line, Vec<Option<u64>>)>,
}

/// What one post says on one line.
struct Said {
    content: ContentId,
    day: Date,
    as_of: Date,
    number: u32,
}

/// Everything that the posts say, by line.
fn said(posts: &[SocialPost]) -> BTreeMap<Line, Vec<Said>> {
    let mut all: BTreeMap<Line, Vec<Said>> = BTreeMap::new();
    for post in posts {
        for reading in &post.newest {
            for (metric, number) in &reading.numbers {
                let (outlet, definition) = (post.outlet, reading.definition.clone());
                let line = Line { outlet, definition, metric: *metric };
                let (content, day, as_of) = (post.content, post.day, reading.as_of);
                all.entry(line).or_default().push(Said { content, day, as_of, number: *number });
            }
        }
    }
    all
}

pub(super) fn sums(posts: &[SocialPost]) -> Vec<Sum> {
    let sum = |(of, all): (Line, Vec<Said>)| {
        let days = || all.iter().map(|one| one.as_of);
        let as_of = (days().min()?, days().max()?);
        let total = all.iter().map(|one| u64::from(one.number)).sum();
        Some(Sum { of, total, posts: u32::try_from(all.len()).unwrap_or(u32::MAX), as_of })
    };
    said(posts).into_iter().filter_map(sum).collect()
}

/// For each channel and definition the best and the weakest, by the first metric of [`RANKED_BY`] that
/// tells two of its posts apart.
pub(super) fn best(posts: &[SocialPost]) -> Vec<Best> {
    let all = said(posts);
    let places: BTreeSet<(Outlet, &Definition)> =
        all.keys().map(|line| (line.outlet, &line.definition)).collect();
    let ranked = |(outlet, definition): (Outlet, &Definition)| {
        RANKED_BY.iter().find_map(|metric| {
            let of = Line { outlet, definition: definition.clone(), metric: *metric };
            let found = all.get(&of)?;
            let best = found.iter().max_by_key(|one| (one.number, one.content))?;
            let weakest = found.iter().min_by_key(|one| (one.number, one.content))?;
            let apart = best.number > weakest.number;
            let best = (best.content, best.number);
            apart.then_some(Best { of, best, weakest: (weakest.content, weakest.number) })
        })
    };
    places.into_iter().filter_map(ranked).collect()
}

/// A metric week by week, from Monday to Sunday by the day on which a post came to stand.
pub fn weekly(posts: &[SocialPost], metric: Metric) -> Weekly {
    let lines: Vec<(Line, Vec<Said>)> =
        said(posts).into_iter().filter(|(line, _)| line.metric == metric).collect();
    let days: Vec<Date> = posts.iter().map(|post| monday(post.day)).collect();
    let (first, last) = match (days.iter().min(), days.iter().max()) {
        (Some(first), Some(last)) => (*first, *last),
        _ => return Weekly { metric, weeks: Vec::new(), lines: Vec::new() },
    };
    let weeks: Vec<Date> = weeks_from(first).take_while(|week| *week <= last).collect();
    let drawn = |(line, all): (Line, Vec<Said>)| {
        let of_week = |week: &Date| {
            let own = all.iter().filter(|one| monday(one.day) == *week);
            own.map(|one| u64::from(one.number)).reduce(|sum, one| sum + one)
        };
        let values = weeks.iter().map(of_week).collect();
        (line, values)
    };
    Weekly { metric, lines: lines.into_iter().map(drawn).collect(), weeks }
}

/// The Monday of a day's week.
pub(crate) fn monday(day: Date) -> Date {
    days_after(day, -i32::from(day.weekday().to_monday_zero_offset()))
}

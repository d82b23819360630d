//! What the program measured of each aspect, held against the goals of the hospital.

use std::collections::BTreeMap;

use super::Aspect;
use crate::calendar::{Date, days_after, weeks_from};
use crate::consent::Outlet;
use crate::content::goals::Goals;
use crate::content::{Definition, Metric};
use crate::report::{SocialMonth, SocialPost, monday};
use crate::text::coded;

coded! {
    /// Was the goal reached?
    Verdict {
        Met = "met",
        Missed = "missed",
        /// The hospital has set none.
        NoGoal = "no_goal",
        /// Nothing was told, which is not 0.
        NotMeasured = "not_measured",
    }
}

/// One number with its goal. Of the engagement there is one for each channel and definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    pub aspect: Aspect,
    pub of: Option<(Outlet, Definition)>,
    /// Posts; full weeks with enough posts; interactions; answers in time; complaints that are closed.
    pub part: u64,
    /// Out of so many: 0 for posts, which are of nothing, and where nothing was told.
    pub whole: u64,
    /// Posts; all weeks; for each 1,000 reached; percent; percent.
    pub goal: Option<u32>,
    pub verdict: Verdict,
}

/// The five aspects of a month. `today` tells which weeks are full.
pub fn measured(month: &SocialMonth, goals: &Goals, today: Date) -> Vec<Figure> {
    let answers = &month.rest.answers;
    let plain = |aspect, (part, whole): (u32, u32), goal| {
        figure(aspect, (part.into(), whole.into()), (goal, 100))
    };
    let mut all = vec![activity(month, goals), consistency(month, goals, today)];
    all.extend(engagement(&month.posts, goals));
    let answered = (answers.in_goal, answers.in_goal_of);
    all.push(plain(Aspect::Responsiveness, answered, goals.answered_percent));
    let closed = (answers.complaints_closed, answers.complaints);
    all.push(plain(Aspect::ComplaintsClosed, closed, goals.closed_percent));
    all
}

/// A part of a whole against `goal` of `base`.
fn figure(aspect: Aspect, (part, whole): (u64, u64), (goal, base): (Option<u32>, u64)) -> Figure {
    let verdict = match goal {
        _ if whole == 0 => Verdict::NotMeasured,
        None => Verdict::NoGoal,
        Some(goal) => said(part.saturating_mul(base) >= whole.saturating_mul(u64::from(goal))),
    };
    Figure { aspect, of: None, part, whole, goal, verdict }
}

fn said(met: bool) -> Verdict {
    if met { Verdict::Met } else { Verdict::Missed }
}

/// Posts are counted by the program itself: no post is 0, and told.
fn activity(month: &SocialMonth, goals: &Goals) -> Figure {
    let goal = goals.posts_a_month;
    let verdict = goal.map_or(Verdict::NoGoal, |goal| said(month.stood >= goal));
    let (aspect, part) = (Aspect::Activity, u64::from(month.stood));
    Figure { aspect, of: None, part, whole: 0, goal, verdict }
}

/// Of the weeks that begin in the month and are over, those with enough posts; the goal is all of
/// them. Posts of the days after the month are not in its report, so only weeks that end in it count.
fn consistency(month: &SocialMonth, goals: &Goals, today: Date) -> Figure {
    let (first, last) = (month.month.start(), month.month.end());
    let begins = if monday(first) == first { first } else { days_after(monday(first), 7) };
    let weeks = weeks_from(begins)
        .take_while(|week| days_after(*week, 6) <= last && days_after(*week, 6) < today);
    let enough = |week: &Date| {
        let own = month.posts.iter().filter(|post| monday(post.day) == *week).count() as u64;
        goals.posts_a_week.is_some_and(|goal| own >= u64::from(goal))
    };
    let (whole, part) =
        weeks.fold((0, 0), |(whole, part), week| (whole + 1, part + u64::from(enough(&week))));
    let verdict = match goals.posts_a_week {
        _ if whole == 0 => Verdict::NotMeasured,
        None => Verdict::NoGoal,
        Some(_) => said(part == whole),
    };
    let goal = goals.posts_a_week;
    Figure { aspect: Aspect::Consistency, of: None, part, whole, goal, verdict }
}

/// Interactions for each 1,000 reached, over the posts that told both; never across definitions.
fn engagement(posts: &[SocialPost], goals: &Goals) -> Vec<Figure> {
    let mut places: BTreeMap<(Outlet, Definition), (u64, u64)> = BTreeMap::new();
    for post in posts {
        for reading in &post.newest {
            let number = |metric: Metric| reading.numbers.get(&metric).copied().map(u64::from);
            let Some(reach) = number(Metric::Reach) else { continue };
            let Some(did) = number(Metric::Engagement) else { continue };
            let place = places.entry((post.outlet, reading.definition.clone())).or_default();
            *place = (place.0 + did, place.1 + reach);
        }
    }
    let goal = (goals.interactions_per_thousand, 1_000);
    if places.is_empty() {
        return vec![figure(Aspect::Engagement, (0, 0), goal)];
    }
    let line = |(place, sums)| Figure { of: Some(place), ..figure(Aspect::Engagement, sums, goal) };
    places.into_iter().map(line).collect()
}

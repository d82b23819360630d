//! The hospital's channels in one month: what was planned and stood, what was counted of it, how soon
//! people heard back. Numbers of two definitions are never added, ranked or drawn together.

mod answering;
mod compared;

use std::collections::{BTreeMap, BTreeSet};

use crate::calendar::{Calendar, Date, Instant, Month};
use crate::consent::{Outlet, Purpose};
use crate::content::follower::Followers;
use crate::content::pause::Pause;
use crate::content::{Content, Outcome, Stage};
use crate::ids::{ConsentId, ContentId};
use crate::text::Name;

pub use answering::{Answering, Answers};
pub(crate) use compared::monday;
pub use compared::{Best, Sum, Weekly, weekly};

/// Something that stood on one channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SocialPost {
    pub content: ContentId,
    pub title: Name,
    pub purpose: Purpose,
    pub outlet: Outlet,
    pub at: Instant,
    /// The hospital's day of it.
    pub day: Date,
    /// The newest reading of each definition; empty where nothing was told yet.
    pub newest: Vec<Outcome>,
}

/// What was planned for a month, and what came to stand in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlannedRow<T> {
    pub of: T,
    pub planned: u32,
    pub stood: u32,
}

/// Something that was held back while a pause held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub from: Instant,
    /// When it ended, or is to end.
    pub until: Instant,
    pub why: Name,
    /// Items whose hour came while it held, and which stood nowhere at its end.
    pub items: u32,
}

/// What stands beside the items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SocialRest {
    pub answers: Answers,
    /// Permissions that were taken back in the month.
    pub withdrawn: u32,
    pub held: Vec<Held>,
    /// The newest count up to the end of the month, and the one before its first day.
    pub followers: Vec<(Followers, Option<Followers>)>,
}

/// The hospital's channels in one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SocialMonth {
    pub month: Month,
    /// The hour of an item on one channel lay in the month.
    pub planned: u32,
    /// Came to stand in it, planned for it or not.
    pub stood: u32,
    pub by_purpose: Vec<PlannedRow<Purpose>>,
    pub by_outlet: Vec<PlannedRow<Outlet>>,
    /// In the order in which they came to stand.
    pub posts: Vec<SocialPost>,
    pub sums: Vec<Sum>,
    pub best: Vec<Best>,
    /// There is more than one definition: best and weakest stand for each, and are not compared.
    pub several_definitions: bool,
    /// Different permissions on which what stood leaned.
    pub consents: u32,
    pub rest: SocialRest,
}

/// What came to stand between two instants (half open), in that order.
pub fn posts(
    contents: &[Content],
    calendar: &Calendar,
    (from, until): (Instant, Instant),
) -> Vec<SocialPost> {
    let mut found: Vec<SocialPost> = contents
        .iter()
        .flat_map(|content| content.posts.iter().map(move |(outlet, post)| (content, outlet, post)))
        .filter(|(_, _, post)| (from..until).contains(&post.at))
        .map(|(content, outlet, post)| SocialPost {
            content: content.id,
            title: content.draft.title.clone(),
            purpose: content.draft.purpose,
            outlet: *outlet,
            at: post.at,
            day: calendar.day_of(post.at),
            newest: newest(content, *outlet),
        })
        .collect();
    found.sort_by_key(|post| (post.at, post.content, post.outlet));
    found
}

/// What pauses held back that held at some time between two instants: items whose hour came while they
/// held and which did not stand everywhere at their end. A crisis speaks in spite of them.
pub fn held(
    pauses: &[Pause],
    contents: &[Content],
    (from, until): (Instant, Instant),
) -> Vec<Held> {
    let end = |pause: &Pause| pause.ended.map_or(pause.until, |(at, _)| at.min(pause.until));
    let waits = |content: &&Content, pause: &Pause| {
        let due = content.due.is_some_and(|due| (pause.at..end(pause)).contains(&due));
        let stood =
            |outlet: &Outlet| content.posts.get(outlet).is_some_and(|post| post.at < end(pause));
        due && content.draft.purpose != Purpose::Crisis && !content.draft.texts.keys().all(stood)
    };
    let told = |pause: &Pause| Held {
        from: pause.at,
        until: end(pause),
        why: pause.why.clone(),
        items: count(contents.iter().filter(|content| waits(content, pause)).count()),
    };
    let within = |pause: &&Pause| pause.at < until && end(pause) > from;
    pauses.iter().filter(within).map(told).collect()
}

fn newest(content: &Content, outlet: Outlet) -> Vec<Outcome> {
    let own = content.newest_of_each().into_iter().filter(|one| one.outlet == outlet);
    own.cloned().collect()
}

/// Counts a month of items that were due or came to stand in it.
pub fn social(
    month: Month,
    contents: &[Content],
    (calendar, span): (&Calendar, (Instant, Instant)),
    rest: SocialRest,
) -> SocialMonth {
    let posts = posts(contents, calendar, span);
    let planned = planned(contents, span);
    let stood: Vec<(Purpose, Outlet)> =
        posts.iter().map(|post| (post.purpose, post.outlet)).collect();
    let own: BTreeSet<ContentId> = posts.iter().map(|post| post.content).collect();
    let consents: BTreeSet<ConsentId> = contents
        .iter()
        .filter(|content| own.contains(&content.id))
        .flat_map(|content| content.draft.consents.iter().copied())
        .collect();
    let definitions: BTreeSet<_> =
        posts.iter().flat_map(|post| &post.newest).map(|one| &one.definition).collect();
    SocialMonth {
        month,
        planned: count(planned.len()),
        stood: count(posts.len()),
        by_purpose: rows(&planned, &stood, |(purpose, _)| *purpose),
        by_outlet: rows(&planned, &stood, |(_, outlet)| *outlet),
        sums: compared::sums(&posts),
        best: compared::best(&posts),
        several_definitions: definitions.len() > 1,
        consents: count(consents.len()),
        posts,
        rest,
    }
}

/// Each channel of each item whose hour lies in the span; what was withdrawn before it stood
/// anywhere is planned no more.
fn planned(contents: &[Content], (from, until): (Instant, Instant)) -> Vec<(Purpose, Outlet)> {
    let due = |content: &&Content| content.due.is_some_and(|due| (from..until).contains(&due));
    let meant = |content: &&Content| content.stage != Stage::Withdrawn || !content.posts.is_empty();
    let each = |content: &Content| {
        let purpose = content.draft.purpose;
        content.draft.texts.keys().map(move |outlet| (purpose, *outlet)).collect::<Vec<_>>()
    };
    contents.iter().filter(due).filter(meant).flat_map(each).collect()
}

fn rows<T: Copy + Ord>(
    planned: &[(Purpose, Outlet)],
    stood: &[(Purpose, Outlet)],
    of: impl Fn(&(Purpose, Outlet)) -> T,
) -> Vec<PlannedRow<T>> {
    let mut counts: BTreeMap<T, (u32, u32)> = BTreeMap::new();
    planned.iter().for_each(|one| counts.entry(of(one)).or_default().0 += 1);
    stood.iter().for_each(|one| counts.entry(of(one)).or_default().1 += 1);
    let row = |(of, (planned, stood))| PlannedRow { of, planned, stood };
    counts.into_iter().map(row).collect()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

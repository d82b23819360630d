//! The hospital's channels of a month as JSON.

use domain::content::insight::Line;
use domain::ids::ContentId;
use domain::report::{Answers, Best, Held, PlannedRow, SocialMonth, Sum};
use serde::Serialize;
use utoipa::ToSchema;

use crate::content::result::ContentResult;
use crate::stamp::{Stamp, month_text};

/// What was planned and stood, what was counted of it, and how soon people heard back.
#[derive(Serialize, ToSchema)]
pub struct SocialReport {
    month: String,
    planned: u32,
    published: u32,
    by_channel: Vec<SocialPlanned>,
    by_purpose: Vec<SocialPlanned>,
    posts: Vec<ContentResult>,
    /// Within one channel, metric and definition; never across.
    sums: Vec<SocialSum>,
    best: Vec<SocialBest>,
    several_definitions: bool,
    consents_used: u32,
    consents_withdrawn: u32,
    answers: SocialAnswers,
    held_back: Vec<SocialHeld>,
    followers: Vec<SocialFollowers>,
}

/// Planned for the month, and published in it.
#[derive(Serialize, ToSchema)]
struct SocialPlanned {
    of: &'static str,
    planned: u32,
    published: u32,
}

/// One metric of one channel under one definition.
#[derive(Serialize, ToSchema)]
struct SocialLine {
    channel: &'static str,
    metric: &'static str,
    definition: String,
}

/// A line added up over its posts.
#[derive(Serialize, ToSchema)]
struct SocialSum {
    line: SocialLine,
    total: u64,
    posts: u32,
    /// The first and the last day up to which was counted.
    from: String,
    until: String,
}

/// The highest and the lowest of a line.
#[derive(Serialize, ToSchema)]
struct SocialBest {
    line: SocialLine,
    best: SocialRanked,
    weakest: SocialRanked,
}

/// An item with its number.
#[derive(Serialize, ToSchema)]
struct SocialRanked {
    content: String,
    number: u32,
}

/// From hearing to the first answer that reached, every hour counted.
#[derive(Serialize, ToSchema)]
struct SocialAnswers {
    received: u32,
    answered: u32,
    questions: u32,
    in_grade: u32,
    in_grade_of: u32,
    in_goal: u32,
    in_goal_of: u32,
    /// The hospital's own; null without one.
    goal_hours: Option<u32>,
    median_seconds: Option<i64>,
    /// Nearest rank.
    percentile_90_seconds: Option<i64>,
    complaints: u32,
    complaints_closed: u32,
}

/// What a pause held back.
#[derive(Serialize, ToSchema)]
struct SocialHeld {
    from: String,
    until: String,
    why: String,
    items: u32,
}

/// Who followed an account.
#[derive(Serialize, ToSchema)]
struct SocialFollowers {
    channel: &'static str,
    as_of: String,
    count: u32,
    /// The newest count before the month.
    before: Option<u32>,
    before_as_of: Option<String>,
}

impl SocialReport {
    pub fn of(found: &SocialMonth, stamp: Stamp) -> Self {
        let followers = found.rest.followers.iter().map(|(now, before)| SocialFollowers {
            channel: now.outlet.code(),
            as_of: now.as_of.to_string(),
            count: now.count,
            before: before.map(|one| one.count),
            before_as_of: before.map(|one| one.as_of.to_string()),
        });
        Self {
            month: month_text(found.month),
            planned: found.planned,
            published: found.stood,
            by_channel: planned(&found.by_outlet, |outlet| outlet.code()),
            by_purpose: planned(&found.by_purpose, |purpose| purpose.code()),
            posts: found.posts.iter().map(|post| ContentResult::of(post, stamp)).collect(),
            sums: found.sums.iter().map(SocialSum::of).collect(),
            best: found.best.iter().map(SocialBest::of).collect(),
            several_definitions: found.several_definitions,
            consents_used: found.consents,
            consents_withdrawn: found.rest.withdrawn,
            answers: SocialAnswers::of(&found.rest.answers),
            held_back: found.rest.held.iter().map(|held| SocialHeld::of(held, stamp)).collect(),
            followers: followers.collect(),
        }
    }
}

fn planned<T: Copy>(
    rows: &[PlannedRow<T>],
    code: impl Fn(T) -> &'static str,
) -> Vec<SocialPlanned> {
    let row = |row: &PlannedRow<T>| SocialPlanned {
        of: code(row.of),
        planned: row.planned,
        published: row.stood,
    };
    rows.iter().map(row).collect()
}

impl SocialLine {
    fn of(line: &Line) -> Self {
        Self {
            channel: line.outlet.code(),
            metric: line.metric.code(),
            definition: line.definition.as_str().to_owned(),
        }
    }
}

impl SocialSum {
    fn of(sum: &Sum) -> Self {
        Self {
            line: SocialLine::of(&sum.of),
            total: sum.total,
            posts: sum.posts,
            from: sum.as_of.0.to_string(),
            until: sum.as_of.1.to_string(),
        }
    }
}

impl SocialBest {
    fn of(best: &Best) -> Self {
        let ranked = |(content, number): (ContentId, u32)| SocialRanked {
            content: content.to_string(),
            number,
        };
        Self {
            line: SocialLine::of(&best.of),
            best: ranked(best.best),
            weakest: ranked(best.weakest),
        }
    }
}

impl SocialAnswers {
    fn of(answers: &Answers) -> Self {
        Self {
            received: answers.received,
            answered: answers.answered,
            questions: answers.questions,
            in_grade: answers.in_grade,
            in_grade_of: answers.in_grade_of,
            in_goal: answers.in_goal,
            in_goal_of: answers.in_goal_of,
            goal_hours: answers.goal_hours,
            median_seconds: answers.median_seconds,
            percentile_90_seconds: answers.ninety_seconds,
            complaints: answers.complaints,
            complaints_closed: answers.complaints_closed,
        }
    }
}

impl SocialHeld {
    fn of(held: &Held, stamp: Stamp) -> Self {
        Self {
            from: stamp.at(held.from),
            until: stamp.at(held.until),
            why: held.why.as_str().to_owned(),
            items: held.items,
        }
    }
}

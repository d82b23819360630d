//! What suddenly many speak of, as JSON.

use axum::{Json, extract::State};
use desk::Desk;
use desk::mention::rising::{self, Ease, Rising};
use domain::calendar::Date;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::code::EaseCode;
use crate::fault::Fault;
use crate::problem::Problem;
use crate::sent::Query;
use crate::stamp::Stamp;

/// How easily an alarm is given.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct RisingWanted {
    /// About one false alarm a month, a week (if nothing is said), or three a week.
    #[param(inline)]
    ease: Option<EaseCode>,
}

/// The list of the last seven days, the most surprising first.
#[derive(Serialize, ToSchema)]
pub struct RisingMatters {
    items: Vec<RisingMatter>,
    /// How many mentions were heard, and since when.
    heard: usize,
    since: Option<String>,
    /// Counted anew at each look, or every few minutes where very much is said.
    counted_at: String,
}

/// Something that many speak of at once, and why it stands here.
#[derive(Serialize, ToSchema)]
pub struct RisingMatter {
    at: String,
    terms: Vec<String>,
    /// Different people who spoke in three days, and how many the weeks before let expect.
    authors: usize,
    expected: f64,
    /// How unlikely by chance: 4 is one in ten thousand.
    score: f64,
    /// Ids of mentions.
    examples: Vec<String>,
    /// How many mentions hold the first of the words, day by day.
    days: Vec<RisingDay>,
}

/// One day of it.
#[derive(Serialize, ToSchema)]
pub struct RisingDay {
    day: String,
    mentions: u32,
}

impl RisingMatter {
    fn of(one: &Rising, stamp: Stamp) -> Self {
        let rounded = |number: f64| (number * 100.0).round() / 100.0;
        let day =
            |(day, mentions): &(Date, u32)| RisingDay { day: day.to_string(), mentions: *mentions };
        Self {
            at: stamp.at(one.at),
            terms: one.terms.clone(),
            authors: one.authors,
            expected: rounded(one.expected),
            score: rounded(one.score),
            examples: one.examples.iter().map(|view| view.mention.id.to_string()).collect(),
            days: one.days.iter().map(day).collect(),
        }
    }
}

/// What suddenly many speak of, counted anew over the mentions of the last 60 days.
#[utoipa::path(get, path = "/mentions/rising", tag = "mention", params(RisingWanted),
    responses((status = 200, body = RisingMatters), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<RisingWanted>,
) -> Result<Json<RisingMatters>, Fault> {
    let ease = wanted.ease.map_or(Ease::Usual, |code| code.0);
    let found = rising::rising(&desk, &caller.actor, ease).await?;
    let stamp = Stamp::here(&desk).await?;
    let items = found.items.iter().map(|one| RisingMatter::of(one, stamp)).collect();
    let (since, counted_at) = (stamp.maybe(found.since), stamp.at(found.counted_at));
    Ok(Json(RisingMatters { items, heard: found.heard, since, counted_at }))
}

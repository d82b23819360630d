//! How often each channel speaks, quiet hours, and the own best times.

use std::collections::BTreeMap;

use axum::{Json, extract::State};
use desk::Desk;
use desk::content::rhythm;
use domain::consent::Outlet;
use domain::content::Metric;
use domain::content::rhythm::{MOST_A_WEEK, Quiet, Rhythm};
use domain::report::timing::{Slot, Times};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::code::MetricCode;
use crate::fault::{Fault, Why};
use crate::node::Slip;
use crate::problem::Problem;
use crate::sent::{Body, Query};

/// How often the hospital speaks, and when it is quiet.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ContentRhythm {
    /// How many items a week each channel is to have, by its code: `{"instagram": 3}`; 1 to 50.
    #[serde(default)]
    weekly: BTreeMap<String, u8>,
    /// Hours in which an item is scheduled only with a reason.
    quiet: Option<QuietHours>,
}

/// From an hour up to another, over midnight where it is the smaller; 0 to 23.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct QuietHours {
    from: u8,
    until: u8,
}

/// Which figure.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct BestTimesWanted {
    /// `reach` without one.
    #[param(value_type = Option<String>)]
    metric: Option<MetricCode>,
}

/// When the own posts were seen by most, channel by channel.
#[derive(Serialize, ToSchema)]
pub struct BestTimes {
    metric: &'static str,
    channels: Vec<BestChannel>,
}

/// What the posts of one channel say.
#[derive(Serialize, ToSchema)]
struct BestChannel {
    channel: &'static str,
    /// All posts that were counted.
    posts: usize,
    /// The newest day up to which one was counted.
    as_of: Option<String>,
    /// The highest median first; only parts of the week with at least ten posts.
    slots: Vec<BestSlot>,
}

/// A part of the week.
#[derive(Serialize, ToSchema)]
struct BestSlot {
    /// 1 is Monday.
    weekday: u8,
    /// `night`, `morning`, `noon`, `afternoon` or `evening`.
    part: &'static str,
    median: i64,
    posts: usize,
}

/// The newest edition; empty before the first.
#[utoipa::path(get, path = "/content-rhythm", tag = "content",
    responses((status = 200, body = ContentRhythm), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn show(State(desk): State<Desk>, caller: Caller) -> Result<Json<ContentRhythm>, Fault> {
    let known = rhythm::show(&desk, &caller.actor).await?;
    Ok(Json(ContentRhythm::of(&known.map(|edition| edition.sheet).unwrap_or_default())))
}

/// Writes the sheet anew.
#[utoipa::path(put, path = "/content-rhythm", tag = "content", request_body = ContentRhythm,
    responses((status = 200, body = ContentRhythm), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn write(
    State(desk): State<Desk>,
    caller: Caller,
    Body(sent): Body<ContentRhythm>,
) -> Result<Json<ContentRhythm>, Fault> {
    let meant = sent.meant()?;
    let told = ContentRhythm::of(&meant);
    rhythm::write(&desk, &caller.actor, meant).await?;
    Ok(Json(told))
}

/// The median of one figure of the own posts, by day and part of the day.
#[utoipa::path(get, path = "/content-best-times", tag = "content", params(BestTimesWanted),
    responses((status = 200, body = BestTimes), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn best(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<BestTimesWanted>,
) -> Result<Json<BestTimes>, Fault> {
    let metric = wanted.metric.map_or(Metric::Reach, |code| code.0);
    let found = rhythm::best(&desk, &caller.actor, metric).await?;
    let channels = found.iter().map(BestChannel::of).collect();
    Ok(Json(BestTimes { metric: metric.code(), channels }))
}

impl ContentRhythm {
    fn of(rhythm: &Rhythm) -> Self {
        let weekly = rhythm.weekly.iter().map(|(outlet, most)| (outlet.code().to_owned(), *most));
        let quiet = rhythm.quiet.map(|quiet| QuietHours { from: quiet.from, until: quiet.until });
        Self { weekly: weekly.collect(), quiet }
    }

    fn meant(self) -> Result<Rhythm, Fault> {
        let mut weekly = BTreeMap::new();
        for (code, most) in self.weekly {
            let field = format!("weekly.{code}");
            let outlet =
                Outlet::parse(&code).ok_or(Fault::of(&field, Why::Slip(Slip::NotAChoice)))?;
            if !(1..=MOST_A_WEEK).contains(&most) {
                let most = u16::from(MOST_A_WEEK);
                return Err(Fault::of(&field, Why::OutOfRange { least: 1, most }));
            }
            weekly.insert(outlet, most);
        }
        let quiet = self.quiet.map(|hours| {
            let wrong = Fault::of("quiet", Why::OutOfRange { least: 0, most: 23 });
            Quiet::new(hours.from, hours.until).ok_or(wrong)
        });
        Ok(Rhythm { weekly, quiet: quiet.transpose()? })
    }
}

impl BestChannel {
    fn of(times: &Times) -> Self {
        Self {
            channel: times.outlet.code(),
            posts: times.posts,
            as_of: times.as_of.map(|day| day.to_string()),
            slots: times.slots.iter().map(BestSlot::of).collect(),
        }
    }
}

impl BestSlot {
    fn of(slot: &Slot) -> Self {
        let Slot { weekday, part, median, posts } = *slot;
        Self { weekday: weekday + 1, part: part.code(), median, posts }
    }
}

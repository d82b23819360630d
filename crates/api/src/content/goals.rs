//! The goals of the hospital's channels, and the counts of who follows them.

use axum::{Json, extract::State};
use desk::Desk;
use desk::content::goals;
use domain::content::follower::{Followers, MOST_COUNTS};
use domain::content::goals::Goals;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::{Fault, Why};
use crate::problem::Problem;
use crate::sent::Body;

/// What the hospital asks of its own channels; what is null is not judged.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChannelGoals {
    posts_a_month: Option<u32>,
    posts_a_week: Option<u32>,
    /// For each 1,000 people reached.
    interactions_per_thousand: Option<u32>,
    answer_hours: Option<u32>,
    answered_percent: Option<u32>,
    closed_percent: Option<u32>,
}

/// How many followed which account on which day.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FollowerCounts {
    /// `instagram | 2026-11-30 | 12345`
    items: Vec<String>,
}

/// The newest edition; empty before the first.
#[utoipa::path(get, path = "/content-goals", tag = "content",
    responses((status = 200, body = ChannelGoals), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn show(State(desk): State<Desk>, caller: Caller) -> Result<Json<ChannelGoals>, Fault> {
    let known = goals::show(&desk, &caller.actor).await?;
    Ok(Json(ChannelGoals::of(&known.map(|edition| edition.sheet).unwrap_or_default())))
}

/// Sets the goals anew; every edition stays.
#[utoipa::path(put, path = "/content-goals", tag = "content", request_body = ChannelGoals,
    responses((status = 200, body = ChannelGoals), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn write(
    State(desk): State<Desk>,
    caller: Caller,
    Body(sent): Body<ChannelGoals>,
) -> Result<Json<ChannelGoals>, Fault> {
    let meant = sent.meant();
    goals::write(&desk, &caller.actor, meant).await?;
    Ok(Json(ChannelGoals::of(&meant)))
}

/// Every count that was written down.
#[utoipa::path(get, path = "/content-followers", tag = "content",
    responses((status = 200, body = FollowerCounts), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn followers(
    State(desk): State<Desk>,
    caller: Caller,
) -> Result<Json<FollowerCounts>, Fault> {
    let all = goals::followers(&desk, &caller.actor).await?;
    Ok(Json(FollowerCounts { items: all.iter().map(Followers::line).collect() }))
}

/// Writes the counts anew.
#[utoipa::path(put, path = "/content-followers", tag = "content", request_body = FollowerCounts,
    responses((status = 200, body = FollowerCounts), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn count(
    State(desk): State<Desk>,
    caller: Caller,
    Body(sent): Body<FollowerCounts>,
) -> Result<Json<FollowerCounts>, Fault> {
    if sent.items.len() > MOST_COUNTS {
        let most = u16::try_from(MOST_COUNTS).unwrap_or(u16::MAX);
        return Err(Fault::of("items", Why::OutOfRange { least: 0, most }));
    }
    let read = |(nth, line): (usize, &String)| {
        Followers::parse(line).ok_or_else(|| Fault::of(format!("items.{nth}"), Why::NotALine))
    };
    let all = sent.items.iter().enumerate().map(read).collect::<Result<Vec<_>, Fault>>()?;
    goals::count(&desk, &caller.actor, all).await?;
    followers(State(desk), caller).await
}

impl ChannelGoals {
    fn of(goals: &Goals) -> Self {
        Self {
            posts_a_month: goals.posts_a_month,
            posts_a_week: goals.posts_a_week,
            interactions_per_thousand: goals.interactions_per_thousand,
            answer_hours: goals.answer_hours,
            answered_percent: goals.answered_percent,
            closed_percent: goals.closed_percent,
        }
    }

    fn meant(&self) -> Goals {
        Goals {
            posts_a_month: self.posts_a_month,
            posts_a_week: self.posts_a_week,
            interactions_per_thousand: self.interactions_per_thousand,
            answer_hours: self.answer_hours,
            answered_percent: self.answered_percent,
            closed_percent: self.closed_percent,
        }
    }
}

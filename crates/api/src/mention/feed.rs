//! Feeds of news: added, changed, stopped, and how it goes with each.

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::mention::feed::{self, Command as Meant, View};
use domain::mention::feed::{Plan, Trouble};
use domain::text::{Link, Name};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::command::{Means, commands};
use crate::fault::{Fault, Why};
use crate::key::{Key, requested};
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::Stamp;
use crate::word;

/// A feed as somebody wants it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SentFeed {
    /// The name of the medium.
    name: String,
    /// Of RSS or Atom; nothing inside a network is looked at.
    address: String,
    /// Words with commas between them: only entries that hold one of them are taken.
    only: Option<String>,
    /// The id of a saved query: only entries that meet it are taken.
    query: Option<String>,
}

/// A feed, and how it goes.
#[derive(Serialize, ToSchema)]
pub struct Feed {
    id: String,
    version: u32,
    name: String,
    address: String,
    only: Option<String>,
    /// The id of the saved query to which it is narrowed.
    query: Option<String>,
    runs: bool,
    /// `unseen`, `green`, `yellow`, `red` or `stopped`.
    light: &'static str,
    /// Why the last look brought nothing.
    trouble: Option<&'static str>,
    /// Looks in a row that failed.
    failures: u32,
    looked_at: Option<String>,
    went_well_at: Option<String>,
    /// How many mentions came from it, and when the last one did.
    taken: u32,
    taken_at: Option<String>,
}

/// Those that are looked at first.
#[derive(Serialize, ToSchema)]
pub struct Feeds {
    items: Vec<Feed>,
    /// What was spent of each account in the day or month that runs.
    spending: Vec<FeedSpending>,
}

/// What was spent of an account through which sources are asked.
#[derive(Serialize, ToSchema)]
pub struct FeedSpending {
    /// `x` counts posts a month, `youtube` units a day.
    account: &'static str,
    /// `2026-11-23` or `2026-11`.
    period: String,
    used: u32,
    most: u32,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FeedCommanded {
    seen: Option<u32>,
    #[schema(value_type = FeedCommand)]
    command: Node,
}

commands! {
    /// What somebody wants done to a feed.
    FeedCommand in Desk as Meant;
    "change" => ChangeFeed;
    "stop" => StopFeed;
    "start" => StartFeed;
}

/// Its name, address or words.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeFeed {
    feed: SentFeed,
}

/// It is not looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StopFeed {}

/// It is looked at again.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StartFeed {}

impl Means<Desk> for ChangeFeed {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Change { plan: self.feed.meant()? })
    }
}

impl Means<Desk> for StopFeed {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Stop {})
    }
}

impl Means<Desk> for StartFeed {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Start {})
    }
}

impl SentFeed {
    fn meant(self) -> Result<Plan, Fault> {
        let known = |text: &str| text.parse().map_err(|_| Fault::of("query", Why::NotKnown));
        let query = word::filled(self.query).map(|text| known(&text));
        Ok(Plan {
            name: word::named(&self.name, "name")?,
            address: word::link(Some(self.address), "address")?
                .ok_or_else(|| Fault::of("address", Why::NotKnown))?,
            only: word::name(self.only, "only")?,
            query: query.transpose()?,
        })
    }
}

impl Feed {
    fn of(view: &View, stamp: Stamp) -> Self {
        let (plan, look) = (&view.feed.plan, &view.look);
        Self {
            id: view.feed.id.to_string(),
            version: view.feed.version.0,
            name: plan.name.as_str().to_owned(),
            address: Link::as_str(&plan.address).to_owned(),
            only: plan.only.as_ref().map(Name::as_str).map(str::to_owned),
            query: plan.query.map(|query| query.to_string()),
            runs: view.feed.runs,
            light: view.light.code(),
            trouble: look.trouble.map(Trouble::code),
            failures: look.failures,
            looked_at: stamp.maybe(look.at),
            went_well_at: stamp.maybe(look.good_at),
            taken: look.taken,
            taken_at: stamp.maybe(look.taken_at),
        }
    }
}

/// Every feed of news, and how it goes with each.
#[utoipa::path(get, path = "/feeds", tag = "mention",
    responses((status = 200, body = Feeds), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Feeds>, Fault> {
    let found = feed::list(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    let spent = feed::spending(&desk, &caller.actor).await?.into_iter();
    let spending = spent.map(|one| FeedSpending {
        account: one.account.code(),
        period: one.period,
        used: one.used,
        most: one.most,
    });
    let items = found.iter().map(|view| Feed::of(view, stamp)).collect();
    Ok(Json(Feeds { items, spending: spending.collect() }))
}

/// Adds a feed: within a minute it is looked at for the first time, then every quarter of an hour.
#[utoipa::path(post, path = "/feeds", tag = "mention", request_body = SentFeed,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Feed), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn add(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<SentFeed>,
) -> Result<(StatusCode, Json<Feed>), Fault> {
    let key = key.as_ref().map(|key| key.0.as_str());
    let view = feed::add(&desk, &caller.actor, sent.meant()?, key).await?;
    Ok((StatusCode::CREATED, Json(Feed::of(&view, Stamp::here(&desk).await?))))
}

/// Changes a feed, stops it, or lets it be looked at again.
#[utoipa::path(post, path = "/feeds/{id}/commands", tag = "mention", request_body = FeedCommanded,
    params(("id" = String, Path, description = "The id of the feed"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Feed), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<FeedCommanded>,
) -> Result<Json<Feed>, Fault> {
    let command = FeedCommand::read(sent.command)?.meaning(&desk).await?;
    let request = requested(command, sent.seen, key);
    let view = feed::act(&desk, &caller.actor, id(&name)?, request).await?;
    Ok(Json(Feed::of(&view, Stamp::here(&desk).await?)))
}

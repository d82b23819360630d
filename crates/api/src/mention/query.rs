//! Saved queries: tried on the last thirty days, saved, changed, stopped.

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::mention::query::{self, Command as Meant, Example as Found, Tried, View};
use domain::calendar::Date;
use domain::mention::query::{Plan, Terms};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::code::MentionSourceCode;
use crate::command::{Means, commands};
use crate::fault::{Fault, Why};
use crate::key::{Key, requested};
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::Stamp;
use crate::word;

/// A query as somebody wants it: words and phrases, compared by their roots.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SentQuery {
    name: String,
    /// One of them must be said. Of `any` and `all` together there is at least one.
    #[serde(default)]
    any: Vec<String>,
    /// Each of them must be said.
    #[serde(default)]
    all: Vec<String>,
    /// None of them may be said.
    #[serde(default)]
    none: Vec<String>,
    /// One of them must be said, where there are any.
    #[serde(default)]
    places: Vec<String>,
    /// Only what comes from one of these; without any, from everywhere.
    #[serde(default)]
    sources: Vec<MentionSourceCode>,
}

/// A saved query, and what met it.
#[derive(Serialize, ToSchema)]
pub struct MentionQuery {
    id: String,
    version: u32,
    name: String,
    any: Vec<String>,
    all: Vec<String>,
    none: Vec<String>,
    places: Vec<String>,
    sources: Vec<&'static str>,
    /// New mentions are held against it.
    runs: bool,
    /// How many met it in the last thirty days, and day by day, today last.
    met: u32,
    days: Vec<QueryDay>,
}

/// How many met a query on one day.
#[derive(Serialize, ToSchema)]
pub struct QueryDay {
    day: String,
    mentions: u32,
}

/// Those that run first.
#[derive(Serialize, ToSchema)]
pub struct MentionQueries {
    items: Vec<MentionQuery>,
}

/// What a query would have met in the last thirty days; nothing is kept.
#[derive(Serialize, ToSchema)]
pub struct TriedQuery {
    /// How many mentions were asked.
    heard: usize,
    met: usize,
    days: Vec<QueryDay>,
    /// The youngest ten.
    examples: Vec<QueryExample>,
}

/// A mention that would have met it.
#[derive(Serialize, ToSchema)]
pub struct QueryExample {
    mention: String,
    published_at: String,
    /// The words by which it did.
    words: Vec<String>,
    /// A part of its text, in pieces.
    pieces: Vec<QueryPiece>,
}

/// A piece of a text.
#[derive(Serialize, ToSchema)]
pub struct QueryPiece {
    text: String,
    /// It says one of the words.
    marked: bool,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct QueryCommanded {
    seen: Option<u32>,
    #[schema(value_type = QueryCommand)]
    command: Node,
}

commands! {
    /// What somebody wants done to a query.
    QueryCommand in Desk as Meant;
    "change" => ChangeQuery;
    "stop" => StopQuery;
    "start" => StartQuery;
}

/// Its name, its words, its sources.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeQuery {
    query: SentQuery,
}

/// New mentions are not held against it; those that met it stay.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StopQuery {}

/// New mentions are held against it again, and those of the last thirty days.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StartQuery {}

impl Means<Desk> for ChangeQuery {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Change { plan: self.query.meant()? })
    }
}

impl Means<Desk> for StopQuery {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Stop {})
    }
}

impl Means<Desk> for StartQuery {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Start {})
    }
}

impl SentQuery {
    fn meant(self) -> Result<Plan, Fault> {
        Ok(Plan {
            name: word::named(&self.name, "name")?,
            any: terms(&self.any, "any")?,
            all: terms(&self.all, "all")?,
            none: terms(&self.none, "none")?,
            places: terms(&self.places, "places")?,
            sources: self.sources.into_iter().map(|source| source.0).collect(),
        })
    }
}

fn terms(words: &[String], field: &'static str) -> Result<Terms, Fault> {
    let read = Terms::of(words.iter().map(String::as_str));
    read.map_err(|why| Fault::of(field, Why::Text(why)))
}

impl MentionQuery {
    fn of(view: &View) -> Self {
        let plan = &view.query.plan;
        let list = |terms: &Terms| terms.iter().map(str::to_owned).collect();
        Self {
            id: view.query.id.to_string(),
            version: view.query.version.0,
            name: plan.name.as_str().to_owned(),
            any: list(&plan.any),
            all: list(&plan.all),
            none: list(&plan.none),
            places: list(&plan.places),
            sources: plan.sources.iter().map(|source| source.code()).collect(),
            runs: view.query.runs,
            met: view.met(),
            days: days(&view.days),
        }
    }
}

impl TriedQuery {
    fn of(tried: &Tried, stamp: Stamp) -> Self {
        Self {
            heard: tried.heard,
            met: tried.met,
            days: days(&tried.days),
            examples: tried.examples.iter().map(|one| QueryExample::of(one, stamp)).collect(),
        }
    }
}

impl QueryExample {
    fn of(found: &Found, stamp: Stamp) -> Self {
        let piece =
            |(marked, text): &(bool, String)| QueryPiece { text: text.clone(), marked: *marked };
        Self {
            mention: found.mention.id.to_string(),
            published_at: stamp.at(found.mention.found.published_at),
            words: found.words.clone(),
            pieces: found.pieces.iter().map(piece).collect(),
        }
    }
}

fn days(days: &[(Date, u32)]) -> Vec<QueryDay> {
    let day =
        |(day, mentions): &(Date, u32)| QueryDay { day: day.to_string(), mentions: *mentions };
    days.iter().map(day).collect()
}

/// Every saved query, and what met it in the last thirty days.
#[utoipa::path(get, path = "/mention-queries", tag = "mention",
    responses((status = 200, body = MentionQueries), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<MentionQueries>, Fault> {
    let found = query::list(&desk, &caller.actor).await?;
    Ok(Json(MentionQueries { items: found.iter().map(MentionQuery::of).collect() }))
}

/// Saves a query: every mention from now on, and those of the last thirty days, are held against it.
#[utoipa::path(post, path = "/mention-queries", tag = "mention", request_body = SentQuery,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = MentionQuery), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn save(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<SentQuery>,
) -> Result<(StatusCode, Json<MentionQuery>), Fault> {
    let key = key.as_ref().map(|key| key.0.as_str());
    let view = query::save(&desk, &caller.actor, sent.meant()?, key).await?;
    Ok((StatusCode::CREATED, Json(MentionQuery::of(&view))))
}

/// Tries a query on the mentions of the last thirty days; nothing is kept.
#[utoipa::path(post, path = "/mention-queries/test", tag = "mention", request_body = SentQuery,
    responses((status = 200, body = TriedQuery), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn test(
    State(desk): State<Desk>,
    caller: Caller,
    Body(sent): Body<SentQuery>,
) -> Result<Json<TriedQuery>, Fault> {
    let tried = query::tried(&desk, &caller.actor, &sent.meant()?).await?;
    Ok(Json(TriedQuery::of(&tried, Stamp::here(&desk).await?)))
}

/// Changes a query, stops it, or lets new mentions be held against it again.
#[utoipa::path(post, path = "/mention-queries/{id}/commands", tag = "mention",
    request_body = QueryCommanded,
    params(("id" = String, Path, description = "The id of the query"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = MentionQuery), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<QueryCommanded>,
) -> Result<Json<MentionQuery>, Fault> {
    let command = QueryCommand::read(sent.command)?.meaning(&desk).await?;
    let request = requested(command, sent.seen, key);
    let view = query::act(&desk, &caller.actor, id(&name)?, request).await?;
    Ok(Json(MentionQuery::of(&view)))
}

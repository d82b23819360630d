//! The lists of days, as JSON: at which unit and about which topic suddenly many speak.

use axum::{Json, extract::State};
use desk::Desk;
use desk::mention::watchlist::{self, Command as Meant, Line, View};
use domain::calendar::Date;
use domain::mention::watchlist::{Tolerance, Watchlist};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::code::WatchResponseCode;
use crate::command::{Means, commands};
use crate::fault::{Fault, Why};
use crate::key::{Key, requested};
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::Stamp;

const RANGE: Why = Why::OutOfRange { least: 1, most: Tolerance::MOST as u16 };

/// The lists of the last 60 days, the youngest first.
#[derive(Serialize, ToSchema)]
pub struct Watchlists {
    items: Vec<WatchlistHeading>,
}

/// The list of one day, without its lines.
#[derive(Serialize, ToSchema)]
pub struct WatchlistHeading {
    day: String,
    drawn_at: String,
    lines: usize,
    /// Lines about which nothing was done yet.
    open: usize,
}

/// The list of one day.
#[derive(Serialize, ToSchema)]
pub struct WatchlistOfDay {
    day: String,
    version: u32,
    drawn_at: String,
    /// How many false alarms the office bears in four weeks: when this list was drawn, and from now on.
    false_alarms_in_four_weeks: u8,
    false_alarms_from_now_on: u8,
    /// The most surprising first.
    items: Vec<WatchedMatter>,
}

/// A unit and a topic of which suddenly many speak.
#[derive(Serialize, ToSchema)]
pub struct WatchedMatter {
    no: u16,
    unit: String,
    /// A category of HCAT.
    topic: &'static str,
    /// Different people in three days, and how many the weeks before let expect.
    voices: u32,
    expected: f64,
    /// How unlikely by chance: 4 is one in ten thousand.
    score: f64,
    /// Ids of mentions, and numbers of cases in sight.
    mentions: Vec<String>,
    cases: Vec<String>,
    /// What was done about it.
    handled: Option<&'static str>,
    handled_at: Option<String>,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WatchlistCommanded {
    seen: Option<u32>,
    #[schema(value_type = WatchlistCommand)]
    command: Node,
}

commands! {
    /// What somebody wants done to the list of a day.
    WatchlistCommand in Desk as Meant;
    "handle" => HandleMatter;
    "reopen" => ReopenMatter;
    "tolerate" => TolerateAlarms;
}

/// Something was done about a line.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HandleMatter {
    no: u16,
    #[schema(inline)]
    how: WatchResponseCode,
}

/// A line is open again.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReopenMatter {
    no: u16,
}

/// The budget of the lists to come, from 1 to 80 false alarms in four weeks.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TolerateAlarms {
    false_alarms_in_four_weeks: u8,
}

impl Means<Desk> for HandleMatter {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Handle { no: self.no, how: self.how.0 })
    }
}

impl Means<Desk> for ReopenMatter {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Reopen { no: self.no })
    }
}

impl Means<Desk> for TolerateAlarms {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        let tolerance = Tolerance::of(self.false_alarms_in_four_weeks);
        let why = || Fault::of("false_alarms_in_four_weeks", RANGE);
        Ok(Meant::Tolerate { tolerance: tolerance.ok_or_else(why)? })
    }
}

impl WatchlistHeading {
    fn of(list: &Watchlist, stamp: Stamp) -> Self {
        Self {
            day: list.day.to_string(),
            drawn_at: stamp.at(list.drawn_at),
            lines: list.items.len(),
            open: list.items.iter().filter(|item| item.handled.is_none()).count(),
        }
    }
}

impl WatchlistOfDay {
    fn of(view: &View, stamp: Stamp) -> Self {
        let list = &view.list;
        Self {
            day: list.day.to_string(),
            version: list.version.0,
            drawn_at: stamp.at(list.drawn_at),
            false_alarms_in_four_weeks: list.tolerance.in_four_weeks(),
            false_alarms_from_now_on: list.next.in_four_weeks(),
            items: view.lines.iter().map(|line| WatchedMatter::of(line, stamp)).collect(),
        }
    }
}

impl WatchedMatter {
    fn of(line: &Line, stamp: Stamp) -> Self {
        let (item, matter) = (&line.item, &line.item.matter);
        Self {
            no: item.no,
            unit: matter.unit.to_string(),
            topic: matter.topic.code(),
            voices: matter.voices,
            expected: f64::from(matter.expected_hundredths) / 100.0,
            score: f64::from(matter.score_hundredths) / 100.0,
            mentions: matter.mentions.iter().map(ToString::to_string).collect(),
            cases: line.cases.iter().map(ToString::to_string).collect(),
            handled: item.handled.map(|(how, ..)| how.code()),
            handled_at: item.handled.map(|(.., at)| stamp.at(at)),
        }
    }
}

/// The lists of the last 60 days.
#[utoipa::path(get, path = "/watchlists", tag = "mention",
    responses((status = 200, body = Watchlists), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Watchlists>, Fault> {
    let found = watchlist::days(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    let items = found.iter().map(|list| WatchlistHeading::of(list, stamp)).collect();
    Ok(Json(Watchlists { items }))
}

/// The list of one day.
#[utoipa::path(get, path = "/watchlists/{id}", tag = "mention",
    params(("id" = String, Path, description = "The day, `2026-11-23`")),
    responses((status = 200, body = WatchlistOfDay), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(day): Named<String>,
) -> Result<Json<WatchlistOfDay>, Fault> {
    let view = watchlist::open(&desk, &caller.actor, id::<Date>(&day)?).await?;
    Ok(Json(WatchlistOfDay::of(&view, Stamp::here(&desk).await?)))
}

/// Says what was done about a line, opens it again, or sets the budget of the lists to come.
#[utoipa::path(post, path = "/watchlists/{id}/commands", tag = "mention",
    request_body = WatchlistCommanded,
    params(("id" = String, Path, description = "The day, `2026-11-23`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = WatchlistOfDay), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(day): Named<String>,
    key: Option<Key>,
    Body(sent): Body<WatchlistCommanded>,
) -> Result<Json<WatchlistOfDay>, Fault> {
    let command = WatchlistCommand::read(sent.command)?.meaning(&desk).await?;
    let request = requested(command, sent.seen, key);
    let view = watchlist::act(&desk, &caller.actor, id::<Date>(&day)?, request).await?;
    Ok(Json(WatchlistOfDay::of(&view, Stamp::here(&desk).await?)))
}

//! Repeated complaints without new facts: proposed, decided, told, ended.

mod command;

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::series::{self, Reasons, View};
use domain::ids::CaseNumber;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::{Fault, Why};
use crate::key::{Key, requested};
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::{self, Stamp};
use crate::word;
pub use command::SeriesCommand;

/// On what a series rests.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SeriesReasons {
    /// The numbers of at least three earlier cases of the same complainant, answered and closed.
    cases: Vec<String>,
    /// What was answered in them.
    answered: String,
    /// Why there are no new facts.
    why: String,
    /// The last day on which it holds: `2026-12-31`, at most six months ahead.
    until: String,
}

/// A series is proposed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSeries {
    /// The number of the case on whose page it is proposed.
    case_number: String,
    reasons: SeriesReasons,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SeriesCommanded {
    seen: Option<u32>,
    #[schema(value_type = SeriesCommand)]
    command: Node,
}

/// Series, the one that was proposed last first.
#[derive(Serialize, ToSchema)]
pub struct SeriesList {
    items: Vec<Series>,
}

/// Repeated complaints of one person without new facts.
#[derive(Serialize, ToSchema)]
pub struct Series {
    id: String,
    version: u32,
    /// `proposed`, `returned`, `holding`, `ended` or `lapsed`.
    standing: &'static str,
    /// Null for whoever does not see the case.
    case_number: Option<String>,
    /// The earlier cases that the caller may see.
    cases: Vec<String>,
    /// Null for whoever reads no reasons, or once erased; so are the others.
    answered: Option<String>,
    why: Option<String>,
    until: String,
    proposed_at: String,
    proposed_by: Option<String>,
    why_returned: Option<String>,
    approved_at: Option<String>,
    approved_by: Option<String>,
    /// What the complainant is to be told, while it holds.
    notice: Option<String>,
    told_at: Option<String>,
    ended_at: Option<String>,
    why_ended: Option<String>,
    allowed: Vec<&'static str>,
}

impl SeriesReasons {
    fn meant(self) -> Result<Reasons, Fault> {
        let number = |(nth, text): (usize, &String)| {
            let field = format!("cases.{nth}");
            text.parse::<CaseNumber>().map_err(|_| Fault::of(field, Why::NotKnown))
        };
        Ok(Reasons {
            cases: self.cases.iter().enumerate().map(number).collect::<Result<_, _>>()?,
            answered: word::body(&self.answered, "answered")?,
            why: word::body(&self.why, "why")?,
            until: stamp::date(&self.until, "until")?,
        })
    }
}

/// The series that the caller may read.
#[utoipa::path(get, path = "/series", tag = "case",
    responses((status = 200, body = SeriesList), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<SeriesList>, Fault> {
    let found = series::list(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok(Json(SeriesList { items: found.iter().map(|view| Series::of(view, stamp)).collect() }))
}

/// Proposes a series. It keeps no voice out: each new case is received and screened as ever.
#[utoipa::path(post, path = "/series", tag = "case", request_body = NewSeries,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Series), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn propose(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<NewSeries>,
) -> Result<(StatusCode, Json<Series>), Fault> {
    let number = id::<CaseNumber>(&sent.case_number)?;
    let wanted = (number, sent.reasons.meant()?);
    let key = key.as_ref().map(|key| key.0.as_str());
    let view = series::propose(&desk, &caller.actor, wanted, key).await?;
    Ok((StatusCode::CREATED, Json(Series::of(&view, Stamp::here(&desk).await?))))
}

/// One series with its reasons.
#[utoipa::path(get, path = "/series/{id}", tag = "case",
    params(("id" = String, Path, description = "The id of the series")),
    responses((status = 200, body = Series), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<Series>, Fault> {
    let view = series::open(&desk, &caller.actor, id(&name)?).await?;
    Ok(Json(Series::of(&view, Stamp::here(&desk).await?)))
}

/// Revises, approves, returns or ends a series, or says that the complainant was told.
#[utoipa::path(post, path = "/series/{id}/commands", tag = "case",
    request_body = SeriesCommanded,
    params(("id" = String, Path, description = "The id of the series"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Series), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<SeriesCommanded>,
) -> Result<Json<Series>, Fault> {
    let command = SeriesCommand::read(sent.command)?.meaning(&desk).await?;
    let request = requested(command, sent.seen, key);
    let view = series::act(&desk, &caller.actor, id(&name)?, request).await?;
    Ok(Json(Series::of(&view, Stamp::here(&desk).await?)))
}

impl Series {
    fn of(view: &View, stamp: Stamp) -> Self {
        let known = &view.series;
        Self {
            id: known.id.to_string(),
            version: known.version.0,
            standing: view.standing.code(),
            case_number: view.case.map(|number| number.to_string()),
            cases: view.cases.iter().map(ToString::to_string).collect(),
            answered: view.answered.clone(),
            why: view.why.clone(),
            until: known.grounds.until.to_string(),
            proposed_at: stamp.at(known.proposed_at),
            proposed_by: view.author.clone(),
            why_returned: view.returned.clone(),
            approved_at: stamp.maybe(known.approved.map(|(_, at)| at)),
            approved_by: view.approver.clone(),
            notice: view.notice.clone(),
            told_at: stamp.maybe(known.told),
            ended_at: stamp.maybe(known.ended.map(|(_, at)| at)),
            why_ended: view.ended.clone(),
            allowed: view.allowed.iter().map(|act| act.code()).collect(),
        }
    }
}

//! Official statements: drafted, approved word for word, published, withdrawn.

mod command;
mod view;

use axum::response::{IntoResponse, Response};
use axum::{Json, extract::State, http::StatusCode};
use desk::statement::{self, Wording};
use desk::{Desk, report};
use domain::calendar::Calendar;
use domain::ids::CollaboratorId;
use domain::statement::{Coverage, Gathering};
use paper::Paper;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::attached;

use crate::caller::Caller;
use crate::code::StatementKindCode;
use crate::fault::{Fault, Why};
use crate::key::{Key, requested};
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::{Body, Query};
use crate::stamp::Stamp;
use crate::{stamp, who, word};
pub use command::StatementCommand;
use view::Statement;

/// What is written.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StatementWording {
    kind: StatementKindCode,
    /// At most 120 characters.
    title: String,
    text: String,
    /// The id of the issue that it is about.
    issue: Option<String>,
    /// What a medium had published: of a right of reply or a correction.
    coverage: Option<StatementCoverage>,
    /// Not public before this.
    embargo: Option<String>,
    /// When, where and by whom: of a press conference.
    conference: Option<PressConference>,
}

/// A press conference; what is said there is the text.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PressConference {
    at: String,
    place: String,
    /// Login, id or name of the one who speaks.
    speaker: String,
    /// Ids of collaborators who are invited.
    #[serde(default)]
    invited: Vec<String>,
}

/// What a medium had published.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StatementCoverage {
    outlet: String,
    published_on: String,
    link: Option<String>,
    /// Until when the reply is to reach it, as the office sets it.
    reply_by: Option<String>,
}

/// Statements, the one that was begun last first, without their texts.
#[derive(Serialize, ToSchema)]
pub struct Statements {
    items: Vec<Statement>,
}

/// A statement, or the kit of a press conference on paper.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct StatementWanted {
    #[param(inline)]
    #[serde(default)]
    format: StatementFormat,
}

/// How a statement is wanted; `pdf` is there for a press conference alone.
#[derive(Clone, Copy, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum StatementFormat {
    #[default]
    Json,
    Pdf,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StatementCommanded {
    seen: Option<u32>,
    #[schema(value_type = StatementCommand)]
    command: Node,
}

impl StatementWording {
    async fn meant(self, desk: &Desk) -> Result<Wording, Fault> {
        let rules = desk.rules().await?;
        let calendar = &rules.calendar;
        let gathering = match self.conference {
            Some(conference) => Some(conference.meant(desk, calendar).await?),
            None => None,
        };
        let issue = |text: String| text.parse().map_err(|_| Fault::of("issue", Why::NotKnown));
        let embargo = |text: String| stamp::instant(&text, "embargo", calendar);
        Ok(Wording {
            kind: self.kind.0,
            title: word::named(&self.title, "title")?,
            text: word::body(&self.text, "text")?,
            issue: word::filled(self.issue).map(issue).transpose()?,
            coverage: self.coverage.map(StatementCoverage::meant).transpose()?,
            embargo: word::filled(self.embargo).map(embargo).transpose()?,
            gathering,
        })
    }
}

impl PressConference {
    async fn meant(self, desk: &Desk, calendar: &Calendar) -> Result<Gathering, Fault> {
        let known = |id: &String| {
            let id = id.parse::<CollaboratorId>();
            id.map_err(|_| Fault::of("conference.invited", Why::NotKnown))
        };
        let invited = self.invited.iter().map(known);
        Ok(Gathering {
            at: stamp::instant(&self.at, "conference.at", calendar)?,
            place: word::named(&self.place, "conference.place")?,
            speaker: who::person(desk, &self.speaker, "conference.speaker").await?.id,
            invited: invited.collect::<Result<_, _>>()?,
        })
    }
}

impl StatementCoverage {
    fn meant(self) -> Result<Coverage, Fault> {
        let until = |day: String| stamp::date(&day, "coverage.reply_by");
        Ok(Coverage {
            outlet: word::named(&self.outlet, "coverage.outlet")?,
            published_on: stamp::date(&self.published_on, "coverage.published_on")?,
            link: word::link(self.link, "coverage.link")?,
            reply_by: word::filled(self.reply_by).map(until).transpose()?,
        })
    }
}

/// The statements.
#[utoipa::path(get, path = "/statements", tag = "statement",
    responses((status = 200, body = Statements), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Statements>, Fault> {
    let found = statement::list(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok(Json(Statements { items: found.iter().map(|view| Statement::of(view, stamp)).collect() }))
}

/// Writes a draft.
#[utoipa::path(post, path = "/statements", tag = "statement", request_body = StatementWording,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Statement), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn draft(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<StatementWording>,
) -> Result<(StatusCode, Json<Statement>), Fault> {
    let wording = sent.meant(&desk).await?;
    let key = key.as_ref().map(|key| key.0.as_str());
    let view = statement::draft(&desk, &caller.actor, wording, key).await?;
    Ok((StatusCode::CREATED, Json(Statement::of(&view, Stamp::here(&desk).await?))))
}

/// One statement with its text; the kit of a press conference also as PDF.
#[utoipa::path(get, path = "/statements/{id}", tag = "statement",
    params(("id" = String, Path, description = "The id of the statement"), StatementWanted),
    responses((status = 200, content((Statement = "application/json"),
            (Vec<u8> = "application/pdf"))),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Query(wanted): Query<StatementWanted>,
) -> Result<Response, Fault> {
    let of = id(&name)?;
    if let StatementFormat::Json = wanted.format {
        let view = statement::open(&desk, &caller.actor, of).await?;
        return Ok(Json(Statement::of(&view, Stamp::here(&desk).await?)).into_response());
    }
    let set = (caller.t.language(), Paper::F4);
    let made = statement::kit_document(&desk, &caller.actor, of, set).await?;
    let printed = report::pdf(&desk, &made).await?;
    Ok(attached(printed, "application/pdf", &format!("{}.pdf", made.name())))
}

/// Edits, submits, approves, publishes or withdraws a statement.
#[utoipa::path(post, path = "/statements/{id}/commands", tag = "statement",
    request_body = StatementCommanded,
    params(("id" = String, Path, description = "The id of the statement"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Statement), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<StatementCommanded>,
) -> Result<Json<Statement>, Fault> {
    let command = StatementCommand::read(sent.command)?.meaning(&desk).await?;
    let request = requested(command, sent.seen, key);
    let view = statement::act(&desk, &caller.actor, id(&name)?, request).await?;
    Ok(Json(Statement::of(&view, Stamp::here(&desk).await?)))
}

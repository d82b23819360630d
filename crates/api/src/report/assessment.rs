//! How the office judges its own channels: as JSON, as paper, and what the head does with it.

mod command;

use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use desk::Desk;
use desk::assessment::{self, View};
use domain::assessment::{Act, Aspect, Figure};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};

use super::{Format, Sheet, Tongue, shaped, wish};
use crate::caller::Caller;
use crate::fault::Fault;
use crate::key::{Key, requested};
use crate::named::Named;
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::{Body, Query};
use crate::stamp::{self, Stamp, month_text};
pub use command::AssessmentCommand;

/// In which shape.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AssessmentWanted {
    #[param(inline)]
    #[serde(default)]
    format: Format,
    #[param(inline)]
    #[serde(default)]
    paper: Sheet,
    #[param(inline)]
    lang: Option<Tongue>,
}

/// Months of which there is a sheet, the youngest first.
#[derive(Serialize, ToSchema)]
pub struct Assessments {
    items: Vec<AssessedMonth>,
}

/// A month with its sheet.
#[derive(Serialize, ToSchema)]
struct AssessedMonth {
    month: String,
    /// `draft` or `signed`.
    stage: &'static str,
}

/// The sheet of a month: as it was signed, or as it is measured now.
#[derive(Serialize, ToSchema)]
pub struct Assessment {
    month: String,
    /// 0 before its first word.
    version: u32,
    figures: Vec<AssessmentFigure>,
    /// The edition of the goals; 0 before there were any.
    goals_edition: u32,
    /// By `activity`, `consistency`, `engagement`, `responsiveness`, `complaints_closed`.
    notes: BTreeMap<&'static str, String>,
    signed_by: Option<String>,
    signed_at: Option<String>,
    /// Why it was opened again.
    why: Option<String>,
    allowed: Vec<&'static str>,
}

/// One number with its goal; of the engagement one for each channel and definition.
#[derive(Serialize, ToSchema)]
struct AssessmentFigure {
    aspect: &'static str,
    channel: Option<&'static str>,
    definition: Option<String>,
    part: u64,
    /// 0 where there is no whole.
    whole: u64,
    /// Posts, posts a week, for each 1,000 reached, percent, percent.
    goal: Option<u32>,
    /// `met`, `missed`, `no_goal` or `not_measured`.
    verdict: &'static str,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AssessmentCommanded {
    seen: Option<u32>,
    #[schema(value_type = AssessmentCommand)]
    command: Node,
}

/// The months of which there is a sheet.
#[utoipa::path(get, path = "/content-assessments", tag = "content",
    responses((status = 200, body = Assessments), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Assessments>, Fault> {
    let found = assessment::list(&desk, &caller.actor).await?;
    let item = |(month, stage): (domain::calendar::Month, domain::assessment::Stage)| {
        AssessedMonth { month: month_text(month), stage: stage.code() }
    };
    Ok(Json(Assessments { items: found.into_iter().map(item).collect() }))
}

/// The sheet of a month, `2026-11`.
#[utoipa::path(get, path = "/content-assessments/{month}", tag = "content",
    params(("month" = String, Path, description = "`2026-11`"), AssessmentWanted),
    responses((status = 200, content((Assessment = "application/json"),
            (Vec<u8> = "application/pdf"),
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Query(wanted): Query<AssessmentWanted>,
) -> Result<Response, Fault> {
    let month = stamp::month(&name, "month").map_err(|_| Fault::NotFound)?;
    let view = assessment::open(&desk, &caller.actor, month).await?;
    let stamp = Stamp::here(&desk).await?;
    let json = async { Ok(Json(Assessment::of(&view, stamp)).into_response()) };
    let wish = wish((wanted.lang, wanted.paper), &caller);
    let made = assessment::document(&desk, &view, wish);
    let name = format!("penilaian-mandiri-{}", month_text(month));
    shaped(&desk, (wanted.format, name), json, made).await
}

/// Writes the notes, signs the sheet, or opens it again.
#[utoipa::path(post, path = "/content-assessments/{month}/commands", tag = "content",
    request_body = AssessmentCommanded,
    params(("month" = String, Path, description = "`2026-11`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Assessment), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<AssessmentCommanded>,
) -> Result<Json<Assessment>, Fault> {
    let month = stamp::month(&name, "month").map_err(|_| Fault::NotFound)?;
    let command = AssessmentCommand::read(sent.command)?.meaning(&desk).await?;
    let request = requested(command, sent.seen, key);
    let view = assessment::act(&desk, &caller.actor, month, request).await?;
    Ok(Json(Assessment::of(&view, Stamp::here(&desk).await?)))
}

impl Assessment {
    fn of(view: &View, stamp: Stamp) -> Self {
        let note = |(aspect, note): (&Aspect, &String)| (aspect.code(), note.clone());
        Self {
            month: month_text(view.month),
            version: view.version.0,
            figures: view.figures.iter().map(AssessmentFigure::of).collect(),
            goals_edition: view.edition,
            notes: view.notes.iter().map(note).collect(),
            signed_by: view.signed.as_ref().map(|(name, _)| name.clone()),
            signed_at: stamp.maybe(view.signed.as_ref().map(|(_, at)| *at)),
            why: view.why.clone(),
            allowed: view.allowed.iter().map(|act| Act::code(*act)).collect(),
        }
    }
}

impl AssessmentFigure {
    fn of(figure: &Figure) -> Self {
        let of = figure.of.as_ref();
        Self {
            aspect: figure.aspect.code(),
            channel: of.map(|(outlet, _)| outlet.code()),
            definition: of.map(|(_, definition)| definition.as_str().to_owned()),
            part: figure.part,
            whole: figure.whole,
            goal: figure.goal,
            verdict: figure.verdict.code(),
        }
    }
}

//! Surveys: made, opened and closed, answered, and what came of them.

pub mod after;
pub mod answering;
mod command;
mod making;
pub mod plan;
pub mod result;
pub mod sign;

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::survey::{self, Command, Request, View, address};
use domain::ids::{SurveyCode, Version};
use domain::survey::{Publication, Question, Sentence};
use locale::Words;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::{Fault, Why};
use crate::key::Key;
use crate::named::Named;
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::Stamp;
use crate::word;
pub use command::{SurveyCommand, period};
use making::NewSurvey;
use result::number;

/// A survey, and how far its fieldwork is.
#[derive(Serialize, ToSchema)]
pub struct Survey {
    /// The same as the code.
    id: String,
    code: String,
    version: u32,
    title: String,
    template: &'static str,
    order: &'static str,
    /// `draft`, `open` or `closed`.
    stage: &'static str,
    units: Vec<String>,
    population: Option<u32>,
    /// How many respondents the population needs (Krejcie and Morgan).
    required: Option<u32>,
    /// Sheets that came in, of all periods.
    answers: u32,
    invited: u32,
    responded: u32,
    made_at: String,
    /// Where respondents go; null while the house has no public address.
    address: Option<String>,
    questions: Vec<SurveyQuestion>,
    published: Option<Published>,
    allowed: Vec<&'static str>,
}

/// One question as it is asked.
#[derive(Serialize, ToSchema)]
pub struct SurveyQuestion {
    key: String,
    kind: &'static str,
    words: String,
    required: bool,
}

/// A result as it stands on the public page.
#[derive(Serialize, ToSchema)]
pub struct Published {
    from: String,
    until: String,
    n: u32,
    index: Option<f64>,
    grade: &'static str,
    at: String,
}

/// Surveys, the youngest first.
#[derive(Serialize, ToSchema)]
pub struct Surveys {
    items: Vec<Survey>,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SurveyCommanded {
    seen: Option<u32>,
    #[schema(value_type = SurveyCommand)]
    command: Node,
}

impl Survey {
    fn of(desk: &Desk, view: &View, t: &Words, stamp: Stamp) -> Self {
        let survey = &view.survey;
        let making = &survey.making;
        let question = |question: &Question| SurveyQuestion {
            key: question.key.to_string(),
            kind: question.ask.kind().code(),
            words: asked(question, t),
            required: question.required,
        };
        Self {
            id: survey.code.to_string(),
            code: survey.code.to_string(),
            version: survey.version.0,
            title: making.title.as_str().to_owned(),
            template: making.template.code(),
            order: making.order.code(),
            stage: survey.stage.code(),
            units: making.units.iter().map(ToString::to_string).collect(),
            population: making.population,
            required: view.required,
            answers: view.answers,
            invited: view.invited,
            responded: view.responded,
            made_at: stamp.at(survey.made_at),
            address: address(desk, &survey.code),
            questions: making.questions().iter().map(question).collect(),
            published: survey.published.as_ref().map(|result| published(result, stamp)),
            allowed: view.allowed.iter().map(|act| act.code()).collect(),
        }
    }
}

fn published(result: &Publication, stamp: Stamp) -> Published {
    Published {
        from: result.from.to_string(),
        until: result.until.to_string(),
        n: result.n,
        index: number(Some(result.index)),
        grade: result.grade.code(),
        at: stamp.at(result.at),
    }
}

/// The words of a question: the hospital's own, or those that the program knows.
fn asked(question: &Question, t: &Words) -> String {
    let own = question.words.as_ref().map(Sentence::as_str);
    own.map_or_else(|| t.survey_question(question.key.as_str()), str::to_owned)
}

/// The survey that an address names.
fn code(text: &str) -> Result<SurveyCode, Fault> {
    SurveyCode::parse(text).map_err(|_| Fault::NotFound)
}

async fn shown(desk: &Desk, caller: &Caller, view: &View) -> Result<Survey, Fault> {
    Ok(Survey::of(desk, view, caller.t, Stamp::here(desk).await?))
}

/// The surveys that the caller may see.
#[utoipa::path(get, path = "/surveys", tag = "survey",
    responses((status = 200, body = Surveys), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Surveys>, Fault> {
    let found = survey::list(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    let items = found.iter().map(|view| Survey::of(&desk, view, caller.t, stamp)).collect();
    Ok(Json(Surveys { items }))
}

/// Makes a survey from a template. It is a draft until it is opened.
#[utoipa::path(post, path = "/surveys", tag = "survey", request_body = NewSurvey,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Survey), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn make(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<NewSurvey>,
) -> Result<(StatusCode, Json<Survey>), Fault> {
    let key = key.map(|key| key.0);
    let code = match word::filled(sent.code.clone()) {
        Some(code) => SurveyCode::parse(&code).map_err(|_| Fault::of("code", Why::NotKnown))?,
        None => survey::fresh_code(&desk, key.as_deref()),
    };
    let command = Command::Make(sent.meaning()?);
    let request = Request { code, command, seen: None, key };
    let view = survey::act(&desk, &caller.actor, request).await?;
    Ok((StatusCode::CREATED, Json(shown(&desk, &caller, &view).await?)))
}

/// One survey.
#[utoipa::path(get, path = "/surveys/{id}", tag = "survey",
    params(("id" = String, Path, description = "The code of the survey")),
    responses((status = 200, body = Survey), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<Survey>, Fault> {
    let view = survey::open(&desk, &caller.actor, &code(&name)?).await?;
    Ok(Json(shown(&desk, &caller, &view).await?))
}

/// Opens or closes a survey, publishes its result or takes it down.
#[utoipa::path(post, path = "/surveys/{id}/commands", tag = "survey",
    request_body = SurveyCommanded,
    params(("id" = String, Path, description = "The code of the survey"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Survey), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<SurveyCommanded>,
) -> Result<Json<Survey>, Fault> {
    let code = code(&name)?;
    let command = SurveyCommand::read(sent.command)?.meaning(&desk).await?;
    let key = key.map(|key| key.0);
    let request = Request { code, command, seen: sent.seen.map(Version), key };
    let view = survey::act(&desk, &caller.actor, request).await?;
    Ok(Json(shown(&desk, &caller, &view).await?))
}

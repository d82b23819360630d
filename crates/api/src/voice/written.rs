//! What was written into surveys, answer by answer, and the topic that a person gives it.

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::voice::written::{self, Which};
use domain::ids::SurveyCode;
use domain::survey::Key;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::months;
use crate::caller::Caller;
use crate::fault::{Fault, Why};
use crate::problem::Problem;
use crate::sent::{Body, Query};
use crate::word;

/// Of which months.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// `2026-09`; without it the second month before the last one.
    from: Option<String>,
    /// `2026-11`; without it this month.
    until: Option<String>,
}

/// Answers, those without a topic first.
#[derive(Serialize, ToSchema)]
pub struct WrittenAnswers {
    items: Vec<WrittenAnswer>,
}

/// One answer in the respondent's own words.
#[derive(Serialize, ToSchema)]
struct WrittenAnswer {
    survey: String,
    /// Of the sheet; it tells neither when nor by whom it was filled.
    response: String,
    key: String,
    text: String,
    topic: Option<String>,
    unit: Option<String>,
    month: String,
}

/// The topic of one answer.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTopic {
    survey: String,
    response: String,
    key: String,
    /// A category of the rules; without it the answer has none.
    topic: Option<String>,
}

/// What was written into surveys, as far as it may be told.
#[utoipa::path(get, path = "/voice/answers", tag = "voice", params(Asked),
    responses((status = 200, body = WrittenAnswers), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Query(asked): Query<Asked>,
) -> Result<Json<WrittenAnswers>, Fault> {
    let calendar = desk.rules().await?.calendar.clone();
    let months = months(&desk, &calendar, (asked.from, asked.until))?;
    let found = written::list(&desk, &caller.actor, months).await?;
    let items = found.into_iter().map(|one| WrittenAnswer {
        survey: one.survey.to_string(),
        response: one.response.to_string(),
        key: one.key.to_string(),
        text: one.text,
        topic: one.topic,
        unit: one.unit.as_ref().map(ToString::to_string),
        month: one.month,
    });
    Ok(Json(WrittenAnswers { items: items.collect() }))
}

/// Gives an answer one of the topics that complaints use, or takes it away.
#[utoipa::path(put, path = "/voice/answers", tag = "voice", request_body = NewTopic,
    responses((status = 204), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn code(
    State(desk): State<Desk>,
    caller: Caller,
    Body(sent): Body<NewTopic>,
) -> Result<StatusCode, Fault> {
    let unknown = |field: &str| Fault::of(field, Why::NotKnown);
    let which = Which {
        survey: SurveyCode::parse(&sent.survey).map_err(|_| unknown("survey"))?,
        response: sent.response.parse().map_err(|_| unknown("response"))?,
        key: Key::parse(&sent.key).ok_or_else(|| unknown("key"))?,
    };
    written::code(&desk, &caller.actor, (which, word::filled(sent.topic))).await?;
    Ok(StatusCode::NO_CONTENT)
}

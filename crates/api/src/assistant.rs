//! A program of the hospital writes about a case, for somebody of the office who asks.

use axum::{Json, extract::State};
use desk::Desk;
use desk::assistant::{self, Errand, Why};
use domain::ids::CaseNumber;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::Fault;
use crate::named::Named;
use crate::problem::Problem;
use crate::sent::Body;

/// What is to be written.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum AssistantErrand {
    /// An answer to the complainant.
    Draft,
    /// What has happened so far.
    Summary,
}

/// A wish for a text.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AssistantWish {
    errand: AssistantErrand,
}

/// What came of it. It is kept nowhere; a note on the case keeps it.
#[derive(Serialize, ToSchema)]
pub struct AssistantText {
    /// Written by a program, not yet checked by a person; null where nothing was written.
    text: Option<String>,
    /// Why nothing was written: `protected`, `named`, `unreachable`, `slow`, `too_large`, `malformed`,
    /// `empty`, `refused` or `outside`.
    trouble: Option<&'static str>,
}

/// Asks the program of the hospital for a draft or a summary, in the language of the case. Names do
/// not leave; 404 where no program is configured.
#[utoipa::path(post, path = "/cases/{number}/assistant", tag = "case",
    params(("number" = String, Path, description = "Case number, `2026-00231`")),
    request_body = AssistantWish,
    responses((status = 200, body = AssistantText), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn ask(
    State(desk): State<Desk>,
    caller: Caller,
    Named(number): Named<String>,
    Body(sent): Body<AssistantWish>,
) -> Result<Json<AssistantText>, Fault> {
    let number: CaseNumber = number.parse().map_err(|_| Fault::NotFound)?;
    let errand = match sent.errand {
        AssistantErrand::Draft => Errand::Draft,
        AssistantErrand::Summary => Errand::Summary,
    };
    let case = desk::case::open(&desk, &caller.actor, number).await?;
    let wanted = (errand, case.case.intake.language);
    let written = assistant::ask(&desk, &caller.actor, number, wanted).await?;
    let trouble = written.as_ref().err().copied().map(Why::code);
    Ok(Json(AssistantText { text: written.ok(), trouble }))
}

//! The answer bank: approved texts for the questions that need no case.

mod command;
mod view;

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::answer_bank::{self, Wanted as Sought};
use domain::answer_bank::Quoted;
use domain::calendar::days_after;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::code::{CategoryCode, StandingCode};
use crate::fault::Fault;
use crate::key::{Key, requested};
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::{Body, Query};
use crate::stamp::{self, Stamp};
pub use command::{AnswerCommand, Revise};
pub use view::BankAnswer;

/// Which answers.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// Words of the question; the answers that fit best come first.
    q: Option<String>,
    #[param(inline)]
    category: Option<CategoryCode>,
    /// As it stands today; those that expire soon are usable too.
    #[param(inline)]
    state: Option<StandingCode>,
    /// Only those with an edition that waits for approval.
    waiting: Option<bool>,
}

/// Which days.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Days {
    /// The first day, `2026-11-21`; without it a week back.
    from: Option<String>,
    /// The last day, `2026-11-27`; without it today.
    until: Option<String>,
}

/// Answers of the bank.
#[derive(Serialize, ToSchema)]
pub struct BankAnswers {
    items: Vec<BankAnswer>,
}

/// Questions of one day and category that needed no case.
#[derive(Serialize, ToSchema)]
pub struct Questions {
    day: String,
    category: &'static str,
    times: u32,
}

/// Questions that needed no case.
#[derive(Serialize, ToSchema)]
pub struct QuestionsAsked {
    items: Vec<Questions>,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerCommanded {
    seen: Option<u32>,
    #[schema(value_type = AnswerCommand)]
    command: Node,
}

/// Which edition was said.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerUse {
    edition: u16,
}

/// The answers of the bank.
#[utoipa::path(get, path = "/answers", tag = "answer", params(Wanted),
    responses((status = 200, body = BankAnswers), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
) -> Result<Json<BankAnswers>, Fault> {
    let sought = Sought {
        query: wanted.q,
        category: wanted.category.map(|code| code.0),
        standing: wanted.state.map(|code| code.0),
        waiting: wanted.waiting.unwrap_or(false),
    };
    let found = answer_bank::list(&desk, &caller.actor, sought).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok(Json(BankAnswers { items: found.iter().map(|one| BankAnswer::of(one, stamp)).collect() }))
}

/// Writes a new answer, which waits for the approval of the head; once for each `Idempotency-Key`.
#[utoipa::path(post, path = "/answers", tag = "answer", request_body = Revise,
    params(("Idempotency-Key" = String, Header, description = "1 to 200 visible characters")),
    responses((status = 201, body = BankAnswer), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn draft(
    State(desk): State<Desk>,
    caller: Caller,
    Key(key): Key,
    Body(sent): Body<Revise>,
) -> Result<(StatusCode, Json<BankAnswer>), Fault> {
    let wording = sent.wording(&desk).await?;
    let view = answer_bank::draft(&desk, &caller.actor, wording, &key).await?;
    Ok((StatusCode::CREATED, Json(BankAnswer::of(&view, Stamp::here(&desk).await?))))
}

/// Questions that needed no case, by day and category.
#[utoipa::path(get, path = "/answers/asked", tag = "answer", params(Days),
    responses((status = 200, body = QuestionsAsked), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn asked(
    State(desk): State<Desk>,
    caller: Caller,
    Query(days): Query<Days>,
) -> Result<Json<QuestionsAsked>, Fault> {
    let today = desk.rules().await?.calendar.day_of(desk.now());
    let day = |text: Option<String>, field| text.map(|text| stamp::date(&text, field)).transpose();
    let until = day(days.until, "until")?.unwrap_or(today);
    let from = day(days.from, "from")?.unwrap_or(days_after(until, -6));
    let found = answer_bank::asked(&desk, &caller.actor, from, until).await?.into_iter();
    let one = |one: answer_bank::Questions| Questions {
        day: one.day.to_string(),
        category: one.category.code(),
        times: one.times,
    };
    Ok(Json(QuestionsAsked { items: found.map(one).collect() }))
}

/// One answer with its history.
#[utoipa::path(get, path = "/answers/{id}", tag = "answer",
    params(("id" = String, Path, description = "The id of the answer")),
    responses((status = 200, body = BankAnswer), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<BankAnswer>, Fault> {
    let found = answer_bank::open(&desk, &caller.actor, id(&name)?).await?;
    Ok(Json(BankAnswer::of(&found, Stamp::here(&desk).await?)))
}

/// Does one thing to an answer.
#[utoipa::path(post, path = "/answers/{id}/commands", tag = "answer",
    request_body = AnswerCommanded,
    params(("id" = String, Path, description = "The id of the answer"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = BankAnswer), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<AnswerCommanded>,
) -> Result<Json<BankAnswer>, Fault> {
    let id = id(&name)?;
    let command = AnswerCommand::read(sent.command)?.meaning(&desk).await?;
    let request = requested(command, sent.seen, key);
    let found = answer_bank::act(&desk, &caller.actor, id, request).await?;
    Ok(Json(BankAnswer::of(&found, Stamp::here(&desk).await?)))
}

/// Counts that an edition was said to somebody without a case; once for each `Idempotency-Key`.
#[utoipa::path(post, path = "/answers/{id}/uses", tag = "answer", request_body = AnswerUse,
    params(("id" = String, Path, description = "The id of the answer"),
        ("Idempotency-Key" = String, Header, description = "1 to 200 visible characters")),
    responses((status = 204), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn used(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Key(key): Key,
    Body(sent): Body<AnswerUse>,
) -> Result<StatusCode, Fault> {
    let quoted = Quoted { answer: id(&name)?, edition: sent.edition };
    answer_bank::used(&desk, &caller.actor, quoted, &key).await?;
    Ok(StatusCode::NO_CONTENT)
}

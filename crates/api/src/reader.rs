//! The reader of messages: what serves, what was trained, and the head's decisions.

use axum::{Json, extract::State};
use desk::Desk;
use desk::reader::{self, Score, Serves, Version};
use domain::reader::Command;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::Fault;
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::Stamp;

/// One question on messages that neither reader has learned from, in thousandths.
#[derive(Serialize, ToSchema)]
pub struct ReaderScore {
    /// `kind`, `nature`, `grade`, `unit` or `mood`.
    question: &'static str,
    asked: u32,
    accuracy_before: u32,
    macro_f1_before: u32,
    accuracy_after: u32,
    macro_f1_after: u32,
}

/// One version that was trained here.
#[derive(Serialize, ToSchema)]
pub struct ReaderVersion {
    number: u32,
    /// `waiting`, `training`, `offered`, `kept`, `refused` or `failed`.
    standing: &'static str,
    asked_at: String,
    finished_at: Option<String>,
    /// Questions that are done, of so many.
    done: u32,
    steps: u32,
    examples: u32,
    /// Examples in which the person said the same as the built-in reader.
    confirmed: u32,
    scores: Vec<ReaderScore>,
    /// Why nothing came of it: `too_few` or `broken_off`.
    trouble: Option<&'static str>,
}

/// The reader.
#[derive(Serialize, ToSchema)]
pub struct MessageReader {
    /// The version that was chosen; null for the built-in reader.
    in_use: Option<u32>,
    /// Why the chosen version cannot be read, so that the lists serve: `not_a_model`,
    /// `other_version` or `damaged`.
    damaged: Option<&'static str>,
    /// Messages that a person has screened; at most 10,000 are counted.
    screened: u32,
    versions: Vec<ReaderVersion>,
}

/// What is wanted of the reader.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum ReaderCommand {
    /// Train a version from what people screened.
    Train {},
    /// Let a version serve; without a number the built-in reader.
    Use {
        number: Option<u32>,
    },
    Refuse {
        number: u32,
    },
}

impl ReaderCommand {
    fn meant(self) -> Command {
        match self {
            ReaderCommand::Train {} => Command::Train {},
            ReaderCommand::Use { number } => Command::Use { number },
            ReaderCommand::Refuse { number } => Command::Refuse { number },
        }
    }
}

/// What serves and what was trained, for those who read how the house is set up.
#[utoipa::path(get, path = "/reader", tag = "settings",
    responses((status = 200, body = MessageReader), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn show(State(desk): State<Desk>, caller: Caller) -> Result<Json<MessageReader>, Fault> {
    let view = reader::show(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    let damaged = match view.serves {
        Serves::Damaged { why, .. } => Some(why),
        Serves::BuiltIn | Serves::Version(_) => None,
    };
    let versions = view.versions.iter().map(|one| ReaderVersion::of(one, stamp)).collect();
    let (in_use, screened) = (view.in_use, view.screened);
    Ok(Json(MessageReader { in_use, damaged, screened, versions }))
}

/// Trains, keeps, refuses or takes back, for the head of Humas. What holds already stays so.
#[utoipa::path(post, path = "/reader/commands", tag = "settings", request_body = ReaderCommand,
    responses((status = 200, body = MessageReader), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Body(sent): Body<ReaderCommand>,
) -> Result<Json<MessageReader>, Fault> {
    reader::act(&desk, &caller.actor, sent.meant()).await?;
    show(State(desk), caller).await
}

impl ReaderVersion {
    fn of(one: &Version, stamp: Stamp) -> Self {
        Self {
            number: one.number,
            standing: one.standing.code(),
            asked_at: stamp.at(one.asked_at),
            finished_at: one.finished_at.map(|at| stamp.at(at)),
            done: one.progress.0,
            steps: one.progress.1,
            examples: one.examples,
            confirmed: one.confirmed,
            scores: one.scores.iter().map(ReaderScore::of).collect(),
            trouble: one.trouble.map(|why| why.code()),
        }
    }
}

impl ReaderScore {
    fn of(one: &Score) -> Self {
        Self {
            question: one.question.code(),
            asked: one.asked,
            accuracy_before: one.before.0,
            macro_f1_before: one.before.1,
            accuracy_after: one.after.0,
            macro_f1_after: one.after.1,
        }
    }
}

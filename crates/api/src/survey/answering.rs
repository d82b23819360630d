//! Answers that the house itself brings in, and the invitations that it hands out.

use std::collections::BTreeMap;

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::survey::{self, Imported, Sheet, Taken, table::Unreadable};
use domain::survey::{RowFlaw, Way};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::code;
use crate::caller::Caller;
use crate::code::SurveyWayCode;
use crate::fault::{Fault, Why, Wrong};
use crate::key::Key;
use crate::named::Named;
use crate::node::Slip;
use crate::problem::Problem;
use crate::sent::Body;
use crate::word;

/// How many are invited.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Invite {
    /// 1 to 5,000.
    #[schema(minimum = 1, maximum = 5000)]
    count: u16,
}

/// The words of the invitations, shown this once; each opens `/survei/{code}?u=...` one time.
#[derive(Serialize, ToSchema)]
pub struct Invitations {
    tokens: Vec<String>,
}

/// One sheet of paper, or one interview.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSheet {
    /// `paper` or `interview`.
    #[schema(inline)]
    way: Option<SurveyWayCode>,
    unit: Option<String>,
    /// 1 to 4 for each unsur, by key; what is missing was not filled.
    #[serde(default)]
    marks: BTreeMap<String, u8>,
    /// Other answers, by key.
    #[serde(default)]
    answers: BTreeMap<String, String>,
}

/// What came of it.
#[derive(Serialize, ToSchema)]
pub struct SheetTaken {
    taken: bool,
}

/// A table as text: one line a respondent, one column an unsur.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerTable {
    csv: String,
    /// Only tell what would be taken.
    #[serde(default)]
    preview: bool,
}

/// What came of a table.
#[derive(Serialize, ToSchema)]
pub struct TableTaken {
    taken: usize,
    /// Lines that the same table brought before.
    before: usize,
    refused: Vec<LineRefused>,
}

/// A line that was not taken.
#[derive(Serialize, ToSchema)]
pub struct LineRefused {
    line: u64,
    reason: &'static str,
    column: Option<usize>,
}

/// Hands out invitations: each of them answers once.
#[utoipa::path(post, path = "/surveys/{id}/invitations", tag = "survey", request_body = Invite,
    params(("id" = String, Path, description = "The code of the survey"),
        ("Idempotency-Key" = Option<String>, Header, description = "Gives the same words again")),
    responses((status = 201, body = Invitations), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn invite(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<Invite>,
) -> Result<(StatusCode, Json<Invitations>), Fault> {
    if !(1..=5_000).contains(&sent.count) {
        return Err(Fault::of("count", Why::OutOfRange { least: 1, most: 5_000 }));
    }
    let wanted = (usize::from(sent.count), key.map(|key| key.0));
    let tokens = survey::invite(&desk, &caller.actor, &code(&name)?, wanted).await?;
    Ok((StatusCode::CREATED, Json(Invitations { tokens })))
}

/// Types in a sheet of paper, or what was answered in an interview.
#[utoipa::path(post, path = "/surveys/{id}/sheets", tag = "survey", request_body = NewSheet,
    params(("id" = String, Path, description = "The code of the survey"),
        ("Idempotency-Key" = String, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = SheetTaken), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn fill(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Key(key): Key,
    Body(sent): Body<NewSheet>,
) -> Result<(StatusCode, Json<SheetTaken>), Fault> {
    let marks = sent.marks.into_iter().map(|(key, mark)| (key, mark.to_string()));
    let unit = word::filled(sent.unit).map(|unit| word::unit(&unit, "unit")).transpose()?;
    let given = marks.chain(sent.answers).collect();
    let sheet = Sheet { given, unit, token: None, key: format!("{} {key}", caller_key(&caller)) };
    let way = sent.way.map_or(Way::Paper, |way| way.0);
    match survey::fill(&desk, &caller.actor, &code(&name)?, (way, sheet)).await? {
        Taken::Thanks => Ok((StatusCode::CREATED, Json(SheetTaken { taken: true }))),
        Taken::Before => Ok((StatusCode::OK, Json(SheetTaken { taken: false }))),
        Taken::Wrong(wrong) => {
            let one =
                |(key, _)| Wrong { field: format!("{key}"), why: Why::Slip(Slip::NotAChoice) };
            Err(Fault::Invalid(wrong.into_iter().map(one).collect()))
        }
    }
}

fn caller_key(caller: &Caller) -> String {
    format!("{:?}", caller.actor.who())
}

/// Takes a table of answers in: what cannot be read is refused line by line, the rest is in.
#[utoipa::path(post, path = "/surveys/{id}/table", tag = "survey", request_body = AnswerTable,
    params(("id" = String, Path, description = "The code of the survey")),
    responses((status = 200, body = TableTaken), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn import(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Body(sent): Body<AnswerTable>,
) -> Result<Json<TableTaken>, Fault> {
    let table = (sent.csv.as_bytes(), sent.preview);
    match survey::import(&desk, &caller.actor, &code(&name)?, table).await? {
        Ok(imported) => Ok(Json(taken(&imported))),
        Err(Unreadable::Empty) => Err(Fault::of("csv", Why::Slip(Slip::Missing))),
        Err(_) => Err(Fault::of("csv", Why::Slip(Slip::WrongType))),
    }
}

fn taken(imported: &Imported) -> TableTaken {
    let line = |line: &survey::table::RefusedLine| LineRefused {
        line: line.line,
        reason: line.why.code(),
        column: match line.why {
            RowFlaw::OutsideScale { column } | RowFlaw::NotANumber { column } => Some(column),
            _ => None,
        },
    };
    TableTaken {
        taken: imported.taken,
        before: imported.before,
        refused: imported.refused.iter().map(line).collect(),
    }
}

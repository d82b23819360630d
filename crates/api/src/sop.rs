//! The SPO library: procedures that are written, reviewed, signed, brought into force and read.

mod command;
mod look;
mod view;
mod wording;

use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use desk::sop::{self, Request};
use desk::{Desk, report};
use domain::ids::{SopId, Version};
use locale::Language;
use paper::Paper;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::code::SopStandingCode;
use crate::fault::Fault;
use crate::file::download;
use crate::key::Key;
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::{Body, Query};
use crate::stamp::{self, Stamp};
pub use command::SopCommand;
pub use look::{SopComparison, SopCompliance, SopPreview, SopReading};
pub use view::{Sop, SopLine};
pub use wording::SopWording;

/// Which SPOs.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// As it stands today; what is due for review is in force too.
    #[param(inline)]
    state: Option<SopStandingCode>,
}

/// SPOs, by title.
#[derive(Serialize, ToSchema)]
pub struct Sops {
    items: Vec<SopLine>,
}

/// In which shape an SPO is wanted.
#[derive(Clone, Copy, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum SheetFormat {
    #[default]
    Json,
    Pdf,
}

/// Which edition, and in which shape.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SopWanted {
    #[param(inline)]
    #[serde(default)]
    format: SheetFormat,
    /// Of a PDF: this edition; the one in force, or the draft, if nothing is said.
    edition: Option<u16>,
    /// Of a PDF: without a word across it, for the register; only of what is in force.
    controlled: Option<bool>,
}

/// Which two editions.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Between {
    from: u16,
    to: u16,
}

/// Which month.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct OfMonth {
    /// `2026-11`; this month if nothing is said.
    month: Option<String>,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SopCommanded {
    seen: Option<u32>,
    #[schema(value_type = SopCommand)]
    command: Node,
}

/// The SPOs that the caller may read.
#[utoipa::path(get, path = "/sops", tag = "sop", params(Wanted),
    responses((status = 200, body = Sops), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
) -> Result<Json<Sops>, Fault> {
    let found = sop::list(&desk, &caller.actor, wanted.state.map(|code| code.0)).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok(Json(Sops { items: found.iter().map(|one| SopLine::of(one, stamp)).collect() }))
}

/// Writes a new SPO, as a draft; once for each `Idempotency-Key`.
#[utoipa::path(post, path = "/sops", tag = "sop", request_body = SopWording,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Sop), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn draft(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<SopWording>,
) -> Result<(StatusCode, Json<Sop>), Fault> {
    let content = command::meant(sent, &desk, "").await?;
    let key = key.map_or_else(|| hex::encode(desk.fresh()), |key| key.0);
    let view = sop::draft(&desk, &caller.actor, content, &key).await?;
    Ok((StatusCode::CREATED, Json(Sop::of(&view, Stamp::here(&desk).await?))))
}

/// One SPO with its editions; or one edition as a PDF in the hospitals' layout.
#[utoipa::path(get, path = "/sops/{id}", tag = "sop",
    params(("id" = String, Path, description = "The id of the SPO"), SopWanted),
    responses((status = 200, content((Sop = "application/json"), (Vec<u8> = "application/pdf"))),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Query(wanted): Query<SopWanted>,
) -> Result<Response, Fault> {
    let id: SopId = id(&name)?;
    let SheetFormat::Pdf = wanted.format else {
        let found = sop::open(&desk, &caller.actor, id).await?;
        return Ok(Json(Sop::of(&found, Stamp::here(&desk).await?)).into_response());
    };
    // It is a document of the hospital: printed in its own language, whoever asks.
    let wish = (Language::Id, Paper::A4);
    let controlled = wanted.controlled.unwrap_or(false);
    let edition = (id, wanted.edition);
    let made = sop::document(&desk, &caller.actor, edition, controlled, wish).await?;
    let printed = report::pdf(&desk, &made).await?;
    Ok(download(printed, "application/pdf", &format!("spo-{id}.pdf")))
}

/// Does one thing to an SPO.
#[utoipa::path(post, path = "/sops/{id}/commands", tag = "sop", request_body = SopCommanded,
    params(("id" = String, Path, description = "The id of the SPO"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Sop), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<SopCommanded>,
) -> Result<Json<Sop>, Fault> {
    let id = id(&name)?;
    let command = SopCommand::read(sent.command)?.meaning(&desk).await?;
    let request = Request { command, seen: sent.seen.map(Version), key: key.map(|key| key.0) };
    let found = sop::act(&desk, &caller.actor, id, request).await?;
    Ok(Json(Sop::of(&found, Stamp::here(&desk).await?)))
}

/// Two editions side by side, paragraph by paragraph.
#[utoipa::path(get, path = "/sops/{id}/comparison", tag = "sop",
    params(("id" = String, Path, description = "The id of the SPO"), Between),
    responses((status = 200, body = SopComparison), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn compare(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Query(between): Query<Between>,
) -> Result<Json<SopComparison>, Fault> {
    let editions = (between.from, between.to);
    let found = sop::compare(&desk, &caller.actor, id(&name)?, editions).await?;
    Ok(Json(SopComparison::of(&found)))
}

/// What the draft would have changed in the cases of the last ninety days.
#[utoipa::path(get, path = "/sops/{id}/preview", tag = "sop",
    params(("id" = String, Path, description = "The id of the SPO")),
    responses((status = 200, body = SopPreview), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn preview(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<SopPreview>, Fault> {
    let found = sop::preview(&desk, &caller.actor, id(&name)?).await?;
    Ok(Json(SopPreview::of(&found)))
}

/// Who must read the edition in force, and who has.
#[utoipa::path(get, path = "/sops/{id}/readers", tag = "sop",
    params(("id" = String, Path, description = "The id of the SPO")),
    responses((status = 200, body = SopReading), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn readers(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<SopReading>, Fault> {
    let found = sop::readers(&desk, &caller.actor, id(&name)?).await?;
    Ok(Json(SopReading::of(found, Stamp::here(&desk).await?)))
}

/// Was it kept? Clause by clause, over the cases of a month that ran under it.
#[utoipa::path(get, path = "/sops/{id}/compliance", tag = "sop",
    params(("id" = String, Path, description = "The id of the SPO"), OfMonth),
    responses((status = 200, body = SopCompliance), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn compliance(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Query(of): Query<OfMonth>,
) -> Result<Json<SopCompliance>, Fault> {
    let month = match of.month {
        Some(text) => stamp::month(&text, "month")?,
        None => desk.rules().await?.calendar.month_of(desk.now()),
    };
    let found = sop::compliance(&desk, &caller.actor, id(&name)?, month).await?;
    Ok(Json(SopCompliance::of(&found, caller.t)))
}

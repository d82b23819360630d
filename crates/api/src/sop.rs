//! The SPO library: procedures that are written, reviewed, signed, brought into force and read.

mod command;
mod look;
mod question;
pub mod scan;
mod view;
mod wording;

use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use desk::sop::{self, Looked};
use desk::{Desk, report};
use domain::ids::SopId;
use locale::Language;
use paper::Paper;
use paper::report::sop_flow;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::code::SopStandingCode;
use crate::fault::Fault;
use crate::key::{Key, requested};
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::report::{Format, shaped};
use crate::sent::{Body, Query};
use crate::stamp::{self, Stamp};
use crate::word;
pub use command::SopCommand;
pub use look::{SopComparison, SopCompliance, SopPreview, SopReading, SopsUnread};
pub use view::{Sop, SopLine};
use web::attached;
pub use wording::SopWording;

/// Which SPOs.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// As it stands today; what is due for review is in force too.
    #[param(inline)]
    state: Option<SopStandingCode>,
    /// Only those that ask something of the caller.
    #[serde(default)]
    #[param(inline)]
    mine: bool,
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
    /// The steps as a flow chart.
    Svg,
}

/// Which edition, and in which shape.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SopWanted {
    #[param(inline)]
    #[serde(default)]
    format: SheetFormat,
    /// Of a PDF or a flow chart: this edition; the one in force, or the draft, if nothing is said.
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

/// Which month, which cases of it, and in which shape.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct OfMonth {
    /// `2026-11`; this month if nothing is said.
    month: Option<String>,
    /// Only cases that are about this unit: its code.
    unit: Option<String>,
    #[param(inline)]
    #[serde(default)]
    format: Format,
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
    let found = found.iter().filter(|one| !wanted.mine || !one.calls.is_empty());
    Ok(Json(Sops { items: found.map(|one| SopLine::of(one, stamp)).collect() }))
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

/// One SPO with its editions; or one edition as a PDF in the hospitals' layout, or its steps as a
/// flow chart.
#[utoipa::path(get, path = "/sops/{id}", tag = "sop",
    params(("id" = String, Path, description = "The id of the SPO"), SopWanted),
    responses((status = 200, content((Sop = "application/json"), (Vec<u8> = "application/pdf"),
            (Vec<u8> = "image/svg+xml"))),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Query(wanted): Query<SopWanted>,
) -> Result<Response, Fault> {
    let id: SopId = id(&name)?;
    match wanted.format {
        SheetFormat::Json => {
            let found = sop::open(&desk, &caller.actor, id).await?;
            Ok(Json(Sop::of(&found, Stamp::here(&desk).await?)).into_response())
        }
        SheetFormat::Svg => flow(&desk, &caller, (id, wanted.edition)).await,
        SheetFormat::Pdf => sheet(&desk, &caller, (id, &wanted)).await,
    }
}

/// The steps of an edition, drawn.
async fn flow(
    desk: &Desk,
    caller: &Caller,
    (id, edition): (SopId, Option<u16>),
) -> Result<Response, Fault> {
    let view = sop::open(desk, &caller.actor, id).await?;
    let content = view.wording(edition).map(|edition| &edition.content);
    let drawn = content.and_then(|content| sop_flow(content, caller.t)).ok_or(Fault::NotFound)?;
    Ok(attached(drawn.svg().into_bytes(), "image/svg+xml", &format!("spo-{id}.svg")))
}

/// An edition on paper.
async fn sheet(
    desk: &Desk,
    caller: &Caller,
    (id, wanted): (SopId, &SopWanted),
) -> Result<Response, Fault> {
    // It is a document of the hospital: printed in its own language, whoever asks.
    let wish = (Language::Id, Paper::A4);
    let controlled = wanted.controlled.unwrap_or(false);
    let edition = (id, wanted.edition);
    let made = sop::document(desk, &caller.actor, edition, controlled, wish).await?;
    let printed = report::pdf(desk, &made).await?;
    Ok(attached(printed, "application/pdf", &format!("spo-{id}.pdf")))
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
    let request = requested(command, sent.seen, key);
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
    let found = sop::readers(&desk, &caller.actor, (id(&name)?, None)).await?;
    Ok(Json(SopReading::of(found, Stamp::here(&desk).await?)))
}

/// SPOs in force that somebody has still to read, and who.
#[utoipa::path(get, path = "/sops/unread", tag = "sop",
    responses((status = 200, body = SopsUnread), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn unread(State(desk): State<Desk>, caller: Caller) -> Result<Json<SopsUnread>, Fault> {
    let found = sop::unread(&desk, &caller.actor).await?;
    Ok(Json(SopsUnread::of(found, Stamp::here(&desk).await?)))
}

/// Was it kept? Clause by clause, over the cases of a month that ran under it.
#[utoipa::path(get, path = "/sops/{id}/compliance", tag = "sop",
    params(("id" = String, Path, description = "The id of the SPO"), OfMonth),
    responses((status = 200, content((SopCompliance = "application/json"),
            (Vec<u8> = "application/pdf"),
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn compliance(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Query(of): Query<OfMonth>,
) -> Result<Response, Fault> {
    let id = id(&name)?;
    let month = match of.month {
        Some(text) => stamp::month(&text, "month")?,
        None => desk.rules().await?.calendar.month_of(desk.now()),
    };
    let unit = of.unit.map(|code| word::unit(&code, "unit"));
    let looked = Looked { month, unit: unit.transpose()? };
    let found = sop::compliance(&desk, &caller.actor, id, looked).await?;
    let json = async { Ok(Json(SopCompliance::of(&found, caller.t)).into_response()) };
    let document = async {
        let view = sop::open(&desk, &caller.actor, id).await?;
        let wish = (caller.t.language(), Paper::A4);
        sop::compliance_document(&desk, (&view, &found), wish).await
    };
    let name = format!("kepatuhan-spo-{}", stamp::month_text(month));
    shaped(&desk, (of.format, name), json, document).await
}

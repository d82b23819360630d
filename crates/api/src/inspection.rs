//! Internal audits: begun with a sample, filled in, closed, and what is done about what was found.

mod command;
mod view;

use axum::response::{IntoResponse, Response};
use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::inspection::{self, New};
use domain::ids::SopId;
use domain::inspection::Question;
use domain::survey::{Period, Sentence};
use paper::Paper;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::fault::{Fault, Why};
use crate::improvement::{Improvement, promise};
use crate::key::{Key, requested};
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::report::{Format, shaped};
use crate::sent::{Body, Query};
use crate::stamp::Stamp;
use crate::{stamp, word};
pub use command::InspectionCommand;
use view::Inspection;

/// An audit that begins now.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewInspection {
    /// The id of an SPO in force; without it the complaint procedure.
    sop: Option<String>,
    /// Cases that were received from this day on, until this day.
    from: String,
    until: String,
    questions: Vec<NewQuestion>,
    /// How many cases or occasions are looked at, at most 60.
    size: usize,
    /// Watches occasions of the service itself, for a procedure under which no case runs.
    #[serde(default)]
    occasions: bool,
    /// 16 hexadecimal digits: draws the sample of an earlier audit again.
    seed: Option<String>,
}

/// A question that the file of a case answers.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = InspectionNewQuestion)]
pub struct NewQuestion {
    asks: String,
    /// The step of the document.
    clause: Option<u8>,
}

/// Audits, the youngest first, without their sheets.
#[derive(Serialize, ToSchema)]
pub struct Inspections {
    items: Vec<Inspection>,
}

/// In which shape.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct InspectionWanted {
    #[param(inline)]
    #[serde(default)]
    format: Format,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InspectionCommanded {
    seen: Option<u32>,
    #[schema(value_type = InspectionCommand)]
    command: Node,
}

/// What is to be made better, because an audit found it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = InspectionRemedy)]
pub struct Remedy {
    /// The place of the question on the checklist, from 0.
    question: usize,
    cause: Option<String>,
    action: String,
    /// A login or name.
    owner: String,
    /// The last day on which it is in time.
    due: String,
}

impl NewInspection {
    fn meant(self) -> Result<New, Fault> {
        let question = |(nth, one): (usize, NewQuestion)| {
            let field = format!("questions.{nth}.asks");
            let asks =
                Sentence::parse(&one.asks).map_err(|why| Fault::of(&field, Why::Text(why)))?;
            Ok(Question { asks, clause: one.clause })
        };
        let seed = |text: String| {
            let digits = text.trim();
            let read = u64::from_str_radix(digits, 16).ok().filter(|_| digits.len() == 16);
            read.ok_or_else(|| Fault::of("seed", Why::NotKnown))
        };
        let sop = |text: String| text.parse::<SopId>().map_err(|_| Fault::of("sop", Why::NotKnown));
        Ok(New {
            sop: word::filled(self.sop).map(sop).transpose()?,
            period: Period {
                from: stamp::date(&self.from, "from")?,
                until: stamp::date(&self.until, "until")?,
            },
            questions: self
                .questions
                .into_iter()
                .enumerate()
                .map(question)
                .collect::<Result<_, Fault>>()?,
            size: self.size,
            occasions: self.occasions,
            seed: word::filled(self.seed).map(seed).transpose()?,
        })
    }
}

/// Internal audits.
#[utoipa::path(get, path = "/inspections", tag = "inspection",
    responses((status = 200, body = Inspections), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Inspections>, Fault> {
    let found = inspection::list(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    let items = found.iter().map(|view| Inspection::of(view, stamp)).collect();
    Ok(Json(Inspections { items }))
}

/// Begins an audit: the sample is drawn now, from the cases that the caller may see.
#[utoipa::path(post, path = "/inspections", tag = "inspection", request_body = NewInspection,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Inspection), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn begin(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<NewInspection>,
) -> Result<(StatusCode, Json<Inspection>), Fault> {
    let key = key.as_ref().map(|key| key.0.as_str());
    let view = inspection::begin(&desk, &caller.actor, sent.meant()?, key).await?;
    Ok((StatusCode::CREATED, Json(Inspection::of(&view, Stamp::here(&desk).await?))))
}

/// One audit with its sheets, beside what the program finds for the same clauses.
#[utoipa::path(get, path = "/inspections/{id}", tag = "inspection",
    params(("id" = String, Path, description = "The id of the audit"), InspectionWanted),
    responses((status = 200, content((Inspection = "application/json"),
            (Vec<u8> = "application/pdf"),
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Query(wanted): Query<InspectionWanted>,
) -> Result<Response, Fault> {
    let of = id(&name)?;
    let json = async {
        let view = inspection::open(&desk, &caller.actor, of).await?;
        Ok(Json(Inspection::of(&view, Stamp::here(&desk).await?)).into_response())
    };
    let set = (caller.t.language(), Paper::F4);
    let made = inspection::document(&desk, &caller.actor, of, set);
    shaped(&desk, (wanted.format, format!("audit-{of}")), json, made).await
}

/// Fills in the sheet of a case, closes an audit, or leaves it without a result.
#[utoipa::path(post, path = "/inspections/{id}/commands", tag = "inspection",
    request_body = InspectionCommanded,
    params(("id" = String, Path, description = "The id of the audit"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Inspection), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<InspectionCommanded>,
) -> Result<Json<Inspection>, Fault> {
    let command = InspectionCommand::read(sent.command)?.meaning(&desk).await?;
    let request = requested(command, sent.seen, key);
    let view = inspection::act(&desk, &caller.actor, id(&name)?, request).await?;
    Ok(Json(Inspection::of(&view, Stamp::here(&desk).await?)))
}

/// Begins an improvement from what was found at a question. It remembers the audit.
#[utoipa::path(post, path = "/inspections/{id}/improvements", tag = "inspection",
    request_body = Remedy,
    params(("id" = String, Path, description = "The id of the audit"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Improvement), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn plan(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<Remedy>,
) -> Result<(StatusCode, Json<Improvement>), Fault> {
    let promise = promise(&desk, sent.cause, (&sent.action, &sent.owner, &sent.due)).await?;
    let (of, wanted) = ((id(&name)?, sent.question), (promise, key.map(|key| key.0)));
    let begun = inspection::plan(&desk, &caller.actor, of, wanted).await?;
    Ok((StatusCode::CREATED, Json(Improvement::of(&begun, Stamp::here(&desk).await?))))
}

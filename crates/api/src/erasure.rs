//! Erasing a person: proposed by one, confirmed by another.

pub mod preview;

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::erasure::{self, Item};
use domain::erasure::{Gone, State as Stage};
use domain::ids::ErasureId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::code::ErasureBasisCode;
use crate::fault::{Fault, Why};
use crate::named::{Named, id};
use crate::node::Slip;
use crate::problem::Problem;
use crate::sent::{Body, Query};
use crate::stamp::Stamp;
use crate::word;
use preview::Preview;

/// What goes, counted.
#[derive(Serialize, ToSchema)]
pub struct Counts {
    cases: u32,
    texts: u32,
    identities: u32,
    contacts: u32,
    files: u32,
    calls: u32,
    arrivals: u32,
    works: u32,
}

impl From<Gone> for Counts {
    fn from(gone: Gone) -> Self {
        let Gone { cases, texts, identities, contacts, files, calls, arrivals, works } = gone;
        Self { cases, texts, identities, contacts, files, calls, arrivals, works }
    }
}

/// An erasure. No name stands in it.
#[derive(Serialize, ToSchema)]
pub struct Erasure {
    id: String,
    /// Null for whoever examines and does not see the case.
    case_number: Option<String>,
    basis: &'static str,
    /// `proposed`, `done` or `declined`.
    state: &'static str,
    reason: Option<String>,
    proposed_by: Option<String>,
    proposed_at: String,
    settled_by: Option<String>,
    settled_at: Option<String>,
    /// What went, once it is done; null for whoever does not see all of it.
    gone: Option<Counts>,
    may_settle: bool,
}

/// Erasures, the youngest first.
#[derive(Serialize, ToSchema)]
pub struct Erasures {
    items: Vec<Erasure>,
}

/// One erasure; while it waits, with what would go.
#[derive(Serialize, ToSchema)]
pub struct Opened {
    erasure: Erasure,
    preview: Option<Preview>,
}

/// Which erasures.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// `proposed`, `done` or `declined`.
    state: Option<String>,
}

/// Whose data are to go, on what ground, and why. The reason is kept: it holds no name.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    case_number: String,
    basis: ErasureBasisCode,
    reason: String,
}

/// The second person's word.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// Confirm, which erases at once and for ever; else it is declined.
    confirm: bool,
}

/// Erasures in sight.
#[utoipa::path(get, path = "/erasures", tag = "erasure", params(Wanted),
    responses((status = 200, body = Erasures), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
) -> Result<Json<Erasures>, Fault> {
    let no_choice = || Fault::of("state", Why::Slip(Slip::NotAChoice));
    let state = wanted.state.as_deref();
    let state = state.map(|code| Stage::parse(code).ok_or_else(no_choice)).transpose()?;
    let found = erasure::list(&desk, &caller.actor, state).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok(Json(Erasures { items: found.into_iter().map(|item| shown(item, stamp)).collect() }))
}

/// Proposes that the person behind a case be erased. Where a proposal waits already, it is that one.
#[utoipa::path(post, path = "/erasures", tag = "erasure", request_body = Proposal,
    responses((status = 201, body = Opened), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn propose(
    State(desk): State<Desk>,
    caller: Caller,
    Body(sent): Body<Proposal>,
) -> Result<(StatusCode, Json<Opened>), Fault> {
    let reason = word::body(&sent.reason, "reason")?;
    let wanted = (sent.basis.0, reason);
    let number = id(&sent.case_number)?;
    let made = erasure::propose(&desk, &caller.actor, number, wanted).await?;
    Ok((StatusCode::CREATED, Json(opened(&desk, &caller, made).await?)))
}

/// One erasure.
#[utoipa::path(get, path = "/erasures/{id}", tag = "erasure",
    params(("id" = String, Path, description = "The id of the erasure")),
    responses((status = 200, body = Opened), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<Opened>, Fault> {
    // Who may not knows nothing of ids.
    let id = name.parse().unwrap_or(ErasureId::new(0));
    Ok(Json(opened(&desk, &caller, id).await?))
}

/// Confirms or declines a proposal of somebody else. Doing it twice is doing it once.
#[utoipa::path(post, path = "/erasures/{id}/verdict", tag = "erasure", request_body = Verdict,
    params(("id" = String, Path, description = "The id of the erasure")),
    responses((status = 200, body = Opened), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn settle(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Body(sent): Body<Verdict>,
) -> Result<Json<Opened>, Fault> {
    let id = name.parse().unwrap_or(ErasureId::new(0));
    match sent.confirm {
        true => erasure::confirm(&desk, &caller.actor, id).await?,
        false => erasure::decline(&desk, &caller.actor, id).await?,
    }
    Ok(Json(opened(&desk, &caller, id).await?))
}

async fn opened(desk: &Desk, caller: &Caller, id: ErasureId) -> Result<Opened, Fault> {
    let (item, preview) = erasure::one(desk, &caller.actor, id).await?;
    let stamp = Stamp::here(desk).await?;
    let preview = preview.map(|found| Preview::of(found, stamp));
    Ok(Opened { erasure: shown(item, stamp), preview })
}

fn shown(item: Item, stamp: Stamp) -> Erasure {
    let (settled_by, settled_at) = item.settled.unzip();
    Erasure {
        id: item.id.to_string(),
        case_number: item.number.map(|number| number.to_string()),
        basis: item.basis.code(),
        state: item.state.code(),
        reason: item.reason,
        proposed_by: item.proposed_by.name,
        proposed_at: stamp.at(item.proposed_at),
        settled_by: settled_by.and_then(|by| by.name),
        settled_at: stamp.maybe(settled_at),
        gone: item.gone.map(Counts::from),
        may_settle: item.may_settle,
    }
}

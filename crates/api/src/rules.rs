//! The rules of the house, revision by revision, as one document that can be read back.

mod clock;
mod document;

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::rules::{self, Listed, Wanted};
use domain::ids::RulesRevision;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::{Fault, Why};
use crate::named::Named;
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::{self, Stamp};

pub use document::{Misfit, RulesDocument};

/// One revision in the list.
#[derive(Serialize, ToSchema)]
pub struct RulesRevisionLine {
    revision: u32,
    preset: &'static str,
    from: String,
    source: String,
    /// `past`, `in_force`, `planned` or `replaced`.
    standing: &'static str,
    /// In which parts it differs from the one before it.
    changed: Vec<&'static str>,
}

/// Every revision, the newest first.
#[derive(Serialize, ToSchema)]
pub struct RulesRevisions {
    items: Vec<RulesRevisionLine>,
}

/// A new revision.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRules {
    rules: RulesDocument,
    /// From when on; without it from now on.
    from: Option<String>,
    /// The newest revision that the sender looked at.
    seen: Option<u32>,
    /// The planned revision that is given up for this one. Without it nothing is enacted while one
    /// is planned (`rules_planned`).
    replaces: Option<u32>,
}

/// What was enacted.
#[derive(Serialize, ToSchema)]
pub struct Enacted {
    revision: u32,
}

impl RulesRevisionLine {
    fn of(listed: Listed, stamp: Stamp) -> Self {
        Self {
            revision: listed.revision.0,
            preset: listed.preset.code(),
            from: stamp.at(listed.from),
            source: listed.source.text,
            standing: listed.standing.code(),
            changed: listed.changed.into_iter().map(|section| section.code()).collect(),
        }
    }
}

/// The rules in force.
#[utoipa::path(get, path = "/rules", tag = "settings",
    responses((status = 200, body = RulesDocument), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn show(State(desk): State<Desk>, caller: Caller) -> Result<Json<RulesDocument>, Fault> {
    let rules = rules::show(&desk, &caller.actor, None).await?;
    Ok(Json(RulesDocument::of(&rules)))
}

/// Every revision, the newest first: past, in force, planned.
#[utoipa::path(get, path = "/rules/revisions", tag = "settings",
    responses((status = 200, body = RulesRevisions), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<RulesRevisions>, Fault> {
    let listed = rules::list(&desk, &caller.actor).await?.into_iter();
    let stamp = Stamp::here(&desk).await?;
    let items = listed.map(|one| RulesRevisionLine::of(one, stamp)).collect();
    Ok(Json(RulesRevisions { items }))
}

/// The rules of one revision.
#[utoipa::path(get, path = "/rules/revisions/{revision}", tag = "settings",
    params(("revision" = u32, Path, description = "The number of the revision")),
    responses((status = 200, body = RulesDocument), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(revision): Named<u32>,
) -> Result<Json<RulesDocument>, Fault> {
    let rules = rules::show(&desk, &caller.actor, Some(RulesRevision(revision))).await?;
    Ok(Json(RulesDocument::of(&rules)))
}

/// Enacts a new revision; open cases keep theirs.
#[utoipa::path(post, path = "/rules/revisions", tag = "settings", request_body = NewRules,
    responses((status = 201, body = Enacted), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn enact(
    State(desk): State<Desk>,
    caller: Caller,
    Body(sent): Body<NewRules>,
) -> Result<(StatusCode, Json<Enacted>), Fault> {
    let known = desk.rules().await?;
    let from = sent.from.map(|text| stamp::instant(&text, "from", &known.calendar)).transpose()?;
    let meant = sent.rules.meant();
    let rules =
        meant.map_err(|misfit| Fault::of(format!("rules.{}", misfit.field), Why::NotKnown))?;
    let (seen, replaces) = (sent.seen.map(RulesRevision), sent.replaces.map(RulesRevision));
    let wanted = Wanted { rules, from, seen, replaces };
    let revision = rules::enact(&desk, &caller.actor, wanted).await?.0;
    Ok((StatusCode::CREATED, Json(Enacted { revision })))
}

//! Evidence for accreditation: the elements of the standards, and the package for a surveyor.

use axum::{Json, extract::State, response::Response};
use desk::Desk;
use desk::evidence::{self, Defined, Wanted};
use domain::evidence as rules;
use domain::ids::{ElementCode, Version};
use domain::survey::Period;
use paper::Paper;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::code::{ProofCode, SourceCode};
use crate::fault::{Fault, Why};
use crate::named::Named;
use crate::problem::Problem;
use crate::sent::{Body, Query};
use crate::word;
use web::attached;

/// Of which time, and of which elements.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PackageWanted {
    /// `2026`, `2026-S1`, `2026-Q3` or `2026-11`; without it, the quarter of today.
    period: Option<String>,
    /// Codes with commas between them; without it, all that are asked for.
    elements: Option<String>,
}

/// One element of a standard.
#[derive(Serialize, ToSchema)]
pub struct EvidenceElement {
    code: String,
    /// 0 for one of the template that was never changed.
    version: u32,
    name: String,
    /// `r`, `d`, `o`, `w` or `s`.
    proofs: Vec<&'static str>,
    /// What the package holds for it.
    sources: Vec<&'static str>,
    /// Kinds of proof that the hospital brings from elsewhere.
    elsewhere: Vec<&'static str>,
    /// No longer asked for.
    retired: bool,
}

/// The whole catalogue.
#[derive(Serialize, ToSchema)]
pub struct EvidenceElements {
    items: Vec<EvidenceElement>,
}

/// All that the hospital decides about an element.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ElementDefinition {
    /// At most 120 characters.
    name: String,
    #[schema(inline)]
    proofs: Vec<ProofCode>,
    #[schema(inline)]
    sources: Vec<SourceCode>,
    #[serde(default)]
    retired: bool,
    /// The version that the sender looked at.
    seen: Option<u32>,
}

impl EvidenceElement {
    fn of(known: &rules::Element) -> Self {
        let definition = &known.definition;
        Self {
            code: known.code.to_string(),
            version: known.version.0,
            name: definition.name.as_str().to_owned(),
            proofs: definition.proofs.iter().map(|proof| proof.code()).collect(),
            sources: definition.sources.iter().map(|source| source.code()).collect(),
            elsewhere: definition.unshown().into_iter().map(rules::Proof::code).collect(),
            retired: definition.retired,
        }
    }
}

/// The elements of the standards, also those that are no longer asked for.
#[utoipa::path(get, path = "/evidence/elements", tag = "evidence",
    responses((status = 200, body = EvidenceElements), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn elements(
    State(desk): State<Desk>,
    caller: Caller,
) -> Result<Json<EvidenceElements>, Fault> {
    let found = evidence::list(&desk, &caller.actor).await?;
    Ok(Json(EvidenceElements { items: found.iter().map(EvidenceElement::of).collect() }))
}

/// Changes an element, or adds one: for the head of Humas, the quality committee and the administrator.
#[utoipa::path(put, path = "/evidence/elements/{code}", tag = "evidence",
    request_body = ElementDefinition,
    params(("code" = String, Path, description = "Letters, digits and `-`, at most 24")),
    responses((status = 200, body = EvidenceElement), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn define(
    State(desk): State<Desk>,
    caller: Caller,
    Named(code): Named<String>,
    Body(sent): Body<ElementDefinition>,
) -> Result<Json<EvidenceElement>, Fault> {
    let code = ElementCode::parse(&code).map_err(|_| Fault::NotFound)?;
    let seen = sent.seen.map(Version);
    let definition = rules::Definition {
        name: word::named(&sent.name, "name")?,
        proofs: sent.proofs.iter().map(|proof| proof.0).collect(),
        sources: sent.sources.iter().map(|source| source.0).collect(),
        retired: sent.retired,
    };
    let known = evidence::define(&desk, &caller.actor, Defined { code, definition, seen }).await?;
    Ok(Json(EvidenceElement::of(&known)))
}

/// Everything that the program has to show, as one ZIP with a table of contents. What the caller may
/// not see is left out.
#[utoipa::path(get, path = "/evidence/package", tag = "evidence", params(PackageWanted),
    responses((status = 200, content((Vec<u8> = "application/zip"))),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn package(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<PackageWanted>,
) -> Result<Response, Fault> {
    let period = match word::filled(wanted.period) {
        Some(text) => Period::parse(&text).ok_or_else(|| Fault::of("period", Why::NotKnown))?,
        None => Period::quarter_of(desk.rules().await?.calendar.day_of(desk.now())),
    };
    let codes = word::filled(wanted.elements).unwrap_or_default();
    let codes = codes.split(',').filter(|code| !code.trim().is_empty()).map(ElementCode::parse);
    let codes: Result<Vec<_>, _> = codes.collect();
    let codes = codes.map_err(|_| Fault::of("elements", Why::NotKnown))?;
    let (language, size) = (caller.t.language(), Paper::F4);
    let wanted_of = Wanted { period, codes, language, size };
    let package = evidence::package(&desk, &caller.actor, wanted_of).await?;
    let zip = web::evidence::zipped(&package, caller.t)?;
    Ok(attached(zip, "application/zip", &format!("bukti-{}.zip", package.period.from)))
}

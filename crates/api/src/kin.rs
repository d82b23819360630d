//! Complainants who may be one person: suggested with the reason, linked and parted by a person.

use axum::{Json, extract::State};
use desk::Desk;
use desk::kin::{self, Likeness};
use domain::ids::CaseNumber;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::Fault;
use crate::named::{Named, id};
use crate::problem::Problem;
use crate::sent::Body;

/// Who may be, or is taken for, the same person.
#[derive(Serialize, ToSchema)]
pub struct Kinfolk {
    items: Vec<Kin>,
}

#[derive(Serialize, ToSchema)]
struct Kin {
    /// By which it is decided; it names nobody.
    id: String,
    /// `code`, `number`, `address` or `reference` (a case number in the words); nothing for a link
    /// whose reason no longer holds.
    why: Option<&'static str>,
    linked: bool,
    /// The numbers of their cases; only once they are linked.
    cases: Vec<String>,
}

/// The same person, or not.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OnePerson {
    id: String,
    linked: bool,
}

/// Complainants who may be the same person as that of this case.
#[utoipa::path(get, path = "/cases/{number}/kin", tag = "case",
    params(("number" = String, Path, description = "Case number, `2026-00231`")),
    responses((status = 200, body = Kinfolk), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Named(number): Named<String>,
) -> Result<Json<Kinfolk>, Fault> {
    let found = kin::of_case(&desk, &caller.actor, id::<CaseNumber>(&number)?).await?;
    Ok(Json(shown(found)))
}

/// Takes two complainants for one person, or apart again. The journal keeps who decided.
#[utoipa::path(post, path = "/cases/{number}/kin", tag = "case", request_body = OnePerson,
    params(("number" = String, Path, description = "Case number, `2026-00231`")),
    responses((status = 200, body = Kinfolk), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn decide(
    State(desk): State<Desk>,
    caller: Caller,
    Named(number): Named<String>,
    Body(verdict): Body<OnePerson>,
) -> Result<Json<Kinfolk>, Fault> {
    let number = id::<CaseNumber>(&number)?;
    let said = (verdict.id.as_str(), verdict.linked);
    Ok(Json(shown(kin::decide(&desk, &caller.actor, number, said).await?)))
}

fn shown(found: Vec<kin::Kin>) -> Kinfolk {
    let one = |kin: kin::Kin| Kin {
        id: kin.id,
        why: kin.why.map(Likeness::code),
        linked: kin.linked,
        cases: kin.cases.iter().map(ToString::to_string).collect(),
    };
    Kinfolk { items: found.into_iter().map(one).collect() }
}

//! The units of the hospital.

use axum::{Json, extract::State, http::StatusCode};
use desk::{Desk, unit};
use domain::ids::UnitCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::Fault;
use crate::named::Named;
use crate::problem::Problem;
use crate::sent::Body;
use crate::word;

/// A part of the hospital that can be asked.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// Letters, digits and `-`, at most 24.
    code: String,
    name: String,
    /// Code of the unit above.
    parent: Option<String>,
    /// Patients are treated here.
    #[serde(default)]
    clinical: bool,
}

/// What of a unit can change; its code stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UnitChange {
    name: String,
    /// Code of the unit above; without it the unit stands at the top.
    parent: Option<String>,
    /// Patients are treated here.
    #[serde(default)]
    clinical: bool,
}

/// All units.
#[derive(Serialize, ToSchema)]
pub struct Units {
    items: Vec<Unit>,
}

impl Unit {
    fn of(unit: &domain::hospital::Unit) -> Self {
        Self {
            code: unit.code.to_string(),
            name: unit.name.clone(),
            parent: unit.parent.as_ref().map(ToString::to_string),
            clinical: unit.clinical,
        }
    }

    fn meant(self) -> Result<domain::hospital::Unit, Fault> {
        let parent = word::filled(self.parent);
        Ok(domain::hospital::Unit {
            code: word::unit(&self.code, "code")?,
            name: self.name,
            parent: parent.map(|code| word::unit(&code, "parent")).transpose()?,
            clinical: self.clinical,
        })
    }
}

/// Every unit, in no order of rank.
#[utoipa::path(get, path = "/units", tag = "unit",
    responses((status = 200, body = Units), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, _: Caller) -> Result<Json<Units>, Fault> {
    let organisation = unit::organisation(&desk).await?;
    Ok(Json(Units { items: organisation.units.iter().map(Unit::of).collect() }))
}

/// Adds a unit.
#[utoipa::path(post, path = "/units", tag = "unit", request_body = Unit,
    responses((status = 201, body = Unit), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn add(
    State(desk): State<Desk>,
    caller: Caller,
    Body(sent): Body<Unit>,
) -> Result<(StatusCode, Json<Unit>), Fault> {
    let meant = sent.meant()?;
    let shown = Unit::of(&meant);
    unit::add(&desk, &caller.actor, meant).await?;
    Ok((StatusCode::CREATED, Json(shown)))
}

/// Renames a unit, hangs it elsewhere, or says whether patients are treated there.
#[utoipa::path(put, path = "/units/{code}", tag = "unit", request_body = UnitChange,
    params(("code" = String, Path, description = "The code of the unit")),
    responses((status = 200, body = Unit), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn change(
    State(desk): State<Desk>,
    caller: Caller,
    Named(code): Named<String>,
    Body(sent): Body<UnitChange>,
) -> Result<Json<Unit>, Fault> {
    let UnitChange { name, parent, clinical } = sent;
    let meant = domain::hospital::Unit {
        code: UnitCode::parse(&code).map_err(|_| Fault::NotFound)?,
        name,
        parent: word::filled(parent).map(|code| word::unit(&code, "parent")).transpose()?,
        clinical,
    };
    let shown = Unit::of(&meant);
    unit::change(&desk, &caller.actor, meant).await?;
    Ok(Json(shown))
}

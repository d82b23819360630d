//! The letterhead: what stands on letters, pages and reports.

use axum::{Json, extract::State};
use desk::{Desk, hospital};
use domain::ids::HospitalId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::Fault;
use crate::problem::Problem;
use crate::sent::Body;

/// The hospital as it stands on letters.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Hospital {
    /// At most four lines above the name, such as the regency that owns it.
    #[serde(default)]
    pub letterhead: Vec<String>,
    pub name: String,
    pub address: String,
    pub city: String,
    pub phone: String,
    pub email: String,
    /// Shown to whoever writes words of an emergency.
    pub emergency_phone: String,
    /// Pattern of letter numbers: `{serial}` must stand in it, `{month}` (Roman) and `{year}` may.
    pub letter_number: String,
    pub director: Signatory,
    pub humas_head: Signatory,
}

/// Who signs.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Signatory {
    pub position: String,
    pub name: String,
    /// 18 digits, or empty.
    #[serde(default)]
    pub nip: String,
}

impl Signatory {
    fn of(one: domain::hospital::Signatory) -> Self {
        Self { position: one.position, name: one.name, nip: one.nip }
    }

    fn meant(self) -> domain::hospital::Signatory {
        domain::hospital::Signatory { position: self.position, name: self.name, nip: self.nip }
    }
}

impl Hospital {
    pub fn of(known: domain::hospital::Hospital) -> Self {
        Self {
            letterhead: known.letterhead,
            name: known.name,
            address: known.address,
            city: known.city,
            phone: known.phone,
            email: known.email,
            emergency_phone: known.emergency_phone,
            letter_number: known.letter_number,
            director: Signatory::of(known.director),
            humas_head: Signatory::of(known.humas_head),
        }
    }

    /// As the desk takes it, which knows the id.
    pub fn meant(self) -> domain::hospital::Hospital {
        domain::hospital::Hospital {
            id: HospitalId::new(0),
            letterhead: self.letterhead,
            name: self.name,
            address: self.address,
            city: self.city,
            phone: self.phone,
            email: self.email,
            emergency_phone: self.emergency_phone,
            letter_number: self.letter_number,
            director: self.director.meant(),
            humas_head: self.humas_head.meant(),
        }
    }
}

/// The letterhead, for those who read how the house is set up.
#[utoipa::path(get, path = "/hospital", tag = "settings",
    responses((status = 200, body = Hospital), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn show(State(desk): State<Desk>, caller: Caller) -> Result<Json<Hospital>, Fault> {
    Ok(Json(Hospital::of(hospital::show(&desk, &caller.actor).await?)))
}

/// Writes the letterhead anew, for the administrator and the head of Humas.
#[utoipa::path(put, path = "/hospital", tag = "settings", request_body = Hospital,
    responses((status = 200, body = Hospital), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn change(
    State(desk): State<Desk>,
    caller: Caller,
    Body(sent): Body<Hospital>,
) -> Result<Json<Hospital>, Fault> {
    hospital::change(&desk, &caller.actor, sent.meant()).await?;
    Ok(Json(Hospital::of(hospital::show(&desk, &caller.actor).await?)))
}

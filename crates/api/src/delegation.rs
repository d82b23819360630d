//! Who signs for the director, from when until when.

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::people::{self, Delegated};
use domain::people::Delegation;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::code::TitleCode;
use crate::fault::Fault;
use crate::named::Named;
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::{self, Stamp};
use crate::{who, word};

/// Who may sign, as what, both ends counted.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDelegation {
    /// Login, id, or a name that only one has.
    person: String,
    title: TitleCode,
    /// Without it from now on (RFC 3339).
    from: Option<String>,
    /// A time (RFC 3339), or a day that counts until it ends.
    until: String,
}

/// One delegation; those of the past are the proof of who could sign.
#[derive(Serialize, ToSchema)]
pub struct DelegationGiven {
    id: String,
    /// The id of the person.
    person: String,
    name: String,
    /// `plh` or `plt`.
    title: &'static str,
    from: String,
    until: String,
    /// It holds at this moment.
    holds: bool,
}

/// All delegations, the latest first.
#[derive(Serialize, ToSchema)]
pub struct Delegations {
    items: Vec<DelegationGiven>,
}

impl DelegationGiven {
    fn of(given: Delegated, desk: &Desk, stamp: Stamp) -> Self {
        let Delegated { id, person, name, delegation } = given;
        Self {
            id,
            person: person.to_string(),
            name,
            title: delegation.title.code(),
            from: stamp.at(delegation.from),
            until: stamp.at(delegation.until),
            holds: delegation.holds(desk.now()),
        }
    }
}

/// Everybody who signs, signed or will sign for the director.
#[utoipa::path(get, path = "/delegations", tag = "people",
    responses((status = 200, body = Delegations), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Delegations>, Fault> {
    let given = people::delegations(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    let items = given.into_iter().map(|one| DelegationGiven::of(one, &desk, stamp)).collect();
    Ok(Json(Delegations { items }))
}

/// Lets somebody sign for the director: given by the director or the administrator, never to oneself.
#[utoipa::path(post, path = "/delegations", tag = "people", request_body = NewDelegation,
    responses((status = 201, body = DelegationGiven), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn give(
    State(desk): State<Desk>,
    caller: Caller,
    Body(sent): Body<NewDelegation>,
) -> Result<(StatusCode, Json<DelegationGiven>), Fault> {
    let calendar = desk.rules().await?.calendar.clone();
    let from =
        word::filled(sent.from).map(|at| stamp::instant(&at, "from", &calendar)).transpose()?;
    let delegation = Delegation {
        from: from.unwrap_or(desk.now()),
        until: stamp::until(&sent.until, "until", &calendar)?,
        title: sent.title.0,
    };
    let person = who::person(&desk, &sent.person, "person").await?.id;
    let given = people::delegate(&desk, &caller.actor, person, delegation).await?;
    let shown = DelegationGiven::of(given, &desk, Stamp::of(&calendar));
    Ok((StatusCode::CREATED, Json(shown)))
}

/// Ends a delegation now; one that is over stays as it was.
#[utoipa::path(delete, path = "/delegations/{id}", tag = "people",
    params(("id" = String, Path, description = "The id of the delegation")),
    responses((status = 204), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn end(
    State(desk): State<Desk>,
    caller: Caller,
    Named(id): Named<String>,
) -> Result<StatusCode, Fault> {
    people::end_delegation(&desk, &caller.actor, &id).await?;
    Ok(StatusCode::NO_CONTENT)
}

//! People of the staff: who works here, who is taken on, who is switched off.

pub mod calendar_key;
pub mod password;

use axum::{Json, extract::State, http::StatusCode};
use desk::people::{self, Change, NewPerson};
use desk::{Desk, Person};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::code::RoleCode;
use crate::fault::Fault;
use crate::named::{Named, id};
use crate::problem::Problem;
use crate::sent::Body;
use crate::word;

/// A member of the staff.
#[derive(Serialize, ToSchema)]
pub struct Member {
    id: String,
    login: String,
    name: String,
    position: String,
    role: &'static str,
    units: Vec<String>,
    disabled: bool,
    /// May sign for the director at this moment: `plh` or `plt`.
    signs_as: Option<&'static str>,
}

impl Member {
    fn of(person: &Person) -> Self {
        Self {
            id: person.id.to_string(),
            login: person.login.clone(),
            name: person.name.clone(),
            position: person.position.clone(),
            role: person.role.code(),
            units: person.units.iter().map(ToString::to_string).collect(),
            disabled: person.disabled,
            signs_as: person.delegation.map(|delegation| delegation.title.code()),
        }
    }
}

/// People of the staff.
#[derive(Serialize, ToSchema)]
pub struct People {
    items: Vec<Member>,
}

/// Somebody new.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewMember {
    /// 2 to 40 of `a-z 0-9 . _ -`.
    login: String,
    name: String,
    position: String,
    role: RoleCode,
    #[serde(default)]
    units: Vec<String>,
    /// Without one they cannot sign in until it is set.
    password: Option<String>,
}

/// What of somebody can change; the login stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MemberChange {
    name: String,
    position: String,
    role: RoleCode,
    #[serde(default)]
    units: Vec<String>,
    #[serde(default)]
    disabled: bool,
}

/// The person as whom the key acts.
#[utoipa::path(get, path = "/me", tag = "people",
    responses((status = 200, body = Member), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn me(caller: Caller) -> Json<Member> {
    Json(Member::of(&caller.person))
}

/// Everybody, for those who manage people.
#[utoipa::path(get, path = "/people", tag = "people",
    responses((status = 200, body = People), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<People>, Fault> {
    let people = people::list(&desk, &caller.actor).await?;
    Ok(Json(People { items: people.iter().map(Member::of).collect() }))
}

/// Takes somebody on.
#[utoipa::path(post, path = "/people", tag = "people", request_body = NewMember,
    responses((status = 201, body = Member), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn add(
    State(desk): State<Desk>,
    caller: Caller,
    Body(sent): Body<NewMember>,
) -> Result<(StatusCode, Json<Member>), Fault> {
    let new = NewPerson {
        login: sent.login,
        name: sent.name,
        position: sent.position,
        role: sent.role.0,
        units: units(&sent.units)?,
        password: word::filled(sent.password),
    };
    let person = people::add(&desk, &caller.actor, new).await?;
    Ok((StatusCode::CREATED, Json(Member::of(&person))))
}

/// Changes what somebody is, or switches them off: then they are out at once.
#[utoipa::path(put, path = "/people/{id}", tag = "people", request_body = MemberChange,
    params(("id" = String, Path, description = "The id of the person")),
    responses((status = 204), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn change(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Body(sent): Body<MemberChange>,
) -> Result<StatusCode, Fault> {
    let id = id(&name)?;
    let known = people::list(&desk, &caller.actor).await?;
    let before = known.into_iter().find(|person| person.id == id).ok_or(Fault::NotFound)?;
    let change = Change {
        name: sent.name,
        position: sent.position,
        role: sent.role.0,
        units: units(&sent.units)?,
    };
    people::change(&desk, &caller.actor, id, change).await?;
    if before.disabled != sent.disabled {
        people::disable(&desk, &caller.actor, id, sent.disabled).await?;
    }
    Ok(StatusCode::NO_CONTENT)
}

fn units(codes: &[String]) -> Result<Vec<domain::ids::UnitCode>, Fault> {
    let each = codes.iter().enumerate();
    each.map(|(nth, code)| word::unit(code, &format!("units.{nth}"))).collect()
}

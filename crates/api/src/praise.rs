//! Praise that reaches those whom it names, without who gave it.

pub mod recognition;

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::praise::{self, Beside, View, Wanted};
use domain::ids::Version;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::Fault;
use crate::key::Key;
use crate::named::{Named, id};
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::Stamp;
use crate::{who, word};

/// Praise, the youngest first.
#[derive(Serialize, ToSchema)]
pub struct AllPraise {
    items: Vec<Praise>,
}

/// What was passed on.
#[derive(Serialize, ToSchema)]
pub struct Praise {
    id: String,
    version: u32,
    at: String,
    /// Null once it was erased.
    text: Option<String>,
    /// Names of units and of people.
    units: Vec<String>,
    people: Vec<String>,
    /// Does it name the caller, or is it of the unit that they head?
    concerns_you: bool,
    /// For the office alone.
    case: Option<String>,
    taken_back: bool,
}

/// What is passed on, and to whom.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PassOn {
    /// Without what tells who gave it, or who the patient is.
    text: String,
    /// Logins, ids or names.
    #[serde(default)]
    people: Vec<String>,
    /// Codes of units.
    #[serde(default)]
    units: Vec<String>,
}

/// Why it is taken back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeBack {
    seen: Option<u32>,
    reason: String,
}

/// The praise of the last year that the caller may read.
#[utoipa::path(get, path = "/praise", tag = "training",
    responses((status = 200, body = AllPraise), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<AllPraise>, Fault> {
    let found = praise::list(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok(Json(AllPraise { items: found.iter().map(|view| Praise::of(view, stamp)).collect() }))
}

/// Passes the praise of a case on to those whom it names, once.
#[utoipa::path(post, path = "/cases/{number}/praise", tag = "case", request_body = PassOn,
    params(("number" = String, Path, description = "The number of the case"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Praise), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn pass_on(
    State(desk): State<Desk>,
    caller: Caller,
    Named(number): Named<String>,
    key: Option<Key>,
    Body(sent): Body<PassOn>,
) -> Result<(StatusCode, Json<Praise>), Fault> {
    let number = id(&number)?;
    let mut people = Vec::with_capacity(sent.people.len());
    for name in &sent.people {
        people.push(who::person(&desk, name, "people").await?.id);
    }
    let units = sent.units.iter().map(|unit| word::unit(unit, "units"));
    let wanted = Wanted {
        units: units.collect::<Result<_, _>>()?,
        people: people.into_iter().collect(),
        text: word::body(&sent.text, "text")?,
    };
    let key = key.map(|key| key.0);
    let view = praise::pass_on(&desk, &caller.actor, (number, wanted), key).await?;
    Ok((StatusCode::CREATED, Json(Praise::of(&view, Stamp::here(&desk).await?))))
}

/// Takes back what was passed on by mistake.
#[utoipa::path(post, path = "/praise/{id}/withdrawal", tag = "training", request_body = TakeBack,
    params(("id" = String, Path, description = "The id of the praise"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Praise), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn take_back(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<TakeBack>,
) -> Result<Json<Praise>, Fault> {
    let wanted = (id(&name)?, word::named(&sent.reason, "reason")?);
    let beside = beside(sent.seen, key);
    let view = praise::take_back(&desk, &caller.actor, wanted, beside).await?;
    Ok(Json(Praise::of(&view, Stamp::here(&desk).await?)))
}

fn beside(seen: Option<u32>, key: Option<Key>) -> Beside {
    Beside { seen: seen.map(Version), key: key.map(|key| key.0) }
}

impl Praise {
    fn of(view: &View, stamp: Stamp) -> Self {
        Self {
            id: view.id.to_string(),
            version: view.version.0,
            at: stamp.at(view.at),
            text: view.text.clone(),
            units: view.units.clone(),
            people: view.people.iter().map(|(_, name)| name.clone()).collect(),
            concerns_you: view.concerns,
            case: view.number.map(|number| number.to_string()),
            taken_back: view.taken_back,
        }
    }
}

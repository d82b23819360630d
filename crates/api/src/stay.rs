//! Patients who are still in a ward while their complaint runs, and who asks them.

mod command;

use axum::{Json, extract::State};
use desk::Desk;
use desk::stay::{self, Request, View};
use domain::ids::{CaseNumber, Version};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::Fault;
use crate::key::Key;
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::Stamp;
pub use command::StayCommand;

/// The patient of one case in a ward.
#[derive(Serialize, ToSchema)]
pub struct Stay {
    case_number: String,
    version: u32,
    /// The patient is in the ward.
    staying: bool,
    /// Code of the unit; null while nobody has said where the patient is.
    ward: Option<String>,
    admitted_at: Option<String>,
    ended_at: Option<String>,
    /// The name of whoever asks.
    asker: Option<String>,
    /// By when somebody has asked; null where nothing is owed.
    due: Option<String>,
    /// The caller asks, and nobody has yet.
    mine: bool,
    /// `better`, `same`, `worse` or `could_not`; null before anybody asked.
    found: Option<&'static str>,
    found_at: Option<String>,
    /// What the caller may do: `admit`, `assign`, `ask`, `discharge`.
    allowed: Vec<&'static str>,
}

/// Patients who are in a ward: first whom the caller asks, then the others by due time.
#[derive(Serialize, ToSchema)]
pub struct Stays {
    items: Vec<Stay>,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StayCommanded {
    seen: Option<u32>,
    #[schema(value_type = StayCommand)]
    command: Node,
}

impl Stay {
    fn of(view: &View, stamp: Stamp) -> Self {
        let stay = view.stay.as_ref();
        let heard = stay.and_then(|stay| stay.heard);
        Self {
            case_number: view.case.to_string(),
            version: stay.map_or(0, |stay| stay.version.0),
            staying: stay.is_some_and(|stay| stay.ended_at.is_none()),
            ward: stay.map(|stay| stay.ward.to_string()),
            admitted_at: stay.map(|stay| stamp.at(stay.admitted_at)),
            ended_at: stay.and_then(|stay| stamp.maybe(stay.ended_at)),
            asker: view.asker.clone(),
            due: stamp.maybe(view.due),
            mine: view.mine,
            found: heard.map(|heard| heard.found.code()),
            found_at: heard.map(|heard| stamp.at(heard.at)),
            allowed: view.allowed.iter().map(|act| act.code()).collect(),
        }
    }
}

/// Every patient who is in a ward while a complaint runs.
#[utoipa::path(get, path = "/stays", tag = "case",
    responses((status = 200, body = Stays), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Stays>, Fault> {
    let found = stay::list(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok(Json(Stays { items: found.iter().map(|view| Stay::of(view, stamp)).collect() }))
}

/// Where the patient of one case is, and who asks.
#[utoipa::path(get, path = "/cases/{number}/stay", tag = "case",
    params(("number" = String, Path, description = "Case number, `2026-00231`")),
    responses((status = 200, body = Stay), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(number): Named<String>,
) -> Result<Json<Stay>, Fault> {
    let view = stay::open(&desk, &caller.actor, id::<CaseNumber>(&number)?).await?;
    Ok(Json(Stay::of(&view, Stamp::here(&desk).await?)))
}

/// Says that the patient is in a ward, who asks, what came of asking, or that the patient has left.
#[utoipa::path(post, path = "/cases/{number}/stay/commands", tag = "case",
    request_body = StayCommanded,
    params(("number" = String, Path, description = "Case number, `2026-00231`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Stay), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(number): Named<String>,
    key: Option<Key>,
    Body(sent): Body<StayCommanded>,
) -> Result<Json<Stay>, Fault> {
    let number = id::<CaseNumber>(&number)?;
    let command = StayCommand::read(sent.command).map_err(|bad| bad.within("command"))?;
    let (command, words) = command.meaning(&desk).await?;
    let (seen, key) = (sent.seen.map(Version), key.map(|key| key.0));
    let request = Request { command, words, seen, key };
    let view = stay::act(&desk, &caller.actor, number, request).await?;
    Ok(Json(Stay::of(&view, Stamp::here(&desk).await?)))
}

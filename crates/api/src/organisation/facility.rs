//! What the customer-service desk needs to stand on: each item with its yearly check.

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::organisation::facility::{self, Mending, View};
use domain::ids::FacilityId;
use domain::organisation::facility::{Command as Meant, Item, Look, YEARLY};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{RegisterEntry, request};
use crate::caller::Caller;
use crate::code::ConditionCode;
use crate::command::{Means, commands};
use crate::fault::Fault;
use crate::improvement::Improvement;
use crate::key::Key;
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::{self, Stamp};
use crate::{who, word};

/// What is looked at, where, and how often.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FacilityItem {
    name: String,
    place: String,
    /// Months between two looks, 1 to 36; 12 if nothing is said.
    every_months: Option<u8>,
    /// Taken out of use.
    #[serde(default)]
    retired: bool,
}

/// An item and its last look.
#[derive(Serialize, ToSchema)]
pub struct Facility {
    id: String,
    version: u32,
    name: String,
    place: String,
    every_months: u8,
    retired: bool,
    /// `good`, `worn`, `broken` or `missing`; null for one that was never looked at.
    condition: Option<&'static str>,
    checked_on: Option<String>,
    checked_by: Option<String>,
    note: Option<String>,
    /// The day of the next look.
    due: Option<String>,
    /// It waits for somebody to look at it.
    is_due: bool,
    /// What happened to it; empty in a list.
    history: Vec<RegisterEntry>,
}

/// Items: those that wait first.
#[derive(Serialize, ToSchema)]
pub struct Facilities {
    items: Vec<Facility>,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FacilityCommanded {
    seen: Option<u32>,
    #[schema(value_type = FacilityCommand)]
    command: Node,
}

/// What is done about the finding of the last look.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FacilityMending {
    action: String,
    /// Login, id or name.
    owner: String,
    /// The last day on which it is in time.
    due: String,
}

commands! {
    /// What somebody wants done to an item.
    FacilityCommand in FacilityId as Meant;
    "write" => RewriteFacility;
    "check" => CheckFacility;
}

/// Another description of it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RewriteFacility {
    item: FacilityItem,
}

/// Somebody looked at it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckFacility {
    /// `2026-11-21`
    on: String,
    #[schema(inline)]
    condition: ConditionCode,
    /// What is wrong; must be said of everything that is not good.
    note: Option<String>,
}

impl FacilityItem {
    fn meaning(self, within: &str) -> Result<Item, Fault> {
        Ok(Item {
            name: word::named(&self.name, &format!("{within}name"))?,
            place: word::named(&self.place, &format!("{within}place"))?,
            every_months: self.every_months.unwrap_or(YEARLY),
            retired: self.retired,
        })
    }
}

impl Means<FacilityId> for RewriteFacility {
    type Meant = Meant;

    async fn meaning(self, id: &FacilityId) -> Result<Meant, Fault> {
        Ok(Meant::Write { id: *id, item: self.item.meaning("item.")? })
    }
}

impl Means<FacilityId> for CheckFacility {
    type Meant = Meant;

    async fn meaning(self, _: &FacilityId) -> Result<Meant, Fault> {
        let note = word::maybe(self.note, "note")?;
        let on = stamp::date(&self.on, "on")?;
        Ok(Meant::Check(Look { on, condition: self.condition.0, note }))
    }
}

impl Facility {
    fn of(view: &View) -> Self {
        let (item, last) = (&view.facility.item, view.facility.last.as_ref());
        let note = last.and_then(|checked| checked.look.note.as_ref());
        Self {
            id: view.facility.id.to_string(),
            version: view.facility.version.0,
            name: item.name.as_str().to_owned(),
            place: item.place.as_str().to_owned(),
            every_months: item.every_months,
            retired: item.retired,
            condition: last.map(|checked| checked.look.condition.code()),
            checked_on: last.map(|checked| checked.look.on.to_string()),
            checked_by: view.checked_by.clone(),
            note: note.map(|note| note.as_str().to_owned()),
            due: view.due.map(|day| day.to_string()),
            is_due: view.is_due,
            history: Vec::new(),
        }
    }
}

/// Every item.
#[utoipa::path(get, path = "/organisation/facilities", tag = "organisation",
    responses((status = 200, body = Facilities), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Facilities>, Fault> {
    let found = facility::list(&desk, &caller.actor).await?;
    Ok(Json(Facilities { items: found.iter().map(Facility::of).collect() }))
}

/// Writes an item down.
#[utoipa::path(post, path = "/organisation/facilities", tag = "organisation",
    request_body = FacilityItem,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Facility), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn write(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<FacilityItem>,
) -> Result<(StatusCode, Json<Facility>), Fault> {
    let item = sent.meaning("")?;
    let view = facility::write(&desk, &caller.actor, item, key.map(|key| key.0)).await?;
    Ok((StatusCode::CREATED, Json(Facility::of(&view))))
}

/// One item with everything that happened to it.
#[utoipa::path(get, path = "/organisation/facilities/{id}", tag = "organisation",
    params(("id" = String, Path, description = "The id of the item")),
    responses((status = 200, body = Facility), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<Facility>, Fault> {
    let id = id(&name)?;
    let view = facility::open(&desk, &caller.actor, id).await?;
    let history = facility::history(&desk, &caller.actor, id).await?;
    let stamp = Stamp::here(&desk).await?;
    let history = history.iter().map(|line| RegisterEntry::of(line, stamp)).collect();
    Ok(Json(Facility { history, ..Facility::of(&view) }))
}

/// Looks at an item, or describes it anew.
#[utoipa::path(post, path = "/organisation/facilities/{id}/commands", tag = "organisation",
    request_body = FacilityCommanded,
    params(("id" = String, Path, description = "The id of the item"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Facility), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<FacilityCommanded>,
) -> Result<Json<Facility>, Fault> {
    let id = id(&name)?;
    let command = FacilityCommand::read(sent.command).map_err(|bad| bad.within("command"))?;
    let command = command.meaning(&id).await?;
    let view = facility::act(&desk, &caller.actor, id, request(command, sent.seen, key)).await?;
    Ok(Json(Facility::of(&view)))
}

/// Begins the improvement that the last look asks for, once for each look.
#[utoipa::path(post, path = "/organisation/facilities/{id}/mending", tag = "organisation",
    request_body = FacilityMending,
    params(("id" = String, Path, description = "The id of the item")),
    responses((status = 201, body = Improvement), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn mend(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Body(sent): Body<FacilityMending>,
) -> Result<(StatusCode, Json<Improvement>), Fault> {
    let id = id(&name)?;
    let mending = Mending {
        action: word::body(&sent.action, "action")?,
        owner: who::person(&desk, &sent.owner, "owner").await?.id,
        due: stamp::date(&sent.due, "due")?,
    };
    let view = facility::mend(&desk, &caller.actor, id, mending).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok((StatusCode::CREATED, Json(Improvement::of(&view, stamp))))
}

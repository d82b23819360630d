//! Suggestion boxes: where they hang, and the sign on each.

pub mod opening;
pub mod slip;

use axum::{Json, extract::State, http::StatusCode, response::Response};
use desk::suggestion_box::{self, Command, Request, View, address, sign_document};
use desk::{Desk, report};
use domain::ids::{BoxCode, Version};
use paper::Paper;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::fault::Fault;
use crate::key::Key;
use crate::named::Named;
use crate::problem::Problem;
use crate::sent::{Body, Query};
use crate::stamp::Stamp;
use crate::word;
use web::attached;

/// A box that is put up.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewBox {
    /// Letters, digits and `-`, at most 24; printed on its sign, and never changed.
    code: String,
    /// Code of the unit at which it hangs.
    unit: Option<String>,
    /// Where exactly, at most 120 characters.
    description: String,
}

/// What changes; what is not named stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BoxChange {
    /// Empty for a box that hangs at no unit.
    unit: Option<String>,
    description: Option<String>,
    /// `false` takes it down, `true` puts it up again.
    active: Option<bool>,
    /// The version that the sender looked at.
    seen: Option<u32>,
}

/// A box, and what is known of it.
#[derive(Serialize, ToSchema)]
pub struct Box {
    code: String,
    version: u32,
    unit: Option<String>,
    description: String,
    active: bool,
    placed_at: String,
    opened_last: Option<String>,
    /// By when it is to be opened next; null once it was taken down.
    due: Option<String>,
    late: bool,
    openings: u32,
    /// Slips found in all openings together, and how many of them are cases.
    slips: u32,
    transcribed: u32,
    /// Cases of people who read the sign.
    by_sign: u32,
    /// Where the sign leads; null while the house has no public address.
    address: Option<String>,
    allowed: Vec<&'static str>,
}

/// All boxes, those that hang first.
#[derive(Serialize, ToSchema)]
pub struct Boxes {
    items: Vec<Box>,
}

/// The sheet of a sign.
#[derive(Clone, Copy, Default, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
enum SignSheet {
    A4,
    #[default]
    A5,
}

/// On which sheet.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    #[serde(default)]
    #[param(inline)]
    size: SignSheet,
}

impl Box {
    fn of(desk: &Desk, view: &View, stamp: Stamp) -> Self {
        let (known, tally) = (&view.known, view.tally);
        Self {
            code: known.code.to_string(),
            version: known.version.0,
            unit: known.unit.as_ref().map(ToString::to_string),
            description: known.place.as_str().to_owned(),
            active: known.is_active(),
            placed_at: stamp.at(known.placed_at),
            opened_last: stamp.maybe(tally.opened_last),
            due: stamp.maybe(view.due),
            late: view.late,
            openings: tally.openings,
            slips: tally.slips,
            transcribed: tally.transcribed,
            by_sign: tally.by_sign,
            address: address(desk, &known.code),
            allowed: view.allowed.iter().map(|act| act.code()).collect(),
        }
    }
}

/// The box that an address names.
fn code(text: &str) -> Result<BoxCode, Fault> {
    BoxCode::parse(text).map_err(|_| Fault::NotFound)
}

async fn shown(desk: &Desk, caller: &Caller, code: &BoxCode) -> Result<Box, Fault> {
    let found = suggestion_box::open(desk, &caller.actor, code).await?;
    Ok(Box::of(desk, &found.view, Stamp::here(desk).await?))
}

/// Every suggestion box.
#[utoipa::path(get, path = "/boxes", tag = "box",
    responses((status = 200, body = Boxes), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Boxes>, Fault> {
    let found = suggestion_box::list(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok(Json(Boxes { items: found.iter().map(|view| Box::of(&desk, view, stamp)).collect() }))
}

/// Puts up a box.
#[utoipa::path(post, path = "/boxes", tag = "box", request_body = NewBox,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Box), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn place(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<NewBox>,
) -> Result<(StatusCode, Json<Box>), Fault> {
    let code = word::box_code(&sent.code, "code")?;
    let unit = word::filled(sent.unit).map(|unit| word::unit(&unit, "unit")).transpose()?;
    let place = word::named(&sent.description, "description")?;
    let command = Command::Place { unit, place };
    let key = key.map(|key| key.0);
    let request = Request { code: code.clone(), command, seen: None, key };
    suggestion_box::act(&desk, &caller.actor, request).await?;
    Ok((StatusCode::CREATED, Json(shown(&desk, &caller, &code).await?)))
}

/// One box.
#[utoipa::path(get, path = "/boxes/{code}", tag = "box",
    params(("code" = String, Path, description = "The code of the box")),
    responses((status = 200, body = Box), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<Box>, Fault> {
    Ok(Json(shown(&desk, &caller, &code(&name)?).await?))
}

/// Moves a box, takes it down, or puts it up again. It is never deleted.
#[utoipa::path(patch, path = "/boxes/{code}", tag = "box", request_body = BoxChange,
    params(("code" = String, Path, description = "The code of the box")),
    responses((status = 200, body = Box), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn change(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Body(sent): Body<BoxChange>,
) -> Result<Json<Box>, Fault> {
    let code = code(&name)?;
    let mut seen = sent.seen.map(Version);
    for command in sent.commands(&desk, &caller, &code).await? {
        // The first one makes a new version, which the second one then stands on.
        let request = Request { code: code.clone(), command, seen: seen.take(), key: None };
        suggestion_box::act(&desk, &caller.actor, request).await?;
    }
    Ok(Json(shown(&desk, &caller, &code).await?))
}

impl BoxChange {
    async fn commands(
        self,
        desk: &Desk,
        caller: &Caller,
        code: &BoxCode,
    ) -> Result<Vec<Command>, Fault> {
        let known = suggestion_box::open(desk, &caller.actor, code).await?.view.known;
        let place = match self.description {
            Some(text) => word::named(&text, "description")?,
            None => known.place.clone(),
        };
        let unit = match self.unit {
            Some(text) => {
                word::filled(Some(text)).map(|unit| word::unit(&unit, "unit")).transpose()?
            }
            None => known.unit.clone(),
        };
        let moved = unit != known.unit || place != known.place;
        let hangs = self.active.map(|active| match active {
            true => Command::Reinstate {},
            false => Command::Retire {},
        });
        // Nothing to change is asked all the same, so that whoever may not is told so.
        let change = (moved || hangs.is_none()).then_some(Command::Change { unit, place });
        Ok(change.into_iter().chain(hangs).collect())
    }
}

/// The sign of a box, to be printed and put on it.
#[utoipa::path(get, path = "/boxes/{code}/sign", tag = "box",
    params(("code" = String, Path, description = "The code of the box"), Wanted),
    responses((status = 200, content_type = "application/pdf", body = Vec<u8>),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn sign(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Fault> {
    let code = code(&name)?;
    let size = match wanted.size {
        SignSheet::A4 => Paper::A4,
        SignSheet::A5 => Paper::A5,
    };
    let wish = (caller.t.language(), size);
    let made = sign_document(&desk, &caller.actor, &code, wish).await?;
    let name = format!("kotak-{code}.pdf");
    Ok(attached(report::pdf(&desk, &made).await?, "application/pdf", &name))
}

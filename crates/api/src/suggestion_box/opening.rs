//! Openings of a box: what was found, before whom, and what a second look changed.

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::suggestion_box::opening::{self, Amendment};
use desk::suggestion_box::{self, OpeningView};
use domain::calendar::Calendar;
use domain::ids::Version;
use domain::suggestion_box::opening::Found;
use domain::text::Name;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::code;
use crate::caller::Caller;
use crate::case::By;
use crate::fault::Fault;
use crate::key::Key;
use crate::named::{Named, id};
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::Stamp;
use crate::{stamp, word};

/// What was found when the caller opened the box.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewOpening {
    /// If not now (RFC 3339): every slip counts from here.
    opened_at: Option<String>,
    /// Exactly two names, neither of them the opener's.
    #[schema(min_items = 2, max_items = 2)]
    witnesses: [String; 2],
    /// 0 for an empty box.
    slips: u16,
    note: Option<String>,
}

/// What a second look found.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAmendment {
    slips: u16,
    reason: String,
    /// The version that the sender looked at.
    seen: Option<u32>,
}

/// An opening in a list.
#[derive(Serialize, ToSchema)]
struct OpeningItem {
    id: String,
    version: u32,
    opened_at: String,
    slips: u16,
    transcribed: u16,
}

/// The openings of a box, the youngest first.
#[derive(Serialize, ToSchema)]
pub struct Openings {
    items: Vec<OpeningItem>,
}

/// One opening.
#[derive(Serialize, ToSchema)]
pub struct Opening {
    id: String,
    version: u32,
    r#box: String,
    opened_at: String,
    recorded_at: String,
    opener: Option<String>,
    /// Null once erased.
    witnesses: [Option<String>; 2],
    slips: u16,
    transcribed: u16,
    note: Option<String>,
    /// Numbers of the cases that its slips became, where the caller may see them.
    cases: Vec<String>,
    amendments: Vec<Amended>,
    allowed: Vec<&'static str>,
}

/// One amendment.
#[derive(Serialize, ToSchema)]
struct Amended {
    at: String,
    by: By,
    slips: u16,
    reason: Option<String>,
}

impl Opening {
    fn of(view: &OpeningView, stamp: Stamp) -> Self {
        let row = &view.opening;
        let amended = |one: &desk::suggestion_box::Amended| Amended {
            at: stamp.at(one.at),
            by: By::of(&one.by),
            slips: one.slips,
            reason: one.why.clone(),
        };
        Self {
            id: row.id.to_string(),
            version: row.version.0,
            r#box: row.code.to_string(),
            opened_at: stamp.at(row.opened_at),
            recorded_at: stamp.at(row.recorded_at),
            opener: view.opener.clone(),
            witnesses: view.witnesses.clone(),
            slips: row.slips,
            transcribed: view.transcribed,
            note: view.note.clone(),
            cases: view.cases.iter().map(ToString::to_string).collect(),
            amendments: view.amendments.iter().map(amended).collect(),
            allowed: view.allowed.iter().map(|act| act.code()).collect(),
        }
    }
}

impl NewOpening {
    fn meant(
        self,
        desk: &Desk,
        calendar: &Calendar,
    ) -> Result<Found<Name, domain::text::Body>, Fault> {
        let [first, second] = self.witnesses;
        let opened_at = word::filled(self.opened_at);
        let opened_at = opened_at.map(|at| stamp::instant(&at, "opened_at", calendar));
        Ok(Found {
            opened_at: opened_at.transpose()?.unwrap_or(desk.now()),
            witnesses: [word::named(&first, "witnesses.0")?, word::named(&second, "witnesses.1")?],
            slips: self.slips,
            note: word::maybe(self.note, "note")?,
        })
    }
}

/// The openings of a box.
#[utoipa::path(get, path = "/boxes/{code}/openings", tag = "box",
    params(("code" = String, Path, description = "The code of the box")),
    responses((status = 200, body = Openings), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<Openings>, Fault> {
    let found = suggestion_box::open(&desk, &caller.actor, &code(&name)?).await?;
    let stamp = Stamp::here(&desk).await?;
    let items = found.openings.iter().map(|(row, transcribed)| OpeningItem {
        id: row.id.to_string(),
        version: row.version.0,
        opened_at: stamp.at(row.opened_at),
        slips: row.slips,
        transcribed: *transcribed,
    });
    Ok(Json(Openings { items: items.collect() }))
}

/// Writes down an opening, once for each `Idempotency-Key`. The caller is the opener.
#[utoipa::path(post, path = "/boxes/{code}/openings", tag = "box", request_body = NewOpening,
    params(("code" = String, Path, description = "The code of the box"),
        ("Idempotency-Key" = String, Header, description = "1 to 200 visible characters")),
    responses((status = 201, body = Opening), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn record(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Key(key): Key,
    Body(sent): Body<NewOpening>,
) -> Result<(StatusCode, Json<Opening>), Fault> {
    let code = code(&name)?;
    let found = sent.meant(&desk, &desk.rules().await?.calendar)?;
    let view = opening::record(&desk, &caller.actor, &code, found, &key).await?;
    Ok((StatusCode::CREATED, Json(Opening::of(&view, Stamp::here(&desk).await?))))
}

/// One opening with its amendments and cases.
#[utoipa::path(get, path = "/boxes/{code}/openings/{id}", tag = "box",
    params(("code" = String, Path, description = "The code of the box"),
        ("id" = String, Path, description = "The id of the opening")),
    responses((status = 200, body = Opening), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named((name, opening)): Named<(String, String)>,
) -> Result<Json<Opening>, Fault> {
    let view = opening::open(&desk, &caller.actor, &code(&name)?, id(&opening)?).await?;
    Ok(Json(Opening::of(&view, Stamp::here(&desk).await?)))
}

/// Amends an opening: what was written down stays, the number of slips changes with a reason.
#[utoipa::path(post, path = "/boxes/{code}/openings/{id}/amendments", tag = "box",
    request_body = NewAmendment,
    params(("code" = String, Path, description = "The code of the box"),
        ("id" = String, Path, description = "The id of the opening"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Opening), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn amend(
    State(desk): State<Desk>,
    caller: Caller,
    Named((name, opening)): Named<(String, String)>,
    key: Option<Key>,
    Body(sent): Body<NewAmendment>,
) -> Result<Json<Opening>, Fault> {
    let amendment = Amendment {
        slips: sent.slips,
        why: word::body(&sent.reason, "reason")?,
        seen: sent.seen.map(Version),
        key: key.map(|key| key.0),
    };
    let (code, id) = (code(&name)?, id(&opening)?);
    let view = opening::amend(&desk, &caller.actor, &code, id, amendment).await?;
    Ok(Json(Opening::of(&view, Stamp::here(&desk).await?)))
}

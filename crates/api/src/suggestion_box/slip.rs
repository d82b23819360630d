//! A slip that was found in a box becomes a case. Its photo is a file of that case.

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::receive::NewIntake;
use desk::suggestion_box::slip;
use domain::rules::Channel;
use serde::Deserialize;
use utoipa::ToSchema;

use super::code;
use crate::caller::Caller;
use crate::code::KindCode;
use crate::fault::Fault;
use crate::intake::{Complainant, Receipt};
use crate::key::Key;
use crate::named::{Named, id};
use crate::problem::Problem;
use crate::sent::Body;
use crate::{stamp, word};

/// What stands on a slip.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Slip {
    kind: KindCode,
    /// Word by word, 1 to 20,000 characters.
    text: String,
    /// Code of the unit that it is about.
    unit: Option<String>,
    /// The day on which it happened, `2026-11-21`.
    occurred_on: Option<String>,
    /// No name stands on it.
    #[serde(default)]
    anonymous: bool,
    complainant: Option<Complainant>,
    /// Why it is transcribed more than a day after the box was opened.
    delay_reason: Option<String>,
}

impl Slip {
    fn meant(self) -> Result<NewIntake, Fault> {
        let text = word::body(&self.text, "text")?;
        let (relation, identity) = self.complainant.unwrap_or_default().meant()?;
        let day = word::filled(self.occurred_on);
        Ok(NewIntake {
            unit: word::filled(self.unit).map(|unit| word::unit(&unit, "unit")).transpose()?,
            occurred_on: day.map(|day| stamp::date(&day, "occurred_on")).transpose()?,
            anonymous: self.anonymous,
            relation,
            identity,
            delay_reason: word::maybe(self.delay_reason, "delay_reason")?,
            ..NewIntake::of(self.kind.0, Channel::Box, text)
        })
    }
}

/// Takes in one slip, once for each `Idempotency-Key`; its clocks count from the opening.
#[utoipa::path(post, path = "/boxes/{code}/openings/{id}/slips", tag = "box", request_body = Slip,
    params(("code" = String, Path, description = "The code of the box"),
        ("id" = String, Path, description = "The id of the opening"),
        ("Idempotency-Key" = String, Header, description = "1 to 200 visible characters")),
    responses((status = 201, body = Receipt), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn transcribe(
    State(desk): State<Desk>,
    caller: Caller,
    Named((name, opening)): Named<(String, String)>,
    Key(key): Key,
    Body(sent): Body<Slip>,
) -> Result<(StatusCode, Json<Receipt>), Fault> {
    let (code, opening) = (code(&name)?, id(&opening)?);
    let new = sent.meant()?;
    let taken = slip::transcribe(&desk, &caller.actor, (&code, opening), new, &key).await?;
    Ok((StatusCode::CREATED, Json(Receipt::of(&taken))))
}

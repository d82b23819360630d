//! A voice comes in through a program of the hospital, or is written down by its staff.

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::receive::{self, NewIntake};
use domain::calendar::Calendar;
use domain::intake::{Forwarded, Identity};
use domain::people::Role;
use domain::rules::Relation;
use domain::text::Language;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::code::{ChannelCode, ForwarderCode, KindCode, LanguageCode, RelationCode};
use crate::fault::Fault;
use crate::key::Key;
use crate::problem::Problem;
use crate::sent::Body;
use crate::{stamp, word};

/// What was said, by whom, about whom.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Intake {
    kind: KindCode,
    channel: ChannelCode,
    /// The complainant's own words, 1 to 20,000 characters.
    text: String,
    /// Code of the unit that it is about.
    unit: Option<String>,
    /// The day on which it happened, `2026-11-21`.
    occurred_on: Option<String>,
    /// The complainant gives no name; contacts may be given all the same.
    #[serde(default)]
    anonymous: bool,
    complainant: Option<Complainant>,
    patient: Option<Patient>,
    /// When the hospital heard it, if not now (RFC 3339); at most 366 days ago.
    received_at: Option<String>,
    /// Why it is written down later than it was heard: wanted on every channel when `received_at`
    /// lies more than an hour back.
    delay_reason: Option<String>,
    /// The letter that brought it, for the channel `forwarded`.
    forwarded: Option<Letter>,
    /// In which the house writes to the complainant; without it `id`.
    language: Option<LanguageCode>,
}

/// Who speaks.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Complainant {
    relation: Option<RelationCode>,
    name: Option<String>,
    phone: Option<String>,
    email: Option<String>,
}

/// Whom it is about, if it is about a patient.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Patient {
    name: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    /// Medical record number.
    record_number: Option<String>,
}

/// Who sent it on, under which number, and until when an answer is wanted.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Letter {
    by: ForwarderCode,
    number: String,
    /// A time (RFC 3339), or a day that counts until it ends.
    due: Option<String>,
}

/// What the complainant takes away.
#[derive(Serialize, ToSchema)]
pub struct Receipt {
    #[schema(example = "2026-00231")]
    case_number: String,
    /// The complainant's key to the tracking page; the same key of the request gives it again.
    #[schema(example = "1234 5678 9012 3456")]
    tracking_code: String,
}

/// Takes a voice in, once for each `Idempotency-Key`; answered when it is durable.
#[utoipa::path(post, path = "/intakes", tag = "intake", request_body = Intake,
    params(("Idempotency-Key" = String, Header, description = "1 to 200 visible characters")),
    responses((status = 201, body = Receipt), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn receive(
    State(desk): State<Desk>,
    caller: Caller,
    Key(key): Key,
    Body(intake): Body<Intake>,
) -> Result<(StatusCode, Json<Receipt>), Fault> {
    if !caller.actor.role().is_some_and(Role::is_humas) {
        return Err(Fault::Forbidden);
    }
    let new = new(intake, &desk.rules().await?.calendar)?;
    let receipt = receive::receive(&desk, &caller.actor, new, &key).await?;
    Ok((StatusCode::CREATED, Json(Receipt::of(&receipt))))
}

impl Receipt {
    pub(crate) fn of(receipt: &receive::Receipt) -> Self {
        Self { case_number: receipt.number.to_string(), tracking_code: receipt.code.to_string() }
    }
}

impl Complainant {
    pub(crate) fn meant(self) -> Result<(Relation, Identity), Fault> {
        let identity = Identity {
            name: word::name(self.name, "complainant.name")?,
            phone: word::phone(self.phone, "complainant.phone")?,
            email: word::email(self.email, "complainant.email")?,
            ..Identity::default()
        };
        Ok((self.relation.map_or(Relation::Other, |relation| relation.0), identity))
    }
}

fn new(sent: Intake, calendar: &Calendar) -> Result<NewIntake, Fault> {
    let text = word::body(&sent.text, "text")?;
    let (relation, identity) = sent.complainant.unwrap_or_default().meant()?;
    let received = word::filled(sent.received_at);
    Ok(NewIntake {
        unit: word::filled(sent.unit).map(|unit| word::unit(&unit, "unit")).transpose()?,
        occurred_on: word::filled(sent.occurred_on)
            .map(|day| stamp::date(&day, "occurred_on"))
            .transpose()?,
        anonymous: sent.anonymous,
        relation,
        identity,
        patient: sent.patient.map(patient).transpose()?,
        received_at: received.map(|at| stamp::instant(&at, "received_at", calendar)).transpose()?,
        delay_reason: word::maybe(sent.delay_reason, "delay_reason")?,
        language: sent.language.map_or(Language::Id, |language| language.0),
        forwarded: sent.forwarded.map(|letter| forwarded(letter, calendar)).transpose()?,
        ..NewIntake::of(sent.kind.0, sent.channel.0, text)
    })
}

fn patient(sent: Patient) -> Result<Identity, Fault> {
    let record = word::maybe(sent.record_number, "patient.record_number")?;
    Ok(Identity {
        name: word::name(sent.name, "patient.name")?,
        phone: word::phone(sent.phone, "patient.phone")?,
        email: word::email(sent.email, "patient.email")?,
        thread: None,
        record_number: record.map(|record| record.into_string()),
    })
}

fn forwarded(letter: Letter, calendar: &Calendar) -> Result<Forwarded, Fault> {
    let due = word::filled(letter.due);
    Ok(Forwarded {
        by: letter.by.0,
        number: word::body(&letter.number, "forwarded.number")?.into_string(),
        due: due.map(|due| stamp::until(&due, "forwarded.due", calendar)).transpose()?,
    })
}

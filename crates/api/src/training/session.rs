//! Training sessions: planned, signed in to, held, tested, closed.

mod command;

use std::collections::BTreeMap;

use axum::{Json, extract::State, http::StatusCode, response::Response};
use desk::training::session::{self, Guest, View, address};
use desk::{Desk, report};
use domain::calendar::Calendar;
use domain::ids::{CompetenceCode, PersonId, SessionId};
use domain::people::Role;
use domain::training::Level;
use domain::training::session::{Act, Invited, Plan};
use paper::Paper;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::code::{RoleCode, TrainingKindCode};
use crate::fault::{Fault, Why};
use crate::key::{Key, requested};
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::{self, Stamp};
use crate::{who, word};
pub use command::SessionCommand;
use web::attached;

use super::level;

/// All that is decided about a session beforehand.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionPlan {
    /// At most 120 characters.
    title: String,
    #[schema(inline)]
    kind: TrainingKindCode,
    /// `2026-11-21T09:00:00+07:00`; without a distance from UTC it is the hospital's own.
    begins: String,
    ends: String,
    place: String,
    trainer: String,
    /// The level, 1 to 4, that whoever attends attains, by the code of the competence.
    #[serde(default)]
    gives: BTreeMap<String, u8>,
    /// Everybody of these roles is invited,
    #[serde(default)]
    roles: Vec<RoleCode>,
    /// everybody of these units,
    #[serde(default)]
    units: Vec<String>,
    /// and these people, by login, id or name.
    #[serde(default)]
    people: Vec<String>,
}

/// Somebody who is invited, or was there.
#[derive(Serialize, ToSchema)]
pub struct SessionGuest {
    id: String,
    name: String,
    role: &'static str,
    attended: bool,
    before: Option<u8>,
    after: Option<u8>,
}

/// What a session gives to whoever attends.
#[derive(Serialize, ToSchema)]
pub struct SessionGives {
    competence: String,
    level: u8,
}

/// A session.
#[derive(Serialize, ToSchema)]
pub struct TrainingSession {
    id: String,
    version: u32,
    title: String,
    kind: &'static str,
    /// `planned`, `held`, `closed` or `cancelled`.
    stage: &'static str,
    begins: String,
    ends: String,
    place: String,
    trainer: String,
    gives: Vec<SessionGives>,
    /// Those whom the caller may see, by name.
    people: Vec<SessionGuest>,
    /// 1 to 5.
    rating: Option<u8>,
    /// Where those who are there sign in; only for whoever runs it.
    address: Option<String>,
    /// What stands on the sign at the door; only for whoever runs it.
    door: Option<String>,
    allowed: Vec<&'static str>,
}

/// Sessions, those that begin last first.
#[derive(Serialize, ToSchema)]
pub struct TrainingSessions {
    items: Vec<TrainingSession>,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionCommanded {
    seen: Option<u32>,
    #[schema(value_type = SessionCommand)]
    command: Node,
}

impl TrainingSession {
    fn of(desk: &Desk, caller: &Caller, view: &View, stamp: Stamp) -> Self {
        let session = &view.session;
        let plan = &session.plan;
        let runs = domain::training::session::runs(&caller.actor);
        let guest = |guest: &Guest| SessionGuest {
            id: guest.id.to_string(),
            name: guest.name.clone(),
            role: guest.role.code(),
            attended: guest.tests.is_some(),
            before: guest.tests.and_then(|tests| tests.before),
            after: guest.tests.and_then(|tests| tests.after),
        };
        let gives = plan.gives.iter().map(|(code, level)| SessionGives {
            competence: code.to_string(),
            level: level.number(),
        });
        Self {
            id: session.id.to_string(),
            version: session.version.0,
            title: plan.title.as_str().to_owned(),
            kind: plan.kind.code(),
            stage: session.stage.code(),
            begins: stamp.at(plan.begins),
            ends: stamp.at(plan.ends),
            place: plan.place.as_str().to_owned(),
            trainer: plan.trainer.as_str().to_owned(),
            gives: gives.collect(),
            people: view.roll.iter().map(guest).collect(),
            rating: session.rating,
            address: address(desk, session).filter(|_| runs),
            door: runs.then(|| format!("{:08x}", session.door)),
            allowed: view.allowed.iter().map(|act| Act::code(*act)).collect(),
        }
    }
}

async fn shown(desk: &Desk, caller: &Caller, view: &View) -> Result<Json<TrainingSession>, Fault> {
    let stamp = Stamp::here(desk).await?;
    Ok(Json(TrainingSession::of(desk, caller, view, stamp)))
}

/// All sessions; of their people those whom the caller may see.
#[utoipa::path(get, path = "/training/sessions", tag = "training",
    responses((status = 200, body = TrainingSessions), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(
    State(desk): State<Desk>,
    caller: Caller,
) -> Result<Json<TrainingSessions>, Fault> {
    let found = session::list(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    let items = found.iter().map(|view| TrainingSession::of(&desk, &caller, view, stamp));
    Ok(Json(TrainingSessions { items: items.collect() }))
}

/// Plans a session.
#[utoipa::path(post, path = "/training/sessions", tag = "training", request_body = SessionPlan,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = TrainingSession), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn plan(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<SessionPlan>,
) -> Result<(StatusCode, Json<TrainingSession>), Fault> {
    let plan = sent.meaning(&desk).await?;
    let key = key.map(|key| key.0);
    let view = session::plan(&desk, &caller.actor, plan, key.as_deref()).await?;
    Ok((StatusCode::CREATED, shown(&desk, &caller, &view).await?))
}

/// One session.
#[utoipa::path(get, path = "/training/sessions/{id}", tag = "training",
    params(("id" = String, Path, description = "The id of the session")),
    responses((status = 200, body = TrainingSession), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<TrainingSession>, Fault> {
    let view = session::open(&desk, &caller.actor, id(&name)?).await?;
    shown(&desk, &caller, &view).await
}

/// Changes, holds, closes or cancels a session, or signs in to it.
#[utoipa::path(post, path = "/training/sessions/{id}/commands", tag = "training",
    request_body = SessionCommanded,
    params(("id" = String, Path, description = "The id of the session"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = TrainingSession), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<SessionCommanded>,
) -> Result<Json<TrainingSession>, Fault> {
    let id: SessionId = id(&name)?;
    let command = SessionCommand::read(sent.command)?.meaning(&desk).await?;
    let request = requested(command, sent.seen, key);
    let view = session::act(&desk, &caller.actor, id, request).await?;
    shown(&desk, &caller, &view).await
}

/// The session for a calendar.
#[utoipa::path(get, path = "/training/sessions/{id}/invitation", tag = "training",
    params(("id" = String, Path, description = "The id of the session")),
    responses((status = 200, content_type = "text/calendar", body = String),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn invitation(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Response, Fault> {
    let id: SessionId = id(&name)?;
    let text = session::invitation(&desk, &caller.actor, id, caller.t).await?;
    let name = format!("pelatihan-{id}.ics");
    Ok(attached(text.into_bytes(), "text/calendar; charset=utf-8", &name))
}

/// The certificate of somebody who attended a closed session, as a PDF.
#[utoipa::path(get, path = "/training/certificates/{id}/{person}", tag = "training",
    params(("id" = String, Path, description = "The id of the session"),
        ("person" = String, Path, description = "The id of the person")),
    responses((status = 200, content_type = "application/pdf", body = Vec<u8>),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn certificate(
    State(desk): State<Desk>,
    caller: Caller,
    Named((session, person)): Named<(String, String)>,
) -> Result<Response, Fault> {
    let names: (SessionId, PersonId) = (id(&session)?, id(&person)?);
    let wish = (caller.t.language(), Paper::A4);
    let made = session::certificate(&desk, &caller.actor, names, wish).await?;
    let printed = report::pdf(&desk, &made).await?;
    Ok(attached(printed, "application/pdf", &format!("sertifikat-{session}.pdf")))
}

impl SessionPlan {
    /// What it means to the rules.
    ///
    /// # Errors
    /// `Invalid` with the field.
    pub async fn meaning(self, desk: &Desk) -> Result<Plan, Fault> {
        let invited = invited(desk, (&self.roles, &self.units, &self.people)).await?;
        let rules = desk.rules().await?;
        let at =
            |text: &str, field: &str, calendar: &Calendar| stamp::instant(text, field, calendar);
        let gives = self.gives.iter().map(|(code, number)| given(code, *number));
        Ok(Plan {
            title: word::named(&self.title, "title")?,
            kind: self.kind.0,
            begins: at(&self.begins, "begins", &rules.calendar)?,
            ends: at(&self.ends, "ends", &rules.calendar)?,
            place: word::named(&self.place, "place")?,
            trainer: word::named(&self.trainer, "trainer")?,
            gives: gives.collect::<Result<_, _>>()?,
            invited,
        })
    }
}

fn given(code: &str, number: u8) -> Result<(CompetenceCode, Level), Fault> {
    let field = format!("gives.{code}");
    let known = CompetenceCode::parse(code).map_err(|_| Fault::of(&field, Why::NotKnown))?;
    Ok((known, level(number, &field)?))
}

async fn invited(
    desk: &Desk,
    (roles, units, people): (&[RoleCode], &[String], &[String]),
) -> Result<Invited, Fault> {
    let unit = |(nth, code): (usize, &String)| word::unit(code, &format!("units.{nth}"));
    let mut invited = Invited {
        roles: roles.iter().map(|role| role.0).collect::<std::collections::BTreeSet<Role>>(),
        units: units.iter().enumerate().map(unit).collect::<Result<_, _>>()?,
        ..Invited::default()
    };
    for (nth, name) in people.iter().enumerate() {
        invited.people.insert(who::person(desk, name, &format!("people.{nth}")).await?.id);
    }
    Ok(invited)
}

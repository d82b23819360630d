//! Coaching: notes that only coach and coached read, and the suggestion to coach.

mod command;

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::coaching::{self, View, Wanted};
use domain::coaching::Resource;
use domain::coaching::suggestion::Threshold;
use domain::ids::CompetenceCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::{Fault, Why};
use crate::key::{Key, requested};
use crate::named::{Named, id};
use crate::node::Node;
use crate::problem::Problem;
use crate::sent::Body;
use crate::stamp::{self, Stamp};
use crate::{who, word};
pub use command::CoachingCommand;

/// Notes in which the caller takes part, the youngest first.
#[derive(Serialize, ToSchema)]
pub struct CoachingNotes {
    items: Vec<CoachingNote>,
}

/// What is agreed between a coach and those who are coached.
#[derive(Serialize, ToSchema)]
pub struct CoachingNote {
    id: String,
    version: u32,
    coach: String,
    people: Vec<CoachedPerson>,
    /// Null once it was erased.
    goals: Option<String>,
    step: Option<String>,
    /// The day by which the next step is done.
    until: String,
    resources: Vec<LearningResource>,
    written_at: String,
    replies: Vec<CoachingReply>,
    ended_at: Option<String>,
    /// What the caller may do: `acknowledge`, `reply`, `end`.
    allowed: Vec<&'static str>,
}

/// Somebody who is coached.
#[derive(Serialize, ToSchema)]
struct CoachedPerson {
    name: String,
    /// Null while they have not acknowledged it.
    acknowledged_at: Option<String>,
}

/// What was written beneath a note.
#[derive(Serialize, ToSchema)]
struct CoachingReply {
    name: String,
    at: String,
    text: Option<String>,
}

/// Something to learn from: one of these.
#[derive(Default, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct LearningResource {
    /// Code of a competence.
    #[serde(skip_serializing_if = "Option::is_none")]
    competence: Option<String>,
    /// Id of an SPO in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    sop: Option<String>,
    /// Id of a training session.
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<String>,
    /// An address that begins with `http://` or `https://`.
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<String>,
}

/// A note that is written.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCoachingNote {
    /// Logins, ids or names of people whom the caller leads.
    people: Vec<String>,
    goals: String,
    step: String,
    /// `2026-12-31`
    until: String,
    #[serde(default)]
    resources: Vec<LearningResource>,
}

/// A command, and the version that its sender looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CoachingCommanded {
    seen: Option<u32>,
    #[schema(value_type = CoachingCommand)]
    command: Node,
}

/// What is suggested to the caller.
#[derive(Serialize, ToSchema)]
pub struct CoachingSuggestions {
    items: Vec<CoachingSuggestion>,
}

/// So many answers of a unit came back. It names nobody.
#[derive(Serialize, ToSchema)]
struct CoachingSuggestion {
    /// The unit's name; null for the office.
    unit: Option<String>,
    times: u16,
    days: u16,
}

/// From how many answers that came back, within how many days, a head is told to coach.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CoachingThreshold {
    /// 1 to 100.
    times: u16,
    /// 1 to 365.
    days: u16,
}

/// The notes in which the caller takes part; those of others are seen by nobody else.
#[utoipa::path(get, path = "/coaching", tag = "training",
    responses((status = 200, body = CoachingNotes), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<CoachingNotes>, Fault> {
    let found = coaching::list(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    let items = found.iter().map(|view| CoachingNote::of(view, stamp));
    Ok(Json(CoachingNotes { items: items.collect() }))
}

/// Writes a note for people whom the caller leads.
#[utoipa::path(post, path = "/coaching", tag = "training", request_body = NewCoachingNote,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = CoachingNote), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn write(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<NewCoachingNote>,
) -> Result<(StatusCode, Json<CoachingNote>), Fault> {
    let mut people = Vec::with_capacity(sent.people.len());
    for name in &sent.people {
        people.push(who::person(&desk, name, "people").await?.id);
    }
    let resources = sent.resources.into_iter().map(LearningResource::meant);
    let wanted = Wanted {
        people: people.into_iter().collect(),
        goals: word::body(&sent.goals, "goals")?,
        step: word::body(&sent.step, "step")?,
        until: stamp::date(&sent.until, "until")?,
        resources: resources.collect::<Result<_, _>>()?,
    };
    let key = key.as_ref().map(|key| key.0.as_str());
    let view = coaching::write(&desk, &caller.actor, wanted, key).await?;
    Ok((StatusCode::CREATED, Json(CoachingNote::of(&view, Stamp::here(&desk).await?))))
}

/// One note, for coach and coached.
#[utoipa::path(get, path = "/coaching/{id}", tag = "training",
    params(("id" = String, Path, description = "The id of the note")),
    responses((status = 200, body = CoachingNote), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn one(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Json<CoachingNote>, Fault> {
    let view = coaching::open(&desk, &caller.actor, id(&name)?).await?;
    Ok(Json(CoachingNote::of(&view, Stamp::here(&desk).await?)))
}

/// Acknowledges a note, writes beneath it, or ends it.
#[utoipa::path(post, path = "/coaching/{id}/commands", tag = "training",
    request_body = CoachingCommanded,
    params(("id" = String, Path, description = "The id of the note"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = CoachingNote), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn act(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<CoachingCommanded>,
) -> Result<Json<CoachingNote>, Fault> {
    let command = CoachingCommand::read(sent.command)?.meaning(&desk).await?;
    let request = requested(command, sent.seen, key);
    let view = coaching::act(&desk, &caller.actor, id(&name)?, request).await?;
    Ok(Json(CoachingNote::of(&view, Stamp::here(&desk).await?)))
}

/// For the head of a unit, or of public relations, whose answers came back.
#[utoipa::path(get, path = "/coaching/suggestions", tag = "training",
    responses((status = 200, body = CoachingSuggestions), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn suggestions(
    State(desk): State<Desk>,
    caller: Caller,
) -> Result<Json<CoachingSuggestions>, Fault> {
    let found = coaching::suggestions(&desk, &caller.actor).await?.into_iter();
    let one = |one: coaching::Suggested| CoachingSuggestion {
        unit: one.unit,
        times: one.times,
        days: one.days,
    };
    Ok(Json(CoachingSuggestions { items: found.map(one).collect() }))
}

/// Sets from when on coaching is suggested.
#[utoipa::path(put, path = "/coaching/threshold", tag = "training",
    request_body = CoachingThreshold,
    responses((status = 200, body = CoachingThreshold), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn set_threshold(
    State(desk): State<Desk>,
    caller: Caller,
    Body(sent): Body<CoachingThreshold>,
) -> Result<Json<CoachingThreshold>, Fault> {
    let wanted = Threshold { times: sent.times, days: sent.days };
    coaching::set_threshold(&desk, &caller.actor, wanted).await?;
    Ok(Json(sent))
}

impl CoachingNote {
    fn of(view: &View, stamp: Stamp) -> Self {
        let known = &view.coaching;
        let person = |one: &coaching::Coached| CoachedPerson {
            name: one.name.clone(),
            acknowledged_at: stamp.maybe(one.acknowledged),
        };
        let reply = |one: &coaching::Said| CoachingReply {
            name: one.name.clone(),
            at: stamp.at(one.at),
            text: one.text.clone(),
        };
        Self {
            id: known.id.to_string(),
            version: known.version.0,
            coach: view.coach.clone(),
            people: view.people.iter().map(person).collect(),
            goals: view.goals.clone(),
            step: view.step.clone(),
            until: known.agreed.until.to_string(),
            resources: known.agreed.resources.iter().map(LearningResource::of).collect(),
            written_at: stamp.at(known.at),
            replies: view.replies.iter().map(reply).collect(),
            ended_at: stamp.maybe(known.ended),
            allowed: view.allowed.iter().map(|act| act.code()).collect(),
        }
    }
}

impl LearningResource {
    fn of(resource: &Resource) -> Self {
        let none = Self::default();
        match resource {
            Resource::Competence(code) => Self { competence: Some(code.to_string()), ..none },
            Resource::Sop(id) => Self { sop: Some(id.to_string()), ..none },
            Resource::Session(id) => Self { session: Some(id.to_string()), ..none },
            Resource::Link(link) => Self { link: Some(link.as_str().to_owned()), ..none },
        }
    }

    fn meant(self) -> Result<Resource, Fault> {
        let unknown = || Fault::of("resources", Why::NotKnown);
        match (self.competence, self.sop, self.session, self.link) {
            (Some(code), None, None, None) => {
                CompetenceCode::parse(&code).map(Resource::Competence).map_err(|_| unknown())
            }
            (None, Some(id), None, None) => id.parse().map(Resource::Sop).map_err(|_| unknown()),
            (None, None, Some(id), None) => {
                id.parse().map(Resource::Session).map_err(|_| unknown())
            }
            (None, None, None, Some(link)) => Ok(Resource::Link(word::named(&link, "resources")?)),
            _ => Err(unknown()),
        }
    }
}

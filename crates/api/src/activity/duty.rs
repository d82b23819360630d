//! What the caller owes after activities; also for those who read no activities.

use axum::{Json, extract::State};
use desk::Desk;
use desk::activity::{self, Owed};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::Fault;
use crate::key::Key;
use crate::named::{Named, id};
use crate::problem::Problem;
use crate::sent::Body;

/// What the caller owes, the oldest day first.
#[derive(Serialize, ToSchema)]
pub struct ActivityDuties {
    items: Vec<ActivityDuty>,
}

/// One thing that is owed.
#[derive(Serialize, ToSchema)]
struct ActivityDuty {
    /// The id of the activity.
    activity: String,
    title: String,
    what: String,
    /// The last day.
    due: String,
    /// The number of the follow-up, from 0; null for a question that is answered later.
    follow_up: Option<u16>,
}

/// Which follow-up is done.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ActivityDutyDone {
    /// Its number, from 0.
    follow_up: u16,
}

impl ActivityDuties {
    async fn of(desk: &Desk, caller: &Caller) -> Result<Self, Fault> {
        let duty = |one: Owed| ActivityDuty {
            activity: one.id.to_string(),
            title: one.title,
            what: one.what,
            due: one.due.to_string(),
            follow_up: one.follow_up,
        };
        let owed = activity::duties(desk, &caller.actor).await?;
        Ok(Self { items: owed.into_iter().map(duty).collect() })
    }
}

/// What the caller owes after activities.
#[utoipa::path(get, path = "/activities/duties", tag = "content",
    responses((status = 200, body = ActivityDuties), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn duties(
    State(desk): State<Desk>,
    caller: Caller,
) -> Result<Json<ActivityDuties>, Fault> {
    Ok(Json(ActivityDuties::of(&desk, &caller).await?))
}

/// Says that a follow-up is done; what the caller still owes is the answer.
#[utoipa::path(post, path = "/activities/{id}/duties", tag = "content",
    request_body = ActivityDutyDone,
    params(("id" = String, Path, description = "The id of the activity"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = ActivityDuties), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn done(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<ActivityDutyDone>,
) -> Result<Json<ActivityDuties>, Fault> {
    let key = key.as_ref().map(|key| key.0.as_str());
    activity::done(&desk, &caller.actor, (id(&name)?, sent.follow_up), key).await?;
    Ok(Json(ActivityDuties::of(&desk, &caller).await?))
}

//! Shifts: the roster of a week, and who is on duty now.

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::shift::{self, OnDuty, Watch};
use domain::ids::Version;
use domain::rules::Shift;
use domain::shift::Turn;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::fault::Fault;
use crate::named::Named;
use crate::problem::Problem;
use crate::sent::{Body, Query};
use crate::{stamp, who};

/// Which week.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// A day of the week, `2026-11-21`; without it this week.
    day: Option<String>,
}

/// Somebody on duty, and where they are called.
#[derive(Serialize, ToSchema)]
pub struct DutyPerson {
    id: String,
    name: String,
    phone: Option<String>,
}

/// One turn of a day.
#[derive(Serialize, ToSchema)]
pub struct ShiftTurn {
    day: String,
    /// `morning`, `afternoon` or `night`; the night belongs to the day on which it begins.
    shift: &'static str,
    /// Minutes after midnight.
    from: Option<u16>,
    until: Option<u16>,
    /// 0 for a turn that nobody has filled.
    version: u32,
    people: Vec<DutyPerson>,
    /// Who is called when a case is red.
    on_call: Option<DutyPerson>,
}

/// The turns of a week, from Monday.
#[derive(Serialize, ToSchema)]
pub struct ShiftWeek {
    items: Vec<ShiftTurn>,
}

/// The turn that runs now; null where the rules leave a gap.
#[derive(Serialize, ToSchema)]
pub struct ShiftNow {
    turn: Option<ShiftTurn>,
}

/// Who is on a turn.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ShiftFilling {
    /// Logins or names.
    people: Vec<String>,
    on_call: Option<String>,
    /// The version that the sender looked at.
    seen: Option<u32>,
}

impl DutyPerson {
    fn of(one: &OnDuty) -> Self {
        Self { id: one.id.to_string(), name: one.name.clone(), phone: one.phone.clone() }
    }
}

impl ShiftTurn {
    fn of(watch: &Watch) -> Self {
        Self {
            day: watch.roster.turn.day.to_string(),
            shift: watch.roster.turn.shift.code(),
            from: watch.hours.map(|hours| hours.from),
            until: watch.hours.map(|hours| hours.until),
            version: watch.roster.version.0,
            people: watch.people.iter().map(DutyPerson::of).collect(),
            on_call: watch.on_call.as_ref().map(DutyPerson::of),
        }
    }
}

/// The roster of a week.
#[utoipa::path(get, path = "/shifts", tag = "shift", params(Wanted),
    responses((status = 200, body = ShiftWeek), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn week(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
) -> Result<Json<ShiftWeek>, Fault> {
    let day = wanted.day.map(|text| stamp::date(&text, "day")).transpose()?;
    let week = shift::week(&desk, &caller.actor, day).await?;
    let turns = week.days.iter().flat_map(|(_, watches)| watches);
    Ok(Json(ShiftWeek { items: turns.map(ShiftTurn::of).collect() }))
}

/// Who is on duty now.
#[utoipa::path(get, path = "/shifts/now", tag = "shift",
    responses((status = 200, body = ShiftNow), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn now(State(desk): State<Desk>, caller: Caller) -> Result<Json<ShiftNow>, Fault> {
    let watch = shift::now(&desk, &caller.actor).await?;
    Ok(Json(ShiftNow { turn: watch.as_ref().map(ShiftTurn::of) }))
}

/// Fills a turn, for the head of Humas.
#[utoipa::path(put, path = "/shifts/{day}/{shift}", tag = "shift", request_body = ShiftFilling,
    params(("day" = String, Path, description = "The day, `2026-11-21`"),
        ("shift" = String, Path, description = "`morning`, `afternoon` or `night`")),
    responses((status = 204), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn set(
    State(desk): State<Desk>,
    caller: Caller,
    Named((day, turn)): Named<(String, String)>,
    Body(sent): Body<ShiftFilling>,
) -> Result<StatusCode, Fault> {
    let shift = Shift::parse(&turn).ok_or(Fault::NotFound)?;
    let turn = Turn { day: day.parse().map_err(|_| Fault::NotFound)?, shift };
    let mut people = Vec::new();
    for (nth, one) in sent.people.iter().enumerate() {
        people.push(who::person(&desk, one, &format!("people.{nth}")).await?.id);
    }
    let on_call = match &sent.on_call {
        Some(one) => Some(who::person(&desk, one, "on_call").await?.id),
        None => None,
    };
    let seen = sent.seen.map(Version);
    shift::set(&desk, &caller.actor, turn, (people, on_call), seen).await?;
    Ok(StatusCode::NO_CONTENT)
}

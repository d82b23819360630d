//! The programme of a year and what came of it.

use axum::response::{IntoResponse, Response};
use axum::{Json, extract::State};
use desk::Desk;
use desk::activity::{self, Planned, Programme};
use domain::calendar::YEARS;
use paper::Paper;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::fault::{Fault, Why};
use crate::problem::Problem;
use crate::report::{Format, shaped};
use crate::sent::Query;

/// Of which year, in which form.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ProgrammeWanted {
    /// The running year if nothing is said.
    year: Option<u16>,
    #[param(inline)]
    #[serde(default)]
    format: Format,
}

/// A year of activities.
#[derive(Serialize, ToSchema)]
pub struct ActivityProgramme {
    year: i16,
    planned: u32,
    held: u32,
    moved: u32,
    cancelled: u32,
    /// Everybody who came, all activities together.
    reached: u32,
    /// Percent of the planned that were held; null when nothing was planned.
    realised: Option<u32>,
    /// In the order in which they were planned.
    items: Vec<Item>,
}

/// One activity of the programme.
#[derive(Serialize, ToSchema)]
#[schema(as = ActivityProgrammeItem)]
struct Item {
    id: String,
    title: String,
    kind: &'static str,
    aim: String,
    audience: Vec<&'static str>,
    stage: &'static str,
    /// The day under which the programme counts it.
    planned: String,
    /// The day on which it was, or is to be.
    day: String,
    held: bool,
    moved: bool,
    cancelled: bool,
    /// It is over, and nobody wrote down how it went.
    silent: bool,
    /// How many came; null before somebody counted.
    present: Option<u32>,
    /// Who counted them: `committee` by hand, or `door` ticket by ticket.
    counted_by: Option<&'static str>,
    /// Why it was cancelled.
    why: Option<String>,
}

impl ActivityProgramme {
    fn of(found: Programme) -> Self {
        let sums = found.sums;
        Self {
            year: found.year,
            planned: sums.planned,
            held: sums.held,
            moved: sums.moved,
            cancelled: sums.cancelled,
            reached: sums.reached,
            realised: sums.realised(),
            items: found.activities.into_iter().map(Item::of).collect(),
        }
    }
}

impl Item {
    fn of(one: Planned) -> Self {
        let (plan, standing) = (one.activity.plan, one.standing);
        Self {
            id: one.activity.id.to_string(),
            title: plan.title.into_string(),
            kind: plan.kind.code(),
            aim: plan.aim.into_string(),
            audience: plan.audience.iter().map(|one| one.code()).collect(),
            stage: one.activity.stage.code(),
            planned: one.planned.to_string(),
            day: one.day.to_string(),
            held: standing.held,
            moved: standing.moved,
            cancelled: standing.cancelled,
            silent: standing.silent,
            present: one.reach.map(|one| one.people),
            counted_by: one.reach.map(|one| one.by.code()),
            why: one.why,
        }
    }
}

/// The programme of a year: what was planned, held, moved and cancelled, and how many people it reached;
/// also as PDF and XLSX.
#[utoipa::path(get, path = "/activities/programme", tag = "content", params(ProgrammeWanted),
    responses((status = 200, content((ActivityProgramme = "application/json"),
            (Vec<u8> = "application/pdf"),
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn programme(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<ProgrammeWanted>,
) -> Result<Response, Fault> {
    let this = desk.rules().await?.calendar.day_of(desk.now()).year();
    let named = |year: u16| i16::try_from(year).ok().filter(|year| YEARS.contains(year));
    let year = wanted.year.map(|year| named(year).ok_or(Fault::of("year", Why::NotKnown)));
    let year = year.transpose()?.unwrap_or(this);
    let set = (caller.t.language(), Paper::F4);
    let json = async {
        let found = activity::programme(&desk, &caller.actor, year).await?;
        Ok(Json(ActivityProgramme::of(found)).into_response())
    };
    let document = activity::programme_document(&desk, &caller.actor, year, set);
    shaped(&desk, (wanted.format, format!("program-{year}")), json, document).await
}

//! Days off, and the deadlines that move with them.

use std::collections::BTreeMap;

use axum::{Json, extract::State};
use desk::Desk;
use desk::holiday::{self, Change, Outcome};
use domain::calendar::DayOff;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::code::DayKindCode;
use crate::fault::{Fault, Why};
use crate::named::Named;
use crate::problem::Problem;
use crate::sent::{Body, Query};
use crate::stamp;

/// Which year.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// Without it this year.
    year: Option<u16>,
}

/// Shall it be done, or only be looked at?
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Trial {
    /// Only tell what would change.
    #[serde(default)]
    preview: bool,
}

/// One day off.
#[derive(Serialize, ToSchema)]
pub struct Holiday {
    date: String,
    /// `national`, `joint_leave` (off only where the rules count it) or `own`.
    kind: &'static str,
    name: String,
}

/// The days off of a year.
#[derive(Serialize, ToSchema)]
pub struct Holidays {
    year: i16,
    /// The hospital keeps this year itself; else these days are built in, or there are none.
    kept: bool,
    joint_leave_counts: bool,
    items: Vec<Holiday>,
}

/// One day off, as it is sent.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewHoliday {
    /// `2026-03-20`
    date: String,
    kind: DayKindCode,
    name: String,
}

/// Days to add; those that are there already take the new name and kind.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewHolidays {
    days: Vec<NewHoliday>,
    /// Only tell what would change.
    #[serde(default)]
    preview: bool,
}

/// What was done, or would be.
#[derive(Serialize, ToSchema)]
pub struct HolidayOutcome {
    added: Vec<Holiday>,
    /// As they are now.
    changed: Vec<Holiday>,
    removed: Vec<Holiday>,
    /// Open cases of which at least one running clock has another due time.
    moved_cases: usize,
    /// How many, by the name of the clock.
    moved_clocks: BTreeMap<&'static str, usize>,
}

impl Holiday {
    fn of(day: &DayOff) -> Self {
        let (date, kind) = (day.date.to_string(), day.kind.code());
        Self { date, kind, name: day.name.clone() }
    }
}

impl HolidayOutcome {
    fn of(outcome: &Outcome) -> Self {
        let clocks = outcome.moved.clocks.iter().map(|(name, many)| (name.code(), *many));
        Self {
            added: outcome.added.iter().map(Holiday::of).collect(),
            changed: outcome.changed.iter().map(|(_, now)| Holiday::of(now)).collect(),
            removed: outcome.removed.iter().map(Holiday::of).collect(),
            moved_cases: outcome.moved.cases,
            moved_clocks: clocks.collect(),
        }
    }
}

impl NewHoliday {
    fn meant(self, nth: usize) -> Result<DayOff, Fault> {
        let date = stamp::date(&self.date, &format!("days.{nth}.date"))?;
        DayOff::new(date, self.kind.0, &self.name)
            .map_err(|why| Fault::of(format!("days.{nth}"), Why::Day(why)))
    }
}

/// The days off of a year.
#[utoipa::path(get, path = "/holidays", tag = "settings", params(Wanted),
    responses((status = 200, body = Holidays), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
) -> Result<Json<Holidays>, Fault> {
    let year = wanted.year.map(i16::try_from).transpose();
    let year = year.map_err(|_| Fault::of("year", Why::NotKnown))?;
    let year = holiday::year(&desk, &caller.actor, year).await?;
    Ok(Json(Holidays {
        year: year.year,
        kept: year.kept,
        joint_leave_counts: year.joint_leave_counts,
        items: year.days.iter().map(Holiday::of).collect(),
    }))
}

/// Adds days off; the deadlines of open cases move at once.
#[utoipa::path(post, path = "/holidays", tag = "settings", request_body = NewHolidays,
    responses((status = 200, body = HolidayOutcome), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn add(
    State(desk): State<Desk>,
    caller: Caller,
    Body(sent): Body<NewHolidays>,
) -> Result<Json<HolidayOutcome>, Fault> {
    let days = sent.days.into_iter().enumerate().map(|(nth, day)| day.meant(nth));
    let change = Change::Add(days.collect::<Result<_, _>>()?);
    answered(&desk, &caller, change, sent.preview).await
}

/// Takes a day off back.
#[utoipa::path(delete, path = "/holidays/{day}", tag = "settings",
    params(("day" = String, Path, description = "The day, `2026-03-20`"), Trial),
    responses((status = 200, body = HolidayOutcome), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn remove(
    State(desk): State<Desk>,
    caller: Caller,
    Named(day): Named<String>,
    Query(trial): Query<Trial>,
) -> Result<Json<HolidayOutcome>, Fault> {
    let date = day.parse().map_err(|_| Fault::NotFound)?;
    answered(&desk, &caller, Change::Remove(date), trial.preview).await
}

async fn answered(
    desk: &Desk,
    caller: &Caller,
    change: Change,
    preview: bool,
) -> Result<Json<HolidayOutcome>, Fault> {
    let outcome = match preview {
        true => holiday::preview(desk, &caller.actor, change).await?,
        false => holiday::change(desk, &caller.actor, change).await?,
    };
    Ok(Json(HolidayOutcome::of(&outcome)))
}

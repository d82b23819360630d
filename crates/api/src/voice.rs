//! The voice of the patient: what was said and seen, side by side, and what was done about it.

pub mod written;

use axum::{Json, extract::State};
use desk::Desk;
use desk::voice;
use domain::calendar::Calendar;
use domain::voice::{Months, Row};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::fault::{Fault, Why};
use crate::problem::Problem;
use crate::sent::Query;
use crate::{stamp, word};

/// Of which months and which unit.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// `2026-09`; without it the second month before the last one.
    from: Option<String>,
    /// `2026-11`; without it this month.
    until: Option<String>,
    /// Code of a unit.
    unit: Option<String>,
}

/// What was heard in some months. A case counts for each of its topics.
#[derive(Serialize, ToSchema)]
pub struct Voice {
    from: String,
    until: String,
    unit: Option<String>,
    topics: Vec<VoiceRow>,
    units: Vec<VoiceRow>,
    months: Vec<VoiceRow>,
    /// Begun in these months, the youngest first.
    improvements: Vec<VoiceImprovement>,
}

/// All voices of one topic, unit or month.
#[derive(Serialize, ToSchema)]
struct VoiceRow {
    /// The code of the topic or unit, or the month; null for what has none.
    name: Option<String>,
    /// Persons; whoever gave no name counts each time.
    complaints: u32,
    suggestions: u32,
    compliments: u32,
    /// Null where so few answered that somebody could be picked out.
    answers: Option<u32>,
    /// Things looked at on rounds, and those that were amiss.
    looked: u32,
    amiss: u32,
    improvements_open: u32,
    improvements_done: u32,
}

/// What was begun because something was heard.
#[derive(Serialize, ToSchema)]
struct VoiceImprovement {
    id: String,
    stage: &'static str,
    unit: Option<String>,
    topics: Vec<String>,
    /// Null once erased.
    action: Option<String>,
    due: Option<String>,
    late: bool,
}

impl VoiceRow {
    fn of((name, tally): &Row) -> Self {
        Self {
            name: name.clone(),
            complaints: tally.complaints,
            suggestions: tally.suggestions,
            compliments: tally.compliments,
            answers: tally.answers,
            looked: tally.looked,
            amiss: tally.amiss,
            improvements_open: tally.open,
            improvements_done: tally.done,
        }
    }
}

impl VoiceImprovement {
    fn of(deed: &voice::Deed) -> Self {
        let row = &deed.view.improvement;
        Self {
            id: row.id.to_string(),
            stage: row.stage.code(),
            unit: deed.unit.as_ref().map(ToString::to_string),
            topics: deed.topics.clone(),
            action: deed.view.action.clone(),
            due: row.due.map(|due| due.to_string()),
            late: deed.view.late,
        }
    }
}

/// The months that were asked for.
///
/// # Errors
/// `Invalid` with the field.
fn months(
    desk: &Desk,
    calendar: &Calendar,
    (from, until): (Option<String>, Option<String>),
) -> Result<Months, Fault> {
    let lately = Months::lately(calendar.day_of(desk.now()));
    let until = word::filled(until).map(|until| stamp::month(&until, "until")).transpose()?;
    let until = until.unwrap_or(lately.until());
    let from = word::filled(from).map(|from| stamp::month(&from, "from")).transpose()?;
    let from = from.unwrap_or_else(|| until.previous().previous());
    Months::new(from, until).ok_or_else(|| Fault::of("until", Why::NotKnown))
}

/// What patients said and what was seen, by topic, unit and month, at most 24 months.
#[utoipa::path(get, path = "/voice", tag = "voice", params(Wanted),
    responses((status = 200, body = Voice), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn show(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
) -> Result<Json<Voice>, Fault> {
    let calendar = desk.rules().await?.calendar.clone();
    let months = months(&desk, &calendar, (wanted.from, wanted.until))?;
    let unit = word::filled(wanted.unit).map(|unit| word::unit(&unit, "unit")).transpose()?;
    let found = voice::voice(&desk, &caller.actor, (months, unit)).await?;
    let rows = |rows: &[Row]| rows.iter().map(VoiceRow::of).collect();
    Ok(Json(Voice {
        from: stamp::month_text(months.from()),
        until: stamp::month_text(months.until()),
        unit: found.unit.as_ref().map(ToString::to_string),
        topics: rows(&found.topics),
        units: rows(&found.units),
        months: rows(&found.by_month),
        improvements: found.deeds.iter().map(VoiceImprovement::of).collect(),
    }))
}

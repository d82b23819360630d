//! The calendar of a month, for people and for the calendars of others.

use axum::response::Response;
use axum::{Json, extract::State};
use desk::Desk;
use desk::content::{calendar, health_day};
use domain::calendar::Month;
use domain::content::health_day::{HealthDay, MOST_DAYS};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::attached;

use super::pause::ContentPause;
use super::view::ContentLine;
use crate::caller::{Caller, Subscriber};
use crate::fault::{Fault, Why};
use crate::problem::Problem;
use crate::sent::{Body, Query};
use crate::stamp::{self, Stamp, month_text};

/// Which month. Without one the present; the feed then holds last month, this one and the next three.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CalendarWanted {
    /// `2026-11`
    month: Option<String>,
}

/// A month of content.
#[derive(Serialize, ToSchema)]
pub struct ContentCalendar {
    month: String,
    days: Vec<CalendarDay>,
    /// Days from today on, on which nothing goes out.
    gaps: Vec<String>,
    /// The pause that holds now.
    pause: Option<ContentPause>,
}

/// One day.
#[derive(Serialize, ToSchema)]
struct CalendarDay {
    date: String,
    items: Vec<ContentLine>,
    health_days: Vec<String>,
}

/// Days of every year, each as `12-11 Hari Kesehatan Nasional`: day, month, name.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HealthDays {
    items: Vec<String>,
}

/// A month: what goes out on which day, health days, gaps, the pause.
#[utoipa::path(get, path = "/calendar", tag = "content", params(CalendarWanted),
    responses((status = 200, body = ContentCalendar), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn show(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<CalendarWanted>,
) -> Result<Json<ContentCalendar>, Fault> {
    let month = meant(&desk, wanted).await?;
    let found = calendar::month(&desk, &caller.actor, month).await?;
    let known = desk.rules().await?.calendar.clone();
    let (stamp, today) = (Stamp::of(&known), known.day_of(desk.now()));
    let days = found.days.iter().map(|day| CalendarDay {
        date: day.date.to_string(),
        items: day.items.iter().map(|line| ContentLine::of(line, stamp)).collect(),
        health_days: day.health_days.iter().map(|one| one.name.as_str().to_owned()).collect(),
    });
    Ok(Json(ContentCalendar {
        month: month_text(month),
        gaps: found.gaps(today).map(|date| date.to_string()).collect(),
        pause: found.pause.as_ref().map(|pause| ContentPause::of(pause, stamp)),
        days: days.collect(),
    }))
}

/// A month, or what a calendar program subscribes to, as an iCalendar text (RFC 5545). Besides a key
/// that opens everything it takes name and calendar key of a person as Basic (RFC 7617).
#[utoipa::path(get, path = "/calendar.ics", tag = "content", params(CalendarWanted),
    security(("key" = []), ("calendar" = [])),
    responses((status = 200, body = String, content_type = "text/calendar"),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn feed(
    State(desk): State<Desk>,
    subscriber: Subscriber,
    Query(wanted): Query<CalendarWanted>,
) -> Result<Response, Fault> {
    let month = wanted.month.map(|month| stamp::month(&month, "month")).transpose()?;
    let (span, name) = match month {
        Some(month) => ((month.start(), month.end()), format!("konten-{}.ics", month_text(month))),
        None => (calendar::subscribed(&desk).await?, "konten.ics".to_owned()),
    };
    let text = calendar::feed(&desk, &subscriber.actor, span, subscriber.t).await?;
    Ok(attached(text.into_bytes(), "text/calendar; charset=utf-8", &name))
}

/// The health days of this hospital.
#[utoipa::path(get, path = "/health-days", tag = "content",
    responses((status = 200, body = HealthDays), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn days(State(desk): State<Desk>, caller: Caller) -> Result<Json<HealthDays>, Fault> {
    let found = health_day::list(&desk, &caller.actor).await?;
    Ok(Json(HealthDays { items: found.iter().map(HealthDay::line).collect() }))
}

/// Writes the list of health days anew.
#[utoipa::path(put, path = "/health-days", tag = "content", request_body = HealthDays,
    responses((status = 200, body = HealthDays), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn write_days(
    State(desk): State<Desk>,
    caller: Caller,
    Body(sent): Body<HealthDays>,
) -> Result<Json<HealthDays>, Fault> {
    if sent.items.len() > MOST_DAYS {
        let most = u16::try_from(MOST_DAYS).unwrap_or(u16::MAX);
        return Err(Fault::of("items", Why::OutOfRange { least: 0, most }));
    }
    let day = |(nth, line): (usize, &String)| {
        HealthDay::parse(line).ok_or(Fault::of(format!("items.{nth}"), Why::NotALine))
    };
    let read: Result<Vec<HealthDay>, Fault> = sent.items.iter().enumerate().map(day).collect();
    health_day::write(&desk, &caller.actor, read?).await?;
    let found = health_day::list(&desk, &caller.actor).await?;
    Ok(Json(HealthDays { items: found.iter().map(HealthDay::line).collect() }))
}

async fn meant(desk: &Desk, wanted: CalendarWanted) -> Result<Month, Fault> {
    match wanted.month {
        Some(month) => stamp::month(&month, "month"),
        None => Ok(desk.rules().await?.calendar.month_of(desk.now())),
    }
}

//! Times on the wire: RFC 3339 with the hospital's own distance from UTC.

use desk::{Desk, DeskError};
use domain::calendar::{Calendar, Date, DateTime, Instant, Month, Zone};
use jiff::tz::TimeZone;

use crate::fault::{Fault, Why};

/// Writes times as the hospital's clock shows them.
#[derive(Clone, Copy, Debug)]
pub struct Stamp(Zone);

impl Stamp {
    pub fn of(calendar: &Calendar) -> Self {
        Self(calendar.zone)
    }

    /// The zone of the rules in force.
    ///
    /// # Errors
    /// As the desk.
    pub async fn here(desk: &Desk) -> Result<Self, DeskError> {
        Ok(Self::of(&desk.rules().await?.calendar))
    }

    /// `2026-11-21T08:30:00+07:00`
    pub fn at(self, at: Instant) -> String {
        at.display_with_offset(self.0.offset()).to_string()
    }

    pub fn maybe(self, at: Option<Instant>) -> Option<String> {
        at.map(|at| self.at(at))
    }
}

/// A time as it was sent; without a distance from UTC it is the hospital's own.
///
/// # Errors
/// `Invalid` with the field.
pub fn instant(text: &str, field: &str, calendar: &Calendar) -> Result<Instant, Fault> {
    let local = |text: &str| {
        let local: DateTime = text.parse().ok()?;
        TimeZone::fixed(calendar.zone.offset()).to_timestamp(local).ok()
    };
    let found = text.parse::<Instant>().ok().or_else(|| local(text));
    // Stored in milliseconds: finer ones would make a replay look like another request.
    found
        .and_then(|at| Instant::from_millisecond(at.as_millisecond()).ok())
        .ok_or_else(|| Fault::of(field, Why::NotATime))
}

/// As [`instant`]; a day alone is in time until it ends.
///
/// # Errors
/// `Invalid` with the field.
pub fn until(text: &str, field: &str, calendar: &Calendar) -> Result<Instant, Fault> {
    match text.parse::<Date>() {
        Ok(day) if text.len() == 10 => {
            let end = calendar.day_bounds(day).1.as_millisecond() - 1;
            Instant::from_millisecond(end).map_err(|_| Fault::of(field, Why::NotATime))
        }
        _ => instant(text, field, calendar),
    }
}

/// A day, `2026-11-21`.
///
/// # Errors
/// `Invalid` with the field.
pub fn date(text: &str, field: &str) -> Result<Date, Fault> {
    text.parse().map_err(|_| Fault::of(field, Why::NotADate))
}

/// A month, `2026-11`, of a year that the calendar keeps.
///
/// # Errors
/// `Invalid` with the field.
pub fn month(text: &str, field: &str) -> Result<Month, Fault> {
    Month::parse(text).ok_or_else(|| Fault::of(field, Why::NotAMonth))
}

/// A month as it was written.
pub fn month_text(month: Month) -> String {
    format!("{:04}-{:02}", month.year(), month.number())
}

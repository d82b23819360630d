//! The 24-hour report as JSON.

use domain::rules::{Channel, Grade, Kind};
use serde::Serialize;
use utoipa::ToSchema;

use super::figures::{Counts, Row, counts, rows};
use crate::stamp::Stamp;

/// What came in and what stands open in the 24 hours that end on `date`.
#[derive(Serialize, ToSchema)]
pub struct Daily {
    date: String,
    from: String,
    until: String,
    /// As it was sent; what is not frozen may still change.
    frozen: bool,
    /// The number of the letter; null while it is not frozen.
    number: Option<String>,
    compiled_at: String,
    /// Nothing came in; the report is sent all the same.
    nil: bool,
    received: Vec<Row>,
    by_kind: Counts,
    by_channel: Counts,
    by_grade: Counts,
    open: u32,
    late: Vec<Row>,
    red: Vec<Row>,
    answered: Vec<Row>,
    closed: u32,
    awaiting_approval: Vec<Row>,
    /// Sealed, or about the office or the director: only their number.
    protected: u32,
}

impl Daily {
    pub fn of(found: &desk::report::Daily, stamp: Stamp) -> Self {
        let report = &found.report;
        Self {
            date: report.date.to_string(),
            from: stamp.at(report.from),
            until: stamp.at(report.until),
            frozen: found.frozen,
            number: Some(found.number.clone()).filter(|number| !number.is_empty()),
            compiled_at: stamp.at(found.compiled_at),
            nil: report.nil,
            received: rows(&report.received, stamp),
            by_kind: counts(&report.by_kind, Kind::code),
            by_channel: counts(&report.by_channel, Channel::code),
            by_grade: counts(&report.by_grade, |grade| grade.map_or("none", Grade::code)),
            open: report.open,
            late: rows(&report.late, stamp),
            red: rows(&report.red, stamp),
            answered: rows(&report.answered, stamp),
            closed: report.closed,
            awaiting_approval: rows(&report.awaiting_approval, stamp),
            protected: report.protected,
        }
    }
}

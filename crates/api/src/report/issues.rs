//! The issues of a month as JSON.

use domain::issue::{Level, Outcome, Truth};
use domain::report::{IssueLine, IssueMonth, PartnerMonth};
use serde::Serialize;
use utoipa::ToSchema;

use crate::stamp::{Stamp, month_text};

/// The issues of a month, how soon each was judged and spoken to, and how it ended.
#[derive(Serialize, ToSchema)]
pub struct IssueReport {
    month: String,
    detected: u32,
    closed: u32,
    /// When the month ended, or now.
    open: u32,
    /// Of those detected in the month: judged until what was due for each, of how many that can be said.
    judged_in_time: u32,
    judged_of: u32,
    /// Of which half took less; null without any.
    median_judged_seconds: Option<i64>,
    median_first_statement_seconds: Option<i64>,
    median_closed_seconds: Option<i64>,
    outcomes: Vec<IssueOutcomes>,
    /// Partners that were asked in the month, by name.
    partners: Vec<ReportedPartner>,
    issues: Vec<ReportedIssue>,
}

/// How many ended so.
#[derive(Serialize, ToSchema)]
struct IssueOutcomes {
    outcome: &'static str,
    count: u32,
}

/// What a partner was asked in the month, and how soon they had it and answered.
#[derive(Serialize, ToSchema)]
struct ReportedPartner {
    partner: String,
    asked: u32,
    answered: u32,
    /// Of which half took less; null without any.
    median_received_seconds: Option<i64>,
    median_answered_seconds: Option<i64>,
}

/// One issue of the report.
#[derive(Serialize, ToSchema)]
struct ReportedIssue {
    id: String,
    title: String,
    level: Option<&'static str>,
    truth: Option<&'static str>,
    detected_at: String,
    /// Until when it was to be judged, by the rules under which it was detected.
    assess_due: String,
    assessed_at: Option<String>,
    /// When everybody could first read a statement about it.
    first_statement_at: Option<String>,
    closed_at: Option<String>,
    outcome: Option<&'static str>,
    mentions: u32,
    authors: u32,
    cases: u32,
}

impl IssueReport {
    pub fn of(found: &IssueMonth, stamp: Stamp) -> Self {
        let outcome = |(outcome, count): &(Outcome, u32)| IssueOutcomes {
            outcome: outcome.code(),
            count: *count,
        };
        Self {
            month: month_text(found.month),
            detected: found.detected,
            closed: found.closed,
            open: found.open,
            judged_in_time: found.in_time,
            judged_of: found.judged,
            median_judged_seconds: found.median_judged_seconds,
            median_first_statement_seconds: found.median_said_seconds,
            median_closed_seconds: found.median_closed_seconds,
            outcomes: found.outcomes.iter().map(outcome).collect(),
            partners: found.partners.iter().map(ReportedPartner::of).collect(),
            issues: found.lines.iter().map(|line| ReportedIssue::of(line, stamp)).collect(),
        }
    }
}

impl ReportedPartner {
    fn of(one: &PartnerMonth) -> Self {
        Self {
            partner: one.partner.as_str().to_owned(),
            asked: one.asked,
            answered: one.answered,
            median_received_seconds: one.median_received_seconds,
            median_answered_seconds: one.median_answered_seconds,
        }
    }
}

impl ReportedIssue {
    fn of(line: &IssueLine, stamp: Stamp) -> Self {
        Self {
            id: line.id.to_string(),
            title: line.title.as_str().to_owned(),
            level: line.level.map(Level::code),
            truth: line.truth.map(Truth::code),
            detected_at: stamp.at(line.detected_at),
            assess_due: stamp.at(line.assess_due),
            assessed_at: stamp.maybe(line.assessed_at),
            first_statement_at: stamp.maybe(line.said_at),
            closed_at: stamp.maybe(line.closed_at),
            outcome: line.outcome.map(Outcome::code),
            mentions: line.mentions,
            authors: line.authors,
            cases: line.cases,
        }
    }
}

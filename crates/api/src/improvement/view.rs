//! One improvement, as the caller may see it.

use std::collections::BTreeMap;

use desk::improvement::View;
use serde::Serialize;
use utoipa::ToSchema;

use crate::case::By;
use crate::stamp::Stamp;

/// What is made better, by whom and until when.
#[derive(Serialize, ToSchema)]
pub struct Improvement {
    id: String,
    version: u32,
    stage: &'static str,
    /// The case that it was learned from, where the caller may see it.
    case: Option<String>,
    /// The survey that it was learned from.
    finding: Option<Finding>,
    /// The round on which it was seen.
    observed: Option<Observed>,
    /// The audit or the meeting that it was begun from.
    origin: Option<Origin>,
    /// Null once erased.
    action: Option<String>,
    cause: Option<String>,
    owner: Option<String>,
    /// The last day on which it is in time.
    due: Option<String>,
    late: bool,
    /// `head`, `owner` or `verifier`; null once it has ended.
    owes: Option<&'static str>,
    opened_at: String,
    finished_at: Option<String>,
    ended_at: Option<String>,
    allowed: Vec<&'static str>,
    /// Empty in a list.
    timeline: Vec<Step>,
}

/// What a survey showed when the improvement began.
#[derive(Serialize, ToSchema)]
#[schema(as = ImprovementFinding)]
struct Finding {
    survey: String,
    from: String,
    until: String,
    unsur: String,
    /// Null: the hospital as a whole.
    unit: Option<String>,
    /// The index of the unsur then, 25 to 100.
    index: f64,
}

impl Finding {
    fn of(finding: &domain::improvement::Finding) -> Self {
        Self {
            survey: finding.code.to_string(),
            from: finding.from.to_string(),
            until: finding.until.to_string(),
            unsur: finding.unsur.to_string(),
            unit: finding.unit.as_ref().map(ToString::to_string),
            index: finding.index as f64 / 100.0,
        }
    }
}

/// What was seen on a round.
#[derive(Serialize, ToSchema)]
#[schema(as = ImprovementObserved)]
struct Observed {
    /// The id of the round.
    round: String,
    unit: String,
    topic: String,
    day: String,
}

impl Observed {
    fn of(seen: &domain::improvement::Observed) -> Self {
        Self {
            round: seen.round.to_string(),
            unit: seen.unit.to_string(),
            topic: seen.topic.clone(),
            day: seen.day.to_string(),
        }
    }
}

/// An audit or a meeting.
#[derive(Serialize, ToSchema)]
#[schema(as = ImprovementOrigin)]
struct Origin {
    /// `audit` or `meeting`.
    kind: &'static str,
    /// The id of the audit or the meeting.
    id: String,
    day: String,
}

impl Origin {
    fn of(origin: &domain::improvement::Origin) -> Self {
        Self {
            kind: origin.code(),
            id: format!("{:032x}", origin.bits()),
            day: origin.day().to_string(),
        }
    }
}

/// One entry of its history.
#[derive(Serialize, ToSchema)]
struct Step {
    version: u32,
    kind: &'static str,
    at: String,
    by: By,
    texts: BTreeMap<&'static str, Option<String>>,
}

impl Improvement {
    pub fn of(view: &View, stamp: Stamp) -> Self {
        let row = &view.improvement;
        let timeline = view.timeline.iter().map(|seen| Step {
            version: seen.version,
            kind: seen.entry.event.kind(),
            at: stamp.at(seen.entry.at),
            by: By::of(&seen.author),
            texts: seen.texts.iter().map(|one| (one.label, one.text.clone())).collect(),
        });
        Self {
            id: row.id.to_string(),
            version: row.version.0,
            stage: row.stage.code(),
            case: view.case.map(|number| number.to_string()),
            finding: row.finding.as_deref().map(Finding::of),
            observed: row.observed.as_deref().map(Observed::of),
            origin: row.origin.as_ref().map(Origin::of),
            action: view.action.clone(),
            cause: view.cause.clone(),
            owner: view.owner.clone(),
            due: row.due.map(|due| due.to_string()),
            late: view.late,
            owes: view.owes.map(|owing| owing.code()),
            opened_at: stamp.at(row.opened_at),
            finished_at: stamp.maybe(row.finished_at),
            ended_at: stamp.maybe(row.ended_at),
            allowed: view.allowed.iter().map(|act| act.code()).collect(),
            timeline: timeline.collect(),
        }
    }
}

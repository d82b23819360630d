//! A meeting, as the caller may see it.

use desk::meeting::{Topic, View};
use domain::meeting::Point;
use serde::Serialize;
use utoipa::ToSchema;

use crate::stamp::{Stamp, month_text};

/// One evaluation meeting.
#[derive(Serialize, ToSchema)]
pub struct Meeting {
    id: String,
    version: u32,
    title: String,
    /// `planned`, `held`, `closed` or `cancelled`.
    stage: &'static str,
    begins: String,
    ends: String,
    place: String,
    chair: Option<String>,
    month: String,
    people: Vec<Guest>,
    /// As they stood when the minutes were written, before as they stand now; empty in a list.
    agenda: Vec<Item>,
    /// What stands behind the figures.
    topics: Vec<Matter>,
    /// Improvements that the meeting before decided, where the caller may see them.
    before: Vec<Decided>,
    minutes: Option<String>,
    why_cancelled: Option<String>,
    decisions: Vec<Decided>,
    signed_at: Option<String>,
    allowed: Vec<&'static str>,
}

/// Somebody who was asked to come, or came.
#[derive(Serialize, ToSchema)]
#[schema(as = MeetingGuest)]
struct Guest {
    name: String,
    attended: bool,
}

/// One figure.
#[derive(Serialize, ToSchema)]
#[schema(as = MeetingItem)]
struct Item {
    /// `late_cases`, `on_time`, `clauses`, `improvements`, `findings`, `low_unsur` or `decisions`.
    figure: &'static str,
    count: u32,
    of: Option<u32>,
}

/// A finding of an audit, or an unsur that scored lowest.
#[derive(Serialize, ToSchema)]
#[schema(as = MeetingTopic)]
struct Matter {
    /// The id of the audit.
    audit: Option<String>,
    question: Option<String>,
    cases: Option<u32>,
    /// The code of the survey.
    survey: Option<String>,
    unsur: Option<String>,
}

/// An improvement that a meeting began.
#[derive(Serialize, ToSchema)]
#[schema(as = MeetingDecided)]
struct Decided {
    id: String,
    /// Null once erased.
    action: Option<String>,
    owner: Option<String>,
    due: Option<String>,
    stage: &'static str,
}

impl Meeting {
    pub fn of(view: &View, stamp: Stamp) -> Self {
        let (known, plan) = (&view.meeting, &view.meeting.plan);
        let guest =
            |one: &desk::meeting::Guest| Guest { name: one.name.clone(), attended: one.attended };
        Self {
            id: known.id.to_string(),
            version: known.version.0,
            title: plan.title.as_str().to_owned(),
            stage: known.stage.code(),
            begins: stamp.at(plan.begins),
            ends: stamp.at(plan.ends),
            place: plan.place.as_str().to_owned(),
            chair: view.chair.clone(),
            month: month_text(plan.month),
            people: view.guests.iter().map(guest).collect(),
            agenda: view.agenda.points.iter().map(Item::of).collect(),
            topics: view.agenda.topics.iter().map(Matter::of).collect(),
            before: view.agenda.before.iter().map(Decided::of).collect(),
            minutes: view.minutes.clone(),
            why_cancelled: view.why_cancelled.clone(),
            decisions: view.decisions.iter().map(Decided::of).collect(),
            signed_at: stamp.maybe(known.signed_at),
            allowed: view.allowed.iter().map(|act| act.code()).collect(),
        }
    }
}

impl Item {
    fn of(point: &Point) -> Self {
        Self { figure: point.figure.code(), count: point.count, of: point.of }
    }
}

impl Matter {
    fn of(topic: &Topic) -> Self {
        let none = Self { audit: None, question: None, cases: None, survey: None, unsur: None };
        match topic {
            Topic::Finding { audit, asks, cases, .. } => Self {
                audit: Some(audit.to_string()),
                question: Some(asks.clone()),
                cases: Some(*cases),
                ..none
            },
            Topic::Unsur { survey, unsur } => {
                Self { survey: Some(survey.to_string()), unsur: Some(unsur.clone()), ..none }
            }
        }
    }
}

impl Decided {
    fn of(view: &desk::improvement::View) -> Self {
        Self {
            id: view.improvement.id.to_string(),
            action: view.action.clone(),
            owner: view.owner.clone(),
            due: view.improvement.due.map(|due| due.to_string()),
            stage: view.improvement.stage.code(),
        }
    }
}

//! A round, as the caller may see it.

use desk::observation::{Tally, Told, View};
use domain::ids::UnitCode;
use serde::Serialize;
use utoipa::ToSchema;

use crate::stamp::Stamp;

/// One look in one unit.
#[derive(Serialize, ToSchema)]
pub struct Round {
    id: String,
    version: u32,
    /// `observation`, `interview` or `mystery`.
    kind: &'static str,
    checklist: String,
    /// Which edition of the checklist it was begun with.
    edition: u32,
    title: String,
    unit: String,
    /// The hospital's day; a night belongs to the day on which it begins.
    day: String,
    shift: &'static str,
    observer: Option<String>,
    /// `running`, `finished` or `stopped`.
    stage: &'static str,
    begun_at: String,
    ended_at: Option<String>,
    minutes: Option<i64>,
    /// What is asked, in order.
    items: Vec<Asked>,
    /// Empty until it is finished; without words in a list.
    findings: Vec<Finding>,
    /// Ids of the improvements that were begun from it, where the caller may see them.
    improvements: Vec<String>,
}

/// One thing that is looked at.
#[derive(Serialize, ToSchema)]
#[schema(as = RoundAsked)]
struct Asked {
    asks: String,
    topic: String,
}

/// One thing that was found.
#[derive(Serialize, ToSchema)]
#[schema(as = RoundFinding)]
struct Finding {
    place: usize,
    topic: String,
    /// Null for what was found besides.
    asks: Option<String>,
    /// `yes`, `no` or `not_seen`.
    answer: &'static str,
    remark: Option<String>,
}

/// How often each answer was given to things of one topic in one unit.
#[derive(Serialize, ToSchema)]
#[schema(as = RoundTopics)]
pub struct Topics {
    unit: String,
    topic: String,
    yes: u32,
    no: u32,
    not_seen: u32,
}

impl Round {
    pub fn of(view: &View, stamp: Stamp) -> Self {
        let (round, begun) = (&view.round, &view.round.begun);
        let asked = |item: &domain::observation::Item| Asked {
            asks: item.asks.as_str().to_owned(),
            topic: item.topic.clone(),
        };
        let begun_from = view.improvements.iter().map(|one| one.improvement.id.to_string());
        Self {
            id: begun.id.to_string(),
            version: round.version.0,
            kind: begun.kind.code(),
            checklist: begun.checklist.to_string(),
            edition: begun.edition,
            title: begun.title.as_str().to_owned(),
            unit: begun.unit.to_string(),
            day: begun.day.to_string(),
            shift: begun.shift.code(),
            observer: view.observer.clone(),
            stage: round.stage.code(),
            begun_at: stamp.at(round.begun_at),
            ended_at: stamp.maybe(round.ended_at),
            minutes: round.minutes(),
            items: begun.items.iter().map(asked).collect(),
            findings: view.told.iter().map(Finding::of).collect(),
            improvements: begun_from.collect(),
        }
    }
}

impl Finding {
    fn of(told: &Told) -> Self {
        Self {
            place: told.place,
            topic: told.topic.clone(),
            asks: told.asks.clone(),
            answer: told.answer.code(),
            remark: told.words.clone(),
        }
    }
}

impl Topics {
    pub fn of(((unit, topic), tally): ((UnitCode, String), Tally)) -> Self {
        let Tally { yes, no, not_seen } = tally;
        Self { unit: unit.to_string(), topic, yes, no, not_seen }
    }
}

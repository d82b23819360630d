//! One call, as the caller may see it.

use desk::call::{KnownCase, View};
use serde::Serialize;
use utoipa::ToSchema;

use crate::history::HistoryStep;
use crate::stamp::Stamp;

/// A telephone call.
#[derive(Serialize, ToSchema)]
pub struct Call {
    id: String,
    version: u32,
    direction: &'static str,
    at: String,
    seconds: Option<u32>,
    /// Whole for the office while it owes a step, masked otherwise.
    phone: Option<String>,
    name: Option<String>,
    /// Null where nobody said, or once erased.
    about: Option<String>,
    taken_by: Option<String>,
    /// `missed`, `call_back` and `case_due` are owed.
    stage: &'static str,
    owed: bool,
    outcome: Option<&'static str>,
    category: Option<&'static str>,
    answer: Option<BankQuote>,
    /// The case that came of it, where the caller may see it.
    case: Option<String>,
    /// Calls back that reached nobody.
    attempts: u8,
    ended_at: Option<String>,
    /// Open cases of this number; empty in a list.
    cases: Vec<CaseOfNumber>,
    allowed: Vec<&'static str>,
    /// Empty in a list.
    timeline: Vec<HistoryStep>,
}

/// The text of the answer bank that was said.
#[derive(Serialize, ToSchema)]
struct BankQuote {
    id: String,
    edition: u16,
    question: Option<String>,
}

/// An open case of somebody with this number.
#[derive(Serialize, ToSchema)]
struct CaseOfNumber {
    number: String,
    stage: &'static str,
    received_at: String,
    /// Masked.
    complainant: Option<String>,
}

impl CaseOfNumber {
    fn of(case: &KnownCase, stamp: Stamp) -> Self {
        Self {
            number: case.number.to_string(),
            stage: case.stage.code(),
            received_at: stamp.at(case.received_at),
            complainant: case.complainant.name.clone(),
        }
    }
}

impl Call {
    pub fn of(view: &View, stamp: Stamp) -> Self {
        let row = &view.call;
        let timeline = view.timeline.iter().map(|seen| {
            let what = (seen.entry.event.kind(), seen.entry.at);
            HistoryStep::of(seen.version, what, (&seen.author, &seen.texts), stamp)
        });
        let answer = row.answer.map(|quoted| BankQuote {
            id: quoted.answer.to_string(),
            edition: quoted.edition,
            question: view.answered.clone(),
        });
        Self {
            id: row.id.to_string(),
            version: row.version.0,
            direction: row.direction.code(),
            at: stamp.at(row.at),
            seconds: row.seconds,
            phone: view.phone.clone(),
            name: view.name.clone(),
            about: view.about.clone(),
            taken_by: view.taken_by.clone(),
            stage: row.stage.code(),
            owed: row.stage.is_owed(),
            outcome: row.outcome.map(|outcome| outcome.code()),
            category: row.category.map(|category| category.code()),
            answer,
            case: view.case.map(|number| number.to_string()),
            attempts: row.attempts,
            ended_at: stamp.maybe(row.ended_at),
            cases: view.cases.iter().map(|case| CaseOfNumber::of(case, stamp)).collect(),
            allowed: view.allowed.iter().map(|act| act.code()).collect(),
            timeline: timeline.collect(),
        }
    }
}

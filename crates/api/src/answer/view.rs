//! One answer of the bank, as the caller may see it.

use desk::answer_bank::{Draft, View};
use serde::Serialize;
use utoipa::ToSchema;

use crate::history::HistoryStep;
use crate::stamp::Stamp;

/// An answer: the approved edition, or the draft where none was approved.
#[derive(Serialize, ToSchema)]
pub struct BankAnswer {
    id: String,
    version: u32,
    /// As it stands today.
    state: &'static str,
    edition: u16,
    category: &'static str,
    /// Null once erased, like `text`.
    question: Option<String>,
    text: Option<String>,
    owner: Option<String>,
    /// The last day on which it may be used.
    valid_until: Option<String>,
    approved_by: Option<String>,
    approved_at: Option<String>,
    draft: Option<Waiting>,
    /// How often it was used, all editions together.
    times: u32,
    allowed: Vec<&'static str>,
    /// Empty in a list.
    timeline: Vec<HistoryStep>,
}

/// An edition that waits for approval.
#[derive(Serialize, ToSchema)]
struct Waiting {
    edition: u16,
    category: &'static str,
    question: Option<String>,
    text: Option<String>,
    valid_until: String,
    author: Option<String>,
}

impl Waiting {
    fn of(draft: &Draft) -> Self {
        Self {
            edition: draft.edition.no,
            category: draft.edition.category.code(),
            question: draft.question.clone(),
            text: draft.text.clone(),
            valid_until: draft.edition.valid_until.to_string(),
            author: draft.author.name.clone(),
        }
    }
}

impl BankAnswer {
    pub fn of(view: &View, stamp: Stamp) -> Self {
        let timeline = view.timeline.iter().map(|seen| {
            let what = (seen.entry.event.kind(), seen.entry.at);
            HistoryStep::of(seen.version, what, (&seen.author, &seen.texts), stamp)
        });
        let approved = view.answer.approved.as_ref();
        Self {
            id: view.answer.id.to_string(),
            version: view.answer.version.0,
            state: view.standing.code(),
            edition: view.edition,
            category: view.category.code(),
            question: view.question.clone(),
            text: view.text.clone(),
            owner: view.owner.clone(),
            valid_until: view.valid_until.map(|day| day.to_string()),
            approved_by: view.approved_by.clone(),
            approved_at: stamp.maybe(approved.map(|approved| approved.at)),
            draft: view.draft.as_ref().map(Waiting::of),
            times: view.times,
            allowed: view.allowed.iter().map(|act| act.code()).collect(),
            timeline: timeline.collect(),
        }
    }
}

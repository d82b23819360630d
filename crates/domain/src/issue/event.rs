//! What has happened to an issue, and the row that it adds up to.

use std::collections::BTreeSet;

use super::{
    Assessment, Duty, Issue, Outcome, Referral, Referred, Refutation, Response, Stage, Task,
};
use crate::calendar::Instant;
use crate::ids::{CaseId, IssueId, Version};
use crate::text::{Name, Words};

/// One thing that happened to an issue. Never changed afterwards. Its beginning carries the minutes within
/// which the rules of that hour want it judged for the first time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Detected { id: IssueId, title: Name, about: Words, detected_at: Instant, assess_minutes: u8 },
    DrillBegun { id: IssueId, title: Name, scenario: Words, assess_minutes: u8 },
    Assessed(Assessment<Words>),
    Responded(Response<Words>),
    Refuted(Refutation<Words>),
    Updated { text: Words },
    TaskAdded(Task<Words>),
    Ticked { task: u16 },
    CaseLinked { case: CaseId },
    CaseUnlinked { case: CaseId },
    Closed { outcome: Outcome, lessons: Words },
    Reopened { why: Words },
    Scored { score: u8, note: Words },
    Referred(Referral<Words>),
    ReceiptNoted { referral: u16, by: Name },
    PartnerAnswered { referral: u16, words: Words },
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Issue of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Detected { .. } => "detected",
            Event::DrillBegun { .. } => "drill_begun",
            Event::Assessed(_) => "assessed",
            Event::Responded(_) => "responded",
            Event::Refuted(_) => "refuted",
            Event::Updated { .. } => "updated",
            Event::TaskAdded(_) => "task_added",
            Event::Ticked { .. } => "ticked",
            Event::CaseLinked { .. } => "case_linked",
            Event::CaseUnlinked { .. } => "case_unlinked",
            Event::Closed { .. } => "closed",
            Event::Reopened { .. } => "reopened",
            Event::Scored { .. } => "scored",
            Event::Referred(_) => "referred",
            Event::ReceiptNoted { .. } => "receipt_noted",
            Event::PartnerAnswered { .. } => "partner_answered",
        }
    }

    /// The text that it brought, as the timeline shows it.
    pub fn words(&self) -> Option<Words> {
        match self {
            Event::Detected { about, .. } => Some(*about),
            Event::DrillBegun { scenario, .. } => Some(*scenario),
            Event::Assessed(assessment) => Some(assessment.why),
            Event::Responded(response) => Some(response.message),
            Event::Refuted(refutation) => Some(refutation.checked),
            Event::Updated { text } => Some(*text),
            Event::TaskAdded(task) => Some(task.what),
            Event::Closed { lessons, .. } => Some(*lessons),
            Event::Reopened { why } => Some(*why),
            Event::Scored { note, .. } => Some(*note),
            Event::Referred(referral) => Some(referral.words),
            Event::PartnerAnswered { words, .. } => Some(*words),
            Event::ReceiptNoted { .. } => None,
            Event::Ticked { .. } | Event::CaseLinked { .. } | Event::CaseUnlinked { .. } => None,
        }
    }
}

/// The issue that a whole history adds up to; `None` if it does not begin with its detection.
pub fn fold(history: &[Entry]) -> Option<Issue> {
    history.iter().fold(None, apply)
}

/// The issue after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Issue>, entry: &Entry) -> Option<Issue> {
    if let Some(fresh) = beginning(entry) {
        return Some(fresh);
    }
    let mut known = known?;
    known.version.0 += 1;
    match &entry.event {
        Event::Detected { .. } | Event::DrillBegun { .. } => {}
        Event::Scored { score, .. } => known.score = Some(*score),
        Event::Assessed(assessment) => {
            known.assessed_at.get_or_insert(entry.at);
            known.assessment = Some(assessment.clone());
            known.stage = known.stage.max(Stage::Assessed);
        }
        Event::Responded(response) => {
            known.response = Some(response.clone());
            known.stage = Stage::Responding;
        }
        Event::Refuted(refutation) => known.refutation = Some(refutation.clone()),
        Event::Updated { .. } => known.updates += 1,
        Event::TaskAdded(task) => {
            let no = known.duties.last().map_or(1, |last| last.no + 1);
            known.duties.push(Duty { no, task: task.clone(), done_at: None });
        }
        Event::Ticked { task } => {
            let done = known.duties.iter_mut().filter(|duty| duty.no == *task);
            done.for_each(|duty| duty.done_at = Some(entry.at));
        }
        Event::Referred(referral) => {
            let fresh = asked(&known, referral, entry.at);
            known.referrals.push(fresh);
        }
        Event::ReceiptNoted { referral, by } => {
            let own = known.referrals.iter_mut().filter(|one| one.no == *referral);
            own.for_each(|one| one.received = Some((by.clone(), entry.at)));
        }
        Event::PartnerAnswered { referral, words } => {
            let own = known.referrals.iter_mut().filter(|one| one.no == *referral);
            own.for_each(|one| one.answered = Some((*words, entry.at)));
        }
        Event::CaseLinked { case } => drop(known.cases.insert(*case)),
        Event::CaseUnlinked { case } => drop(known.cases.remove(case)),
        Event::Closed { outcome, lessons } => {
            known.outcome = Some(*outcome);
            known.lessons = Some(*lessons);
            known.closed_at = Some(entry.at);
            known.stage = Stage::Closed;
        }
        Event::Reopened { .. } => {
            known.closed_at = None;
            known.outcome = None;
            let answered = known.response.is_some();
            known.stage = if answered { Stage::Responding } else { Stage::Assessed };
        }
    }
    Some(known)
}

/// The issue, or the exercise, that an entry begins.
fn beginning(entry: &Entry) -> Option<Issue> {
    match &entry.event {
        Event::Detected { id, title, about, detected_at, assess_minutes } => {
            Some(begun(*id, (title, *about), (*detected_at, *assess_minutes)))
        }
        Event::DrillBegun { id, title, scenario, assess_minutes } => {
            let fresh = begun(*id, (title, *scenario), (entry.at, *assess_minutes));
            Some(Issue { drill: true, ..fresh })
        }
        _ => None,
    }
}

fn begun(
    id: IssueId,
    (title, about): (&Name, Words),
    (detected_at, assess_minutes): (Instant, u8),
) -> Issue {
    Issue {
        id,
        version: Version(1),
        title: title.clone(),
        about,
        detected_at,
        assess_minutes,
        stage: Stage::Detected,
        assessment: None,
        assessed_at: None,
        response: None,
        refutation: None,
        duties: Vec::new(),
        referrals: Vec::new(),
        updates: 0,
        cases: BTreeSet::new(),
        outcome: None,
        lessons: None,
        closed_at: None,
        drill: false,
        score: None,
    }
}

fn asked(known: &Issue, referral: &Referral<Words>, at: Instant) -> Referred {
    let no = known.referrals.last().map_or(1, |last| last.no + 1);
    Referred { no, referral: referral.clone(), asked_at: at, received: None, answered: None }
}

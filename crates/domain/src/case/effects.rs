//! What must follow from an event. The outbox carries each as one piece of work with one key.

use super::{Appointment, Case, Event, ImprovementPlan};
use crate::calendar::Instant;
use crate::ids::{AnswerNo, CaseId};
use crate::rules::{Reaction, Way};
use crate::text::Words;

/// Work that leaves the case: a message to the complainant, or another aggregate's beginning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// "We have it", with the guarantee that care does not change.
    Acknowledge,
    AskForTime {
        until: Instant,
        words: Option<Words>,
    },
    Inquire {
        words: Words,
    },
    RemindComplainant,
    /// The answer itself, by message.
    SendAnswer {
        answer: AnswerNo,
    },
    /// "Your answer is on the tracking page."
    PointToTrackingPage,
    Invite(Appointment<Words>),
    /// The letter that names outside remedies.
    SendLetter {
        words: Words,
    },
    OpenImprovement {
        plan: ImprovementPlan<Words>,
        root_cause: Option<Words>,
    },
    /// Both sides of a link, and of a merging, know of each other.
    LinkBack {
        other: CaseId,
        merged: bool,
    },
    /// Care became worse after the complaint: a protected case to the director.
    OpenProtected {
        words: Option<Words>,
    },
}

/// What follows from `event`, given the case as it stands after it.
pub fn effects(case: &Case, event: &Event) -> Vec<Effect> {
    match event {
        Event::Received(_) => vec![Effect::Acknowledge],
        Event::TimeAsked { until, words } => {
            vec![Effect::AskForTime { until: *until, words: *words }]
        }
        Event::Inquired { words } => vec![Effect::Inquire { words: *words }],
        Event::Reminded => vec![Effect::RemindComplainant],
        Event::AnsweredDirectly { answer, way: Way::Message, approval_due: false, .. } => {
            vec![Effect::SendAnswer { answer: answer.no }]
        }
        Event::DeliveryPlanned(plan) => planned(case, plan),
        Event::Reacted { reaction, words, care_worse, .. } => {
            let protected = *care_worse && *reaction != Reaction::Silent;
            protected.then_some(Effect::OpenProtected { words: *words }).into_iter().collect()
        }
        Event::CareHeard { worse: true, words } => vec![Effect::OpenProtected { words: *words }],
        Event::Linked { with } => vec![Effect::LinkBack { other: *with, merged: false }],
        Event::Merged { into, .. } => vec![Effect::LinkBack { other: *into, merged: true }],
        Event::Closed(closing) => {
            let plan = closing.improvement.clone();
            let improvement =
                plan.map(|plan| Effect::OpenImprovement { plan, root_cause: closing.root_cause });
            let letter = closing.letter.map(|words| Effect::SendLetter { words });
            improvement.into_iter().chain(letter).collect()
        }
        _ => Vec::new(),
    }
}

fn planned(case: &Case, plan: &Appointment<Words>) -> Vec<Effect> {
    match (plan.way, case.current_answer()) {
        (Way::Message, Some(answer)) => vec![Effect::SendAnswer { answer: answer.no }],
        (Way::Meeting | Way::HomeVisit, _) => vec![Effect::Invite(plan.clone())],
        (Way::TrackingPage, _) => vec![Effect::PointToTrackingPage],
        _ => Vec::new(),
    }
}

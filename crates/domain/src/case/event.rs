//! What has happened to a case.

use super::addressee::{Addressee, Answer, Ask};
use super::command::{Appointment, Closing, Failure, Minutes, Screening};
use super::observing::Sign;
use crate::approval::Approval;
use crate::calendar::Instant;
use crate::ids::{AnswerNo, AskNo, CaseId, CaseNumber, FileId, PersonId, RulesRevision};
use crate::intake::Intake;
use crate::rules::{Basis, Reaction, Rung, Way};
use crate::text::{Language, Words};

/// One thing that happened. Never changed afterwards; the row is what they add up to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Received(Box<Opening>),
    Screened(Screening<Words>),
    TimeAsked {
        until: Instant,
        words: Option<Words>,
    },
    Routed {
        asks: Vec<Ask>,
    },
    AskAnswered {
        ask: AskNo,
        answer: Answer,
    },
    AnsweredDirectly {
        answer: Answer,
        way: Way,
        note: Option<Words>,
        approval_due: bool,
    },
    Rerouted {
        ask: AskNo,
        to: Option<Addressee>,
        why: Words,
        due: Instant,
    },
    /// The question was taken back. Without a reason: whoever was asked is accused now.
    AskRecalled {
        ask: AskNo,
        why: Option<Words>,
    },
    Inquired {
        words: Words,
    },
    Replied {
        words: Words,
    },
    AccusedReplied {
        person: PersonId,
        words: Words,
    },
    Accepted {
        answer: AnswerNo,
        edited: Option<Answer>,
        approval_due: bool,
    },
    /// Back to the one who answered this ask, with a new due time; without one, to the office.
    Returned {
        why: Words,
        to: Option<(AskNo, Instant)>,
    },
    /// The case has turned medical: what was taken before lies with the office again, unsigned.
    Recalled {
        answer: AnswerNo,
    },
    ApprovalRequested {
        answer: AnswerNo,
        edited: Option<Answer>,
    },
    Approved(Approval),
    Entitled {
        basis: Basis,
    },
    DeliveryPlanned(Appointment<Words>),
    Delivered(Minutes<Words>),
    DeliveryFailed {
        why: Failure,
        words: Option<Words>,
    },
    Reacted {
        reaction: Reaction,
        words: Option<Words>,
        care_worse: bool,
        rung: Rung,
    },
    /// What the complainant said of the care since the complaint.
    CareHeard {
        worse: bool,
        words: Option<Words>,
    },
    Escalated {
        to: Rung,
        why: Words,
    },
    Closed(Closing<Words>),
    Reopened {
        why: Words,
        rung: Rung,
    },
    Withdrawn {
        why: Words,
    },
    Noted {
        words: Words,
    },
    Linked {
        with: CaseId,
    },
    /// `confirmed`: no contact proved that it is the same person, somebody of the office did.
    Merged {
        into: CaseId,
        confirmed: bool,
    },
    /// Another case was joined to this one, or ended in it.
    LinkedBack {
        with: CaseId,
        merged: bool,
    },
    AccusedNamed {
        person: PersonId,
        words: Option<Words>,
    },
    Revealed {
        why: Words,
    },
    Reminded,
    Reported,
    Held {
        on: bool,
        why: Words,
    },
    /// Shown to those who were asked (`on`), or hidden from them again.
    FileShown {
        file: FileId,
        on: bool,
    },
    /// Goes with the answer (`on`), or does so no more.
    Enclosed {
        file: FileId,
        on: bool,
    },
    LanguageChosen {
        language: Language,
    },
    Observed {
        sign: Sign,
        words: Option<Words>,
        reached: bool,
    },
}

/// How a case begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    pub id: CaseId,
    pub number: CaseNumber,
    pub rules: RulesRevision,
    pub intake: Intake,
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Received(_) => "received",
            Event::Screened(_) => "screened",
            Event::TimeAsked { .. } => "time_asked",
            Event::Routed { .. } => "routed",
            Event::AskAnswered { .. } => "ask_answered",
            Event::AnsweredDirectly { .. } => "answered_directly",
            Event::Rerouted { .. } => "rerouted",
            Event::AskRecalled { .. } => "ask_recalled",
            Event::Inquired { .. } => "inquired",
            Event::Replied { .. } => "replied",
            Event::AccusedReplied { .. } => "accused_replied",
            Event::Accepted { .. } => "accepted",
            Event::Returned { .. } => "returned",
            Event::Recalled { .. } => "recalled",
            Event::ApprovalRequested { .. } => "approval_requested",
            Event::Approved(_) => "approved",
            Event::Entitled { .. } => "entitled",
            Event::DeliveryPlanned(_) => "delivery_planned",
            Event::Delivered(_) => "delivered",
            Event::DeliveryFailed { .. } => "delivery_failed",
            Event::Reacted { .. } => "reacted",
            Event::CareHeard { .. } => "care_heard",
            Event::Escalated { .. } => "escalated",
            Event::Closed(_) => "closed",
            Event::Reopened { .. } => "reopened",
            Event::Withdrawn { .. } => "withdrawn",
            Event::Noted { .. } => "noted",
            Event::Linked { .. } => "linked",
            Event::Merged { .. } => "merged",
            Event::LinkedBack { .. } => "linked_back",
            Event::AccusedNamed { .. } => "accused_named",
            Event::Revealed { .. } => "revealed",
            Event::Reminded => "reminded",
            Event::Reported => "reported",
            Event::Held { .. } => "held",
            Event::FileShown { .. } => "file_shown",
            Event::Enclosed { .. } => "enclosed",
            Event::LanguageChosen { .. } => "language_chosen",
            Event::Observed { .. } => "observed",
        }
    }
}

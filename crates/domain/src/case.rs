//! One matter that the hospital owes an answer to: its stages, and who owes the next step.
//!
//! [`decide`] holds every rule, [`apply`] holds none, [`effects`] says what must follow. A guard
//! is a bare participle (`approved`, `entitled`, `closed`) and returns a proof or a [`Refusal`];
//! pages ask the same guards to draw a button.

mod addressee;
mod answering;
mod apply;
mod approving;
mod asking;
mod closing;
mod clocks;
mod command;
mod delivering;
mod effects;
mod event;
mod fairness;
mod guard;
mod linking;
mod observing;
mod receiving;
mod refusal;
mod repeat;
mod routing;
mod screening;

use std::collections::BTreeSet;

pub use addressee::{Addressee, Answer, Ask, AskState, Party};
pub use apply::{apply, fold};
pub use approving::{approval_due, approved, cleared};
pub(crate) use clocks::marks;
pub use clocks::{clocks, falls_due, grade_of_clock};
pub use closing::closed;
pub use command::{
    Appointment, Closing, Command, Escort, Failure, ImprovementPlan, Minutes, NewAsk, Screening,
};
pub use delivering::entitled;
pub use effects::{Effect, effects};
pub use event::{Entry, Event, Opening};
pub use fairness::{approver, handler};
pub use guard::{allowed, guard};
pub use linking::Twin;
pub use observing::Sign;
pub use receiving::open;
pub use refusal::Refusal;
pub use repeat::{leaves_as_it_is, repeats};

use crate::approval::Approval;
use crate::calendar::Instant;
use crate::clock::Mark;
use crate::hospital::Organisation;
use crate::ids::{
    AnswerNo, AskNo, CaseId, CaseNumber, FileId, PersonId, RulesRevision, UnitCode, Version,
};
use crate::intake::Intake;
use crate::people::{Actor, Staff, Who};
use crate::rules::{About, Basis, Grade, Kind, Nature, Outcome, Reaction, Rules, Rung, Topic, Way};
use crate::text::{Words, coded};

coded! {
    /// The stage's name, without its facts.
    StageCode {
        Received = "received",
        Routed = "routed",
        Waiting = "waiting",
        Review = "review",
        Approval = "approval",
        Delivering = "delivering",
        Answered = "answered",
        Closed = "closed",
    }
}

/// Where a case stands. Late, due today and age are not stages: they are derived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    Received,
    Routed {
        asks: Vec<AskNo>,
    },
    /// The complainant was asked; a reply leads `back`.
    Waiting {
        back: Box<Stage>,
        since: Instant,
    },
    Review {
        answer: AnswerNo,
    },
    Approval {
        answer: AnswerNo,
    },
    Delivering {
        answer: AnswerNo,
        way: Option<Way>,
    },
    Answered {
        at: Instant,
    },
    Closed {
        outcome: Outcome,
        at: Instant,
    },
}

impl Stage {
    pub fn code(&self) -> StageCode {
        match self {
            Stage::Received => StageCode::Received,
            Stage::Routed { .. } => StageCode::Routed,
            Stage::Waiting { .. } => StageCode::Waiting,
            Stage::Review { .. } => StageCode::Review,
            Stage::Approval { .. } => StageCode::Approval,
            Stage::Delivering { .. } => StageCode::Delivering,
            Stage::Answered { .. } => StageCode::Answered,
            Stage::Closed { .. } => StageCode::Closed,
        }
    }
}

/// A judgement of risk, with who, when and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grading {
    pub grade: Grade,
    pub by: Who,
    pub at: Instant,
    pub why: Option<Words>,
}

/// Somebody may hear medical words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entitlement {
    pub basis: Basis,
    pub by: Who,
    pub at: Instant,
}

/// A case as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    pub id: CaseId,
    pub number: CaseNumber,
    pub version: Version,
    pub rules: RulesRevision,
    pub intake: Intake,
    pub stage: Stage,
    pub kind: Kind,
    pub screened: bool,
    pub nature: Option<Nature>,
    /// Every grading, the last one in force.
    pub gradings: Vec<Grading>,
    pub topics: Vec<Topic>,
    pub about: About,
    pub sealed: bool,
    pub rung: Rung,
    /// 1 for the first answer, one more with each dissatisfaction or reopening.
    pub round: u16,
    pub asks: Vec<Ask>,
    pub answers: Vec<Answer>,
    pub approval: Option<Approval>,
    pub appointment: Option<Appointment<Words>>,
    pub entitlement: Option<Entitlement>,
    pub reaction: Option<Reaction>,
    pub accused: Vec<PersonId>,
    pub links: Vec<CaseId>,
    /// Cases of the same complainant that ended in this one.
    pub absorbed: Vec<CaseId>,
    pub merged_into: Option<CaseId>,
    pub closing: Option<Closing<Words>>,
    /// Messages of the complainant that nobody has acted on yet.
    pub unread: u16,
    pub reminders: u8,
    /// Deliveries of this round that reached nobody.
    pub failures: u16,
    pub promised_until: Option<Instant>,
    /// When the first answer reached the complainant, and when follow-up was first recorded.
    pub first_reached: Option<Instant>,
    pub followed_up: Option<Instant>,
    pub hold: bool,
    /// Attachments that those who were asked may open.
    pub shown: Vec<FileId>,
    /// Files that go with the answer of this round, in the order in which they were chosen.
    pub enclosed: Vec<FileId>,
    /// What the clocks read.
    pub marks: Vec<Mark>,
}

/// All that a decision needs from outside.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    pub now: Instant,
    /// The rules of this case's own revision.
    pub rules: &'a Rules,
    pub organisation: &'a Organisation,
    /// For `Merge`: the other case.
    pub twin: Option<Twin>,
    /// For `NameAccused`: who it is, to take back what was asked of them.
    pub accused: Option<&'a Staff>,
    /// For `Route` and `Reroute`: whom nobody but accused people could answer for.
    pub mute: &'a [Addressee],
}

impl Case {
    pub fn grading(&self) -> Option<&Grading> {
        self.gradings.last()
    }

    pub fn grade(&self) -> Option<Grade> {
        self.grading().map(|grading| grading.grade)
    }

    pub fn is_closed(&self) -> bool {
        matches!(self.stage, Stage::Closed { .. })
    }

    /// The unit that it is about: named in the intake, else the first one that was asked.
    pub fn unit(&self) -> Option<&UnitCode> {
        let asked = self.asks.iter().find_map(|ask| match &ask.to {
            Addressee::Unit(unit) => Some(unit),
            _ => None,
        });
        self.intake.unit.as_ref().or(asked)
    }

    pub fn is_medical(&self) -> bool {
        self.nature == Some(Nature::Medical)
    }

    pub fn ask(&self, no: AskNo) -> Option<&Ask> {
        self.asks.iter().find(|ask| ask.no == no)
    }

    pub fn answer(&self, no: AnswerNo) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.no == no)
    }

    /// The answer on the table: under review, in approval, or on its way.
    pub fn current_answer(&self) -> Option<&Answer> {
        match &self.stage {
            Stage::Review { answer }
            | Stage::Approval { answer }
            | Stage::Delivering { answer, .. } => self.answer(*answer),
            Stage::Waiting { back, .. } => match back.as_ref() {
                Stage::Review { answer } => self.answer(*answer),
                _ => None,
            },
            _ => None,
        }
    }

    /// Those in the house to whom the case was put, and who therefore see it. Who said "not ours", or
    /// whose question was taken back, does so no longer, unless another question went there; nor does
    /// who was asked by hands that have lost the case. Where any physician could answer, it is the one
    /// who did.
    pub fn asked(&self) -> BTreeSet<Party> {
        let put = self.asks.iter().filter(|ask| ask.state != AskState::Dropped && !ask.lapsed);
        put.map(|ask| self.put_to(ask)).collect()
    }

    fn put_to(&self, ask: &Ask) -> Party {
        let AskState::Answered(no) = ask.state else { return ask.to.party() };
        match (ask.to.party(), self.answer(no).and_then(Answer::author)) {
            (Party::Dpjp(None), by @ Some(_)) => Party::Dpjp(by),
            (party, _) => party,
        }
    }

    fn next_answer(&self) -> AnswerNo {
        AnswerNo(self.answers.len() as u16 + 1)
    }

    fn open_asks(&self) -> impl Iterator<Item = &Ask> {
        self.open_in(&self.stage)
    }

    /// The open asks, also those that wait behind a question to the complainant.
    pub fn pending_asks(&self) -> impl Iterator<Item = &Ask> {
        match &self.stage {
            Stage::Waiting { back, .. } => self.open_in(back),
            stage => self.open_in(stage),
        }
    }

    fn open_in<'a>(&'a self, stage: &'a Stage) -> impl Iterator<Item = &'a Ask> {
        let in_stage = match stage {
            Stage::Routed { asks } => asks.as_slice(),
            _ => &[],
        };
        self.asks.iter().filter(move |ask| ask.is_open() && in_stage.contains(&ask.no))
    }
}

/// Who owes the next step. Never empty while the case is open; every inbox is a filter on it.
pub fn owes(case: &Case) -> BTreeSet<Party> {
    let handler = || fairness::handler(case);
    let mut parties: BTreeSet<Party> = match &case.stage {
        Stage::Received | Stage::Review { .. } => [handler()].into(),
        Stage::Routed { .. } => case.open_asks().map(|ask| ask.to.party()).collect(),
        Stage::Waiting { .. } => [Party::Complainant].into(),
        Stage::Approval { .. } => [fairness::approver(case)].into(),
        Stage::Delivering { way: Some(Way::Message), .. } => [Party::Desk].into(),
        Stage::Delivering { .. } => [handler()].into(),
        Stage::Answered { .. } if case.reaction.is_none() => [Party::Complainant].into(),
        Stage::Answered { .. } => [handler()].into(),
        Stage::Closed { .. } => BTreeSet::new(),
    };
    if case.unread > 0 {
        parties.insert(handler());
    }
    parties
}

/// What follows from a command: nothing new, some events, or a refusal that says why.
///
/// # Errors
/// The [`Refusal`] of the first rule that stands in the way; then nothing happens.
pub fn decide(
    case: &Case,
    actor: &Actor,
    command: Command<Words>,
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    match guard(case, actor, command.act(), facts) {
        Ok(()) | Err(Refusal::NotNow { .. }) if guard::holds_already(case, &command) => {
            return Ok(Vec::new());
        }
        guarded => guarded?,
    }
    use Command as C;
    match command {
        C::Screen(screening) => screening::screen(case, screening, facts),
        C::AskForTime { until, words } => asking::ask_for_time(until, words, facts),
        C::Route { asks } => routing::route(case, asks, facts),
        C::Reroute { ask, to, why } => routing::reroute(case, actor, (ask, to, why), facts),
        C::Escalate { why } => routing::escalate(case, why, facts),
        C::Answer { ask, words, follow_up } => {
            answering::answer(case, actor, (ask, words, follow_up))
        }
        C::AnswerDirectly { words, way, note } => {
            answering::answer_directly(case, actor, (words, way, note), facts)
        }
        C::Accept { words, neutral } => answering::accept(case, actor, (words, neutral), facts),
        C::Return { why } => Ok(vec![answering::give_back(case, why, facts)]),
        C::RecallAsk { ask, why } => routing::recall(case, ask, why),
        C::Inquire { words } => asking::inquire(case, words),
        C::Reply { words } => Ok(vec![asking::reply(case, actor, words)]),
        C::RequestApproval { words, neutral } => {
            approving::request(case, actor, (words, neutral), facts)
        }
        C::Approve {} => approving::approve(case, actor, facts),
        C::Entitle { basis } => Ok(vec![Event::Entitled { basis }]),
        C::Deliver(appointment) => delivering::deliver(case, appointment, facts),
        C::RecordDelivery(minutes) => delivering::record(case, minutes, facts),
        C::RecordFailure { why, words } => Ok(vec![Event::DeliveryFailed { why, words }]),
        C::RecordReaction { reaction, words, care_worse } => {
            Ok(vec![closing::react(case, (reaction, words, care_worse), facts)])
        }
        C::RecordCare { worse, words } => Ok(vec![Event::CareHeard { worse, words }]),
        C::Close(closing) => closing::close(case, actor, closing, facts),
        C::Reopen { why } => closing::reopen(case, why, facts),
        C::Withdraw { why } => Ok(vec![Event::Withdrawn { why }]),
        C::Note { words } => Ok(vec![Event::Noted { words }]),
        C::Link { with } => linking::link(case, with),
        C::Merge { into, same_person } => linking::merge(case, (into, same_person), facts),
        C::LinkBack { with, merged } => Ok(vec![Event::LinkedBack { with, merged }]),
        C::NameAccused { person, words } => fairness::named(case, actor, (person, words), facts),
        C::Reveal { why } => Ok(vec![Event::Revealed { why }]),
        C::Remind {} => Ok(vec![Event::Reminded]),
        C::Report {} => Ok(vec![Event::Reported]),
        C::Hold { on, why } => Ok(vec![Event::Held { on, why }]),
        C::ShowFile { file, on } => Ok(vec![Event::FileShown { file, on }]),
        C::Enclose { file, on } => delivering::enclose(case, file, on),
        C::ChooseLanguage { language } => Ok(vec![Event::LanguageChosen { language }]),
        C::Observe { sign, words } => observing::observe(case, actor, (sign, words), facts),
    }
}

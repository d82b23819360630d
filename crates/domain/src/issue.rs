//! Issues (*isu*): something about the hospital that may grow. Seen, judged within the minutes of the
//! rules, answered by a plan with owners, followed until it is quiet, closed with what was learned.
//!
//! A decider. Cases and mentions hang on an issue by their ids; statements name the issue to which
//! they belong. A pause of publications is only asked for here: the calendar decides it.

mod command;
mod decide;
mod event;
pub mod partner;
mod refusal;
mod refutation;

use std::collections::BTreeSet;

use jiff::SignedDuration;

use crate::calendar::Instant;
use crate::ids::{CaseId, IssueId, PersonId, Version};
use crate::people::{Actor, Role};
use crate::text::{Name, Words, coded};

pub use command::Command;
pub use decide::{Facts, allowed, decide, leads, runs};
pub use event::{Entry, Event, apply, fold};
pub use partner::{Referral, Referred};
pub use refusal::Refusal;
pub use refutation::Refutation;

/// More tasks than these are no plan.
pub const MOST_TASKS: usize = 100;
/// An issue is noted at most so many days after it was detected: what is older is no issue to follow,
/// but history.
pub const MOST_DAYS_AGO: u16 = 90;
/// An exercise that went as it should.
pub const BEST_SCORE: u8 = 100;
/// More updates than these belong in a second issue.
pub const MOST_UPDATES: usize = 500;

coded! {
    /// One thing that somebody can do to an issue.
    Act {
        Detect = "detect",
        /// Begin an exercise.
        Drill = "drill",
        Assess = "assess",
        /// Say how it is answered.
        Respond = "respond",
        /// Say what was checked of something false, and where it was reported.
        Refute = "refute",
        /// Write down what happened, or was decided.
        Update = "update",
        AddTask = "add_task",
        Tick = "tick",
        LinkCase = "link_case",
        UnlinkCase = "unlink_case",
        Close = "close",
        Reopen = "reopen",
        /// Say how an exercise went.
        Score = "score",
        /// Put it before a partner.
        Refer = "refer",
        NoteReceipt = "note_receipt",
        NoteAnswer = "note_answer",
    }
}

coded! {
    /// How far an issue is.
    Stage {
        Detected = "detected",
        Assessed = "assessed",
        /// A plan says who speaks.
        Responding = "responding",
        Closed = "closed",
    }
}

coded! {
    /// How much is at stake, 1 to 4.
    Level {
        /// Watch it.
        One = "level_1",
        /// The office answers.
        Two = "level_2",
        /// The director is told at once, a statement stands ready.
        Three = "level_3",
        /// A crisis: the director leads.
        Four = "level_4",
    }
}

coded! {
    /// Whether what is said is true, as far as it was looked into.
    Truth { Unchecked = "unchecked", True = "true", Partly = "partly", False = "false" }
}

coded! {
    /// The phase of a crisis (PERSI).
    Phase {
        Prodromal = "prodromal",
        Acute = "acute",
        Chronic = "chronic",
        Resolved = "resolved",
    }
}

coded! {
    /// How far it is heard.
    Spread { Few = "few", Local = "local", Regional = "regional", National = "national" }
}

coded! {
    /// By which way the hospital speaks.
    Outlet {
        Newsroom = "newsroom",
        SocialMedia = "social_media",
        Press = "press",
        PressConference = "press_conference",
        Direct = "direct",
        Staff = "staff",
    }
}

coded! {
    /// How it ended.
    Outcome {
        /// What was wrong is set right.
        Solved = "solved",
        /// What was said is corrected.
        Corrected = "corrected",
        /// Nobody speaks of it any more.
        Faded = "faded",
        /// It never was one.
        NoIssue = "no_issue",
    }
}

/// What somebody judged, at one time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment<W> {
    pub level: Level,
    pub truth: Truth,
    pub phase: Phase,
    pub reach: Spread,
    /// Who has a stake in it.
    pub stakeholders: Option<W>,
    pub why: W,
}

impl<W> Assessment<W> {
    /// The same with its texts put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Assessment<V> {
        Assessment {
            level: self.level,
            truth: self.truth,
            phase: self.phase,
            reach: self.reach,
            stakeholders: self.stakeholders.map(&mut *f),
            why: f(self.why),
        }
    }
}

/// How the hospital answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response<W> {
    /// The one who speaks.
    pub speaker: PersonId,
    /// What is said, whoever asks.
    pub message: W,
    /// Questions that will be asked, with their answers.
    pub answers: Option<W>,
    pub outlets: BTreeSet<Outlet>,
}

impl<W> Response<W> {
    /// The same with its texts put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Response<V> {
        Response {
            speaker: self.speaker,
            message: f(self.message),
            answers: self.answers.map(&mut *f),
            outlets: self.outlets,
        }
    }
}

/// Something that one person does until some time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task<W> {
    pub what: W,
    pub owner: PersonId,
    pub due: Instant,
}

/// A task as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    pub no: u16,
    pub task: Task<Words>,
    pub done_at: Option<Instant>,
}

/// An issue as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    pub id: IssueId,
    pub version: Version,
    pub title: Name,
    pub about: Words,
    /// When the hospital first knew of it.
    pub detected_at: Instant,
    /// Minutes within which it is judged for the first time, by the rules under which it was detected.
    pub assess_minutes: u8,
    pub stage: Stage,
    /// The youngest one.
    pub assessment: Option<Assessment<Words>>,
    /// When it was judged for the first time.
    pub assessed_at: Option<Instant>,
    pub response: Option<Response<Words>>,
    pub refutation: Option<Refutation<Words>>,
    pub duties: Vec<Duty>,
    /// What partners were asked.
    pub referrals: Vec<Referred>,
    /// How many updates there are.
    pub updates: usize,
    pub cases: BTreeSet<CaseId>,
    pub outcome: Option<Outcome>,
    pub lessons: Option<Words>,
    pub closed_at: Option<Instant>,
    /// An exercise: never counted in a report, never published.
    pub drill: bool,
    /// How the exercise went.
    pub score: Option<u8>,
}

impl Issue {
    /// Until when it is, or was, to be judged for the first time.
    pub fn first_due(&self) -> Instant {
        self.detected_at + SignedDuration::from_mins(self.assess_minutes.into())
    }

    /// The same while nobody has judged it; `None` once somebody did, or it is closed.
    pub fn assess_due(&self) -> Option<Instant> {
        (self.stage == Stage::Detected).then(|| self.first_due())
    }

    /// Was it judged to be false, wholly or partly?
    pub fn is_false(&self) -> bool {
        let truth = self.assessment.as_ref().map(|judged| judged.truth);
        matches!(truth, Some(Truth::False | Truth::Partly))
    }

    /// What is to be done and not yet done.
    pub fn open_duties(&self) -> impl Iterator<Item = &Duty> {
        self.duties.iter().filter(|duty| duty.done_at.is_none())
    }

    /// Questions to partners that wait for an answer.
    pub fn open_referrals(&self) -> impl Iterator<Item = &Referred> {
        self.referrals.iter().filter(|one| one.is_open())
    }

    /// The nearest time at which somebody owes something.
    pub fn due(&self) -> Option<Instant> {
        let open = self.stage != Stage::Closed;
        let tasks = self.open_duties().map(|duty| duty.task.due).filter(|_| open);
        let asked = self.open_referrals().map(|one| one.referral.due).filter(|_| open);
        self.assess_due().into_iter().chain(tasks).chain(asked).min()
    }

    /// Whose move it is; empty only when it is closed.
    pub fn owes(&self) -> Vec<Owing> {
        if self.stage == Stage::Closed {
            return Vec::new();
        }
        let owners: BTreeSet<PersonId> = self.open_duties().map(|duty| duty.task.owner).collect();
        let mut owing: Vec<Owing> = owners.into_iter().map(Owing::Person).collect();
        if self.stage != Stage::Responding || owing.is_empty() {
            owing.insert(0, Owing::Office);
        }
        owing
    }

    /// Does this person speak in it, or owe a task of it?
    pub fn concerns(&self, person: PersonId) -> bool {
        let speaks = self.response.as_ref().is_some_and(|plan| plan.speaker == person);
        speaks || self.duties.iter().any(|duty| duty.task.owner == person)
    }
}

/// Who owes the next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owing {
    Office,
    Person(PersonId),
}

/// Does this actor read every issue? The office, quality and those above them do; everybody else
/// reads those in which they speak or owe a task.
pub fn reads_all(actor: &Actor) -> bool {
    let role = |role: Role| {
        let above = [Role::Director, Role::Management, Role::Quality, Role::Auditor];
        role.is_humas() || above.contains(&role)
    };
    let stands_in = actor.staff().is_some_and(|staff| staff.delegation.is_some());
    *actor == Actor::Desk || stands_in || actor.role().is_some_and(role)
}

/// May this actor read this issue?
pub fn may_read(known: &Issue, actor: &Actor) -> bool {
    reads_all(actor) || actor.staff().is_some_and(|staff| known.concerns(staff.id))
}

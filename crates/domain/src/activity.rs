//! Activities of health promotion (*kegiatan promosi kesehatan*): planned for somebody who needs it,
//! approved, announced, held, looked back at; with the questions that people asked and what became of
//! each.
//!
//! A decider. What people were told (title, time, place, speakers) is what was approved: whoever
//! changes it asks for the approval again. A question about the asker's own care is never answered in
//! front of others.

mod decide;
mod event;
mod outcome;
mod photo;
mod plan;
pub mod programme;
mod question;
mod refusal;

use crate::calendar::{Date, Instant};
use crate::ids::{ActivityId, CaseId, FileId, PersonId, Version};
use crate::people::{Actor, Who};
use crate::text::{Words, coded};

pub use crate::campaign::{reads, runs};
pub use decide::{Facts, allowed, decide, needs_director};
pub use event::{Event, Happened, apply, fold};
pub use outcome::{Evaluation, FollowUp, Held, MOST_FOLLOW_UPS, MOST_PRESENT, ticks};
pub use photo::{MOST_PHOTOS, Photo};
pub use plan::{Entry, MOST_MATERIALS, MOST_SPEAKERS, Plan, Speaker, Visit, speaks_as};
pub use question::{Answerer, Asked, Fate, MOST_QUESTIONS, Question};
pub use refusal::{Part, Refusal};

coded! {
    /// One thing that somebody can do to an activity.
    Act {
        Propose = "propose",
        Edit = "edit",
        Submit = "submit",
        Approve = "approve",
        Return = "return",
        Cancel = "cancel",
        /// Write down a question that somebody asks.
        Ask = "ask",
        Answer = "answer",
        /// Answer it later: who, and until when.
        Carry = "carry",
        SetAside = "set_aside",
        /// Say whether it is about the asker's own care.
        Mark = "mark",
        /// It is open again.
        Reopen = "reopen",
        /// It is a case from now on.
        Become = "become",
        AddPhoto = "add_photo",
        DropPhoto = "drop_photo",
        /// Say that it took place, and who came.
        Hold = "hold",
        Evaluate = "evaluate",
        /// A follow-up is done.
        Tick = "tick",
    }
}

coded! {
    /// How far an activity is.
    Stage {
        Planned = "planned",
        Approved = "approved",
        Held = "held",
        Evaluated = "evaluated",
        Cancelled = "cancelled",
    }
}

coded! {
    /// What is done.
    Kind {
        Seminar = "seminar",
        Webinar = "webinar",
        LiveQuestions = "live_questions",
        FieldVisit = "field_visit",
        Screening = "screening",
        Class = "class",
        Exhibition = "exhibition",
    }
}

coded! {
    /// For whom.
    Audience {
        Patients = "patients",
        Families = "families",
        Visitors = "visitors",
        Staff = "staff",
        Neighbourhood = "neighbourhood",
    }
}

/// One command. `W` is a text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command<W> {
    Propose {
        id: ActivityId,
        plan: Box<Plan<W>>,
    },
    Edit {
        plan: Box<Plan<W>>,
    },
    Submit {},
    Approve {},
    Return {
        why: W,
    },
    Cancel {
        why: W,
    },
    Ask {
        text: W,
        care: bool,
    },
    /// Questions are numbered from 0.
    Answer {
        nth: u16,
        by: Answerer,
        text: W,
    },
    Carry {
        nth: u16,
        owner: PersonId,
        due: Date,
    },
    SetAside {
        nth: u16,
        why: W,
    },
    Mark {
        nth: u16,
        care: bool,
    },
    Reopen {
        nth: u16,
    },
    Become {
        nth: u16,
        case: CaseId,
    },
    AddPhoto(Box<Photo<W>>),
    DropPhoto {
        id: FileId,
    },
    Hold(Held<W>),
    Evaluate(Evaluation<W>),
    /// The follow-up with this number, from 0.
    Tick {
        nth: u16,
    },
}

impl<W> Command<W> {
    /// What this command does.
    pub fn act(&self) -> Act {
        match self {
            Command::Propose { .. } => Act::Propose,
            Command::Edit { .. } => Act::Edit,
            Command::Submit {} => Act::Submit,
            Command::Approve {} => Act::Approve,
            Command::Return { .. } => Act::Return,
            Command::Cancel { .. } => Act::Cancel,
            Command::Ask { .. } => Act::Ask,
            Command::Answer { .. } => Act::Answer,
            Command::Carry { .. } => Act::Carry,
            Command::SetAside { .. } => Act::SetAside,
            Command::Mark { .. } => Act::Mark,
            Command::Reopen { .. } => Act::Reopen,
            Command::Become { .. } => Act::Become,
            Command::AddPhoto(_) => Act::AddPhoto,
            Command::DropPhoto { .. } => Act::DropPhoto,
            Command::Hold(_) => Act::Hold,
            Command::Evaluate(_) => Act::Evaluate,
            Command::Tick { .. } => Act::Tick,
        }
    }

    /// The same command with its texts put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Command<V> {
        match self {
            Command::Propose { id, plan } => Command::Propose { id, plan: Box::new(plan.map(f)) },
            Command::Edit { plan } => Command::Edit { plan: Box::new(plan.map(f)) },
            Command::Submit {} => Command::Submit {},
            Command::Approve {} => Command::Approve {},
            Command::Return { why } => Command::Return { why: f(why) },
            Command::Cancel { why } => Command::Cancel { why: f(why) },
            Command::Ask { text, care } => Command::Ask { text: f(text), care },
            Command::Answer { nth, by, text } => Command::Answer { nth, by, text: f(text) },
            Command::Carry { nth, owner, due } => Command::Carry { nth, owner, due },
            Command::SetAside { nth, why } => Command::SetAside { nth, why: f(why) },
            Command::Mark { nth, care } => Command::Mark { nth, care },
            Command::Reopen { nth } => Command::Reopen { nth },
            Command::Become { nth, case } => Command::Become { nth, case },
            Command::AddPhoto(photo) => Command::AddPhoto(Box::new(photo.map(f))),
            Command::DropPhoto { id } => Command::DropPhoto { id },
            Command::Hold(held) => Command::Hold(held.map(f)),
            Command::Evaluate(evaluation) => Command::Evaluate(evaluation.map(f)),
            Command::Tick { nth } => Command::Tick { nth },
        }
    }
}

/// An activity as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    pub id: ActivityId,
    pub version: Version,
    /// Who wrote what is, or is to be, approved.
    pub author: Who,
    pub plan: Plan<Words>,
    pub stage: Stage,
    /// The plan waits for its approval.
    pub asked: bool,
    pub approved: Option<(Who, Instant)>,
    /// The approval fell because what people were told has changed.
    pub fell: bool,
    /// The hour for which it was approved first: the programme counts it there, also once it moved.
    pub announced: Option<Instant>,
    pub questions: Vec<Question>,
    pub photos: Vec<Photo<Words>>,
    pub held: Option<Held<Words>>,
    pub evaluation: Option<Evaluation<Words>>,
    /// Why it came back, or was cancelled.
    pub why: Option<Words>,
}

impl Activity {
    /// May somebody register now? It is approved, it takes people, and the last hour has not passed.
    pub fn takes_registrations(&self, now: Instant) -> bool {
        let open = |entry: &Entry| now < entry.closes;
        self.stage == Stage::Approved && self.plan.entry.as_ref().is_some_and(open)
    }

    /// May somebody outside ask something now? From the approval until the end.
    pub fn takes_questions(&self, now: Instant) -> bool {
        let open = self.is_public() && self.plan.questions && now <= self.plan.ends;
        open && self.questions.len() < MOST_QUESTIONS
    }

    /// Everybody may know of it.
    pub fn is_public(&self) -> bool {
        let told = matches!(self.stage, Stage::Approved | Stage::Held | Stage::Evaluated);
        self.plan.public && told
    }

    /// The hour under which the programme counts it.
    pub fn planned_for(&self) -> Instant {
        self.announced.unwrap_or(self.plan.starts)
    }

    /// How many came, all together; `None` before somebody counted.
    pub fn present(&self) -> Option<u32> {
        self.held.as_ref().map(Held::everybody)
    }
}

/// May this actor ask for an activity to be cancelled? Those who run it, and the director.
pub(crate) fn cancels(actor: &Actor, now: Instant) -> bool {
    runs(actor) || actor.is_director(now)
}

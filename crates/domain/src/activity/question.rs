//! What people ask, before and during, and what becomes of each question.

use super::{Activity, Event, Refusal, Stage};
use crate::calendar::{Date, Instant};
use crate::ids::{CaseId, PersonId};
use crate::text::{Words, coded};

/// One activity gathers no more.
pub const MOST_QUESTIONS: usize = 300;

coded! {
    /// By which way a question came.
    Asked {
        /// Typed by the asker on the public page.
        Public = "public",
        /// Written down by somebody of the staff.
        Staff = "staff",
    }
}

/// Who answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answerer {
    /// The speaker with this number in the plan, from 0.
    Speaker(u8),
    Staff(PersonId),
}

/// What became of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Open,
    Answered {
        by: Answerer,
        text: Words,
        at: Instant,
    },
    /// Somebody answers it later.
    Carried {
        owner: PersonId,
        due: Date,
    },
    SetAside {
        why: Words,
    },
    /// It is looked into as a case.
    Case {
        case: CaseId,
    },
}

impl Fate {
    /// Stable code: in the API, and of its phrase.
    pub fn code(self) -> &'static str {
        match self {
            Fate::Open => "open",
            Fate::Answered { .. } => "answered",
            Fate::Carried { .. } => "carried",
            Fate::SetAside { .. } => "set_aside",
            Fate::Case { .. } => "case",
        }
    }
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub text: Words,
    pub asked: Asked,
    pub at: Instant,
    /// It is about the asker's own care: not to be answered in front of others.
    pub care: bool,
    pub fate: Fate,
}

/// Takes one in.
pub(super) fn ask(
    known: &Activity,
    (text, care): (Words, bool),
    (asked, now): (Asked, Instant),
) -> Result<Vec<Event>, Refusal> {
    let staff = asked == Asked::Staff && matches!(known.stage, Stage::Approved | Stage::Held);
    match () {
        () if known.questions.len() >= MOST_QUESTIONS => Err(Refusal::TooMany),
        () if staff || known.takes_questions(now) => Ok(vec![Event::Asked { text, asked, care }]),
        () => Err(Refusal::NoQuestions),
    }
}

/// A question that is still a question here.
fn found(known: &Activity, nth: u16) -> Result<&Question, Refusal> {
    let question = known.questions.get(usize::from(nth)).ok_or(Refusal::NoSuchQuestion)?;
    match (known.stage, question.fate) {
        (Stage::Cancelled, _) => Err(Refusal::NotNow { stage: known.stage }),
        (_, Fate::Case { .. }) => Err(Refusal::IsCase),
        _ => Ok(question),
    }
}

/// Says what was answered, and by whom; a second answer takes the place of the first.
pub(super) fn answer(
    known: &Activity,
    nth: u16,
    (by, text): (Answerer, Words),
) -> Result<Vec<Event>, Refusal> {
    let question = found(known, nth)?;
    let speaks = match by {
        Answerer::Speaker(place) => known.plan.speakers.get(usize::from(place)).is_some(),
        Answerer::Staff(_) => true,
    };
    match () {
        () if question.care => Err(Refusal::OwnCare),
        () if !speaks => Err(Refusal::NoSuchSpeaker),
        () => Ok(vec![Event::Answered { nth, by, text }]),
    }
}

pub(super) fn carry(
    known: &Activity,
    nth: u16,
    (owner, due, today): (PersonId, Date, Date),
) -> Result<Vec<Event>, Refusal> {
    let question = found(known, nth)?;
    match question.fate {
        Fate::Carried { owner: held, due: until } if (held, until) == (owner, due) => {
            Ok(Vec::new())
        }
        Fate::Answered { .. } | Fate::SetAside { .. } => Err(Refusal::Settled),
        _ if due < today => Err(Refusal::DayPassed),
        _ => Ok(vec![Event::Carried { nth, owner, due }]),
    }
}

pub(super) fn set_aside(known: &Activity, nth: u16, why: Words) -> Result<Vec<Event>, Refusal> {
    match found(known, nth)?.fate {
        Fate::SetAside { .. } => Ok(Vec::new()),
        Fate::Answered { .. } => Err(Refusal::Settled),
        _ => Ok(vec![Event::SetAside { nth, why }]),
    }
}

pub(super) fn mark(known: &Activity, nth: u16, care: bool) -> Result<Vec<Event>, Refusal> {
    let question = found(known, nth)?;
    match question.fate {
        _ if question.care == care => Ok(Vec::new()),
        Fate::Answered { .. } => Err(Refusal::Settled),
        _ => Ok(vec![Event::Marked { nth, care }]),
    }
}

pub(super) fn reopen(known: &Activity, nth: u16) -> Result<Vec<Event>, Refusal> {
    match found(known, nth)?.fate {
        Fate::Open => Ok(Vec::new()),
        _ => Ok(vec![Event::Reopened { nth }]),
    }
}

/// It is a case from now on, and there it is answered.
pub(super) fn become_case(known: &Activity, nth: u16, case: CaseId) -> Result<Vec<Event>, Refusal> {
    let question = known.questions.get(usize::from(nth)).ok_or(Refusal::NoSuchQuestion)?;
    match question.fate {
        Fate::Case { case: held } if held == case => Ok(Vec::new()),
        Fate::Case { .. } => Err(Refusal::IsCase),
        _ => Ok(vec![Event::BecameCase { nth, case }]),
    }
}

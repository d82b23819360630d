//! The telephone: who called, what came of it, and who is owed a call back.
//!
//! A decider like `improvement`. A missed call is owed by the operators until somebody has spoken
//! with the caller, or tried as often as the rules ask for.

mod command;
mod event;
mod guard;
mod refusal;

pub use command::{Act, Command};
pub use event::{Entry, Event, Opening, apply, fold, open};
pub use guard::{allowed, guard, may_log};
pub use refusal::Refusal;

use crate::answer_bank::{Category, Quoted};
use crate::calendar::Instant;
use crate::ids::{CallId, CaseId, PersonId, Version};
use crate::people::{Actor, Who};
use crate::text::{Words, coded};

coded! {
    /// Who called whom.
    Direction { Inbound = "in", Outbound = "out" }
}

coded! {
    /// Where a call stands. The first three are owed.
    Stage {
        /// Nobody answered.
        Missed = "missed",
        /// Somebody answered and promised to call back.
        CallBack = "call_back",
        /// It is to become a case that nobody has written down yet.
        CaseDue = "case_due",
        /// A switchboard says that it was answered; what it was about nobody has written down.
        Logged = "logged",
        Ended = "ended",
    }
}

impl Stage {
    /// Does the office still owe a step?
    pub fn is_owed(self) -> bool {
        matches!(self, Stage::Missed | Stage::CallBack | Stage::CaseDue)
    }

    /// Does the caller wait for the telephone to ring?
    pub fn awaits_call(self) -> bool {
        matches!(self, Stage::Missed | Stage::CallBack)
    }
}

coded! {
    /// How a call ended.
    Outcome {
        Answered = "answered",
        Case = "case",
        CalledBack = "called_back",
        WrongNumber = "wrong_number",
        Unreachable = "unreachable",
    }
}

/// What came of a call, as somebody writes it down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Answered here, with a text of the bank where there was one.
    Answered {
        category: Category,
        answer: Option<Quoted>,
    },
    CaseDue,
    CallBack,
    CalledBack,
    WrongNumber,
    Missed,
    Logged,
}

coded! {
    /// The codes of [`Ending`] that a person may choose from.
    Choice {
        Answered = "answered",
        CaseDue = "case_due",
        CallBack = "call_back",
        CalledBack = "called_back",
        WrongNumber = "wrong_number",
        Missed = "missed",
    }
}

impl Ending {
    /// Where the call stands with it, and how it ended if it did.
    pub fn stage(self) -> (Stage, Option<Outcome>) {
        match self {
            Ending::Answered { .. } => (Stage::Ended, Some(Outcome::Answered)),
            Ending::CaseDue => (Stage::CaseDue, None),
            Ending::CallBack => (Stage::CallBack, None),
            Ending::CalledBack => (Stage::Ended, Some(Outcome::CalledBack)),
            Ending::WrongNumber => (Stage::Ended, Some(Outcome::WrongNumber)),
            Ending::Missed => (Stage::Missed, None),
            Ending::Logged => (Stage::Logged, None),
        }
    }

    /// The stable code on disk.
    pub fn code(self) -> &'static str {
        match self {
            Ending::Answered { .. } => "answered",
            Ending::CaseDue => "case_due",
            Ending::CallBack => "call_back",
            Ending::CalledBack => "called_back",
            Ending::WrongNumber => "wrong_number",
            Ending::Missed => "missed",
            Ending::Logged => "logged",
        }
    }
}

/// A call as its row holds it. Name and number lie in the vault under the call's own key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    pub id: CallId,
    pub version: Version,
    pub direction: Direction,
    pub at: Instant,
    /// How long it was, in seconds; none where nobody measured.
    pub seconds: Option<u32>,
    /// Is there a number to call back?
    pub numbered: bool,
    pub about: Option<Words>,
    /// Who spoke; none for a switchboard's line.
    pub taken_by: Option<PersonId>,
    pub stage: Stage,
    pub outcome: Option<Outcome>,
    pub category: Option<Category>,
    pub answer: Option<Quoted>,
    pub case: Option<CaseId>,
    /// Calls back that did not reach anybody.
    pub attempts: u8,
    pub ended_at: Option<Instant>,
}

/// All that a decision needs from outside.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    pub now: Instant,
    /// So many attempts the rules ask for.
    pub attempts: u8,
}

/// The longest call that is taken for one, in seconds.
pub const LONGEST: u32 = 24 * 3600;

/// A call that may be written down.
///
/// # Errors
/// `NotYours` for anybody outside the office, `Future` for a call that has not happened, `TooLong`,
/// `NumberMissing` where somebody is to be called back and nobody knows under which number, `Empty`
/// where a person writes down an answer to nobody about nothing.
pub fn logged(opening: Opening, actor: &Actor, facts: &Facts) -> Result<Opening, Refusal> {
    let stage = opening.ending.stage().0;
    if !may_log(actor) {
        return Err(Refusal::NotYours { act: Act::Settle });
    }
    if opening.at > facts.now {
        return Err(Refusal::Future);
    }
    if opening.seconds.is_some_and(|seconds| seconds > LONGEST) {
        return Err(Refusal::TooLong);
    }
    let answered_nothing = matches!(opening.ending, Ending::Answered { answer: None, .. });
    if answered_nothing && !opening.numbered && opening.about.is_none() && *actor != Actor::Desk {
        return Err(Refusal::Empty);
    }
    // What a switchboard missed without a number is still seen by somebody.
    match stage.awaits_call() && !opening.numbered && *actor != Actor::Desk {
        true => Err(Refusal::NumberMissing),
        false => Ok(opening),
    }
}

/// What follows from a command: nothing new, some events, or a refusal that says why.
///
/// # Errors
/// The [`Refusal`] of the first rule that stands in the way; then nothing happens.
pub fn decide(
    call: &Call,
    actor: &Actor,
    command: Command<Words>,
    facts: &Facts,
) -> Result<Vec<Event>, Refusal> {
    let guarded = guard(call, actor, command.act());
    if holds_already(call, &command) && !matches!(guarded, Err(Refusal::NotYours { .. })) {
        return Ok(Vec::new());
    }
    guarded?;
    match command {
        Command::Try { words } => Ok(tried(call, words, facts)),
        Command::Settle { ending, words } => match settles(ending) {
            true => Ok(vec![Event::Settled { ending, words }]),
            false => Err(Refusal::NotNow { act: Act::Settle, stage: call.stage }),
        },
        Command::Become { case } => Ok(vec![Event::Became { case }]),
    }
}

/// The last attempt that the rules ask for ends the waiting.
fn tried(call: &Call, words: Option<Words>, facts: &Facts) -> Vec<Event> {
    let last = call.attempts.saturating_add(1) >= facts.attempts;
    let ending = last.then_some(Event::GivenUp);
    std::iter::once(Event::Tried { words }).chain(ending).collect()
}

/// Nobody settles a call by missing it.
fn settles(ending: Ending) -> bool {
    !matches!(ending, Ending::Missed | Ending::Logged)
}

/// A command whose result already holds succeeds and changes nothing.
fn holds_already(call: &Call, command: &Command<Words>) -> bool {
    match command {
        Command::Become { case } => call.case == Some(*case),
        Command::Settle { ending, words: None } => {
            (call.stage, call.outcome) == ending.stage()
                && !matches!(ending, Ending::Answered { .. })
        }
        _ => false,
    }
}

/// Who wrote an entry, as a person of the staff.
pub(crate) fn person(who: Who) -> Option<PersonId> {
    match who {
        Who::Person(person) => Some(person),
        _ => None,
    }
}

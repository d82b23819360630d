//! What has happened to a call, and the row that it adds up to.

use super::{Call, Direction, Ending, Outcome, Stage, person};
use crate::calendar::Instant;
use crate::ids::{CallId, CaseId, Version};
use crate::people::Who;
use crate::text::Words;

/// One thing that happened. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Opened(Opening),
    /// Called back, and nobody was there.
    Tried {
        words: Option<Words>,
    },
    Settled {
        ending: Ending,
        words: Option<Words>,
    },
    Became {
        case: CaseId,
    },
    /// Tried as often as the rules ask for.
    GivenUp,
}

/// A call as it was written down, or as a switchboard told it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    pub id: CallId,
    pub direction: Direction,
    pub at: Instant,
    pub seconds: Option<u32>,
    pub numbered: bool,
    pub about: Option<Words>,
    pub ending: Ending,
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { begun Call of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Opened(_) => "opened",
            Event::Tried { .. } => "tried",
            Event::Settled { .. } => "settled",
            Event::Became { .. } => "became",
            Event::GivenUp => "given_up",
        }
    }
}

/// A new call, with the entry that begins its history.
pub fn open(opening: Opening, by: Who, at: Instant) -> (Call, Entry) {
    let entry = Entry { event: Event::Opened(opening.clone()), by, at };
    (begun(&opening, &entry), entry)
}

/// The call that a whole history adds up to; `None` if it does not begin with its opening.
pub fn fold(history: &[Entry]) -> Option<Call> {
    let (first, rest) = history.split_first()?;
    let Event::Opened(opening) = &first.event else { return None };
    Some(rest.iter().fold(begun(opening, first), apply))
}

/// The call after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(mut call: Call, entry: &Entry) -> Call {
    call.version.0 += 1;
    match &entry.event {
        Event::Opened(_) => {}
        Event::Tried { .. } => call.attempts = call.attempts.saturating_add(1),
        Event::Settled { ending, words } => {
            call.taken_by = person(entry.by).or(call.taken_by);
            call.about = call.about.or(*words);
            settle(&mut call, *ending, entry.at);
        }
        Event::Became { case } => {
            call.case = Some(*case);
            end(&mut call, Outcome::Case, entry.at);
        }
        Event::GivenUp => end(&mut call, Outcome::Unreachable, entry.at),
    }
    call
}

fn settle(call: &mut Call, ending: Ending, at: Instant) {
    let (stage, outcome) = ending.stage();
    call.stage = stage;
    call.outcome = outcome;
    call.ended_at = outcome.map(|_| at);
    if let Ending::Answered { category, answer } = ending {
        call.category = Some(category);
        call.answer = answer;
    }
}

fn end(call: &mut Call, outcome: Outcome, at: Instant) {
    call.stage = Stage::Ended;
    call.outcome = Some(outcome);
    call.ended_at = Some(at);
}

fn begun(opening: &Opening, entry: &Entry) -> Call {
    let mut call = Call {
        id: opening.id,
        version: Version(1),
        direction: opening.direction,
        at: opening.at,
        seconds: opening.seconds,
        numbered: opening.numbered,
        about: opening.about,
        taken_by: person(entry.by),
        stage: Stage::Logged,
        outcome: None,
        category: None,
        answer: None,
        case: None,
        attempts: 0,
        ended_at: None,
    };
    settle(&mut call, opening.ending, entry.at);
    call
}

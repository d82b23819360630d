//! How the office judges its own channels (*penilaian mandiri*): five aspects of one month, each with
//! what the program measured, the hospital's own goal and a note of the head; kept once it is signed.
//!
//! A decider. The aspects are those by which Indonesian hospitals speak of good social media: being
//! active, consistent, engaging and responsive, and complaints that find their end.

mod event;
pub mod figure;
mod refusal;

use std::collections::BTreeMap;

use crate::calendar::{Instant, Month};
use crate::ids::{AssessmentId, Version};
use crate::people::{Actor, Role, Who};
use crate::text::{Words, coded};

pub use event::{Entry, Event, apply, fold};
pub use figure::{Figure, Verdict, measured};
pub use refusal::Refusal;

/// What the ids of months begin with, so that none is the id of anything else.
const MARK: u128 = 0x0050_C1A1 << 104;

coded! {
    /// What is judged.
    Aspect {
        Activity = "activity",
        Consistency = "consistency",
        Engagement = "engagement",
        Responsiveness = "responsiveness",
        ComplaintsClosed = "complaints_closed",
    }
}

coded! {
    /// One thing that somebody can do to a sheet.
    Act { Write = "write", Sign = "sign", Reopen = "reopen" }
}

coded! {
    /// How far a sheet is.
    Stage { Draft = "draft", Signed = "signed" }
}

/// One command. `W` is the text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command<W> {
    /// The notes, all of them anew.
    Write {
        notes: BTreeMap<Aspect, W>,
    },
    /// What is measured now stays.
    Sign {},
    Reopen {
        why: W,
    },
}

impl<W> Command<W> {
    /// What this command does.
    pub fn act(&self) -> Act {
        match self {
            Command::Write { .. } => Act::Write,
            Command::Sign {} => Act::Sign,
            Command::Reopen { .. } => Act::Reopen,
        }
    }

    /// The same command with its texts put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Command<V> {
        match self {
            Command::Write { notes } => {
                let notes = notes.into_iter().map(|(aspect, note)| (aspect, f(note)));
                Command::Write { notes: notes.collect() }
            }
            Command::Sign {} => Command::Sign {},
            Command::Reopen { why } => Command::Reopen { why: f(why) },
        }
    }
}

/// A sheet as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    pub id: AssessmentId,
    pub version: Version,
    pub month: Month,
    pub stage: Stage,
    pub notes: BTreeMap<Aspect, Words>,
    pub signed: Option<Signed>,
    /// Why it was opened again.
    pub why: Option<Words>,
}

/// What was signed: the figures of that moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    pub by: Who,
    pub at: Instant,
    pub figures: Vec<Figure>,
    /// The edition of the goals that were held against them; 0 before there were any.
    pub edition: u32,
}

/// All that the decision needs from outside.
#[derive(Clone, Debug)]
pub struct Facts {
    pub now: Instant,
    /// When the month ends.
    pub over: Instant,
    pub figures: Vec<Figure>,
    pub edition: u32,
}

/// The sheet of a month; every month has one.
pub fn id(month: Month) -> AssessmentId {
    let year = u128::from(month.year().unsigned_abs());
    AssessmentId::new(MARK | (year << 8) | u128::from(month.number().unsigned_abs()))
}

/// May this actor write, sign and open a sheet again?
pub fn judges(actor: &Actor) -> bool {
    actor.role() == Some(Role::Head)
}

/// Everything this actor may do with a sheet now; before the first word there is none.
pub fn allowed(
    known: Option<&Assessment>,
    actor: &Actor,
    (now, over): (Instant, Instant),
) -> Vec<Act> {
    let signed = known.is_some_and(|known| known.stage == Stage::Signed);
    let may = |act: &&Act| match act {
        Act::Write => !signed,
        Act::Sign => known.is_some() && !signed && now >= over,
        Act::Reopen => signed,
    };
    Act::ALL.iter().filter(|_| judges(actor)).filter(may).copied().collect()
}

/// What follows from a command: nothing new, one event, or a refusal that says why.
///
/// # Errors
/// The rule that says no.
pub fn decide(
    known: Option<&Assessment>,
    month: Month,
    (actor, facts): (&Actor, &Facts),
    command: Command<Words>,
) -> Result<Vec<Event>, Refusal> {
    if !judges(actor) {
        return Err(Refusal::NotYours { act: command.act() });
    }
    let signed = known.is_some_and(|known| known.stage == Stage::Signed);
    match command {
        Command::Write { .. } if signed => Err(Refusal::Signed),
        Command::Write { notes } if known.is_some_and(|known| known.notes == notes) => {
            Ok(Vec::new())
        }
        Command::Write { notes } => Ok(vec![Event::Written { month, notes }]),
        Command::Sign {} if signed => Ok(Vec::new()),
        Command::Sign {} if known.is_none() => Err(Refusal::NothingWritten),
        Command::Sign {} if facts.now < facts.over => {
            Err(Refusal::MonthRuns { from: month.next().start() })
        }
        Command::Sign {} => {
            Ok(vec![Event::Signed { figures: facts.figures.clone(), edition: facts.edition }])
        }
        Command::Reopen { .. } if !signed => Ok(Vec::new()),
        Command::Reopen { why } => Ok(vec![Event::Reopened { why }]),
    }
}

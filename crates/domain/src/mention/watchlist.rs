//! The list of a day (*daftar harian*): at which unit, and about which topic, suddenly more different
//! people speak than eight weeks before let expect. Drawn once a day and kept, so that yesterday's can
//! be read again; each line says what was done about it.
//!
//! A decider. It holds no words: a unit, a topic, numbers and references.

use crate::calendar::{Date, Instant};
use crate::ids::{CaseId, MentionId, UnitCode, Version};
use crate::people::{Actor, Role, Who};
use crate::rules::Hcat;
use crate::text::coded;

use super::watches;

/// How many false alarms the office bears in four weeks: the budget from which the threshold follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tolerance(u8);

impl Tolerance {
    /// One a week.
    pub const USUAL: Tolerance = Tolerance(4);
    /// Three a day is no list that somebody reads.
    pub const MOST: u8 = 80;

    /// So many in four weeks, from one to 80.
    pub fn of(in_four_weeks: u8) -> Option<Tolerance> {
        (1..=Tolerance::MOST).contains(&in_four_weeks).then_some(Tolerance(in_four_weeks))
    }

    /// As somebody types it.
    pub fn parse(text: &str) -> Option<Tolerance> {
        Tolerance::of(text.trim().parse().ok()?)
    }

    pub fn in_four_weeks(self) -> u8 {
        self.0
    }

    pub fn in_a_week(self) -> f64 {
        f64::from(self.0) / 4.0
    }
}

coded! {
    /// What was done about a line.
    Response {
        /// An issue was made of it.
        Issue = "issue",
        /// It is handled in a case.
        Case = "case",
        /// The unit knows and has answered.
        Unit = "unit",
        /// It is looked at again tomorrow.
        Watched = "watched",
        /// It was nothing.
        Nothing = "nothing",
    }
}

/// A unit and a topic of which many speak, and why it stands in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    pub unit: UnitCode,
    pub topic: Hcat,
    /// Different people in three days.
    pub voices: u32,
    /// How many the weeks before let expect, in hundredths.
    pub expected_hundredths: u32,
    /// Minus the decimal logarithm of the chance of so many, in hundredths: 400 is one in ten thousand.
    pub score_hundredths: u32,
    /// Examples, the youngest first.
    pub mentions: Vec<MentionId>,
    pub cases: Vec<CaseId>,
}

/// A line of the list, with what was done about it, by whom and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub no: u16,
    pub matter: Matter,
    pub handled: Option<(Response, Who, Instant)>,
}

/// The list as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watchlist {
    pub day: Date,
    pub version: Version,
    pub drawn_at: Instant,
    /// The budget under which it was drawn, and the one for the next.
    pub tolerance: Tolerance,
    pub next: Tolerance,
    /// The most surprising first.
    pub items: Vec<Item>,
}

/// What somebody wants done to the list of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Draw {
        day: Date,
        tolerance: Tolerance,
        matters: Vec<Matter>,
    },
    Handle {
        no: u16,
        how: Response,
    },
    /// It is open again.
    Reopen {
        no: u16,
    },
    /// The budget of all lists to come.
    Tolerate {
        tolerance: Tolerance,
    },
}

/// One thing that happened to it. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Drawn { day: Date, tolerance: Tolerance, matters: Vec<Matter> },
    Handled { no: u16, how: Response },
    Reopened { no: u16 },
    Tolerated { tolerance: Tolerance },
}

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Drawn { .. } => "drawn",
            Event::Handled { .. } => "handled",
            Event::Reopened { .. } => "reopened",
            Event::Tolerated { .. } => "tolerated",
        }
    }
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Watchlist of Event }

/// Why the rules of the list say no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoList {
    /// This actor does not do that.
    NotYours,
    /// There is no such list, or no such line in it.
    NotThere,
}

/// May this actor say how many false alarms are borne?
pub fn tolerates(actor: &Actor) -> bool {
    actor.role() == Some(Role::Head)
}

/// What follows from a command: nothing new, one event, or why not.
///
/// # Errors
/// The rule that says no.
pub fn decide(
    known: Option<&Watchlist>,
    actor: &Actor,
    command: Command,
) -> Result<Vec<Event>, NoList> {
    let may = match &command {
        Command::Draw { .. } => *actor == Actor::Clock,
        Command::Handle { .. } | Command::Reopen { .. } => watches(actor),
        Command::Tolerate { .. } => tolerates(actor),
    };
    may.then_some(()).ok_or(NoList::NotYours)?;
    let event = match (command, known) {
        (Command::Draw { .. }, Some(_)) => return Ok(Vec::new()),
        (Command::Draw { day, tolerance, matters }, None) => {
            Event::Drawn { day, tolerance, matters }
        }
        (_, None) => return Err(NoList::NotThere),
        (Command::Handle { no, how }, Some(known)) => match line(known, no)?.handled {
            Some((standing, ..)) if standing == how => return Ok(Vec::new()),
            _ => Event::Handled { no, how },
        },
        (Command::Reopen { no }, Some(known)) => match line(known, no)?.handled {
            None => return Ok(Vec::new()),
            Some(_) => Event::Reopened { no },
        },
        (Command::Tolerate { tolerance }, Some(known)) if known.next == tolerance => {
            return Ok(Vec::new());
        }
        (Command::Tolerate { tolerance }, Some(_)) => Event::Tolerated { tolerance },
    };
    Ok(vec![event])
}

fn line(known: &Watchlist, no: u16) -> Result<&Item, NoList> {
    known.items.iter().find(|item| item.no == no).ok_or(NoList::NotThere)
}

/// The list after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Watchlist>, entry: &Entry) -> Option<Watchlist> {
    if let Event::Drawn { day, tolerance, matters } = &entry.event {
        let item =
            |(no, matter): (u16, &Matter)| Item { no, matter: matter.clone(), handled: None };
        return Some(Watchlist {
            day: *day,
            version: Version(1),
            drawn_at: entry.at,
            tolerance: *tolerance,
            next: *tolerance,
            items: (1..).zip(matters).map(item).collect(),
        });
    }
    let mut known = known?;
    known.version.0 += 1;
    let mut mark = |wanted: u16, handled| {
        known.items.iter_mut().filter(|item| item.no == wanted).for_each(|item| {
            item.handled = handled;
        });
    };
    match &entry.event {
        Event::Drawn { .. } => {}
        Event::Handled { no, how } => mark(*no, Some((*how, entry.by, entry.at))),
        Event::Reopened { no } => mark(*no, None),
        Event::Tolerated { tolerance } => known.next = *tolerance,
    }
    Some(known)
}

/// The list that a whole history adds up to; `None` if it does not begin with its drawing.
pub fn fold(history: &[Entry]) -> Option<Watchlist> {
    history.iter().fold(None, apply)
}

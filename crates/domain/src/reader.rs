//! The reader of messages: what was trained from the corrections of the office, what serves, and who
//! decides it. A trained reader suggests; it never screens. The built-in reader is always there.

use crate::people::{Actor, Role};
use crate::text::coded;

coded! {
    /// How it stands with a version.
    Standing {
        /// Asked for; nobody has begun.
        Waiting = "waiting",
        Training = "training",
        /// Trained and compared with the one in use; the head has not decided.
        Offered = "offered",
        /// It serves, or has served.
        Kept = "kept",
        Refused = "refused",
        /// Nothing came of it.
        Failed = "failed",
    }
}

coded! {
    /// Why nothing came of a training.
    Trouble {
        /// Too few messages were screened by people; nothing can be learned from them.
        TooFew = "too_few",
        /// It was begun several times and never came to its end.
        BrokenOff = "broken_off",
    }
}

/// The versions of a hospital by number, from 1, and the one in use; `None`: the built-in reader.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reader {
    pub versions: Vec<(u32, Standing)>,
    pub in_use: Option<u32>,
}

/// What somebody wants of the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Train a version from all that people have screened.
    Train {},
    /// Let a version serve that was offered or has served; `None`: the built-in reader.
    Use { number: Option<u32> },
    /// An offered version is not wanted.
    Refuse { number: u32 },
}

/// What follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    Asked { number: u32 },
    Used { number: Option<u32> },
    Refused { number: u32 },
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum No {
    /// Only the head of public relations decides what reads along.
    NotYours,
    /// There is no such version, or it cannot be used.
    NotThere,
}

/// May this actor train, keep and refuse? The head of public relations, who answers for screening,
/// and the house itself (its command line).
pub fn may_decide(actor: &Actor) -> bool {
    *actor == Actor::Desk || actor.role() == Some(Role::Head)
}

/// What follows from a command; nothing where it holds already, so that the same wish twice is one.
///
/// # Errors
/// [`No`].
pub fn decide(reader: &Reader, actor: &Actor, command: Command) -> Result<Option<Event>, No> {
    if !may_decide(actor) {
        return Err(No::NotYours);
    }
    match command {
        Command::Train {} => Ok(reader.next().map(|number| Event::Asked { number })),
        Command::Use { number } => {
            let usable = number.is_none_or(|number| reader.is_usable(number));
            let used = (number != reader.in_use).then_some(Event::Used { number });
            if usable { Ok(used) } else { Err(No::NotThere) }
        }
        Command::Refuse { number } => match reader.standing(number) {
            Some(Standing::Offered) => Ok(Some(Event::Refused { number })),
            Some(Standing::Refused) => Ok(None),
            _ => Err(No::NotThere),
        },
    }
}

/// The reader after it.
pub fn apply(mut reader: Reader, event: &Event) -> Reader {
    match event {
        Event::Asked { number } => reader.versions.push((*number, Standing::Waiting)),
        Event::Used { number } => {
            reader.in_use = *number;
            if let Some(number) = number {
                reader.set(*number, Standing::Kept);
            }
        }
        Event::Refused { number } => reader.set(*number, Standing::Refused),
    }
    reader
}

impl Reader {
    pub fn standing(&self, number: u32) -> Option<Standing> {
        let found = self.versions.iter().find(|(known, _)| *known == number);
        found.map(|(_, standing)| *standing)
    }

    fn set(&mut self, number: u32, standing: Standing) {
        let found = self.versions.iter_mut().filter(|(known, _)| *known == number);
        found.for_each(|(_, known)| *known = standing);
    }

    fn is_usable(&self, number: u32) -> bool {
        matches!(self.standing(number), Some(Standing::Offered | Standing::Kept))
    }

    /// The number of the next version; none while one is on its way.
    fn next(&self) -> Option<u32> {
        let on_its_way = |standing| matches!(standing, Standing::Waiting | Standing::Training);
        if self.versions.iter().any(|(_, standing)| on_its_way(*standing)) {
            return None;
        }
        Some(self.versions.iter().map(|(number, _)| *number).max().unwrap_or(0) + 1)
    }
}

//! A pause of everything that would go out, in a crisis: who, why, until when. It ends by itself or
//! earlier by somebody's word.

use jiff::SignedDuration;

use crate::calendar::Instant;
use crate::ids::{PauseId, Version};
use crate::people::{Actor, Role, Who};
use crate::text::Name;

use super::{Act, Refusal};

/// No pause lasts longer; a crisis that does is paused anew, by somebody who thinks of it again.
pub const MOST_DAYS: u16 = 90;

const LONGEST: SignedDuration = SignedDuration::from_hours(24 * MOST_DAYS as i64);

/// A pause as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pause {
    pub id: PauseId,
    pub version: Version,
    pub why: Name,
    pub at: Instant,
    pub by: Who,
    pub until: Instant,
    pub ended: Option<(Instant, Who)>,
}

/// One thing that happened to a pause. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Begun { id: PauseId, why: Name, until: Instant },
    Ended,
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Pause of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Begun { .. } => "pause_begun",
            Event::Ended => "pause_ended",
        }
    }
}

impl Pause {
    /// Does it hold at this moment?
    pub fn holds(&self, now: Instant) -> bool {
        self.ended.is_none() && self.at <= now && now < self.until
    }
}

/// May this actor stop everything, and let it go on?
pub fn pauses(actor: &Actor, now: Instant) -> bool {
    let office = matches!(actor.role(), Some(Role::Head | Role::Officer | Role::DutyManager));
    office || actor.is_director(now)
}

/// Stops everything until an instant.
///
/// # Errors
/// `NotYours`, `PauseRuns` while another one holds, `Past`, `PauseTooLong`.
pub fn begin(
    newest: Option<&Pause>,
    actor: &Actor,
    (id, why, until): (PauseId, Name, Instant),
    now: Instant,
) -> Result<Event, Refusal> {
    match () {
        () if !pauses(actor, now) => Err(Refusal::NotYours { act: Act::Publish }),
        () if newest.is_some_and(|pause| pause.holds(now)) => Err(Refusal::PauseRuns),
        () if until <= now => Err(Refusal::Past),
        () if until > now + LONGEST => Err(Refusal::PauseTooLong { days: MOST_DAYS }),
        () => Ok(Event::Begun { id, why, until }),
    }
}

/// Lets everything go on; a pause that is over stays over.
///
/// # Errors
/// `NotYours`.
pub fn end(known: &Pause, actor: &Actor, now: Instant) -> Result<Vec<Event>, Refusal> {
    match known.holds(now) {
        _ if !pauses(actor, now) => Err(Refusal::NotYours { act: Act::Publish }),
        true => Ok(vec![Event::Ended]),
        false => Ok(Vec::new()),
    }
}

/// The pause after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Pause>, entry: &Entry) -> Option<Pause> {
    let version = Version(known.as_ref().map_or(0, |known| known.version.0) + 1);
    match &entry.event {
        Event::Begun { id, why, until } => Some(Pause {
            id: *id,
            version,
            why: why.clone(),
            at: entry.at,
            by: entry.by,
            until: *until,
            ended: None,
        }),
        Event::Ended => {
            known.map(|known| Pause { version, ended: Some((entry.at, entry.by)), ..known })
        }
    }
}

/// The pause that a whole history adds up to; `None` for an empty one.
pub fn fold(history: &[Entry]) -> Option<Pause> {
    history.iter().fold(None, apply)
}

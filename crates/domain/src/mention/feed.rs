//! Feeds (*umpan*): addresses at which somebody publishes news, looked at again and again. Each entry
//! that concerns the hospital becomes a mention.
//!
//! A decider for the register. How the last look ended is no event: it is kept beside the row and
//! says how long to wait and which light is shown.

mod account;

pub use account::{Account, Allowance, Span};

use jiff::SignedDuration;

use crate::calendar::Instant;
use crate::ids::{FeedId, QueryId, Version};
use crate::people::{Actor, Role};
use crate::text::{Link, Name, coded};

/// A feed that answers is looked at again after this.
pub const EVERY: SignedDuration = SignedDuration::from_mins(15);
/// One that fails for long is looked at no less often than this.
pub const SELDOM: SignedDuration = SignedDuration::from_hours(12);
/// So many looks in a row that fail make a red light.
pub const RED_AFTER: u32 = 4;

coded! {
    /// Why a look at a feed brought nothing.
    Trouble {
        Unreachable = "unreachable",
        Slow = "slow",
        TooLarge = "too_large",
        /// Neither RSS nor Atom.
        Malformed = "malformed",
        /// Its house does not give it to us, or has a fault.
        Refused = "refused",
        /// It is no longer there.
        Gone = "gone",
        /// It lies inside a network, and nothing there is published.
        Private = "private",
        /// It needs an account that the hospital has not named.
        Unconnected = "unconnected",
        /// Its account may spend no more in this day or month.
        Spent = "spent",
    }
}

coded! {
    /// How it goes, in one word.
    Light { Unseen = "unseen", Green = "green", Yellow = "yellow", Red = "red", Stopped = "stopped" }
}

/// What somebody says of a feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub name: Name,
    pub address: Link,
    /// Words with commas between them: only entries that hold one of them are taken. Without them,
    /// every entry is.
    pub only: Option<Name>,
    /// A saved query that an entry must meet as well.
    pub query: Option<QueryId>,
}

impl Plan {
    /// Does an entry with this text concern the hospital?
    pub fn takes(&self, text: &str) -> bool {
        let Some(only) = &self.only else { return true };
        let text = text.to_lowercase();
        let words = only.as_str().split(',').map(str::trim).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).any(|word| text.contains(&word))
    }
}

/// A feed as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    pub id: FeedId,
    pub version: Version,
    pub plan: Plan,
    /// It is looked at.
    pub runs: bool,
}

/// How it stands with the looks at a feed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// When somebody looked last.
    pub at: Option<Instant>,
    /// When a look last went well.
    pub good_at: Option<Instant>,
    /// Looks in a row that failed.
    pub failures: u32,
    pub trouble: Option<Trouble>,
    /// How many mentions came from it, and when the last one did.
    pub taken: u32,
    pub taken_at: Option<Instant>,
}

impl Look {
    /// The same after one more look: how many new mentions it brought, or why none.
    pub fn after(self, ended: Result<u32, Trouble>, now: Instant) -> Look {
        match ended {
            Err(trouble) => Look {
                at: Some(now),
                failures: self.failures.saturating_add(1),
                trouble: Some(trouble),
                ..self
            },
            Ok(fresh) => Look {
                at: Some(now),
                good_at: Some(now),
                failures: 0,
                trouble: None,
                taken: self.taken.saturating_add(fresh),
                taken_at: if fresh > 0 { Some(now) } else { self.taken_at },
            },
        }
    }

    /// How long to wait for the next look: twice as long after each failure.
    pub fn wait(&self) -> SignedDuration {
        (EVERY * (1_i32 << self.failures.min(6))).min(SELDOM)
    }
}

/// How it goes with a feed.
pub fn light(feed: &Feed, look: &Look) -> Light {
    match look {
        _ if !feed.runs => Light::Stopped,
        Look { at: None, .. } => Light::Unseen,
        Look { failures: 0, .. } => Light::Green,
        Look { failures, .. } if *failures < RED_AFTER => Light::Yellow,
        _ => Light::Red,
    }
}

/// What somebody wants done to a feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Add { id: FeedId, plan: Plan },
    Change { plan: Plan },
    Stop {},
    Start {},
}

/// One thing that happened to a feed. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Added { id: FeedId, plan: Plan },
    Changed { plan: Plan },
    Stopped,
    Started,
}

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Added { .. } => "added",
            Event::Changed { .. } => "changed",
            Event::Stopped => "stopped",
            Event::Started => "started",
        }
    }
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Feed of Event }

/// Why the rules of feeds say no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoFeed {
    /// This role does not do that.
    NotYours,
    /// There is no such feed.
    NotThere,
    /// Another feed has this address.
    AddressTaken,
}

/// May this actor say which feeds are looked at?
pub fn manages(actor: &Actor) -> bool {
    *actor == Actor::Desk || matches!(actor.role(), Some(Role::Head | Role::Officer))
}

/// What follows from a command: nothing new, one event, or why not. `taken` says whether another
/// feed has the address that is wanted.
///
/// # Errors
/// The rule that says no.
pub fn decide(
    known: Option<&Feed>,
    actor: &Actor,
    command: Command,
    taken: bool,
) -> Result<Vec<Event>, NoFeed> {
    if !manages(actor) {
        return Err(NoFeed::NotYours);
    }
    let event = match (command, known) {
        (Command::Add { .. }, Some(_)) => return Ok(Vec::new()),
        (Command::Add { .. } | Command::Change { .. }, _) if taken => {
            return Err(NoFeed::AddressTaken);
        }
        (Command::Add { id, plan }, None) => Event::Added { id, plan },
        (_, None) => return Err(NoFeed::NotThere),
        (Command::Change { plan }, Some(known)) if known.plan == plan => return Ok(Vec::new()),
        (Command::Change { plan }, Some(_)) => Event::Changed { plan },
        (Command::Stop {}, Some(known)) if known.runs => Event::Stopped,
        (Command::Start {}, Some(known)) if !known.runs => Event::Started,
        (Command::Stop {} | Command::Start {}, Some(_)) => return Ok(Vec::new()),
    };
    Ok(vec![event])
}

/// The feed after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Feed>, entry: &Entry) -> Option<Feed> {
    if let Event::Added { id, plan } = &entry.event {
        return Some(Feed { id: *id, version: Version(1), plan: plan.clone(), runs: true });
    }
    let mut known = known?;
    known.version.0 += 1;
    match &entry.event {
        Event::Added { .. } => {}
        Event::Changed { plan } => known.plan = plan.clone(),
        Event::Stopped => known.runs = false,
        Event::Started => known.runs = true,
    }
    Some(known)
}

/// The feed that a whole history adds up to; `None` if it does not begin with its adding.
pub fn fold(history: &[Entry]) -> Option<Feed> {
    history.iter().fold(None, apply)
}

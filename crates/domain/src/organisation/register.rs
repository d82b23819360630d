//! What the registers of the organisation have in common: a row, its history, and one decision.

use super::Refusal;
use crate::calendar::{Date, Instant};
use crate::history::{Entry, Event};
use crate::ids::Version;
use crate::people::Actor;

/// A register is read whole, so it holds no more entries than this.
pub const MOST_ENTRIES: u16 = 1_000;

/// All that a decision needs from outside.
#[derive(Debug)]
pub struct Facts<'a, R> {
    pub now: Instant,
    /// The hospital's day.
    pub today: Date,
    /// Everything that stands in this register.
    pub all: &'a [R],
}

/// One sort of thing that is kept: a row that its events add up to.
pub trait Register: Clone + Sized {
    type Command;
    type Event: Event;

    /// The bits of its id.
    fn key(&self) -> u128;

    fn version(&self) -> Version;

    /// What follows from a command on what is known: nothing new, one event, or a refusal.
    ///
    /// # Errors
    /// The [`Refusal`] of the first rule that stands in the way; then nothing happens.
    fn decide(
        known: Option<&Self>,
        actor: &Actor,
        command: Self::Command,
        facts: &Facts<'_, Self>,
    ) -> Result<Vec<Self::Event>, Refusal>;

    /// What is known after one more entry; `None` while nothing was entered. Total: no rule, no
    /// clock, cannot fail.
    fn apply(known: Option<Self>, entry: &Entry<Self::Event>) -> Option<Self>;
}

/// What follows from a command, as [`Register::decide`] says; a full register takes no new entry.
///
/// # Errors
/// As [`Register::decide`]; `Full`.
pub fn decide<R: Register>(
    known: Option<&R>,
    actor: &Actor,
    command: R::Command,
    facts: &Facts<'_, R>,
) -> Result<Vec<R::Event>, Refusal> {
    let events = R::decide(known, actor, command, facts)?;
    let new = known.is_none() && !events.is_empty();
    match new && facts.all.len() >= usize::from(MOST_ENTRIES) {
        true => Err(Refusal::Full { most: MOST_ENTRIES }),
        false => Ok(events),
    }
}

/// What a whole history adds up to; `None` if it does not begin with the entering.
pub fn fold<R: Register>(history: &[Entry<R::Event>]) -> Option<R> {
    history.iter().fold(None, R::apply)
}

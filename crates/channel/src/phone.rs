//! The telephone, as Asterisk tells of it: events of its manager interface, or its call records.

mod call;
mod event;
mod record;

pub use call::{Call, Outcome, join};
pub use event::Events;
pub use record::records;

use jiff::tz::TimeZone;

#[derive(Clone, Debug)]
pub struct Settings {
    /// Our own name for it.
    pub name: String,
    /// The clock of the exchange.
    pub zone: TimeZone,
    /// Numbers and extensions of the hospital's own: who calls from them is staff.
    pub own: Vec<String>,
}

/// Reads events of the manager interface: blocks of `Name: value` with an empty line behind each.
/// What is no call record is let be.
pub fn read(settings: &Settings, raw: &[u8]) -> Vec<Call> {
    let mut events = Events::new(settings.clone());
    let mut calls = events.feed(raw);
    calls.extend(events.feed(b"\n\n"));
    join(calls)
}

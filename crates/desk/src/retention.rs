//! How long is kept what is not needed for ever; a hospital sets it, and its archive schedule
//! (*jadwal retensi arsip*) decides.

use jiff::SignedDuration;

/// Times after which something goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// A closed case may be erased because its time is over; nobody is erased by the clock alone.
    pub case: SignedDuration,
    /// The exact bytes of what arrived, after it was read or put aside.
    pub arrival: SignedDuration,
    /// The payload of a work in the outbox, after it ended.
    pub outbox: SignedDuration,
    /// A request that is sent once more is answered as the first time within this.
    pub idempotency: SignedDuration,
}

/// One day.
pub const DAY: SignedDuration = SignedDuration::from_hours(24);

impl Default for Retention {
    /// Five years for a case, 30 days for what passed through a door, 30 days for a request.
    fn default() -> Self {
        Self { case: DAY * 1826, arrival: DAY * 30, outbox: DAY * 30, idempotency: DAY * 30 }
    }
}

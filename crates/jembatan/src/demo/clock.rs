//! A clock that seeding sets and that then runs like any other.

use std::sync::atomic::{AtomicI64, Ordering};

use desk::{Clock, SystemClock};
use domain::calendar::Instant;

/// Not set: the machine's time.
const RUNS: i64 = i64::MIN;

pub struct DemoClock(AtomicI64);

impl DemoClock {
    pub fn running() -> Self {
        Self(AtomicI64::new(RUNS))
    }

    /// Stands at `at` until it is set again.
    pub fn set(&self, at: Instant) {
        self.0.store(at.as_millisecond(), Ordering::SeqCst);
    }

    pub fn run(&self) {
        self.0.store(RUNS, Ordering::SeqCst);
    }
}

impl Clock for DemoClock {
    fn now(&self) -> Instant {
        match self.0.load(Ordering::SeqCst) {
            RUNS => SystemClock.now(),
            at => Instant::from_millisecond(at).unwrap_or(Instant::UNIX_EPOCH),
        }
    }
}

//! A clock that only moves when it is told to, and chance that can be repeated.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use domain::calendar::Instant;
use sha2::{Digest, Sha256};
use tokio::sync::watch;

use crate::clock::Pause;
use crate::{Clock, Randomness};

/// Clones tell the same time.
#[derive(Clone, Debug)]
pub struct StillClock(Arc<Face>);

#[derive(Debug)]
struct Face {
    now: watch::Sender<Instant>,
    /// How many pauses have begun.
    pauses: watch::Sender<usize>,
}

impl Default for StillClock {
    /// Monday, 2 March 2026, 08.00 WIB: a working day in a week without a holiday.
    fn default() -> Self {
        let start = Instant::from_second(1_772_413_200).expect("a second of 2026 is an instant");
        let (now, pauses) = (watch::Sender::new(start), watch::Sender::new(0));
        Self(Arc::new(Face { now, pauses }))
    }
}

impl StillClock {
    pub fn set(&self, now: Instant) {
        self.0.now.send_replace(now);
    }

    /// How many pauses have begun by this clock.
    pub fn pauses(&self) -> usize {
        *self.0.pauses.borrow()
    }

    /// Waits until so many pauses have begun: whoever pauses once more is done with what came before.
    pub async fn paused(&self, times: usize) {
        let mut pauses = self.0.pauses.subscribe();
        let begun = pauses.wait_for(|begun| *begun >= times).await;
        begun.map(drop).unwrap_or_else(|error| panic!("the clock has gone: {error}"));
    }

    pub fn advance(&self, by: Duration) {
        self.set(self.now() + by);
    }

    pub fn advance_hours(&self, hours: u64) {
        self.advance(Duration::from_secs(hours * 3600));
    }
}

impl Clock for StillClock {
    fn now(&self) -> Instant {
        *self.0.now.borrow()
    }

    fn pause(&self, span: Duration) -> Pause {
        let (mut now, until) = (self.0.now.subscribe(), self.now() + span);
        self.0.pauses.send_modify(|begun| *begun += 1);
        Box::pin(async move {
            if now.wait_for(|now| *now >= until).await.is_err() {
                std::future::pending().await
            }
        })
    }
}

/// The same bytes in the same order for the same seed; never twice the same ones.
#[derive(Debug)]
pub struct Seeded {
    seed: u64,
    drawn: AtomicU64,
}

impl Seeded {
    pub fn new(seed: u64) -> Self {
        Self { seed, drawn: AtomicU64::new(0) }
    }
}

impl Randomness for Seeded {
    fn bytes(&self) -> [u8; 32] {
        let nth = self.drawn.fetch_add(1, Ordering::Relaxed);
        let mut digest = Sha256::new();
        digest.update(self.seed.to_be_bytes());
        digest.update(nth.to_be_bytes());
        digest.finalize().into()
    }
}

//! Until when a job is worth starting.

use std::time::Duration;
use tokio::time::Instant;

/// The last moment at which a job may start. It measures waiting (a monotonic timer); it is not
/// the clock by which the hospital lives, which comes to a job as an argument.
#[derive(Clone, Copy, Debug)]
pub struct Deadline(Instant);

impl Deadline {
    /// `wait` from now.
    #[must_use]
    pub fn within(wait: Duration) -> Self {
        Self(Instant::now() + wait)
    }

    pub(crate) fn passed(self) -> bool {
        Instant::now() >= self.0
    }

    pub(crate) fn instant(self) -> Instant {
        self.0
    }
}

impl From<Duration> for Deadline {
    fn from(wait: Duration) -> Self {
        Self::within(wait)
    }
}

//! The clock and chance of a running program; tests bring their own.

use std::pin::Pin;
use std::time::Duration;

use domain::calendar::Instant;

/// Ends when its time is over.
pub type Pause = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Tells the time.
pub trait Clock: Send + Sync {
    fn now(&self) -> Instant;

    /// Ends when `span` has gone by.
    fn pause(&self, span: Duration) -> Pause {
        Box::pin(tokio::time::sleep(span))
    }
}

/// Gives random bytes that nobody can guess.
pub trait Randomness: Send + Sync {
    fn bytes(&self) -> [u8; 32];
}

/// The machine's clock, cut to milliseconds, as instants are stored.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods)] // The one place where the time of day is read.
    fn now(&self) -> Instant {
        let now = Instant::now();
        Instant::from_millisecond(now.as_millisecond()).unwrap_or(now)
    }
}

/// The operating system's generator.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemRandomness;

impl Randomness for SystemRandomness {
    fn bytes(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
        bytes
    }
}

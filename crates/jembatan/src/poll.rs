//! The doors at which nobody knocks: each is looked at by a worker of its own, so that a dead server
//! holds up no other.

use std::time::Duration;

use desk::arrival::poll::{self, Look, PollFault};
use desk::{Desk, Randomness, SystemRandomness};
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::work::Bell;

/// How long a mailbox is waited at before it is looked at all the same.
const WAIT: Duration = Duration::from_secs(60);
/// How often tables and files are looked at.
const OFTEN: Duration = Duration::from_secs(5);
/// How often we ask whether another node has given a door up.
const ELSEWHERE: Duration = Duration::from_secs(30);
/// After the first, second, ... look that came to nothing, in seconds.
const BACKOFF: [u64; 6] = [2, 5, 15, 60, 120, 300];

/// Begins to look at every door that has to be looked at.
pub fn begin(desk: &Desk, bell: &Bell, stop: &watch::Receiver<bool>, all: &mut JoinSet<()>) {
    let holder = u128::from_le_bytes(half(SystemRandomness.bytes()));
    for connection in poll::polled(desk) {
        let watch = Watch { desk: desk.clone(), bell: bell.clone(), connection, holder };
        let stop = stop.clone();
        all.spawn(async move { watch.until(stop).await });
    }
}

fn half(bytes: [u8; 32]) -> [u8; 16] {
    let mut half = [0; 16];
    half.copy_from_slice(&bytes[..16]);
    half
}

struct Watch {
    desk: Desk,
    bell: Bell,
    connection: String,
    /// This node.
    holder: u128,
}

impl Watch {
    async fn until(self, mut stop: watch::Receiver<bool>) {
        let mut failed = 0;
        while !*stop.borrow() {
            let once = async {
                match self.once().await {
                    Ok(()) => failed = 0,
                    Err(fault) => self.rest(&fault, &mut failed).await,
                }
            };
            tokio::select! {
                () = once => {}
                _ = stop.changed() => {}
            }
        }
        // The hold ends by itself where this does not succeed.
        drop(poll::release(&self.desk, &self.connection, self.holder).await);
    }

    async fn rest(&self, fault: &PollFault, failed: &mut usize) {
        let connection = self.connection.as_str();
        tracing::warn!(connection, error = %fault, code = fault.code(), "a door cannot be looked at");
        let pause = Duration::from_secs(BACKOFF[(*failed).min(BACKOFF.len() - 1)]);
        *failed += 1;
        // Not all at once when a server comes back.
        let jitter = u64::from(SystemRandomness.bytes()[0]) * pause.as_millis() as u64 / 1024;
        tokio::time::sleep(pause + Duration::from_millis(jitter)).await;
    }

    /// Looks until there is nothing more, and waits for news.
    async fn once(&self) -> Result<(), PollFault> {
        if let Some(listening) = poll::listen(&self.desk, &self.connection, self.holder).await? {
            return self.listen(listening).await;
        }
        match poll::look(&self.desk, &self.connection, self.holder).await? {
            Look::Elsewhere => tokio::time::sleep(ELSEWHERE).await,
            Look::Found { new, more } => {
                if new > 0 {
                    self.bell.ring();
                }
                if !more {
                    let longest =
                        if poll::calls(&self.desk, &self.connection) { WAIT } else { OFTEN };
                    poll::wait(&self.desk, &self.connection, longest).await?;
                }
            }
        }
        Ok(())
    }

    /// Hears what the exchange tells, as long as this node is the one that does.
    async fn listen(&self, mut listening: poll::Listening) -> Result<(), PollFault> {
        loop {
            let next = listening.next(&self.desk);
            tokio::pin!(next);
            loop {
                tokio::select! {
                    heard = &mut next => {
                        if heard? > 0 {
                            self.bell.ring();
                        }
                        break;
                    }
                    () = tokio::time::sleep(WAIT) => {
                        if !poll::still(&self.desk, &self.connection, self.holder).await? {
                            return Ok(());
                        }
                    }
                }
            }
        }
    }
}

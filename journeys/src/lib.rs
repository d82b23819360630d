//! Journeys of people through the running program, in a real browser.
//!
//! A journey starts its own program with example data and its own chromium, and stops both.
#![allow(
    clippy::disallowed_methods,
    reason = "where program and browser are is told by the runner"
)]

mod axe;
mod browser;
mod hands;
mod hook;
mod program;
mod walk;

pub use axe::{Violation, violations};
pub use browser::{Browser, Look};
pub use hook::direct_message;
pub use program::{PASSWORD, Program};
pub use walk::Walk;

/// Runs one journey.
pub fn journey<F: Future<Output = anyhow::Result<()>>>(walk: F) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let walked = runtime.map_err(anyhow::Error::from).and_then(|runtime| runtime.block_on(walk));
    if let Err(error) = walked {
        panic!("the journey ended early: {error:#}");
    }
}

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod dedupe;
mod fixtures;
mod outbox_only;
mod outgoing;
mod reading;
mod robust;
mod sending;
mod shared;
mod signature;

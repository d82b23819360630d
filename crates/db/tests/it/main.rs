//! The door, from outside, on both engines.
#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected shall fail")]

mod backup;
mod dialect;
mod durability;
mod group;
mod migrations;
mod notices;
mod poison;
mod race;
mod readers;
mod shelf;
mod statements;

//! The rooms of the store, from outside, on both engines.
#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected shall fail")]

mod setting;
mod statements;
mod vault;
mod journal;
mod audit;
mod edges;
mod people;
mod house;
mod improvement;
mod report;
mod canary;
mod golden;

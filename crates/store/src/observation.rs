//! Observation: checklists, and the rounds that were gone with them.

pub mod checklist;
pub mod round;
mod wire;

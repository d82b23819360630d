//! The other side of a door, on loopback: what a provider would do, and would send us.

mod graph;
pub mod hooks;
mod shelf;

pub use graph::{Answer, Graph, Sent};

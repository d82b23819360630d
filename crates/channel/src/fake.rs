//! The other side of a door, on loopback: what a provider would do, and would send us.

mod graph;
pub mod hooks;
mod shelf;
mod standing;
mod imap;
mod smtp;

pub use graph::{Answer, Graph, Sent};
pub use imap::Imap;
pub use smtp::{Reception, Smtp, Taken};
pub use standing::Standing;

//! The other side of a door, on loopback: what a provider would do, and would send us.

pub mod assistant;
mod exchange;
mod gateway;
mod graph;
mod handed_in;
pub mod hooks;
pub mod hostile;
mod imap;
mod networks;
mod publishing;
mod reel;
mod shelf;
mod smtp;
mod standing;

pub use exchange::Exchange;
pub use gateway::Gateway;
pub use graph::{Answer, Graph, Sent};
pub use imap::Imap;
pub use networks::Networks;
pub use publishing::Post;
pub use smtp::{Reception, Smtp, Taken};
pub use standing::Standing;

//! Instagram: direct messages and comments, in both directions.

mod comment;
mod read;
mod rules;
mod send;

pub use read::read;
pub use rules::{COMMENT_LIMIT, MESSAGE_LIMIT};
pub use send::{Instagram, NoClient, Patience};

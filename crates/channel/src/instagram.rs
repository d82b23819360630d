//! Instagram: direct messages and comments, in both directions.

mod comment;
pub(crate) mod insight;
mod mentioned;
pub(crate) mod publish;
mod read;
mod send;

pub use mentioned::{Mentioned, mentioned};
pub use read::read;
pub(crate) use send::MANNER;
pub use send::{COMMENT_LIMIT, MESSAGE_LIMIT};

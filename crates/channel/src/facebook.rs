//! A Facebook Page: Messenger, comments, visitors' posts and recommendations, in both directions.

mod author;
mod feed;
pub(crate) mod insight;
mod mentioned;
mod public;
pub(crate) mod publish;
mod read;
mod reel;
mod send;
pub(crate) mod story;

pub use mentioned::mentioned;
pub use read::read;
pub(crate) use send::MANNER;
pub use send::{COMMENT_LIMIT, MESSAGE_LIMIT};

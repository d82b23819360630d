//! A Facebook Page: Messenger, comments, visitors' posts and recommendations, in both directions.

mod author;
mod feed;
mod public;
mod read;

pub use read::read;

//! WhatsApp Cloud: messages, their fate, calls, templates, in both directions.

mod account;
mod call;
mod card;
mod file;
mod history;
mod identity;
mod message;
mod read;
mod send;
mod spoken;
mod status;
mod template;

pub use file::{fetch, limit};
pub use read::read;
pub(crate) use send::MANNER;
pub use send::MESSAGE_LIMIT;
pub use template::{Template, templates};

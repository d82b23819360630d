//! WhatsApp Cloud: messages, their fate, calls, templates, in both directions.

mod account;
mod call;
mod card;
mod history;
mod identity;
mod message;
mod read;
mod spoken;
mod status;

pub use read::read;

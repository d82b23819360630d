//! How it goes at the doors: what came and left, what waits, and what the last look found.

mod check;
mod count;
pub mod key;

pub use check::{Check, Layer, Token, check, checks, keep};
pub use count::{Heard, Hour, Stuck, Waiting, heard, hours, last_in, last_out, unread, waiting};

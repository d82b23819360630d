//! The page on which a complainant follows the case, replies, and says whether the answer will do.
//!
//! The tracking code is the only key. It travels in the body of a POST, never in an address, and a
//! wrong one gets the same answer whether it is badly typed or opens nothing.

mod after;
mod pages;
mod wishes;

pub use pages::{again, ask, open};
pub use wishes::wish;

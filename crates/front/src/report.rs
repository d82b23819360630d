//! The form: six short steps, or all questions on one page.
//!
//! The server keeps nothing of it. What was answered travels as hidden fields of the page, in the
//! body of each POST: never in an address, a cookie or a log. A key that the first page brings makes
//! sending twice harmless. A file cannot travel as a hidden field, so a photo is asked for on the last
//! page, from where it goes once.

pub(crate) mod draft;
mod moment;
mod pages;
pub(crate) mod reader;
mod sending;
mod step;
mod walking;

pub use sending::{LARGEST_SENDING, send};
pub use walking::{again, all, first, step};

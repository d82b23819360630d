#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod campaign;
mod form;
mod hostile;
mod pages;
mod press_kit;
mod reading;

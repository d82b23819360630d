#![allow(clippy::unwrap_used, reason = "a broken fixture stops the test")]

mod colours;
mod embedded;
mod failures;
mod forms;
mod house;
mod knocks;
mod shell;
mod ways;

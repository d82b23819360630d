#![allow(clippy::unwrap_used, reason = "a broken fixture stops the test")]

mod codes;
mod dates;
mod languages;
mod numbers;
mod phrases;

//! Journeys in a real browser. Each starts its own program and its own chromium.
#![allow(clippy::unwrap_used, reason = "a journey that cannot go on has failed")]

mod accessibility;
mod activity;
mod campaign;
mod consent;
mod content;
mod crisis;
mod hearing;
mod keyboard;
mod press;
mod procedure;
mod registration;
mod voice;

//! The desk from outside, over both engines.
#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected shall fail")]

mod audit;
mod delegation;
mod file;
mod flow;
mod key;
mod people;
mod sign_in;
mod unit;
mod unread;
mod daily;
mod improvement;
mod answer_bank;
mod call;
mod shift;
mod mended;
mod monthly;
mod receipt;
mod stage;
mod doors;
mod moves;
mod act;
mod receive;
mod arrival;
mod health;
mod deliver;
mod not_ours;
mod protected;
mod rounds;
mod suggestion_box;
mod tracking;
mod erasure;
mod story;
mod wired;
mod wired_gammu;

//! The public pages in the process, over a desk of RSUD Wanasari: no browser, no JavaScript.

#![allow(clippy::unwrap_used, reason = "a broken fixture stops the test")]

mod house;
mod about;
mod activity;
mod campaign;
mod registration;
mod emergency;
mod form;
mod kiosk;
mod newsroom;
mod photo;
mod receipt;
mod survey;
mod track;
mod wish;

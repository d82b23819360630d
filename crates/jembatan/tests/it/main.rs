//! The program as people start it: its built binary, loopback, and a folder of its own a test.
#![allow(clippy::unwrap_used, reason = "a program that does not do what a test needs stops it")]

mod command_line;
mod content;
mod demonstration;
mod evidence;
mod house;
mod kill9;
mod kill9_hooks;
mod kill9_steps;
mod reading;
mod round;
mod serving;
mod settings;
mod survey;
mod training;

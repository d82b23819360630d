//! The interface as a program meets it: through its routes, never past them.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected shall fail")]

mod coaching;
mod document;
mod house;
mod schema_names;
mod unknown_fields;
mod arrival;
mod attachment;
mod stay;
mod bad_input;
mod bounds;
mod erasure;
mod evidence;
mod gateways;
mod hooks;
mod matrix;
mod organisation;
mod observation;
mod inspection;
mod content;
mod campaign;
mod issue;
mod meeting;
mod feed;
mod mention;
mod praise;
mod sentence;
mod settings;
mod staff;
mod sop;
mod statement;
mod story;
mod suggestion_box;
mod survey;
mod training;
mod voice;
mod replay;
mod sending;

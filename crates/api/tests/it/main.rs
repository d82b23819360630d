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
mod activity;
mod campaign;
mod registration;
mod issue;
mod meeting;
mod feed;
mod mention;
mod mention_query;
mod praise;
mod reader;
mod sentence;
mod series;
mod settings;
mod staff;
mod sop;
mod statement;
mod results;
mod story;
mod suggestion_box;
mod survey;
mod training;
mod voice;
mod watchlist;
mod replay;
mod sending;

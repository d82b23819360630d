//! The rooms of the store, from outside, on both engines.
#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected shall fail")]

mod setting;
mod statements;
mod suggestion_box;
mod survey;
mod observation;
mod inspection;
mod content;
mod meeting;
mod training;
mod training_session;
mod survey_after;
mod vault;
mod journal;
mod audit;
mod edges;
mod people;
mod praise;
mod coaching;
mod health;
mod house;
mod case_life;
mod case;
mod case_golden;
mod sight;
mod list;
mod lease;
mod improvement;
mod organisation;
mod sop;
mod report;
mod sentence;
mod canary;
mod evidence;
mod golden;

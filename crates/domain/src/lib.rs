//! The rules of the house: what may happen to a complaint, and what must follow.
//!
//! Read the modules from top to bottom and you read the life of a complaint. A module may use
//! only those listed above it (`cargo xtask tidy` holds this), so the list is table of contents,
//! data flow and dependency order at once. Nothing here reads a clock, a disk or a network.

pub mod ids;
pub mod text;
pub mod people;
pub mod hospital;
pub mod calendar;
pub mod history;
pub mod rules;
pub mod sentence;
pub mod house;
pub mod reader;
pub mod clock;
pub mod approval;
pub mod intake;
pub mod case;
pub mod series;
pub mod threading;
pub mod improvement;
pub mod suggestion_box;
pub mod answer_bank;
pub mod call;
pub mod shift;
pub mod erasure;
pub mod measure;
pub mod sop;
pub mod compliance;
pub mod training;
pub mod survey;
pub mod stay;
pub mod organisation;
pub mod evidence;
pub mod observation;
pub mod consent;
pub mod attachment;
pub mod inspection;
pub mod meeting;
pub mod praise;
pub mod coaching;
pub mod content;
pub mod collaborator;
pub mod campaign;
pub mod activity;
pub mod registration;
pub mod voice;
pub mod mention;
pub mod issue;
pub mod statement;
pub mod media_inquiry;
pub mod indicator;
pub mod report;
pub mod assessment;

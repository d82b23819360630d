//! Surveys: answers come in by link, on paper and as tables, and become an index.

pub mod table;

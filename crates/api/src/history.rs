//! One entry of the history of a thing, as a program reads it.

use std::collections::BTreeMap;

use desk::case::{Author, Spoken};
use domain::calendar::Instant;
use serde::Serialize;
use utoipa::ToSchema;

use crate::case::By;
use crate::stamp::Stamp;

/// One thing that happened.
#[derive(Serialize, ToSchema)]
pub struct HistoryStep {
    /// Its place in the history, from 1.
    version: u32,
    kind: &'static str,
    at: String,
    by: By,
    /// The texts that it brought, by their labels; null once erased.
    texts: BTreeMap<&'static str, Option<String>>,
}

impl HistoryStep {
    pub fn of(
        version: u32,
        (kind, at): (&'static str, Instant),
        (author, texts): (&Author, &[Spoken]),
        stamp: Stamp,
    ) -> Self {
        Self {
            version,
            kind,
            at: stamp.at(at),
            by: By::of(author),
            texts: texts.iter().map(|one| (one.label, one.text.clone())).collect(),
        }
    }
}

//! The history of the house: who changed letterhead, days off, rules, people, units and keys.

use axum::{Json, extract::State};
use desk::Desk;
use desk::house::{self, Line};
use domain::house::{Change, Subject};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::case::By;
use crate::fault::Fault;
use crate::problem::Problem;
use crate::sent::Query;
use crate::stamp::Stamp;

/// Which part of the history.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// Only entries before this one; without it the newest.
    before: Option<u32>,
}

/// One thing that was done to the house.
#[derive(Serialize, ToSchema)]
pub struct HouseEntry {
    /// Its place in the history of the house, from 1.
    version: u32,
    /// Its place in the journal, once it is sealed.
    position: Option<u64>,
    kind: &'static str,
    at: String,
    by: By,
    /// `house`, `person`, `unit`, `revision`, `key`, `sentence`,
    /// `reader` or `case`.
    subject: &'static str,
    /// The name, code or number of the subject.
    name: String,
    changes: Vec<HouseChange>,
}

/// One part of it, before and after; empty where there was, or is, nothing.
#[derive(Serialize, ToSchema)]
pub struct HouseChange {
    aspect: &'static str,
    before: String,
    after: String,
}

/// Entries, the newest first.
#[derive(Serialize, ToSchema)]
pub struct HouseHistory {
    items: Vec<HouseEntry>,
    /// Ask for what stands before this one; null at the end.
    next: Option<u32>,
}

impl HouseEntry {
    fn of(line: Line, stamp: Stamp) -> Self {
        let subject = match line.subject {
            Subject::House => "house",
            Subject::Person(_) => "person",
            Subject::Unit(_) => "unit",
            Subject::Revision(_) => "revision",
            Subject::Key(..) => "key",
            Subject::Sentence(..) => "sentence",
            Subject::Reader(_) => "reader",
            Subject::Case(_) => "case",
        };
        Self {
            version: line.version,
            position: line.position,
            kind: line.deed.code(),
            at: stamp.at(line.at),
            by: By::of(&line.by),
            subject,
            name: line.named,
            changes: line.changes.into_iter().map(HouseChange::of).collect(),
        }
    }
}

impl HouseChange {
    fn of(change: Change) -> Self {
        let (before, after) = (change.before, change.after);
        Self { aspect: change.aspect.code(), before, after }
    }
}

/// The history of the house, for auditor, administrator and head.
#[utoipa::path(get, path = "/house/history", tag = "audit", params(Wanted),
    responses((status = 200, body = HouseHistory), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn history(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
) -> Result<Json<HouseHistory>, Fault> {
    let found = house::history(&desk, &caller.actor, wanted.before).await?;
    let stamp = Stamp::here(&desk).await?;
    let items = found.lines.into_iter().map(|line| HouseEntry::of(line, stamp));
    Ok(Json(HouseHistory { items: items.collect(), next: found.next }))
}

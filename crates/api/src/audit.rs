//! The proof that nobody touched the journal.

use axum::{Json, extract::State};
use desk::{Desk, audit};
use domain::people::Role;
use serde::Serialize;
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::Fault;
use crate::problem::Problem;

/// What a walk through the whole journal found.
#[derive(Default, Serialize, ToSchema)]
pub struct Verification {
    /// Nothing was touched.
    sound: bool,
    /// Sealed entries.
    entries: Option<u64>,
    /// Entries that wait for the next sealing round.
    waiting: Option<u64>,
    checkpoints: Option<u64>,
    /// What is wrong: `entry`, `missing`, `root`, `checkpoint`, `unsigned` or `order`.
    what: Option<String>,
    /// The first position that was, or may have been, touched.
    position: Option<u64>,
}

/// Walks the whole journal; for the auditor and the administrator.
#[utoipa::path(get, path = "/audit/verify", tag = "audit",
    responses((status = 200, body = Verification), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn verify(State(desk): State<Desk>, caller: Caller) -> Result<Json<Verification>, Fault> {
    if !matches!(caller.actor.role(), Some(Role::Auditor | Role::Admin)) {
        return Err(Fault::Forbidden);
    }
    Ok(Json(match audit::verify(&desk).await? {
        Ok(verified) => Verification {
            sound: true,
            entries: Some(verified.entries),
            waiting: Some(verified.waiting),
            checkpoints: Some(verified.checkpoints),
            ..Verification::default()
        },
        Err(broken) => Verification {
            what: Some(format!("{:?}", broken.what).to_lowercase()),
            position: broken.position,
            ..Verification::default()
        },
    }))
}

/// What the house has signed last, to be kept outside.
#[derive(Serialize, ToSchema)]
pub struct Checkpoint {
    /// How many entries were sealed; null before anything was.
    position: Option<u64>,
    /// The root of the tree over them (RFC 6962, SHA-256), hexadecimal.
    root: Option<String>,
    /// As the foot of a 24-hour report prints it.
    printed: Option<String>,
    /// The whole checkpoint with its signature, as `audit verify --against` takes it.
    text: Option<String>,
}

/// The newest checkpoint; for the auditor and the administrator.
#[utoipa::path(get, path = "/audit/checkpoint", tag = "audit",
    responses((status = 200, body = Checkpoint), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn checkpoint(
    State(desk): State<Desk>,
    caller: Caller,
) -> Result<Json<Checkpoint>, Fault> {
    if !matches!(caller.actor.role(), Some(Role::Auditor | Role::Admin)) {
        return Err(Fault::Forbidden);
    }
    let newest = audit::checkpoint(&desk).await?;
    Ok(Json(Checkpoint {
        position: newest.as_ref().map(|one| one.position),
        root: newest.as_ref().map(|one| one.root.iter().map(|b| format!("{b:02x}")).collect()),
        printed: newest.as_ref().map(|one| format!("{}:{}", one.position, one.short())),
        text: audit::checkpoint_text(&desk).await?,
    }))
}

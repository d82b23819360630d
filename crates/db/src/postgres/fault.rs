//! What PostgreSQL says, in the words of this crate.

use crate::{Constraint, DbError, Fault};
use deadpool_postgres::{HookError, PoolError};
use std::error::Error as _;
use std::sync::Arc;
use tokio_postgres::error::SqlState;

impl From<tokio_postgres::Error> for DbError {
    fn from(error: tokio_postgres::Error) -> Self {
        let unreachable =
            error.is_closed() || error.source().is_some_and(|source| source.is::<std::io::Error>());
        let state = error.code().cloned();
        let source = Arc::new(Fault::Postgres(error));
        match state {
            Some(state) => said(&state, source),
            None if unreachable => Self::Unavailable(source),
            None => Self::Broken(source),
        }
    }
}

fn said(state: &SqlState, source: Arc<Fault>) -> DbError {
    if let Some(kind) = constraint(state) {
        return DbError::Constraint { kind, source };
    }
    match state.code() {
        // serialization failure, deadlock
        "40001" | "40P01" => DbError::Conflict(source),
        // query cancelled by statement_timeout, lock_timeout, idle in transaction
        "57014" | "55P03" | "25P03" => DbError::Deadline,
        // read-only transaction, insufficient privilege
        "25006" | "42501" => DbError::ReadOnly(source),
        "53100" => DbError::Full(source),
        // lost connection, too little of something, shutting down or starting up
        code if ["08", "53", "57"].iter().any(|class| code.starts_with(class)) => {
            DbError::Unavailable(source)
        }
        _ => DbError::Broken(source),
    }
}

fn constraint(state: &SqlState) -> Option<Constraint> {
    match *state {
        SqlState::UNIQUE_VIOLATION => Some(Constraint::Unique),
        SqlState::FOREIGN_KEY_VIOLATION => Some(Constraint::ForeignKey),
        SqlState::NOT_NULL_VIOLATION => Some(Constraint::NotNull),
        SqlState::CHECK_VIOLATION => Some(Constraint::Check),
        _ if state.code().starts_with("23") => Some(Constraint::Other),
        _ => None,
    }
}

impl From<PoolError> for DbError {
    fn from(error: PoolError) -> Self {
        match error {
            PoolError::Backend(error) | PoolError::PostCreateHook(HookError::Backend(error)) => {
                error.into()
            }
            PoolError::Closed => Self::Closed,
            error => Self::Unavailable(Arc::new(Fault::Pool(error))),
        }
    }
}

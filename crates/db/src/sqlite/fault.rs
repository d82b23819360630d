//! What SQLite says, in the words of this crate.

use crate::{Constraint, DbError, Fault};
use rusqlite::ErrorCode as Code;
use rusqlite::ffi;
use std::sync::Arc;

impl From<rusqlite::Error> for DbError {
    fn from(error: rusqlite::Error) -> Self {
        let Some(code) = error.sqlite_error().copied() else {
            return Self::Broken(Arc::new(Fault::Sqlite(error)));
        };
        let source = Arc::new(Fault::Sqlite(error));
        match code.code {
            Code::ConstraintViolation => {
                Self::Constraint { kind: constraint(code.extended_code), source }
            }
            Code::DiskFull => Self::Full(source),
            Code::ReadOnly => Self::ReadOnly(source),
            Code::OperationInterrupted => Self::Deadline,
            Code::DatabaseBusy
            | Code::DatabaseLocked
            | Code::SystemIoFailure
            | Code::CannotOpen
            | Code::OutOfMemory => Self::Unavailable(source),
            _ => Self::Broken(source),
        }
    }
}

fn constraint(extended: i32) -> Constraint {
    match extended {
        ffi::SQLITE_CONSTRAINT_UNIQUE
        | ffi::SQLITE_CONSTRAINT_PRIMARYKEY
        | ffi::SQLITE_CONSTRAINT_ROWID => Constraint::Unique,
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Constraint::ForeignKey,
        ffi::SQLITE_CONSTRAINT_NOTNULL => Constraint::NotNull,
        ffi::SQLITE_CONSTRAINT_CHECK => Constraint::Check,
        _ => Constraint::Other,
    }
}

impl From<std::io::Error> for DbError {
    fn from(error: std::io::Error) -> Self {
        let source = Arc::new(Fault::Io(error));
        if let Fault::Io(error) = &*source
            && error.kind() == std::io::ErrorKind::StorageFull
        {
            return Self::Full(source);
        }
        Self::Unavailable(source)
    }
}

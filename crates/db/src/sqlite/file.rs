//! How a connection to the file is opened: what it may do, and how careful it is.

use crate::{DbError, Options};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;

const STATEMENTS: usize = 256;

/// What the writer keeps of the file in memory, in KiB, and after how many pages it moves the log
/// into the file: with less of both, a busy hour reads and writes the same pages over and over.
const CACHE_KIB: i64 = 32 << 10;
const LOG_PAGES: i64 = 16_000;

// Complaints are nobody else's to read, so the file belongs to its owner alone from the first byte.
#[cfg(unix)]
pub(super) fn create(path: &Path) -> Result<(), DbError> {
    use std::os::unix::fs::OpenOptionsExt;
    let mut how = std::fs::OpenOptions::new();
    how.write(true).create(true).truncate(false).mode(0o600).open(path)?;
    Ok(())
}

#[cfg(not(unix))]
pub(super) fn create(path: &Path) -> Result<(), DbError> {
    std::fs::OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
    Ok(())
}

pub(super) fn writer(path: &Path, options: &Options) -> Result<Connection, DbError> {
    let connection = open(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "journal_size_limit", 64 << 20)?;
    connection.pragma_update(None, "cache_size", -CACHE_KIB)?;
    connection.pragma_update(None, "wal_autocheckpoint", LOG_PAGES)?;
    if let Some(pages) = options.pages {
        connection.pragma_update(None, "max_page_count", pages)?;
    }
    Ok(connection)
}

pub(super) fn reader(path: &Path) -> Result<Connection, DbError> {
    let connection = open(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

fn open(path: &Path, right: OpenFlags) -> Result<Connection, DbError> {
    let connection = Connection::open_with_flags(path, right | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "temp_store", "memory")?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    // Else every value bound anew lets the planner think anew: a fifth of an intake's time.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    // Without these a misspelt column in double quotes is silently a text; PostgreSQL refuses it.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(connection)
}

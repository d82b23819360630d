//! A copy of the file while it is in use.

use super::file;
use crate::DbError;
use rusqlite::Connection;
use rusqlite::backup::Backup;
use std::path::Path;

/// All pages at once: in WAL mode this keeps nobody waiting, and a copy in steps would begin
/// anew after every commit of the writer.
const ALL: i32 = -1;

pub(super) fn copy(from: &Connection, to: &Path) -> Result<(), DbError> {
    file::create(to)?;
    let mut copy = Connection::open(to)?;
    let backup = Backup::new(from, &mut copy)?;
    backup.step(ALL)?;
    drop(backup);
    copy.close().map_err(|(_, error)| error)?;
    Ok(())
}

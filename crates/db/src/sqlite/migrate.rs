//! Taking the steps of the schema on SQLite, all of them in one transaction.

use super::{file, once::plain, statement};
use crate::migration::{Migration, Step, fault, plan};
use crate::{DbError, Engine, MigrationFault, Options, Value};
use rusqlite::Connection;
use std::path::Path;

const LEDGER: &str = "create table if not exists schema_migration (number integer primary key, \
    name text not null, digest blob not null) strict";

pub(super) fn run(path: &Path, known: &[Migration]) -> Result<(), DbError> {
    let connection = file::writer(path, &Options::default())?;
    // A table that is rebuilt under its references would be refused half-way; the references are
    // checked as a whole at the end instead.
    connection.pragma_update(None, "foreign_keys", false)?;
    plain(&connection, "begin immediate")?;
    let ended = all(&connection, known);
    let close = if ended.is_ok() { "commit" } else { "rollback" };
    if !connection.is_autocommit() {
        plain(&connection, close)?;
    }
    if ended? > 0 {
        plain(&connection, "analyze")?;
    }
    Ok(())
}

fn all(connection: &Connection, known: &[Migration]) -> Result<usize, DbError> {
    plain(connection, LEDGER)?;
    let mut applied = Vec::new();
    for row in statement::query(connection, "select number, digest from schema_migration", &[])? {
        applied.push((row.int(0)?, row.bytes(1)?.to_vec()));
    }
    let steps = plan(known, &applied, Engine::Sqlite)?;
    for step in &steps {
        take(connection, step).map_err(|error| step.refused(error))?;
        if !statement::query(connection, "pragma foreign_key_check", &[])?.is_empty() {
            return Err(fault(step.number, MigrationFault::Dangling));
        }
    }
    Ok(steps.len())
}

fn take(connection: &Connection, step: &Step) -> Result<(), DbError> {
    connection.execute_batch(&step.text)?;
    let note = "insert into schema_migration (number, name, digest) values ($1, $2, $3)";
    let values = [step.number.into(), step.name.into(), Value::from(step.digest.clone())];
    statement::exec(connection, note, &values).map(drop)
}

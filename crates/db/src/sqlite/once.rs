//! A job on SQLite, run to its end in one breath.

use super::statement::exec;
use crate::job::{self, Job};
use crate::{DbError, Tx};
use futures::FutureExt;
use rusqlite::Connection;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Polls `job` once. Its statements are answered at once, so it must be ready: a job that is not
/// waits for something else while everybody waits for it. A panic ends this job alone.
/// Gives the outcome, and what the database had against it.
pub(super) fn run<T, E, F>(connection: &mut Connection, job: &F) -> (Result<T, E>, Option<DbError>)
where
    E: From<DbError>,
    F: Job<T, E>,
{
    let whole = AssertUnwindSafe(|| {
        let mut tx = Tx::sqlite(connection);
        let ended = job(&mut tx).now_or_never().unwrap_or_else(|| Err(DbError::Awaits.into()));
        (job::settle(&tx, ended), tx.fault().cloned())
    });
    catch_unwind(whole).unwrap_or_else(|_| {
        tracing::error!("a job in a transaction panicked");
        (Err(DbError::Panicked.into()), None)
    })
}

/// A statement without values, such as `begin`.
pub(super) fn plain(connection: &Connection, text: &'static str) -> Result<(), DbError> {
    exec(connection, text, &[]).map(drop)
}

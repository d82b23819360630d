//! Group commit: many jobs share one `COMMIT`, and one `fsync`.

use super::once::plain;
use crate::DbError;
use rusqlite::Connection;
use tokio::sync::mpsc::Receiver;

/// Most jobs in one commit.
const MOST: usize = 256;

/// What a job left behind.
pub(super) struct Ran {
    /// Its work is to be kept.
    pub keep: bool,
    /// What the database said to it, if it failed there.
    pub fault: Option<DbError>,
}

/// A job in the queue of the writer, its types forgotten.
pub(super) trait Queued: Send {
    /// Runs in its own savepoint.
    fn run(&mut self, connection: &mut Connection) -> Ran;
    /// Tells the caller: its own outcome if the group was committed, else what happened to the group.
    fn answer(self: Box<Self>, group: Result<(), DbError>);
}

pub(super) type Parcel = Box<dyn Queued>;

/// Takes jobs until the last sender is gone.
pub(super) fn serve(connection: &mut Connection, queue: &mut Receiver<Parcel>) {
    while let Some(first) = queue.blocking_recv() {
        let mut done = Vec::new();
        let ended = commit(connection, queue, first, &mut done);
        if ended.is_err() && !connection.is_autocommit() {
            drop(plain(connection, "rollback"));
        }
        // Only now: even a refusal may rest on what an earlier job of this group had written.
        for parcel in done {
            parcel.answer(ended.clone());
        }
    }
}

fn commit(
    connection: &mut Connection,
    queue: &mut Receiver<Parcel>,
    first: Parcel,
    done: &mut Vec<Parcel>,
) -> Result<(), DbError> {
    let mut next = Some(first);
    let begun = plain(connection, "begin immediate");
    while let Some(mut parcel) = next {
        let kept = begun.clone().and_then(|()| savepoint(connection, &mut *parcel));
        done.push(parcel);
        kept?;
        next = if done.len() < MOST { queue.try_recv().ok() } else { None };
    }
    plain(connection, "commit")
}

// A full disk does not roll back to the savepoint but throws the whole transaction away, and the
// statements after it would run without one. `is_autocommit` is how SQLite tells.
fn savepoint(connection: &mut Connection, parcel: &mut dyn Queued) -> Result<(), DbError> {
    plain(connection, "savepoint job")?;
    let ran = parcel.run(connection);
    if connection.is_autocommit() {
        return Err(ran.fault.unwrap_or(DbError::Poisoned));
    }
    if !ran.keep {
        plain(connection, "rollback to job")?;
    }
    plain(connection, "release job")
}

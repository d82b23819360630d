//! The history of an aggregate: its own entries, each one line of the journal.

use db::{Sql, Tx, Value};
use domain::calendar::Instant;
use domain::history::{Entry, Event};
use domain::ids::Version;

use crate::case::{parse_who, who_text};
use crate::journal::{self, Line};
use crate::{Scope, StoreError};

/// How an event lies in the journal. Nothing is derived: a renamed value loses no history.
pub trait Wire: Event + Sized + Send + Sync {
    /// What cannot be read where the journal was touched by other hands.
    const WHAT: &'static str;

    /// The event as a JSON object.
    fn payload(&self) -> String;

    /// `None` when it is not what [`Wire::payload`] writes.
    fn read(kind: &str, payload: &serde_json::Value) -> Option<Self>;
}

/// An entry in the words of the disk.
pub(crate) struct Told {
    pub kind: &'static str,
    /// JSON.
    pub payload: String,
    pub actor: String,
    pub at: Instant,
}

/// An entry that the journal keeps.
pub(crate) trait Kept: Sized + Sync {
    fn told(&self) -> Told;

    /// # Errors
    /// `Damaged` when the line is not what this program writes.
    fn read(line: &Line) -> Result<Self, StoreError>;
}

impl<E: Wire> Kept for Entry<E> {
    fn told(&self) -> Told {
        let (kind, payload) = (self.event.kind(), self.event.payload());
        Told { kind, payload, actor: who_text(self.by), at: self.at }
    }

    fn read(line: &Line) -> Result<Self, StoreError> {
        entry(&line.kind, &line.payload, &line.actor, line.at)
    }
}

/// An entry in the domain's words.
///
/// # Errors
/// `Damaged` when it is not what this program writes.
pub(crate) fn entry<E: Wire>(
    kind: &str,
    payload: &str,
    actor: &str,
    at: Instant,
) -> Result<Entry<E>, StoreError> {
    let read = || {
        let event = E::read(kind, &serde_json::from_str(payload).ok()?)?;
        Some(Entry { event, by: parse_who(actor)?, at })
    };
    read().ok_or(StoreError::Damaged { what: E::WHAT })
}

/// Which aggregate, which one of them, and its version after the entries.
pub(crate) type Place = (&'static str, u128, Version);

/// All entries of one stream, in order.
///
/// # Errors
/// What the database said; `Damaged` for a line that cannot be read.
pub(crate) async fn of<E: Kept>(
    tx: &mut Tx<'_>,
    scope: Scope,
    stream: u128,
) -> Result<Vec<E>, StoreError> {
    journal::history(tx, scope, stream.to_be_bytes()).await?.iter().map(E::read).collect()
}

/// The row of an aggregate and the entries that made this version of it, in this transaction.
/// `SAVE` writes one row, or none when it has moved on since it was loaded.
///
/// # Errors
/// `Stale` when the row has moved on, or another one took its name meanwhile: nothing is written
/// over it.
pub(crate) async fn save<E: Kept>(
    tx: &mut Tx<'_>,
    scope: Scope,
    (statement, row): (&'static Sql, &[Value]),
    (place, entries): (Place, &[E]),
) -> Result<(), StoreError> {
    match tx.exec(statement, row).await {
        Ok(1) => add(tx, scope, place, entries).await,
        Ok(_) => Err(StoreError::Stale),
        Err(error) if error.is_unique() => Err(StoreError::Stale),
        Err(error) => Err(error.into()),
    }
}

/// Adds the entries that made this version of a stream.
///
/// # Errors
/// `Stale` when the stream has one of these versions already.
pub(crate) async fn add<E: Kept>(
    tx: &mut Tx<'_>,
    scope: Scope,
    (aggregate, stream, version): Place,
    entries: &[E],
) -> Result<(), StoreError> {
    let first = version.0 + 1 - entries.len() as u32;
    for (version, entry) in (first..).zip(entries) {
        let Told { kind, payload, actor, at } = entry.told();
        let line = journal::Entry { kind, payload: &payload, actor: &actor, at };
        journal::append(tx, scope, (aggregate, stream.to_be_bytes(), version), line).await?;
    }
    Ok(())
}

//! What can go wrong at the door.

use std::sync::Arc;

/// Why the database did not do what was asked. Cheap to clone: one fault can answer a whole group.
#[derive(Clone, Debug, thiserror::Error)]
pub enum DbError {
    /// An earlier error of this transaction was swallowed; nothing of it is kept.
    #[error("the transaction failed earlier and cannot go on")]
    Poisoned,
    /// The work could not start, or a statement could not end, in the time it was given.
    #[error("the deadline passed")]
    Deadline,
    /// Other transactions were in the way at every attempt; the caller may load anew and decide again.
    #[error("other transactions were in the way")]
    Conflict(#[source] Arc<Fault>),
    /// A constraint of the schema refused the row.
    #[error("a constraint refused the row ({kind:?})")]
    Constraint {
        /// Which sort of constraint; names are not portable between the engines.
        kind: Constraint,
        /// What the engine said.
        #[source]
        source: Arc<Fault>,
    },
    /// There is no room left; nothing of the group of this job was kept.
    #[error("the disk or the database is full")]
    Full(#[source] Arc<Fault>),
    /// The database cannot be reached now; a commit under way may or may not have happened.
    #[error("the database cannot be reached")]
    Unavailable(#[source] Arc<Fault>),
    /// This connection has no right to do that: above all, a job tried to write through
    /// [`crate::Db::read`].
    #[error("no right to do that here")]
    ReadOnly(#[source] Arc<Fault>),
    /// The job panicked; it alone was rolled back.
    #[error("the job panicked")]
    Panicked,
    /// The job awaited something else than its transaction.
    #[error("a job in a transaction may await nothing but the database")]
    Awaits,
    /// The writer has stopped.
    #[error("the database is closed")]
    Closed,
    /// A result has no such column, or it holds another type than asked for.
    #[error("column {at} is missing or has another type")]
    Column {
        /// Index of the column, from 0.
        at: usize,
    },
    /// A statement was given more or fewer values than it has parameters.
    #[error("the statement has {expected} parameters and got {given} values")]
    Parameters {
        /// Parameters in the text.
        expected: usize,
        /// Values that came with it.
        given: usize,
    },
    /// The address is neither a path nor a `postgres://` address.
    #[error("the address of the database cannot be read")]
    Address,
    /// The migrations of the program and those of the database do not fit together.
    #[error("migration {number}: {fault}")]
    Migration {
        /// Number of the migration in question.
        number: i64,
        /// What does not fit.
        #[source]
        fault: MigrationFault,
    },
    /// This engine cannot do it; its own tools can.
    #[error("this engine does not do that from here")]
    Unsupported,
    /// Anything else the engine said: a wrong statement, a damaged file, a missing right.
    #[error("the database refused")]
    Broken(#[source] Arc<Fault>),
}

impl DbError {
    /// True for a row that would be there twice.
    #[must_use]
    pub fn is_unique(&self) -> bool {
        matches!(self, Self::Constraint { kind: Constraint::Unique, .. })
    }
}

/// Sorts of constraint that both engines know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Constraint {
    /// `unique` or `primary key`.
    Unique,
    /// `references`.
    ForeignKey,
    /// `not null`.
    NotNull,
    /// `check`.
    Check,
    /// Any other, such as a wrong type in a strict table.
    Other,
}

/// What the engine itself said.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// From SQLite.
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
    /// From PostgreSQL, with its own words.
    #[error("{}", .0.as_db_error().map_or("connection to PostgreSQL", |e| e.message()))]
    Postgres(#[source] tokio_postgres::Error),
    /// From the pool of connections.
    #[error(transparent)]
    Pool(#[from] deadpool_postgres::PoolError),
    /// From building the pool.
    #[error(transparent)]
    Build(#[from] deadpool_postgres::BuildError),
    /// From the certificates.
    #[error(transparent)]
    Tls(#[from] rustls::Error),
    /// From the file system.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

impl From<tokio_postgres::Error> for Fault {
    fn from(error: tokio_postgres::Error) -> Self {
        Self::Postgres(error)
    }
}

/// How migrations can fail to fit.
#[derive(Clone, Debug, thiserror::Error)]
pub enum MigrationFault {
    /// The text is another than the one that was applied.
    #[error("its text was changed after it had been applied")]
    Changed,
    /// The database has it, this program does not: the program is older than its data.
    #[error("the database has it, but this program does not know it")]
    Unknown,
    /// Numbers must rise, and a new one must be above all that were applied.
    #[error("its number is out of order")]
    Order,
    /// It uses a word that the dialect does not have.
    #[error("it uses a word that the dialect does not have")]
    Dialect,
    /// Its text leaves rows whose references point nowhere.
    #[error("it leaves rows that refer to nothing")]
    Dangling,
    /// The engine refused its text.
    #[error("the database refused it")]
    Refused(#[source] Box<DbError>),
}

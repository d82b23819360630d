//! Where the database is and how it is opened.

use crate::DbError;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

/// The two engines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// One file, one process.
    Sqlite,
    /// A server, any number of processes.
    Postgres,
}

/// Where a database lives. Its debug form hides the password.
#[derive(Clone, Debug)]
pub struct Address(pub(crate) Place);

#[derive(Clone, Debug)]
pub(crate) enum Place {
    File(PathBuf),
    Server(Box<tokio_postgres::Config>),
}

impl Address {
    /// Reads `path/to/file.sqlite` or `postgres://user@host/name?sslmode=require`.
    ///
    /// # Errors
    /// [`DbError::Address`] when it is empty or not an address PostgreSQL understands.
    pub fn parse(text: &str) -> Result<Self, DbError> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            let config = tokio_postgres::Config::from_str(text).map_err(|_| DbError::Address)?;
            return Ok(Self(Place::Server(Box::new(config))));
        }
        if text.is_empty() || text.contains("://") {
            return Err(DbError::Address);
        }
        Ok(Self(Place::File(PathBuf::from(text))))
    }

    /// Which engine answers at this address.
    #[must_use]
    pub fn engine(&self) -> Engine {
        match self.0 {
            Place::File(_) => Engine::Sqlite,
            Place::Server(_) => Engine::Postgres,
        }
    }
}

/// How to open a database; the defaults fit one hospital.
#[derive(Clone, Debug)]
pub struct Options {
    /// Connections that only read.
    pub readers: usize,
    /// Connections that write (PostgreSQL; SQLite has one writer).
    pub writers: usize,
    /// Longest run of one statement on PostgreSQL and of one read on SQLite.
    pub statement: Duration,
    /// Longest wait for a new connection or a free one.
    pub connect: Duration,
    /// Ceiling of the file of SQLite in pages of 4 KiB; `None` leaves it to the disk.
    pub pages: Option<u32>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            readers: 4,
            writers: 8,
            statement: Duration::from_secs(10),
            connect: Duration::from_secs(5),
            pages: None,
        }
    }
}

//! One door to two engines: SQLite inside the process, PostgreSQL beside it.
//!
//! Code above this crate is written once against [`Tx`] and runs on both. What differs between the
//! engines stands in `sqlite/`, `postgres/` and [`dialect`]; nothing here knows what a table means.
//!
//! * [`Sql`] is a statement that has a name and is registered, so a test can prepare every one.
//! * [`Db::write`] runs a re-runnable job in one transaction and answers after it is durable.
//! * [`Db::read`] runs a job that sees one snapshot and cannot write.
//! * [`Migration`]s are numbered and only go forward.
//! * [`Db::listen`] hears what [`Db::notify`] says, also on other nodes.
//!
//! Portable column types are `i64` (instants are epoch milliseconds, UTC), text and bytes.

mod address;
mod deadline;
pub mod dialect;
mod door;
mod error;
mod fate;
mod job;
mod migration;
mod notice;
mod postgres;
mod row;
mod sql;
mod sqlite;
#[cfg(feature = "testing")]
pub mod testing;
mod tx;
mod value;

pub use address::{Address, Engine, Options};
pub use deadline::Deadline;
pub use door::Db;
pub use error::{Constraint, DbError, Fault, MigrationFault};
pub use job::{Job, Outcome};
pub use migration::Migration;
pub use notice::{Notice, Notices};
pub use row::Row;
pub use sql::{Shape, Sql, every_statement};
pub use tx::Tx;
pub use value::Value;

#[doc(hidden)]
pub mod registry {
    //! What the macro [`sql!`](crate::sql!) writes down; not for use by hand.
    pub use crate::sql::Registered;
    pub use inventory::submit;
}

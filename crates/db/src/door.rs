//! The door itself.

use crate::address::Place;
use crate::fate::Fate;
use crate::job::{Job, Outcome};
use crate::notice::{Notices, Word};
use crate::postgres::Postgres;
use crate::sqlite::Sqlite;
use crate::{Address, DbError, Deadline, Engine, Migration, Options, Shape, Sql};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// An open database. Cheap to clone; the last clone closes it.
#[derive(Clone)]
pub struct Db {
    inner: Arc<Inner>,
    fate: Fate,
}

enum Inner {
    Sqlite(Sqlite),
    Postgres(Box<Postgres>),
}

const CHECK: Duration = Duration::from_secs(2);

crate::sql! {
    static ALIVE = "select 1";
}

impl Db {
    /// Opens the file (and makes it), or makes the pools for the server, which is only called
    /// when it is needed.
    ///
    /// # Errors
    /// [`DbError::Unavailable`] when the file cannot be opened.
    pub async fn open(address: &Address, options: Options) -> Result<Self, DbError> {
        let inner = match &address.0 {
            Place::File(path) => Inner::Sqlite(Sqlite::open(path.clone(), options).await?),
            Place::Server(config) => {
                let postgres = Postgres::open(config.as_ref().clone(), &options)?;
                Inner::Postgres(Box::new(postgres))
            }
        };
        Ok(Self { inner: Arc::new(inner), fate: Fate::of_process() })
    }

    /// The same database from a machine that dies after `steps` (as [`crate::testing::DIES_AFTER`]
    /// counts them): nothing that it does later is written or answered.
    #[cfg(feature = "testing")]
    #[must_use]
    pub fn dying_after(&self, steps: u32) -> Self {
        Self { inner: Arc::clone(&self.inner), fate: Fate::silent_after(steps) }
    }

    /// The engine behind this door.
    #[must_use]
    pub fn engine(&self) -> Engine {
        match *self.inner {
            Inner::Sqlite(_) => Engine::Sqlite,
            Inner::Postgres(_) => Engine::Postgres,
        }
    }

    /// Runs `job` in one transaction and answers when it is durable. `Err` from the job undoes
    /// that job alone. The job may run several times (see [`Job`]).
    ///
    /// # Errors
    /// The job's own, or [`DbError`] as `E`: `Deadline` when it could not start in time,
    /// `Conflict` when others were in the way every time, `Full` and `Unavailable` when the commit
    /// (on SQLite the commit of its whole group) did not happen.
    pub async fn write<T, E, F>(&self, deadline: impl Into<Deadline>, job: F) -> Result<T, E>
    where
        T: Outcome,
        E: From<DbError> + Outcome,
        F: Job<T, E>,
    {
        self.fate.step()?;
        let ended = match &*self.inner {
            Inner::Sqlite(sqlite) => sqlite.writer.write(deadline.into(), job).await,
            Inner::Postgres(postgres) => postgres.write(deadline.into(), job).await,
        };
        self.fate.step()?;
        ended
    }

    /// As [`Db::write`], for jobs that all meet at one row of `table`, such as the last number
    /// given: on PostgreSQL, where side by side they would undo each other, they take turns and
    /// share a commit, on SQLite every job does. `table` is a name of the program, never a person's.
    ///
    /// # Errors
    /// As [`Db::write`].
    pub async fn write_in_turn<T, E, F>(
        &self,
        table: &'static str,
        deadline: impl Into<Deadline>,
        job: F,
    ) -> Result<T, E>
    where
        T: Outcome,
        E: From<DbError> + Outcome,
        F: Job<T, E>,
    {
        self.fate.step()?;
        let ended = match &*self.inner {
            Inner::Sqlite(sqlite) => sqlite.writer.write(deadline.into(), job).await,
            Inner::Postgres(postgres) => postgres.turn(table).write(deadline.into(), job).await,
        };
        self.fate.step()?;
        ended
    }

    /// Runs `job` over one snapshot of what was committed. It cannot write.
    ///
    /// # Errors
    /// The job's own, or [`DbError`] as `E`: `ReadOnly` when it tried to write, `Deadline` when
    /// it took longer than [`Options::statement`].
    pub async fn read<T, E, F>(&self, job: F) -> Result<T, E>
    where
        T: Outcome,
        E: From<DbError> + Outcome,
        F: Job<T, E>,
    {
        self.fate.alive()?;
        match &*self.inner {
            Inner::Sqlite(sqlite) => sqlite.readers.read(job).await,
            Inner::Postgres(postgres) => postgres.read(job).await,
        }
    }

    /// Takes the steps of `known` that are not yet taken, all or none; on PostgreSQL one node at a time.
    ///
    /// # Errors
    /// [`DbError::Migration`] with the number that does not fit or was refused.
    pub async fn migrate(&self, known: &[Migration]) -> Result<(), DbError> {
        match &*self.inner {
            Inner::Sqlite(sqlite) => sqlite.migrate(known.to_vec()).await,
            Inner::Postgres(postgres) => postgres.migrate(known).await,
        }
    }

    /// Asks the engine whether it understands `sql`, without running it.
    ///
    /// # Errors
    /// What the engine has against it.
    pub async fn prepare(&self, sql: &'static Sql) -> Result<Shape, DbError> {
        match &*self.inner {
            Inner::Sqlite(sqlite) => sqlite.prepare(sql.text(Engine::Sqlite)).await,
            Inner::Postgres(postgres) => postgres.prepare(sql.text(Engine::Postgres)).await,
        }
    }

    /// Tells every listener on `topic` (one word), on every node; `text` is at most 7,000 bytes
    /// and says where to look, not what was written.
    ///
    /// # Errors
    /// [`DbError::Unavailable`] on PostgreSQL when the server cannot be reached.
    pub async fn notify(&self, topic: &'static str, text: &str) -> Result<(), DbError> {
        match &*self.inner {
            Inner::Sqlite(sqlite) => {
                sqlite.board.say(Word::Said { topic: topic.to_owned(), text: text.to_owned() });
                Ok(())
            }
            Inner::Postgres(postgres) => postgres.notify(topic, text).await,
        }
    }

    /// Hears all that is said on `topic` from now on.
    ///
    /// # Errors
    /// [`DbError::Unavailable`] on PostgreSQL when the server cannot be reached.
    pub async fn listen(&self, topic: &'static str) -> Result<Notices, DbError> {
        match &*self.inner {
            Inner::Sqlite(sqlite) => Ok(sqlite.board.listen(topic)),
            Inner::Postgres(postgres) => postgres.listen(topic).await,
        }
    }

    /// Succeeds when the writer takes jobs and a reader reads, within two seconds.
    ///
    /// # Errors
    /// Why it is not ready.
    pub async fn check(&self) -> Result<(), DbError> {
        let both = async {
            self.write(CHECK, |tx| Box::pin(tx.one(&ALIVE, &[]))).await?;
            self.read(|tx| Box::pin(tx.one(&ALIVE, &[]))).await.map(drop)
        };
        tokio::time::timeout(CHECK, both).await.map_err(|_| DbError::Deadline)?
    }

    /// Copies the database into the new file `to` while it is in use (SQLite).
    ///
    /// # Errors
    /// [`DbError::Unsupported`] on PostgreSQL, which has its own tools for that.
    pub async fn backup_to(&self, to: &Path) -> Result<(), DbError> {
        match &*self.inner {
            Inner::Sqlite(sqlite) => sqlite.backup(to).await,
            Inner::Postgres(_) => Err(DbError::Unsupported),
        }
    }

    /// Commits of the writer so far: how well it groups (SQLite; 0 on PostgreSQL).
    #[must_use]
    pub fn commits(&self) -> u64 {
        match &*self.inner {
            Inner::Sqlite(sqlite) => sqlite.writer.commits(),
            Inner::Postgres(_) => 0,
        }
    }
}

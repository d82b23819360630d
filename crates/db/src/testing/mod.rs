//! Databases for tests: every test gets a fresh one on each engine and leaves nothing behind.
//!
//! PostgreSQL comes from `JEMBATAN_TEST_POSTGRES` (an address whose user may create databases;
//! `Cluster::start` in the program that runs the tests gives one), or else from a cluster that each test process
//! starts for itself. Without PostgreSQL a test fails and says so; it is never skipped.

mod cluster;
mod server;

pub use cluster::Cluster;

use crate::{Address, Db, DbError, Migration, Options};
use std::any::Any;
use std::future::Future;
use std::ops::Deref;

/// The variable that lets a program of a test die by itself, as by `kill -9`: after so many steps.
/// Each job that writes is two of them, one before it and one after its commit, before anybody hears.
pub const DIES_AFTER: &str = "JEMBATAN_DIES_AFTER";

/// An open, migrated database that is removed when this is dropped.
pub struct TestDb {
    db: Db,
    address: String,
    // The folder or the database on the server; removed after `db` was closed.
    _room: Box<dyn Any + Send + Sync>,
}

impl TestDb {
    /// A fresh file.
    pub async fn sqlite(migrations: &[Migration]) -> Self {
        Self::sqlite_with(migrations, Options::default()).await
    }

    /// A fresh file, opened in another way than usual.
    pub async fn sqlite_with(migrations: &[Migration], options: Options) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let address = folder.path().join("test.sqlite").display().to_string();
        let db = open(&address, options).await;
        must(db.migrate(migrations).await);
        Self { db, address, _room: Box::new(folder) }
    }

    /// A fresh database, cloned from one that was migrated once.
    pub async fn postgres(migrations: &[Migration]) -> Self {
        let own = server::Own::cloned(migrations).await;
        let address = own.address();
        let db = open(&address, Options { writers: 24, ..Options::default() }).await;
        Self { db, address, _room: Box::new(own) }
    }

    /// A clone of the open door, for what outlives a borrow.
    #[must_use]
    pub fn door(&self) -> Db {
        self.db.clone()
    }

    /// Where it is, to open it a second time as another node would.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Deref for TestDb {
    type Target = Db;

    fn deref(&self) -> &Db {
        &self.db
    }
}

/// One fresh database on each engine, with the engine's name.
pub async fn engines(migrations: &[Migration]) -> Vec<(&'static str, TestDb)> {
    vec![
        ("sqlite", TestDb::sqlite(migrations).await),
        ("postgres", TestDb::postgres(migrations).await),
    ]
}

/// Runs one test to its end, on threads enough for a race.
pub fn run<F: Future>(test: F) -> F::Output {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(4)
        .enable_all()
        .build()
        .expect("a machine that runs tests has four threads")
        .block_on(test)
}

/// Makes of each `async fn title(db: &TestDb)` two tests, `title::on_sqlite` and `title::on_postgres`.
///
/// ```text
/// db::on_both_engines! { store::MIGRATIONS;
///     async fn a_case_is_found_by_its_number(db: &TestDb) { ... }
/// }
/// ```
#[macro_export]
macro_rules! on_both_engines {
    ($migrations:expr; $($(#[$note:meta])* async fn $title:ident($db:ident: &TestDb) $body:block)*) => {$(
        $(#[$note])*
        async fn $title($db: &$crate::testing::TestDb) $body

        mod $title {
            use super::*;

            #[test]
            fn on_sqlite() {
                $crate::testing::run(async {
                    super::$title(&$crate::testing::TestDb::sqlite(&$migrations).await).await;
                });
            }

            #[test]
            fn on_postgres() {
                $crate::testing::run(async {
                    super::$title(&$crate::testing::TestDb::postgres(&$migrations).await).await;
                });
            }
        }
    )*};
}

async fn open(address: &str, options: Options) -> Db {
    must(Db::open(&must(Address::parse(address)), options).await)
}

// The sources of an error say why; a test that cannot begin shows them all.
fn must<T>(ended: Result<T, DbError>) -> T {
    ended.unwrap_or_else(|error| panic!("no database for this test: {error:?}"))
}

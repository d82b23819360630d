//! A fresh database on a PostgreSQL server, and its end.

use super::cluster::Cluster;
use super::{must, open};
use crate::{Migration, Options};
use sha2::{Digest, Sha256};
use std::hash::{BuildHasher, RandomState};
use std::sync::OnceLock;
use tokio_postgres::{Client, Config, NoTls};

/// A database of one test.
pub(super) struct Own {
    server: Config,
    address: String,
    name: String,
}

impl Own {
    /// A copy of the database in which `migrations` were taken, which is made once a server.
    pub(super) async fn cloned(migrations: &[Migration]) -> Self {
        let base = server();
        let server: Config = base.parse().expect("JEMBATAN_TEST_POSTGRES is an address");
        let client = connect(&server).await;
        let template = template(&client, base, migrations).await;
        let name = format!("test_{:016x}", RandomState::new().hash_one(std::process::id()));
        execute(&client, &format!("create database {name} template {template}")).await;
        Self { server, address: renamed(base, &name), name }
    }

    pub(super) fn address(&self) -> String {
        self.address.clone()
    }
}

// A test ends outside of async, so the farewell gets a thread of its own.
impl Drop for Own {
    fn drop(&mut self) {
        let (server, name) = (self.server.clone(), self.name.clone());
        let farewell = std::thread::spawn(move || {
            super::run(async {
                let client = connect(&server).await;
                execute(&client, &format!("drop database if exists {name} with (force)")).await;
            });
        });
        drop(farewell.join());
    }
}

async fn template(client: &Client, base: &str, migrations: &[Migration]) -> String {
    let mut digest = Sha256::new();
    for migration in migrations {
        digest.update(migration.postgres.as_bytes());
        digest.update(migration.number.to_be_bytes());
    }
    let key = digest.finalize();
    let name: String = key.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let name = format!("template_{name}");
    // Test processes meet here; the first one builds, under one lock for the whole server.
    execute(client, "select pg_advisory_lock(7)").await;
    let found = client.query("select from pg_database where datname = $1", &[&name]).await;
    if found.expect("the test server answers").is_empty() {
        let draft = format!("draft_{name}");
        execute(client, &format!("drop database if exists {draft} with (force)")).await;
        execute(client, &format!("create database {draft}")).await;
        let db = open(&renamed(base, &draft), Options::default()).await;
        must(db.migrate(migrations).await);
        drop(db);
        // Only a finished one gets the name; renaming waits for the connections to be gone.
        execute(client, &format!("alter database {draft} rename to {name}")).await;
    }
    execute(client, "select pg_advisory_unlock(7)").await;
    name
}

#[expect(clippy::disallowed_methods, reason = "tests have no configuration file")]
fn server() -> &'static str {
    static GIVEN: OnceLock<String> = OnceLock::new();
    static OWN: OnceLock<Cluster> = OnceLock::new();
    GIVEN.get_or_init(|| {
        std::env::var("JEMBATAN_TEST_POSTGRES").unwrap_or_else(|_| {
            let cluster = OWN.get_or_init(|| Cluster::start().unwrap_or_else(|e| panic!("{e}")));
            cluster.address("postgres")
        })
    })
}

fn renamed(base: &str, name: &str) -> String {
    let (before, after) = base.rsplit_once('/').expect("the address names a database");
    let query = after.split_once('?').map_or(String::new(), |(_, query)| format!("?{query}"));
    format!("{before}/{name}{query}")
}

async fn connect(server: &Config) -> Client {
    let (client, connection) = server.connect(NoTls).await.expect("the test server answers");
    tokio::spawn(connection);
    client
}

async fn execute(client: &Client, text: &str) {
    client.batch_execute(text).await.unwrap_or_else(|error| panic!("{text}: {error:?}"));
}

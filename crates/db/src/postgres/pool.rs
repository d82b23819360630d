//! Connections: how many, how patient, with which rights.

use crate::{DbError, Fault, Options};
use deadpool_postgres::{Hook, HookError, Manager, ManagerConfig, Pool, RecyclingMethod, Runtime};
use std::sync::Arc;
use std::time::Duration;
use tokio_postgres::Config;
use tokio_postgres_rustls::MakeRustlsConnect;

/// The role of every reader. It can only select, so a `write` by mistake fails here as it does on SQLite.
pub(super) const READER: &str = "jembatan_reader";

// A server that forgets acknowledged commits is not what was promised; a stricter setting stays.
const DURABLE: &str = "select set_config('synchronous_commit', 'on', false) \
    where current_setting('synchronous_commit') = 'off'";

/// Notices a dead host after seconds, not hours.
pub(super) fn patience(config: &mut Config, options: &Options) {
    config.connect_timeout(options.connect);
    config.keepalives_idle(Duration::from_secs(15));
    config.tcp_user_timeout(options.statement + options.connect);
    if config.get_application_name().is_none() {
        config.application_name("jembatan");
    }
}

pub(super) fn writers(
    config: &Config,
    tls: &MakeRustlsConnect,
    options: &Options,
) -> Result<Pool, DbError> {
    pool(config, tls, options, (options.writers, format!("{}; {DURABLE}", limits(options))))
}

pub(super) fn readers(
    config: &Config,
    tls: &MakeRustlsConnect,
    options: &Options,
) -> Result<Pool, DbError> {
    let setup =
        format!("{}; set default_transaction_read_only = on; set role {READER}", limits(options));
    pool(config, tls, options, (options.readers, setup))
}

fn limits(options: &Options) -> String {
    let limit = options.statement.as_millis();
    format!(
        "set statement_timeout = {limit}; set lock_timeout = {limit}; \
         set idle_in_transaction_session_timeout = {limit}"
    )
}

fn pool(
    config: &Config,
    tls: &MakeRustlsConnect,
    options: &Options,
    (size, setup): (usize, String),
) -> Result<Pool, DbError> {
    let how = ManagerConfig { recycling_method: RecyclingMethod::Fast };
    let setup: Arc<str> = setup.into();
    let prepare = Hook::async_fn(move |client: &mut deadpool_postgres::ClientWrapper, _| {
        let setup = Arc::clone(&setup);
        Box::pin(async move { client.batch_execute(&setup).await.map_err(HookError::Backend) })
    });
    Pool::builder(Manager::from_config(config.clone(), tls.clone(), how))
        .max_size(size.max(1))
        .runtime(Runtime::Tokio1)
        .wait_timeout(Some(options.connect))
        .create_timeout(Some(options.connect))
        .post_create(prepare)
        .build()
        .map_err(|error| DbError::Broken(Arc::new(Fault::Build(error))))
}

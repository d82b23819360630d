//! PostgreSQL 15 or newer: a pool that writes, a pool that can only read, one line that listens.

mod attempt;
mod ear;
mod fault;
mod migrate;
mod pool;
mod statement;
mod tls;
mod turn;

pub(crate) use statement::{exec, query};

use crate::notice::{Board, Notices};
use crate::{DbError, Options, Shape};
use deadpool_postgres::Pool;
use ear::Ear;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::OnceCell;
use tokio_postgres::Config;
use tokio_postgres_rustls::MakeRustlsConnect;
pub(crate) use turn::Turn;

/// A server.
pub(crate) struct Postgres {
    config: Config,
    tls: MakeRustlsConnect,
    writers: Pool,
    readers: Pool,
    board: Board,
    ear: OnceCell<Ear>,
    turns: Mutex<HashMap<&'static str, Arc<Turn>>>,
}

impl Postgres {
    pub(crate) fn open(mut config: Config, options: &Options) -> Result<Self, DbError> {
        pool::patience(&mut config, options);
        let tls = tls::connector(config.get_ssl_mode())?;
        let writers = pool::writers(&config, &tls, options)?;
        let readers = pool::readers(&config, &tls, options)?;
        let board = Board::new();
        let (ear, turns) = (OnceCell::new(), Mutex::default());
        Ok(Self { config, tls, writers, readers, board, ear, turns })
    }

    /// The one who works at `table` for everybody on this node.
    pub(crate) fn turn(&self, table: &'static str) -> Arc<Turn> {
        let mut turns = self.turns.lock().unwrap_or_else(PoisonError::into_inner);
        let turn = turns
            .entry(table)
            .or_insert_with(|| Arc::new(Turn::begin(self.writers.clone(), table)));
        Arc::clone(turn)
    }

    pub(crate) async fn migrate(&self, known: &[crate::Migration]) -> Result<(), DbError> {
        migrate::run(&mut *self.writers.get().await?, known).await
    }

    pub(crate) async fn prepare(&self, text: &'static str) -> Result<Shape, DbError> {
        statement::shape(&self.writers.get().await?.prepare(text).await?)
    }

    pub(crate) async fn notify(&self, topic: &str, text: &str) -> Result<(), DbError> {
        ear::tell(&*self.writers.get().await?, topic, text).await
    }

    pub(crate) async fn listen(&self, topic: &'static str) -> Result<Notices, DbError> {
        let open = || Ear::open(self.config.clone(), self.tls.clone(), self.board.clone());
        self.ear.get_or_try_init(open).await?;
        Ok(self.board.listen(topic))
    }
}

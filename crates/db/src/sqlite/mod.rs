//! SQLite: one writer thread with group commit, a few readers, all in this process.

mod backup;
mod fault;
mod file;
mod group;
mod migrate;
mod once;
mod readers;
mod statement;
mod writer;

pub(crate) use statement::{exec, query};

use crate::notice::Board;
use crate::{DbError, Options, Shape};
use readers::Readers;
use std::path::{Path, PathBuf};
use writer::Writer;

/// An open file.
pub(crate) struct Sqlite {
    path: PathBuf,
    pub(crate) writer: Writer,
    pub(crate) readers: Readers,
    pub(crate) board: Board,
}

impl Sqlite {
    pub(crate) async fn open(path: PathBuf, options: Options) -> Result<Self, DbError> {
        off_the_loop(move || {
            file::create(&path)?;
            // The writer comes first: it puts the file into WAL mode, which readers cannot.
            let writer = Writer::start(file::writer(&path, &options)?)?;
            let readers = Readers::open(&path, &options)?;
            Ok(Self { path, writer, readers, board: Board::new() })
        })
        .await
    }

    pub(crate) async fn migrate(&self, known: Vec<crate::Migration>) -> Result<(), DbError> {
        let path = self.path.clone();
        off_the_loop(move || migrate::run(&path, &known)).await
    }

    pub(crate) async fn prepare(&self, text: &'static str) -> Result<Shape, DbError> {
        self.readers.lend(move |connection| statement::shape(connection, text)).await
    }

    pub(crate) async fn backup(&self, to: &Path) -> Result<(), DbError> {
        let to = to.to_owned();
        self.readers.lend(move |connection| backup::copy(connection, &to)).await
    }
}

async fn off_the_loop<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, DbError> + Send + 'static,
) -> Result<T, DbError> {
    tokio::task::spawn_blocking(work).await.map_err(|_| DbError::Panicked)?
}

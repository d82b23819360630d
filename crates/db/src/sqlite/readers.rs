//! Connections that only read, each lent to one reader at a time.

use super::{file, off_the_loop, once};
use crate::job::{Job, Outcome};
use crate::{DbError, Deadline, Options};
use rusqlite::Connection;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Steps of SQLite's machine between two looks at the deadline.
const STEPS: i32 = 20_000;

pub(crate) struct Readers {
    free: Arc<Mutex<Vec<Connection>>>,
    places: Arc<Semaphore>,
    wait: Duration,
    longest: Duration,
}

impl Readers {
    pub(super) fn open(path: &Path, options: &Options) -> Result<Self, DbError> {
        let count = options.readers.max(1);
        let free = (0..count).map(|_| file::reader(path)).collect::<Result<_, _>>()?;
        Ok(Self {
            free: Arc::new(Mutex::new(free)),
            places: Arc::new(Semaphore::new(count)),
            wait: options.connect,
            longest: options.statement,
        })
    }

    pub(crate) async fn read<T, E, F>(&self, job: F) -> Result<T, E>
    where
        T: Outcome,
        E: From<DbError> + Outcome,
        F: Job<T, E>,
    {
        let deadline = Deadline::within(self.longest);
        let read = self.lend(move |connection| Ok(snapshot(connection, deadline, &job)));
        read.await.map_err(E::from)?
    }

    pub(super) async fn lend<T: Outcome>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, DbError> + Send + 'static,
    ) -> Result<T, DbError> {
        let place = tokio::time::timeout(self.wait, Arc::clone(&self.places).acquire_owned()).await;
        let place = place.map_err(|_| DbError::Deadline)?.map_err(|_| DbError::Closed)?;
        let mut lent = Lent::take(Arc::clone(&self.free), place)?;
        off_the_loop(move || lent.connection.as_mut().ok_or(DbError::Closed).and_then(work)).await
    }
}

// One `begin` for the whole job: all its queries see the same moment.
fn snapshot<T, E, F>(connection: &mut Connection, deadline: Deadline, job: &F) -> Result<T, E>
where
    E: From<DbError>,
    F: Job<T, E>,
{
    let watch = move || deadline.passed();
    connection.progress_handler(STEPS, Some(watch)).map_err(DbError::from)?;
    once::plain(connection, "begin")?;
    let (ended, _) = once::run(connection, job);
    connection.progress_handler(STEPS, None::<fn() -> bool>).map_err(DbError::from)?;
    if !connection.is_autocommit() {
        once::plain(connection, "rollback")?;
    }
    ended
}

/// Gives its connection back whatever happens.
struct Lent {
    connection: Option<Connection>,
    home: Arc<Mutex<Vec<Connection>>>,
    _place: OwnedSemaphorePermit,
}

impl Lent {
    fn take(
        home: Arc<Mutex<Vec<Connection>>>,
        place: OwnedSemaphorePermit,
    ) -> Result<Self, DbError> {
        let connection = home.lock().unwrap_or_else(PoisonError::into_inner).pop();
        if connection.is_none() {
            return Err(DbError::Closed);
        }
        Ok(Self { connection, home, _place: place })
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        let mut home = self.home.lock().unwrap_or_else(PoisonError::into_inner);
        home.extend(self.connection.take());
    }
}

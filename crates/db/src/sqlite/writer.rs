//! The one writer: a thread with a queue.

use super::group::{self, Parcel, Queued, Ran};
use super::once;
use crate::job::{Job, Outcome};
use crate::{DbError, Deadline};
use rusqlite::Connection;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::{mpsc, oneshot};

const QUEUE: usize = 1024;

pub(crate) struct Writer {
    queue: mpsc::Sender<Parcel>,
    commits: Arc<AtomicU64>,
}

impl Writer {
    pub(super) fn start(mut connection: Connection) -> Result<Self, DbError> {
        let commits = Arc::new(AtomicU64::new(0));
        let count = Arc::clone(&commits);
        connection.commit_hook(Some(move || {
            count.fetch_add(1, Ordering::Relaxed);
            false
        }))?;
        let (queue, mut jobs) = mpsc::channel(QUEUE);
        std::thread::Builder::new()
            .name("db-writer".to_owned())
            .spawn(move || group::serve(&mut connection, &mut jobs))?;
        Ok(Self { queue, commits })
    }

    pub(crate) fn commits(&self) -> u64 {
        self.commits.load(Ordering::Relaxed)
    }

    pub(crate) async fn write<T, E, F>(&self, deadline: Deadline, job: F) -> Result<T, E>
    where
        T: Outcome,
        E: From<DbError> + Outcome,
        F: Job<T, E>,
    {
        let (reply, answer) = oneshot::channel();
        let waiting = Waiting { job, deadline, ended: None, reply };
        let place = tokio::time::timeout_at(deadline.instant(), self.queue.reserve()).await;
        match place {
            Err(_) => return Err(DbError::Deadline.into()),
            Ok(Err(_)) => return Err(DbError::Closed.into()),
            Ok(Ok(place)) => place.send(Box::new(waiting)),
        }
        answer.await.unwrap_or_else(|_| Err(DbError::Closed.into()))
    }
}

struct Waiting<T, E, F> {
    job: F,
    deadline: Deadline,
    ended: Option<Result<T, E>>,
    reply: oneshot::Sender<Result<T, E>>,
}

impl<T, E, F> Queued for Waiting<T, E, F>
where
    T: Outcome,
    E: From<DbError> + Outcome,
    F: Job<T, E>,
{
    fn run(&mut self, connection: &mut Connection) -> Ran {
        let (ended, fault) = if self.deadline.passed() {
            (Err(DbError::Deadline.into()), None)
        } else {
            once::run(connection, &self.job)
        };
        let keep = ended.is_ok();
        self.ended = Some(ended);
        Ran { keep, fault }
    }

    // The caller may have gone away; what was committed stays, and the same key finds it.
    fn answer(self: Box<Self>, group: Result<(), DbError>) {
        let ended = match (group, self.ended) {
            (Err(error), _) => Err(error.into()),
            (Ok(()), Some(ended)) => ended,
            (Ok(()), None) => Err(DbError::Closed.into()),
        };
        drop(self.reply.send(ended));
    }
}

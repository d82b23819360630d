//! Jobs that would all meet at one row, such as a number without gaps: side by side they would undo
//! each other, so on this node they share a transaction, and nodes take turns.

use super::attempt::{AGAIN, begin, others, rest, run};
use crate::job::{Job, Outcome};
use crate::{DbError, Deadline};
use deadpool_postgres::{Pool, Transaction};
use futures::FutureExt;
use futures::future::BoxFuture;
use tokio::sync::{mpsc, oneshot};

/// Waiting jobs, and most jobs in one transaction: what comes later waits for the next.
const QUEUE: usize = 1024;
const MOST: usize = 64;

/// The way to the one who runs the jobs of a turn.
pub(crate) struct Turn(mpsc::Sender<Parcel>);

type Parcel = Box<dyn Queued>;

/// What a job left behind: whether its work is to be kept, and what the database said to it.
struct Ran {
    keep: bool,
    fault: Option<DbError>,
}

/// A job in the queue, its types forgotten.
trait Queued: Send {
    fn run<'a>(&'a mut self, transaction: &'a Transaction<'_>) -> BoxFuture<'a, Ran>;
    /// Tells the caller: its own outcome if the group was committed or if it failed by itself,
    /// else what happened to the group.
    fn answer(self: Box<Self>, group: Result<(), DbError>);
}

impl Turn {
    /// Whoever works holds `table` against everybody else who would write to it.
    pub(super) fn begin(pool: Pool, table: &'static str) -> Self {
        let (queue, jobs) = mpsc::channel(QUEUE);
        tokio::spawn(serve(pool, table, jobs));
        Self(queue)
    }

    pub async fn write<T, E, F>(&self, deadline: Deadline, job: F) -> Result<T, E>
    where
        T: Outcome,
        E: From<DbError> + Outcome,
        F: Job<T, E>,
    {
        let (reply, answer) = oneshot::channel();
        let waiting = Waiting { job, deadline, ended: None, reply };
        match tokio::time::timeout_at(deadline.instant(), self.0.reserve()).await {
            Err(_) => return Err(DbError::Deadline.into()),
            Ok(Err(_)) => return Err(DbError::Closed.into()),
            Ok(Ok(place)) => place.send(Box::new(waiting)),
        }
        answer.await.unwrap_or_else(|_| Err(DbError::Closed.into()))
    }
}

async fn serve(pool: Pool, table: &'static str, mut jobs: mpsc::Receiver<Parcel>) {
    while let Some(first) = jobs.recv().await {
        let mut group = vec![first];
        while group.len() < MOST {
            let Ok(next) = jobs.try_recv() else { break };
            group.push(next);
        }
        match commit(&pool, table, &mut group).await {
            Err(fault) if others(&fault) => alone(&pool, table, group).await,
            // Only now: even a refusal may rest on what an earlier job of this group had written.
            ended => group.into_iter().for_each(|parcel| parcel.answer(ended.clone())),
        }
    }
}

/// One of them met somebody outside, or its twin: each in a transaction of its own, in order.
async fn alone(pool: &Pool, table: &str, group: Vec<Parcel>) {
    for parcel in group {
        let mut one = [parcel];
        let mut ended = commit(pool, table, &mut one).await;
        for round in 0..AGAIN {
            if !ended.as_ref().is_err_and(others) {
                break;
            }
            rest(round).await;
            ended = commit(pool, table, &mut one).await;
        }
        let [parcel] = one;
        parcel.answer(ended);
    }
}

async fn commit(pool: &Pool, table: &str, group: &mut [Parcel]) -> Result<(), DbError> {
    let mut client = pool.get().await?;
    let transaction = begin(&mut client).await?;
    // A lock takes no snapshot: what this transaction sees begins after the one before it ended.
    transaction.batch_execute(&format!("lock table {table} in exclusive mode")).await?;
    for parcel in group {
        transaction.batch_execute("savepoint job").await?;
        let ran = parcel.run(&transaction).await;
        if let Some(fault) = ran.fault.filter(others) {
            return Err(fault);
        }
        let end = if ran.keep { "release job" } else { "rollback to job; release job" };
        transaction.batch_execute(end).await?;
    }
    Ok(transaction.commit().await?)
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
    fn run<'a>(&'a mut self, transaction: &'a Transaction<'_>) -> BoxFuture<'a, Ran> {
        async move {
            let (ended, fault) = match self.deadline.passed() {
                true => (Err(DbError::Deadline.into()), None),
                false => run(transaction, &self.job).await,
            };
            let keep = ended.is_ok();
            self.ended = Some(ended);
            Ran { keep, fault }
        }
        .boxed()
    }

    fn answer(self: Box<Self>, group: Result<(), DbError>) {
        let ended = match (group, self.ended) {
            (Err(error), Some(Err(own))) if others(&error) => Err(own),
            (Err(error), _) => Err(error.into()),
            (Ok(()), Some(ended)) => ended,
            (Ok(()), None) => Err(DbError::Closed.into()),
        };
        drop(self.reply.send(ended));
    }
}

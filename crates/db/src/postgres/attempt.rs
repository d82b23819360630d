//! A job on PostgreSQL: serializable, and again when others were in the way.

use super::Postgres;
use crate::job::{self, Job, Outcome};
use crate::{DbError, Deadline, Tx};
use deadpool_postgres::{Client, Transaction};
use futures::FutureExt;
use std::panic::AssertUnwindSafe;
use std::time::Duration;
use tokio_postgres::IsolationLevel;

/// How often a job that met others is run anew.
pub(super) const AGAIN: u32 = 3;

impl Postgres {
    pub(crate) async fn write<T, E, F>(&self, deadline: Deadline, job: F) -> Result<T, E>
    where
        T: Outcome,
        E: From<DbError> + Outcome,
        F: Job<T, E>,
    {
        for round in 0..=AGAIN {
            if deadline.passed() {
                return Err(DbError::Deadline.into());
            }
            let (ended, fault) = self.attempt(deadline, &job).await?;
            if round == AGAIN || !fault.as_ref().is_some_and(others) {
                return ended;
            }
            rest(round).await;
        }
        Err(DbError::Deadline.into())
    }

    pub(crate) async fn read<T, E, F>(&self, job: F) -> Result<T, E>
    where
        T: Outcome,
        E: From<DbError> + Outcome,
        F: Job<T, E>,
    {
        let mut client = self.readers.get().await.map_err(DbError::from)?;
        let begin = client.build_transaction().read_only(true);
        let begin = begin.isolation_level(IsolationLevel::RepeatableRead).start();
        let transaction = begin.await.map_err(DbError::from)?;
        // Dropping it sends the rollback without waiting for an answer that would tell nothing.
        run(&transaction, &job).await.0
    }

    async fn attempt<T, E, F>(
        &self,
        deadline: Deadline,
        job: &F,
    ) -> Result<(Result<T, E>, Option<DbError>), DbError>
    where
        T: Outcome,
        E: From<DbError> + Outcome,
        F: Job<T, E>,
    {
        let client = tokio::time::timeout_at(deadline.instant(), self.writers.get()).await;
        let mut client = client.map_err(|_| DbError::Deadline)??;
        let transaction = begin(&mut client).await?;
        let (ended, fault) = run(&transaction, job).await;
        if ended.is_err() {
            transaction.rollback().await?;
            return Ok((ended, fault));
        }
        match transaction.commit().await.map_err(DbError::from) {
            Ok(()) => Ok((ended, None)),
            Err(error) => Ok((Err(error.clone().into()), Some(error))),
        }
    }
}

pub(super) async fn begin(client: &mut Client) -> Result<Transaction<'_>, DbError> {
    let begin = client.build_transaction().isolation_level(IsolationLevel::Serializable);
    Ok(begin.start().await?)
}

/// The others may be done by then.
pub(super) async fn rest(round: u32) {
    tokio::time::sleep(Duration::from_millis(2 << (2 * round))).await;
}

/// Others were in the way: also when a row is there twice, because the one who put it there may have
/// committed after this job had looked. A second look tells a replay from a mistake.
pub(super) fn others(fault: &DbError) -> bool {
    matches!(fault, DbError::Conflict(_)) || fault.is_unique()
}

pub(super) async fn run<T, E, F>(
    transaction: &Transaction<'_>,
    job: &F,
) -> (Result<T, E>, Option<DbError>)
where
    T: Outcome,
    E: From<DbError> + Outcome,
    F: Job<T, E>,
{
    let whole = AssertUnwindSafe(async {
        let mut tx = Tx::postgres(transaction);
        let ended = job(&mut tx).await;
        (job::settle(&tx, ended), tx.fault().cloned())
    });
    whole.catch_unwind().await.unwrap_or_else(|_| {
        tracing::error!("a job in a transaction panicked");
        (Err(DbError::Panicked.into()), None)
    })
}

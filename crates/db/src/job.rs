//! What a job is, on either engine.

use crate::{DbError, Tx};
use futures::future::BoxFuture;

/// Work in one transaction. It may run several times, so it owns its input (behind an `Arc` when
/// it is large), draws no ids and reads no clock, and awaits nothing but its [`Tx`].
pub trait Job<T, E>:
    for<'a, 'b> Fn(&'a mut Tx<'b>) -> BoxFuture<'a, Result<T, E>> + Send + Sync + 'static
{
}

impl<T, E, F> Job<T, E> for F where
    F: for<'a, 'b> Fn(&'a mut Tx<'b>) -> BoxFuture<'a, Result<T, E>> + Send + Sync + 'static
{
}

/// What a job may give back, and how it may fail.
pub trait Outcome: Send + 'static {}
impl<T: Send + 'static> Outcome for T {}

/// The verdict on a job that has ended: `Err` undoes it. A job that swallowed a database error
/// does not get away with `Ok`.
pub(crate) fn settle<T, E: From<DbError>>(tx: &Tx<'_>, ended: Result<T, E>) -> Result<T, E> {
    match (tx.fault(), ended) {
        (Some(_), Ok(_)) => Err(DbError::Poisoned.into()),
        (_, ended) => ended,
    }
}

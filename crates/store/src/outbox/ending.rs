//! How a work ends, or is put off.

use db::Tx;
use domain::calendar::Instant;

use crate::value::{at, bytes, count};
use crate::{Scope, StoreError};

db::sql! {
    // What left has left, whoever holds the lease by now.
    static SENT = "update outbox set state = 'sent', connection = $3, provider_id = $4, \
        reason = null, ended_at = $5, leased_until = 0 \
        where hospital_id = $1 and id = $2 and state in ('waiting', 'dead')";
    static DONE = "update outbox set state = 'done', reason = null, ended_at = $3, \
        leased_until = 0 where hospital_id = $1 and id = $2 and state in ('waiting', 'dead')";
    static LATER = "update outbox set due_at = $4, reason = $5, leased_until = 0 \
        where hospital_id = $1 and id = $2 and attempts = $3 and state = 'waiting'";
    static DEAD = "update outbox set state = 'dead', reason = $4, ended_at = $5, leased_until = 0 \
        where hospital_id = $1 and id = $2 and attempts = $3 and state = 'waiting'";
    static REVIVE = "update outbox set state = 'waiting', due_at = $3, reason = null, \
        ended_at = null, leased_until = 0 where hospital_id = $1 and id = $2 and state = 'dead'";
}

/// Through which connection it left, and the name that the provider gave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sent<'a> {
    pub connection: &'a str,
    pub provider_id: Option<&'a str>,
    pub at: Instant,
}

/// Why an attempt failed, and when to try again or (for [`dead`]) when it was given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retry<'a> {
    /// The attempt that failed, from the lease.
    pub attempt: u32,
    pub at: Instant,
    /// A code.
    pub reason: &'a str,
}

/// # Errors
/// What the database said.
pub async fn sent(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: u128,
    sent: Sent<'_>,
) -> Result<(), StoreError> {
    let (connection, provider) = (sent.connection.into(), sent.provider_id.into());
    tx.exec(&SENT, &[scope.value(), bytes(id), connection, provider, at(sent.at)]).await?;
    Ok(())
}

/// # Errors
/// What the database said.
pub async fn done(tx: &mut Tx<'_>, scope: Scope, id: u128, now: Instant) -> Result<(), StoreError> {
    tx.exec(&DONE, &[scope.value(), bytes(id), at(now)]).await?;
    Ok(())
}

/// Puts a work off; `false` when the lease is another's by now, and nothing is changed then.
///
/// # Errors
/// What the database said.
pub async fn later(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: u128,
    retry: Retry<'_>,
) -> Result<bool, StoreError> {
    let (attempt, due) = (count(retry.attempt), at(retry.at));
    let values = [scope.value(), bytes(id), attempt, due, retry.reason.into()];
    Ok(tx.exec(&LATER, &values).await? == 1)
}

/// Gives a work up, so that a person sees it; `false` when the lease is another's by now.
///
/// # Errors
/// What the database said.
pub async fn dead(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: u128,
    retry: Retry<'_>,
) -> Result<bool, StoreError> {
    let (attempt, ended) = (count(retry.attempt), at(retry.at));
    let values = [scope.value(), bytes(id), attempt, retry.reason.into(), ended];
    Ok(tx.exec(&DEAD, &values).await? == 1)
}

/// A person wants a dead work to be tried again; `false` when it is not dead.
///
/// # Errors
/// What the database said.
pub async fn revive(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: u128,
    now: Instant,
) -> Result<bool, StoreError> {
    Ok(tx.exec(&REVIVE, &[scope.value(), bytes(id), at(now)]).await? == 1)
}

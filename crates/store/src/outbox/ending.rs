//! How a work ends, or is put off.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::CaseId;

use crate::value::{at, bytes, count};
use crate::vault::{Label, Vault, seal_bytes};
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
    // Waiting for a better hour is no attempt.
    static POSTPONE = "update outbox set due_at = $4, reason = $5, leased_until = 0, \
        attempts = attempts - 1 \
        where hospital_id = $1 and id = $2 and attempts = $3 and state = 'waiting'";
    static LOST = "update outbox set state = 'dead', reason = $4, round = round + 1, \
        delivery = 'failed', ended_at = $5 \
        where hospital_id = $1 and id = $2 and round = $3 and state = 'sent'";
    static TOLD = "update outbox set delivery = $3 where hospital_id = $1 and id = $2 \
        and state = 'sent'";
    static ASIDE = "update outbox set state = 'aside', aside = $3, ended_at = $4 \
        where hospital_id = $1 and id = $2 and state = 'dead'";
    static SPARED = "update outbox set state = 'done', reason = $3, ended_at = $4, \
        leased_until = 0 where hospital_id = $1 and id = $2 and state = 'waiting'";
    // Nobody is carrying it at this moment.
    static REWRITE = "update outbox set state = 'waiting', payload = $3, due_at = $4, \
        reason = null, ended_at = null, leased_until = 0 where hospital_id = $1 and id = $2 \
        and (state = 'dead' or (state = 'waiting' and leased_until <= $4))";
    static WAKE = "update outbox set due_at = $4 where hospital_id = $1 and case_id = $2 \
        and reason = $3 and state = 'waiting' and leased_until <= $4";
    static REVIVE = "update outbox set state = 'waiting', due_at = $3, reason = null, \
        ended_at = null, leased_until = 0 where hospital_id = $1 and id = $2 and state = 'dead'";
    static LET_IN = "update outbox set state = 'waiting', due_at = $3, reason = null, \
        ended_at = null, leased_until = 0 where hospital_id = $1 and state = 'dead' \
        and reason = 'token_dead' and aside is null and exists (select 1 from taken t \
        where t.hospital_id = $1 and t.case_id = outbox.case_id and t.connection = $2)";
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

/// Puts a work off to a better hour; that is no attempt. `false` when the lease is another's by now.
///
/// # Errors
/// What the database said.
pub async fn postpone(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: u128,
    retry: Retry<'_>,
) -> Result<bool, StoreError> {
    let (attempt, due) = (count(retry.attempt), at(retry.at));
    let values = [scope.value(), bytes(id), attempt, due, retry.reason.into()];
    Ok(tx.exec(&POSTPONE, &values).await? == 1)
}

/// What of a case was put off for this reason is looked at again now, for the reason may have gone.
///
/// # Errors
/// What the database said.
pub async fn wake(
    tx: &mut Tx<'_>,
    scope: Scope,
    case: CaseId,
    (reason, now): (&str, Instant),
) -> Result<(), StoreError> {
    let values = [scope.value(), bytes(case.bits()), reason.into(), at(now)];
    tx.exec(&WAKE, &values).await?;
    Ok(())
}

/// The provider reports that what it took did not arrive; `false` when that is known already, or
/// when the work has been begun anew since. The attempt of `retry` is the round.
///
/// # Errors
/// What the database said.
pub async fn lost(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: u128,
    retry: Retry<'_>,
) -> Result<bool, StoreError> {
    let (round, ended) = (count(retry.attempt), at(retry.at));
    let values = [scope.value(), bytes(id), round, retry.reason.into(), ended];
    Ok(tx.exec(&LOST, &values).await? == 1)
}

/// How far a sent work came, in the words of `desk`.
///
/// # Errors
/// What the database said.
pub async fn told(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: u128,
    delivery: &str,
) -> Result<(), StoreError> {
    tx.exec(&TOLD, &[scope.value(), bytes(id), delivery.into()]).await?;
    Ok(())
}

/// A person decides that a dead work shall not go, and says why; `false` when it is not dead.
///
/// # Errors
/// What the database said.
pub async fn set_aside(
    tx: &mut Tx<'_>,
    scope: Scope,
    vault: &Vault,
    id: u128,
    (why, now): (&str, Instant),
) -> Result<bool, StoreError> {
    let sealed = seal_bytes(vault, Label::Outbox, scope, id, why.as_bytes());
    Ok(tx.exec(&ASIDE, &[scope.value(), bytes(id), sealed.into(), at(now)]).await? == 1)
}

/// A message that need not leave, with the code of the reason.
///
/// # Errors
/// What the database said.
pub async fn spared(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: u128,
    (reason, now): (&str, Instant),
) -> Result<(), StoreError> {
    tx.exec(&SPARED, &[scope.value(), bytes(id), reason.into(), at(now)]).await?;
    Ok(())
}

/// A person chose another way for a work that is dead or waits: it begins anew with this payload;
/// `false` when it has ended otherwise, or somebody is carrying it.
///
/// # Errors
/// What the database said.
pub async fn rewrite(
    tx: &mut Tx<'_>,
    scope: Scope,
    vault: &Vault,
    id: u128,
    (payload, now): (&str, Instant),
) -> Result<bool, StoreError> {
    let sealed = super::sealed(scope, vault, id, payload);
    Ok(tx.exec(&REWRITE, &[scope.value(), bytes(id), sealed.into(), at(now)]).await? == 1)
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

/// A door takes our key again: what it turned away because of the key waits once more. Gives how
/// many.
///
/// # Errors
/// What the database said.
pub async fn let_in(
    tx: &mut Tx<'_>,
    scope: Scope,
    connection: &str,
    now: Instant,
) -> Result<u64, StoreError> {
    Ok(tx.exec(&LET_IN, &[scope.value(), connection.into(), at(now)]).await?)
}

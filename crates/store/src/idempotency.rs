//! What was already done under a key, so that doing it again answers the same.

use db::Tx;
use domain::calendar::Instant;

use crate::column::{array, text};
use crate::value::{at, limit};
use crate::{Scope, StoreError};

db::sql! {
    static FIND = "select digest, result from idempotency \
        where hospital_id = $1 and actor = $2 and key = $3";
    static REMEMBER = "insert into idempotency (hospital_id, actor, key, digest, result, at) \
        values ($1, $2, $3, $4, $5, $6)";
    static FORGET = {
        sqlite: "delete from idempotency where rowid in (select rowid from idempotency \
            where hospital_id = $1 and at < $2 limit $3)",
        postgres: "delete from idempotency where ctid = any(array(select ctid from idempotency \
            where hospital_id = $1 and at < $2 limit $3))",
    };
}

/// The outcome of a request, and the digest by which the same request is known again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remembered {
    pub digest: [u8; 32],
    /// JSON in the words of `desk`; references, never words of a complainant.
    pub result: String,
}

/// # Errors
/// What the database said.
pub async fn find(
    tx: &mut Tx<'_>,
    scope: Scope,
    actor: &str,
    key: &str,
) -> Result<Option<Remembered>, StoreError> {
    let row = tx.one(&FIND, &[scope.value(), actor.into(), key.into()]).await?;
    row.map(|row| Ok(Remembered { digest: array(&row, 0)?, result: text(&row, 1)? })).transpose()
}

/// # Errors
/// [`StoreError::Stale`] when the same key came in through another transaction first.
pub async fn remember(
    tx: &mut Tx<'_>,
    scope: Scope,
    (actor, key): (&str, &str),
    outcome: &Remembered,
    now: Instant,
) -> Result<(), StoreError> {
    let values = [
        scope.value(),
        actor.into(),
        key.into(),
        outcome.digest.into(),
        outcome.result.as_str().into(),
        at(now),
    ];
    match tx.exec(&REMEMBER, &values).await {
        Err(error) if error.is_unique() => Err(StoreError::Stale),
        ended => Ok(ended.map(drop)?),
    }
}

/// Forgets at most `most` of those that were remembered before `before`; gives how many.
///
/// # Errors
/// What the database said.
pub async fn forget(
    tx: &mut Tx<'_>,
    scope: Scope,
    before: Instant,
    most: usize,
) -> Result<u64, StoreError> {
    Ok(tx.exec(&FORGET, &[scope.value(), at(before), limit(most)]).await?)
}

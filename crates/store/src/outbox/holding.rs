//! A work stays with whoever carries it, for as long as that takes.

use db::Tx;
use domain::calendar::Instant;

use crate::value::{bytes, count, millis};
use crate::{Scope, StoreError};

db::sql! {
    // What was put off or has ended is held by nobody.
    static RENEW = "update outbox set leased_until = $4 where hospital_id = $1 and id = $2 \
        and attempts = $3 and state = 'waiting' and leased_until > 0";
}

/// Lets the lease of an attempt last `for_ms` milliseconds from now; `false` when the work is
/// another's by now, or nobody's.
///
/// # Errors
/// What the database said.
pub async fn renew(
    tx: &mut Tx<'_>,
    scope: Scope,
    (id, attempt): (u128, u32),
    (now, for_ms): (Instant, i64),
) -> Result<bool, StoreError> {
    let until = millis(now).saturating_add(for_ms);
    let values = [scope.value(), bytes(id), count(attempt), until.into()];
    Ok(tx.exec(&RENEW, &values).await? == 1)
}

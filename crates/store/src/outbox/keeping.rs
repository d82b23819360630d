//! How long the payload of a work is kept after it ended.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::CaseId;

use crate::column::{bits, instant, opt_bits};
use crate::value::{at, bytes, limit};
use crate::{Scope, StoreError};

db::sql! {
    static OLD = "select id, ended_at, case_id from outbox where hospital_id = $1 \
        and wiped_at is null and state in ('sent', 'done', 'aside') and ended_at < $2 \
        and (ended_at > $3 or (ended_at = $3 and id > $4)) order by ended_at, id limit $5";
    static WIPE = "update outbox set payload = '', aside = null, wiped_at = $3 \
        where hospital_id = $1 and id = $2 and state in ('sent', 'done', 'aside') \
        and wiped_at is null";
    static ERASE = "update outbox set payload = '', aside = null, provider_id = null, \
        wiped_at = $3, leased_until = 0, ended_at = coalesce(ended_at, $3), \
        reason = case when state in ('waiting', 'dead') then 'erased' else reason end, \
        state = case when state in ('waiting', 'dead') then 'aside' else state end \
        where hospital_id = $1 and id = $2";
}

/// Works that ended before an instant, each with its case; the oldest first, behind `after`.
/// Those that a person may try again are never among them.
///
/// # Errors
/// What the database said.
pub async fn old(
    tx: &mut Tx<'_>,
    scope: Scope,
    (before, after): (Instant, (Instant, u128)),
    most: usize,
) -> Result<Vec<((Instant, u128), Vec<CaseId>)>, StoreError> {
    let values = [scope.value(), at(before), at(after.0), bytes(after.1), limit(most)];
    let one = |row: &db::Row| {
        let case = opt_bits(row, 2)?.map(CaseId::new);
        Ok(((instant(row, 1)?, bits(row, 0)?), case.into_iter().collect()))
    };
    tx.query(&OLD, &values).await?.iter().map(one).collect()
}

/// Lets the payload of a work go that has ended.
///
/// # Errors
/// What the database said.
pub async fn wipe(tx: &mut Tx<'_>, scope: Scope, id: u128, now: Instant) -> Result<(), StoreError> {
    tx.exec(&WIPE, &[scope.value(), bytes(id), at(now)]).await?;
    Ok(())
}

/// The person behind a work is erased: nothing of it is left, and what still waited stays in the
/// house.
///
/// # Errors
/// What the database said.
pub async fn erase(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: u128,
    now: Instant,
) -> Result<(), StoreError> {
    tx.exec(&ERASE, &[scope.value(), bytes(id), at(now)]).await?;
    Ok(())
}

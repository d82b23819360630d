//! How long the bytes of an arrival are kept. Its digest and what became of it stay, so that what
//! comes once more is still known.

use db::{Row, Tx};
use domain::calendar::Instant;
use domain::ids::{ArrivalId, CaseId};

use crate::column::{bits, instant};
use crate::value::{at, bytes, limit};
use crate::{Scope, StoreError};

db::sql! {
    static OLD = "select id, arrived_at from arrival where hospital_id = $1 \
        and wiped_at is null and state in ('read', 'aside') and arrived_at < $2 \
        and (arrived_at > $3 or (arrived_at = $3 and id > $4)) order by arrived_at, id limit $5";
    static CASES = "select distinct case_id from taken \
        where hospital_id = $1 and arrival_id = $2 and case_id is not null";
    static WIPE = "update arrival set sealed = $3, wiped_at = $4 \
        where hospital_id = $1 and id = $2 and wiped_at is null";
}

/// What was read or put away and came before an instant, with the cases that it went to; the
/// oldest first, behind `after`.
///
/// # Errors
/// What the database said.
pub async fn old(
    tx: &mut Tx<'_>,
    scope: Scope,
    (before, after): (Instant, (Instant, ArrivalId)),
    most: usize,
) -> Result<Vec<((Instant, ArrivalId), Vec<CaseId>)>, StoreError> {
    let values = [scope.value(), at(before), at(after.0), bytes(after.1.bits()), limit(most)];
    let mut found = Vec::new();
    for row in tx.query(&OLD, &values).await? {
        let id = ArrivalId::new(bits(&row, 0)?);
        let cases = tx.query(&CASES, &[scope.value(), bytes(id.bits())]).await?;
        let cases = cases.iter().map(case).collect::<Result<_, _>>()?;
        found.push(((instant(&row, 1)?, id), cases));
    }
    Ok(found)
}

/// Lets the bytes of an arrival go.
///
/// # Errors
/// What the database said.
pub async fn wipe(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: ArrivalId,
    now: Instant,
) -> Result<(), StoreError> {
    tx.exec(&WIPE, &[scope.value(), bytes(id.bits()), Vec::new().into(), at(now)]).await?;
    Ok(())
}

fn case(row: &Row) -> Result<CaseId, StoreError> {
    Ok(CaseId::new(bits(row, 0)?))
}

//! Works that left, of which the provider may still have something to tell.

use db::Tx;
use domain::calendar::Instant;

use crate::column::text;
use crate::value::{at, limit};
use crate::{Scope, StoreError};

db::sql! {
    static UNSETTLED = "select provider_id from outbox where hospital_id = $1 and connection = $2 \
        and state = 'sent' and provider_id is not null and ended_at >= $3 \
        order by ended_at desc limit $4";
}

/// What left through a connection since `since`, newest first: what became of it may still be told.
///
/// # Errors
/// What the database said.
pub async fn unsettled(
    tx: &mut Tx<'_>,
    scope: Scope,
    (connection, since): (&str, Instant),
    most: usize,
) -> Result<Vec<String>, StoreError> {
    let values = [scope.value(), connection.into(), at(since), limit(most)];
    tx.query(&UNSETTLED, &values).await?.iter().map(|row| text(row, 0)).collect()
}

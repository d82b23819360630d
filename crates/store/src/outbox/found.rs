//! Works that left, found by the name that the provider gave them.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::CaseId;

use crate::column::{bits, opt_bits, text};
use crate::value::{at, limit};
use crate::{Scope, StoreError};

db::sql! {
    static BY_PROVIDER = "select id, key, case_id, kind from outbox \
        where hospital_id = $1 and connection = $2 and provider_id = $3 order by created_at limit 1";
    static UNSETTLED = "select provider_id from outbox where hospital_id = $1 and connection = $2 \
        and state = 'sent' and provider_id is not null and ended_at >= $3 \
        order by ended_at desc limit $4";
}

/// A work that left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub id: u128,
    pub key: String,
    pub case: Option<CaseId>,
    pub kind: String,
}

/// The work that became this message.
///
/// # Errors
/// What the database said.
pub async fn by_provider(
    tx: &mut Tx<'_>,
    scope: Scope,
    (connection, provider_id): (&str, &str),
) -> Result<Option<Found>, StoreError> {
    let values = [scope.value(), connection.into(), provider_id.into()];
    let Some(row) = tx.one(&BY_PROVIDER, &values).await? else { return Ok(None) };
    let case = opt_bits(&row, 2)?.map(CaseId::new);
    Ok(Some(Found { id: bits(&row, 0)?, key: text(&row, 1)?, case, kind: text(&row, 3)? }))
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

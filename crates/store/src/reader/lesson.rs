//! Cases that a person has screened: what a reader learns from. Sealed and protected ones never.

use db::Tx;
use domain::case::Case;
use domain::rules::About;

use crate::case::read_state;
use crate::column::number;
use crate::value::{bytes, limit};
use crate::{Scope, StoreError};

db::sql! {
    static SCREENED = "select state, received_at from case_row where hospital_id = $1 \
        and sealed = $2 and about = $3 and nature is not null \
        and (received_at, id) < ($4, $5) order by received_at desc, id desc limit $6";
    static COUNT = "select count(*) from (select id from case_row where hospital_id = $1 \
        and sealed = $2 and about = $3 and nature is not null limit $4) s";
}

/// A count goes no further.
const COUNTED: usize = 10_000;

/// Where a step ended: received, id. The newest come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor(i64, u128);

impl Cursor {
    /// Behind the newest.
    pub const START: Cursor = Cursor(i64::MAX, u128::MAX);
}

/// At most `most` screened cases before the cursor, the newest first, and where to go on; `None` at
/// the end.
///
/// # Errors
/// `Damaged` when a row cannot be read.
pub async fn screened(
    tx: &mut Tx<'_>,
    scope: Scope,
    Cursor(before, id): Cursor,
    most: usize,
) -> Result<(Vec<Case>, Option<Cursor>), StoreError> {
    let about = About::Nobody.code();
    let values = [scope.value(), false.into(), about.into(), before.into(), bytes(id), limit(most)];
    let rows = tx.query(&SCREENED, &values).await?;
    let cases = rows.iter().map(|row| read_state(row.text(0)?)).collect::<Result<Vec<_>, _>>()?;
    let last = rows.last().map(|row| row.int(1)).transpose()?;
    let next = last.zip(cases.last()).filter(|_| rows.len() == most);
    let next = next.map(|(received, case)| Cursor(received, case.id.bits()));
    Ok((cases, next))
}

/// How many there are, counted no further than 10,000.
///
/// # Errors
/// What the database said.
pub async fn count(tx: &mut Tx<'_>, scope: Scope) -> Result<u32, StoreError> {
    let values = [scope.value(), false.into(), About::Nobody.code().into(), limit(COUNTED)];
    let row = tx.one(&COUNT, &values).await?;
    row.map_or(Ok(0), |row| number(&row, 0))
}
